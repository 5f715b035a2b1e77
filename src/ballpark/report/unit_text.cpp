#include "ballpark/report/unit_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ballpark/report/layout.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

/// The dimension in SI units: "J" for energy, "kg m^2/s^3" style products otherwise.
std::string si_name(const units::Dimension& dimension) {
    namespace dimensions = units::dimensions;
    if (dimension == dimensions::energy) return "J";
    if (dimension == dimensions::power) return "W";
    constexpr std::array<std::string_view, units::base_count> names{
        "m", "kg", "s", "A", "K", "mol", "cd", "of money", "bit", ""};
    std::string above;
    std::string below;
    for (int i = 0; i < units::base_count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const int power = dimension.exponents[index];
        if (power == 0 || names[index].empty()) continue;
        std::string& side = power > 0 ? above : below;
        if (!side.empty()) side += ' ';
        side += names[index];
        const int size = power > 0 ? power : -power;
        if (size > 1) side += fmt::format("^{}", size);
    }
    if (below.empty()) return above;
    return fmt::format("{}/{}", above.empty() ? "1" : above, below);
}

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
        for (const units::Term& term : unit_.terms()) {
            if (!one) {
                out_ += "\n";
                title(long_name(term),
                      units::format_unit(catalogue_.unit(term.entry, term.prefix), catalogue_));
                field("dimension", units::to_string(catalogue_[term.entry].dimension));
            }
            entry(catalogue_[term.entry]);
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
        std::string text =
            fmt::format("1 {} = {} {}", units::format_unit(unit_, catalogue_),
                        units::format_number(unit_.factor, 10), si_name(unit_.dimension));
        if (unit_.affine())
            text += fmt::format(", from a zero at {}", units::format_number(unit_.offset, 10));
        while (text.ends_with(' ')) text.pop_back();
        // Money has no worth in SI: a currency is its own unit.
        if (unit_.dimension[units::Base::money] == 0 && !unit_.dimension.dimensionless())
            field("worth", text);
    }

    void entry(const units::Entry& entry) {
        if (entry.kind != units::Kind::none) field("kind", units::to_string(entry.kind));
        field("currency", entry.currency);
        field("written as", spellings(entry));
        field("source", entry.source);
        field("confused with", entry.confused);
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
