#include "ballpark/report/unit_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ballpark/report/layout.hpp"
#include "ballpark/report/unit_working.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

class Page {
public:
    Page(const units::Unit& unit, const units::Catalogue& catalogue, const Style& style)
        : unit_(unit), catalogue_(catalogue), style_(style) {}

    std::string write() {
        const bool one = unit_.term_count == 1 && unit_.terms()[0].power == 1;
        if (one) {
            title(long_name(unit_.terms()[0]), units::format_unit(unit_, catalogue_));
        } else {
            title(units::format_unit(unit_, catalogue_), "");
        }
        field("dimension", units::to_string(unit_.dimension));
        worth();
        if (!one) working();
        for (const units::Term& term : unit_.terms()) {
            if (!one) {
                out_ += "\n";
                title(long_name(term),
                      units::format_unit(catalogue_.unit(term.entry, term.prefix), catalogue_));
                field("dimension", units::to_string(catalogue_[term.entry].dimension));
            }
            entry(catalogue_[term.entry]);
            if (one) working();
        }
        return std::move(out_);
    }

private:
    std::string long_name(const units::Term& term) const {
        return fmt::format("{}{}", catalogue_.prefixes()[term.prefix].name,
                           catalogue_[term.entry].name);
    }

    void title(std::string_view name, std::string_view symbol) {
        out_ += paint(name, Role::strong, style_);
        if (!symbol.empty() && symbol != name) out_ += fmt::format(" ({})", symbol);
        out_ += '\n';
    }

    void field(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        constexpr std::size_t width = 17;
        out_ +=
            paragraph(fmt::format("  {:<{}}", name, width - 2), width, text, width, style_.columns);
    }

    void worth() {
        // Money has no worth in SI: a currency is its own unit.
        if (unit_.dimension[units::Base::money] != 0) {
            if (unit_.term_count == 1 && unit_.factor != 1)
                field("worth",
                      fmt::format("1 {} = {} {}", units::format_unit(unit_, catalogue_),
                                  exact_number(unit_.factor), catalogue_.currency_code(unit_)));
            return;
        }
        if (!unit_.dimension.dimensionless() || unit_.factor != 1) field("worth", worth_of(unit_));
    }

    std::string worth_of(const units::Unit& unit) const {
        std::string text = fmt::format("1 {} = {} {}", units::format_unit(unit, catalogue_),
                                       exact_number(unit.factor), si_name(unit.dimension));
        if (unit.affine())
            text += fmt::format(", from a zero at {} {}", units::format_number(unit.offset, 15),
                                si_name(unit.dimension));
        while (text.ends_with(' ')) text.pop_back();
        return text;
    }

    void entry(const units::Entry& entry) {
        if (entry.kind != units::Kind::none) {
            field("kind", units::to_string(entry.kind));
            bridges(entry.kind);
        }
        field("currency", entry.currency);
        field("prefixes", prefixes(entry.prefixes));
        field("written as", spellings(entry));
        field("source", entry.source);
        field("confused with", confused(entry));
    }

    /// What leads from the kind to others, each bridge once.
    void bridges(units::Kind kind) {
        std::vector<std::string_view> told;
        for (std::size_t i = 0; i < units::kind_count; ++i) {
            const auto bridge = units::bridge_between(kind, static_cast<units::Kind>(i));
            if (bridge.empty() || std::find(told.begin(), told.end(), bridge) != told.end())
                continue;
            told.push_back(bridge);
            field(told.size() == 1 ? "to others" : "", bridge);
        }
    }

    static std::string_view prefixes(units::PrefixRule rule) {
        switch (rule) {
            case units::PrefixRule::metric:
                return "all of the SI";
            case units::PrefixRule::large_only:
                return "kilo and larger";
            case units::PrefixRule::binary:
                return "kilo and larger, kibi and larger";
            default:
                return {};
        }
    }

    /// What it is taken for, each unit among them with its worth.
    std::string confused(const units::Entry& entry) const {
        std::string text;
        for (std::string_view rest = entry.confused; !rest.empty();) {
            const std::size_t comma = rest.find(", ");
            const std::string_view name = rest.substr(0, comma);
            rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
            text += (text.empty() ? "" : "; ") + std::string(name);
            const auto entries = catalogue_.entries();
            const auto other = std::find_if(entries.begin(), entries.end(), [&](const auto& one) {
                return one.name == name && one.dimension == entry.dimension;
            });
            if (other == entries.end() || other->currency != entry.currency) continue;
            const auto id = static_cast<units::EntryId>(other - entries.begin());
            text += fmt::format(" ({})", worth_of(catalogue_.unit(id)));
        }
        return text;
    }

    void working() {
        bool first = true;
        for (const std::string& line : unit_working(unit_, catalogue_)) {
            field(first ? "worked" : "", line);
            first = false;
        }
    }

    /// The catalogue's spellings without the marks that say how they are matched.
    static std::string spellings(const units::Entry& entry) {
        std::vector<std::string_view> shown;
        std::string_view rest = entry.spellings;
        for (const std::string_view first : {entry.name, entry.plural, entry.symbol})
            if (!first.empty()) shown.push_back(first);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            std::string_view one = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (one.starts_with('~')) one.remove_prefix(1);
            if (!one.empty() && one.find('=') == std::string_view::npos) shown.push_back(one);
        }
        return fmt::format("{}", fmt::join(shown, ", "));
    }

    const units::Unit& unit_;
    const units::Catalogue& catalogue_;
    const Style& style_;
    std::string out_;
};

}  // namespace

std::string unit_text(const units::Unit& unit, const units::Catalogue& catalogue,
                      const Style& style) {
    return Page(unit, catalogue, style).write();
}

}  // namespace ballpark::report
