#include "ballpark/report/model_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

constexpr std::size_t when_width = 28;  // "world 2018 in money of 2019"

class Page {
public:
    Page(const model::Model& model, const model::Library& library,
         const units::Catalogue& catalogue, const Style& style)
        : model_(model), library_(library), catalogue_(catalogue), style_(style) {}

    std::string write() {
        opening();
        quantities();
        equations();
        normal(true, "What is normal");
        normal(false, "Not verified: may widen what is normal, never accuses anybody");
        bounds();
        settings();
        examples();
        sources();
        return std::move(out_);
    }

private:
    void head(std::string_view title) { out_ += "\n" + paint(title, Role::strong, style_) + "\n"; }

    /// Text set in by `indent`, hanging by two more.
    void put(std::string_view text, std::size_t indent = 2) {
        out_ += paragraph(std::string(indent, ' '), indent, text, indent + 2, style_.columns);
    }

    /// Some of the words, which are too many to read.
    static std::string quoted(std::span<const std::string_view> words) {
        constexpr std::size_t most = 10;
        const auto shown = words.first(std::min(most, words.size()));
        std::string text = fmt::format("\"{}\"", fmt::join(shown, "\", \""));
        if (words.size() > most) text += fmt::format(" and {} more", words.size() - most);
        return text;
    }

    void opening() {
        out_ += paint(model_.id, Role::strong, style_) + fmt::format(": {}\n", model_.title);
        if (model_.abstract) put("What other models build on; nothing is checked against it.");
        if (!model_.extends.empty()) put(fmt::format("Built on {}.", model_.extends));
        if (!model_.words.empty()) put(fmt::format("In prose: {}.", quoted(model_.words)));
        if (!model_.not_words.empty()) put(fmt::format("But not: {}.", quoted(model_.not_words)));
    }

    void quantities() {
        head("Quantities");
        std::size_t name_width = 0;
        std::size_t unit_width = 0;
        for (const model::Quantity& quantity : model_.all_quantities) {
            name_width = std::max(name_width, quantity.name.size());
            unit_width = std::max(unit_width, base::display_width(quantity.unit_text));
        }
        for (const model::Quantity& quantity : model_.all_quantities) {
            const std::string lead = fmt::format("  {}  {}  ", pad_right(quantity.name, name_width),
                                                 pad_right(quantity.unit_text, unit_width));
            const std::size_t width = base::display_width(lead);
            out_ += paragraph(lead, width, quantity.why, width, style_.columns);
        }
    }

    void equations() {
        equations("Equations", model_.equations);
        equations("Equations of a run, step by step", model_.run_equations);
    }

    void equations(std::string_view title, std::span<const model::Equation> list) {
        if (list.empty()) return;
        head(title);
        for (const model::Equation& equation : list) {
            const model::Quantity& target = model_.all_quantities[equation.target];
            put(fmt::format("{}{} = {}", target.name, target.series ? "[t]" : "", equation.text));
        }
    }

    const model::Source* source(const model::Normal& normal) const {
        return normal.source < library_.sources.size() ? &library_.sources[normal.source] : nullptr;
    }

    bool verified(const model::Normal& normal) const {
        const model::Source* from = source(normal);
        return from && model::is_evidence(from->confidence);
    }

    static std::string when(const model::Normal& normal) {
        std::string text(normal.place);
        if (normal.year_from != 0) {
            text += fmt::format("{}{}", text.empty() ? "" : " ", normal.year_from);
            if (normal.year_to != normal.year_from) text += fmt::format("-{}", normal.year_to);
        }
        if (normal.money_year != 0 && normal.money_year != normal.year_to)
            text += fmt::format(" in money of {}", normal.money_year);
        return text;
    }

    void normal(bool evidence, std::string_view title) {
        bool any = false;
        for (const model::Quantity& quantity : model_.quantities) {
            bool named = false;
            std::string_view statistic;
            for (const model::Normal& normal : quantity.normal) {
                if (verified(normal) != evidence) continue;
                if (!any) head(title);
                any = true;
                if (!named)
                    out_ += pad_right(fmt::format("  {}, {}", quantity.name, quantity.unit_text),
                                      when_width + 4) +
                            fmt::format("{:>10}{:>10}{:>10}\n", "5 %", "middle", "95 %");
                if (!named || normal.statistic != statistic) put(normal.statistic, 6);
                named = true;
                statistic = normal.statistic;
                range(normal);
            }
        }
    }

    void range(const model::Normal& normal) {
        const auto number = [](double value) {
            return value > 0 ? units::format_number(value) : std::string("?");
        };
        const model::Source* from = source(normal);
        if (from && std::ranges::find(cited_, from) == cited_.end()) cited_.push_back(from);
        out_ += fmt::format("    {}{:>10}{:>10}{:>10}  {}\n", pad_right(when(normal), when_width),
                            number(normal.p5), number(normal.p50), number(normal.p95),
                            from ? from->id : "");
    }

    /// The documents that the ranges are from, each once.
    void sources() {
        if (cited_.empty()) return;
        head("Sources");
        for (const model::Source* from : cited_) {
            std::string text = fmt::format("{}: {}, {}", from->id, from->publisher, from->title);
            if (from->year != 0) text += fmt::format(" ({})", from->year);
            if (!from->where.empty()) text += fmt::format(", {}", from->where);
            if (!model::is_evidence(from->confidence)) text += "; not verified";
            put(text);
        }
    }

    void bounds() {
        bool any = false;
        for (const model::Quantity& quantity : model_.quantities) {
            if (quantity.least == 0 && quantity.most == 0) continue;
            if (!any) head("Impossible");
            any = true;
            std::string text =
                fmt::format("{} below {} or above {}", quantity.name,
                            units::format_quantity(quantity.least, quantity.unit, catalogue_),
                            units::format_quantity(quantity.most, quantity.unit, catalogue_));
            if (!quantity.bound_why.empty()) text += fmt::format(": {}", quantity.bound_why);
            put(text);
        }
    }

    void settings() {
        if (model_.settings.empty()) return;
        head("What moves it");
        for (const model::Setting& setting : model_.settings) {
            put(fmt::format("{} is {} times as much, its range {} times as wide: {}",
                            model_.quantities[setting.quantity].name,
                            units::format_number(setting.shift),
                            units::format_number(setting.widen), setting.why));
            put(fmt::format("with {}", quoted(setting.words)), 4);
        }
    }

    std::string values(std::span<const model::Example::Value> values) const {
        std::string text;
        for (const model::Example::Value& value : values)
            text += fmt::format("{}{} = {}", text.empty() ? "" : ", ",
                                model_.quantities[value.quantity].name, value.text);
        return text;
    }

    void examples() {
        if (model_.examples.empty()) return;
        head("Examples");
        for (const model::Example& example : model_.examples) {
            put(example.title);
            put(fmt::format("{} gives {}", values(example.given), values(example.expect)), 4);
        }
    }

    const model::Model& model_;
    const model::Library& library_;
    const units::Catalogue& catalogue_;
    const Style& style_;
    std::vector<const model::Source*> cited_;
    std::string out_;
};

}  // namespace

std::string model_list(const model::Library& library, const Style& style) {
    std::size_t width = 0;
    for (const model::Model& model : library.models) width = std::max(width, model.id.size());
    std::string out;
    for (const model::Model& model : library.models) {
        std::string title(model.title);
        if (model.abstract) title += " (a base for others)";
        out += paragraph(pad_right(model.id, width) + "  ", width + 2, title, width + 2,
                         style.columns);
    }
    return out;
}

std::string model_text(const model::Model& model, const model::Library& library,
                       const units::Catalogue& catalogue, const Style& style) {
    return Page(model, library, catalogue, style).write();
}

}  // namespace ballpark::report
