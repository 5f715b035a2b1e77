#include "ballpark/report/run_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/grid.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/report/run_value.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The widest bar of a series, in columns.
constexpr std::size_t bar_columns = 24;
/// Series that are shown side by side.
constexpr std::size_t abreast = 4;

class Writer {
public:
    Writer(const scenario::RunResult& result, const units::Catalogue& catalogue, const Style& style)
        : result_(result),
          study_(*result.study),
          plan_(study_.plan()),
          catalogue_(catalogue),
          style_(style) {}

    std::string all() {
        opening();
        barred();
        outputs();
        series();
        solutions();
        sweep();
        tornado();
        indices();
        inputs();
        notes();
        return std::move(out_);
    }

private:
    const model::Quantity& quantity(model::QuantityId id) const {
        return study_.model().all_quantities[id];
    }
    std::string name(model::QuantityId id) const { return std::string(quantity(id).name); }

    std::string show(model::QuantityId id, double si) const {
        return run_value(quantity(id), si, catalogue_);
    }

    void head(std::string_view text) { out_ += "\n" + paint(text, Role::strong, style_) + "\n\n"; }

    void opening() {
        out_ += paint(safe(plan_.title.empty() ? std::string(study_.model().title) : plan_.title),
                      Role::strong, style_) +
                "\n";
        std::string where(scenario::known_as(study_.model()));
        if (plan_.date.year != 0) where += ", " + scenario::to_string(plan_.date);
        if (!plan_.place.empty()) where += ", " + plan_.place;
        if (result_.once.last_step >= result_.once.first_step)
            where +=
                fmt::format(", steps {} to {}", result_.once.first_step, result_.once.last_step);
        if (result_.samples)
            where += fmt::format(
                ", {} samples from seed {}",
                units::format_number(static_cast<double>(result_.samples->done), 12), plan_.seed);
        out_ += where + "\n\n";
    }

    /// What stands in the way comes before what it would be worth.
    void barred() {
        if (!result_.deal) return;
        for (const scenario::Party& party : result_.deal->parties)
            if (!party.role.empty())
                out_ += fmt::format("{:<8} {}\n", party.role, safe(party.name));
        out_ += "\n";
        if (result_.blocked.empty()) return;
        out_ += paint("Cannot proceed, because", Role::strong, style_) + "\n\n";
        for (const scenario::Blocker& blocker : result_.blocked)
            out_ += paragraph("  - ", 4,
                              fmt::format("{} ({})", safe(blocker.reason), safe(blocker.source)), 4,
                              style_.columns);
        out_ += "\n" + paint("If it were legal", Role::strong, style_) + "\n\n";
    }

    void outputs() {
        if (study_.outputs().empty()) return;
        Rows rows;
        if (result_.samples)
            rows.push_back({"output", "value", "mean", "p5", "p50", "p95", "below 0"});
        else
            rows.push_back({"output", "value"});
        for (std::size_t i = 0; i < study_.outputs().size(); ++i) {
            const model::QuantityId id = study_.outputs()[i];
            auto& row = rows.emplace_back(
                std::vector{name(id), show(id, result_.once.outputs[i].value_si)});
            if (!result_.samples) continue;
            const scenario::Spread& spread = result_.samples->outputs[i];
            const auto& moments = spread.moments;
            for (const double si : {moments.mean, spread.p5, spread.p50, spread.p95})
                row.push_back(moments.count == 0 ? "none" : show(id, si));
            row.push_back(moments.negative == 0 ? "-"
                                                : percent(static_cast<double>(moments.negative) /
                                                          static_cast<double>(moments.count)));
        }
        out_ += grid(rows, style_);
        histograms();
    }

    void histograms() {
        if (!result_.samples) return;
        head("How the samples are spread, between their 0.5th and 99.5th percentiles");
        for (std::size_t i = 0; i < study_.outputs().size(); ++i) {
            const scenario::Spread& spread = result_.samples->outputs[i];
            if (spread.moments.count == 0 || !(spread.high > spread.low)) continue;
            const model::QuantityId id = study_.outputs()[i];
            out_ += fmt::format("  {}  {} {} {}\n", pad_right(truncated(name(id), 18), 18),
                                pad_left(show(id, spread.low), 12), spark(spread.shares),
                                show(id, spread.high));
        }
        for (std::size_t i = 0; i < result_.samples->not_repaid_by.size(); ++i)
            out_ += fmt::format("  not repaid by year {}: {}\n", plan_.repaid_by[i],
                                percent(result_.samples->not_repaid_by[i]));
    }

    void series() {
        std::vector<const scenario::Worked*> shown;
        for (const scenario::Worked& worked : result_.once.outputs) {
            if (!quantity(worked.quantity).series) continue;
            // where nothing was named, the flows are enough
            if (plan_.outputs.empty() && !quantity(worked.quantity).name.ends_with("flow"))
                continue;
            shown.push_back(&worked);
        }
        for (std::size_t first = 0; first < shown.size(); first += abreast)
            table_of(std::span(shown).subspan(first, std::min(abreast, shown.size() - first)));
    }

    /// Series side by side, each value with its bar.
    void table_of(std::span<const scenario::Worked* const> series) {
        std::string title;
        std::size_t steps = 0;
        std::vector<double> most;
        Rows rows{{step_head(study_)}};
        for (const scenario::Worked* worked : series) {
            title += (title.empty() ? "" : ", ") + name(worked->quantity);
            steps = std::max(steps, worked->series_si.size());
            double& length = most.emplace_back(0);
            for (const double si : worked->series_si)
                if (std::isfinite(si)) length = std::max(length, std::abs(si));
            rows[0].push_back(name(worked->quantity));
            rows[0].emplace_back();
        }
        head(title);
        const std::size_t widest = series.size() == 1 ? bar_columns : bar_columns / 3;
        for (std::size_t step = 0; step < steps; ++step) {
            auto& row = rows.emplace_back();
            row.push_back(step_text(study_, static_cast<int>(step) + result_.once.first_step));
            for (std::size_t i = 0; i < series.size(); ++i) {
                double si = series[i]->series_si[step];
                if (std::abs(si) < most[i] * 1e-12) si = 0;  // what rounding left
                row.push_back(show(series[i]->quantity, si));
                row.push_back(bar(most[i] > 0 ? si / most[i] : 0, widest));
            }
        }
        out_ += grid(rows, style_);
    }

    static std::string bar(double part, std::size_t widest) {
        std::string text;
        if (!std::isfinite(part)) part = 0;
        const auto length = std::round(std::abs(part) * static_cast<double>(widest));
        for (double k = 0; k < length; ++k) text += part < 0 ? "░" : "█";
        return pad_right(text, widest);
    }

    void solutions() {
        if (result_.solutions.empty()) return;
        head("Solved for");
        for (const scenario::Solution& solution : result_.solutions) {
            std::string text = fmt::format("{} = {} at ", name(solution.goal.output),
                                           show(solution.goal.output, solution.goal.target_si));
            std::string values;
            for (const double si : solution.values_si)
                values += (values.empty() ? "" : ", ") + show(solution.goal.input, si);
            text +=
                fmt::format("{} {}", name(solution.goal.input), values.empty() ? "none" : values);
            if (!solution.note.empty()) text += " (" + solution.note + ")";
            out_ += paragraph("  ", 2, text, 4, style_.columns);
        }
    }

    void sweep() {
        if (result_.sweep.empty()) return;
        head("Sweep");
        Rows rows(1);
        for (const scenario::SweptInput& swept : plan_.sweep)
            rows[0].push_back(name(swept.quantity));
        for (const model::QuantityId id : study_.outputs()) rows[0].push_back(name(id));
        for (const scenario::SweepRow& point : result_.sweep) {
            auto& row = rows.emplace_back();
            for (std::size_t i = 0; i < point.inputs_si.size(); ++i)
                row.push_back(show(plan_.sweep[i].quantity, point.inputs_si[i]));
            for (std::size_t i = 0; i < point.outputs_si.size(); ++i)
                row.push_back(show(study_.outputs()[i], point.outputs_si[i]));
        }
        out_ += grid(rows, style_);
    }

    void tornado() {
        if (result_.tornado.empty()) return;
        const model::QuantityId output = *result_.analysed;
        head(
            fmt::format("What {} hangs on, each input alone from its p5 to its p95", name(output)));
        Rows rows{{"input", "from", "to", name(output), "to"}};
        for (const scenario::Swing& swing : result_.tornado) {
            const model::QuantityId input = plan_.inputs[swing.input].quantity;
            rows.push_back({name(input), show(input, swing.low_input_si),
                            show(input, swing.high_input_si), show(output, swing.at_low_si),
                            show(output, swing.at_high_si)});
        }
        out_ += grid(rows, style_);
    }

    void indices() {
        if (result_.indices.empty()) return;
        head(fmt::format("Share of the variance of {}", name(*result_.analysed)));
        Rows rows{{"input", "alone", "with all it takes part in"}};
        for (const scenario::Indices& index : result_.indices)
            rows.push_back({name(plan_.inputs[index.input].quantity),
                            fmt::format("{:.1f} %", 100 * index.first),
                            fmt::format("{:.1f} %", 100 * index.total)});
        out_ += grid(rows, style_);
    }

    void inputs() {
        head("Inputs");
        Rows rows{{"input", "value", "from"}};
        std::vector<std::string> sources;
        std::string defaults;
        for (const std::size_t i : study_.used()) {
            const scenario::PlannedInput& input = plan_.inputs[i];
            if (input.origin == scenario::Origin::by_default) {
                defaults += fmt::format("{}{} {}", defaults.empty() ? "" : ", ",
                                        name(input.quantity), show(input.quantity, input.value_si));
                continue;
            }
            std::string from(to_string(input.origin));
            if (!input.source.empty()) {
                auto found = std::ranges::find(sources, input.source);
                if (found == sources.end()) found = sources.insert(sources.end(), input.source);
                from += fmt::format(" [{}]", found - sources.begin() + 1);
            }
            std::string value = show(input.quantity, input.value_si);
            if (input.path)
                value += fmt::format(
                    ", after {:.0f} years {} to {}", scenario::told_years,
                    show(input.quantity, input.path->quantile(0.05, scenario::told_years)),
                    show(input.quantity, input.path->quantile(0.95, scenario::told_years)));
            else if (!input.series_si.empty())
                value += ", ...";
            if (input.distribution)
                value += fmt::format(" ({} to {})",
                                     show(input.quantity, input.distribution->quantile(0.05)),
                                     show(input.quantity, input.distribution->quantile(0.95)));
            rows.push_back({name(input.quantity), value, from});
        }
        out_ += grid(rows, style_);
        for (std::size_t i = 0; i < sources.size(); ++i)
            out_ += paragraph(fmt::format("  [{}] ", i + 1), 6, sources[i], 6, style_.columns);
        if (!defaults.empty())
            out_ += "\n" + paragraph("Left at their defaults: ", 24, defaults, 4, style_.columns);
    }

    void notes() {
        for (const base::Diagnostic& note : result_.notes) {
            out_ += "\n" + paragraph(fmt::format("{}: ", to_string(note.severity)),
                                     to_string(note.severity).size() + 2, note.headline, 4,
                                     style_.columns);
            for (const std::string& more : note.notes)
                out_ += paragraph("  = ", 4, more, 4, style_.columns);
        }
    }

    const scenario::RunResult& result_;
    const scenario::Study& study_;
    const scenario::RunPlan& plan_;
    const units::Catalogue& catalogue_;
    const Style& style_;
    std::string out_;
};

}  // namespace

std::string run_text(const scenario::RunResult& result, const units::Catalogue& catalogue,
                     const Style& style) {
    return Writer(result, catalogue, style).all();
}

}  // namespace ballpark::report
