#include "ballpark/report/run_html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/report/chart_script.hpp"
#include "ballpark/report/html_escape.hpp"
#include "ballpark/report/html_style.hpp"
#include "ballpark/report/html_table.hpp"
#include "ballpark/report/run_html_page.hpp"
#include "ballpark/report/run_json.hpp"
#include "ballpark/report/run_value.hpp"
#include "ballpark/report/runs_table.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Nothing is fetched and nothing can be sent: only what stands in the page itself is run.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'";

/// JSON as the text of a script element: what is in it cannot end the element.
std::string in_script(const std::string& json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json) {
        // a `<` stands in JSON only within a string
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    }
    return out;
}

std::string title(const scenario::RunResult& result) {
    const auto& plan = result.study->plan();
    return plan.title.empty() ? std::string(result.study->model().title) : plan.title;
}

class Section {
public:
    Section(const scenario::RunResult& result, const units::Catalogue& catalogue)
        : result_(result), study_(*result.study), plan_(study_.plan()), catalogue_(catalogue) {}

    std::string all() {
        out_ = fmt::format(
            "<section class=\"run\">\n<script type=\"application/json\" "
            "class=\"data\">{}</script>\n",
            in_script(run_json(result_, catalogue_)));
        opening();
        blocked();
        outputs();
        parties();
        series();
        spread();
        tornado();
        indices();
        sweep();
        solutions();
        inputs();
        notes();
        return std::move(out_) + "</section>\n";
    }

private:
    const model::Quantity& quantity(model::QuantityId id) const {
        return study_.model().all_quantities[id];
    }
    std::string name(model::QuantityId id) const { return std::string(quantity(id).name); }
    std::string show(model::QuantityId id, double si) const {
        return run_value(quantity(id), si, catalogue_);
    }
    static std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

    void head(std::string_view text) { out_ += fmt::format("<h3>{}</h3>\n", html_text(text)); }

    /// Shown by the script that draws it; without one the tables stand alone.
    void chart(std::string_view kind, std::string_view caption = "") {
        out_ += fmt::format(
            "<figure class=\"chart\" data-kind=\"{}\" hidden><div class=\"canvas\"><canvas "
            "role=\"img\" aria-label=\"{}; its figures are in the tables\"></canvas></div>"
            "<figcaption>{}</figcaption></figure>\n",
            kind, kind, caption);
    }

    void folded(std::string_view what, const Rows& rows) {
        out_ += fmt::format("<details class=\"table\"><summary>{}</summary>\n{}</details>\n", what,
                            html_table(rows));
    }

    void opening() {
        std::string where(scenario::known_as(study_.model()));
        if (plan_.date.year != 0) where += ", " + scenario::to_string(plan_.date);
        if (!plan_.place.empty()) where += ", " + plan_.place;
        if (result_.once.last_step >= result_.once.first_step)
            where +=
                fmt::format(", steps {} to {}", result_.once.first_step, result_.once.last_step);
        if (result_.samples) {
            where += fmt::format(
                ", {} samples from seed {}",
                units::format_number(static_cast<double>(result_.samples->done), 12), plan_.seed);
            if (result_.samples->partial())
                where += fmt::format(
                    "; stopped before all {} were drawn",
                    units::format_number(static_cast<double>(result_.samples->asked), 12));
        }
        out_ += fmt::format("<p class=\"sum\">{}</p>\n", html_text(where));
        if (!result_.deal) return;
        out_ += "<p class=\"parties\">";
        for (const scenario::Party& party : result_.deal->parties)
            out_ += fmt::format("{}<b>{}</b>{}",
                                &party == result_.deal->parties.data() ? "" : " &middot; ",
                                html_text(party.name),
                                party.role.empty() ? "" : " (" + html_text(party.role) + ")");
        out_ += "</p>\n";
    }

    void blocked() {
        if (result_.blocked.empty()) return;
        out_ += "<div class=\"card blocked\"><p>Cannot proceed, because</p><ul>\n";
        for (const scenario::Blocker& blocker : result_.blocked)
            out_ += fmt::format("<li>{} <span class=\"where\">{}</span></li>\n",
                                html_text(blocker.reason), html_text(blocker.source));
        out_ += "</ul></div>\n";
    }

    void outputs() {
        if (study_.outputs().empty()) return;
        head(result_.blocked.empty() ? "What it comes to" : "What it would come to, were it legal");
        Rows rows{{"output", "value"}};
        if (result_.samples)
            for (const char* column : {"mean", "p5", "p50", "p95", "below 0"})
                rows[0].emplace_back(column);
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
        out_ += html_table(rows);
    }

    /// A row for each output that a role has, a column a party.
    void parties() {
        if (!result_.deal) return;
        std::vector<const scenario::Party*> parties;
        for (const scenario::Party& party : result_.deal->parties)
            if (!party.role.empty()) parties.push_back(&party);
        if (parties.empty()) return;
        Rows rows{{"output"}};
        for (const scenario::Party* party : parties) rows[0].push_back(party->name);
        for (std::size_t k = 0; k < parties.size(); ++k)
            for (std::size_t i = 0; i < study_.outputs().size(); ++i) {
                const model::QuantityId id = study_.outputs()[i];
                const std::string front = parties[k]->role + "_";
                if (!name(id).starts_with(front)) continue;
                const std::string own = name(id).substr(front.size());
                auto row = std::ranges::find_if(
                    rows.begin() + 1, rows.end(),
                    [&](const std::vector<std::string>& each) { return each[0] == own; });
                if (row == rows.end()) {
                    row =
                        rows.insert(rows.end(), std::vector<std::string>(parties.size() + 1, "-"));
                    (*row)[0] = own;
                }
                (*row)[k + 1] = show(id, result_.once.outputs[i].value_si);
            }
        if (rows.size() < 2) return;
        head("The parties side by side");
        chart("parties");
        out_ += html_table(rows);
    }

    void series() {
        Rows rows{{step_head(study_)}};
        for (const scenario::Worked& worked : result_.once.outputs) {
            if (!quantity(worked.quantity).series) continue;
            rows[0].push_back(name(worked.quantity));
            for (std::size_t i = 0; i < worked.series_si.size(); ++i) {
                if (rows.size() < i + 2)
                    rows.push_back(
                        {step_text(study_, static_cast<int>(i) + result_.once.first_step)});
                rows[i + 1].push_back(show(worked.quantity, worked.series_si[i]));
            }
        }
        if (rows[0].size() < 2) return;
        head("Step by step");
        chart("series");
        folded("The series as a table", rows);
    }

    void spread() {
        if (!result_.samples) return;
        Rows rows{{"output", "least", "p10", "p90", "most", "deviation"}};
        for (std::size_t i = 0; i < study_.outputs().size(); ++i) {
            const model::QuantityId id = study_.outputs()[i];
            const scenario::Spread& spread = result_.samples->outputs[i];
            if (spread.moments.count == 0) continue;
            auto& row = rows.emplace_back(std::vector{name(id)});
            for (const double si :
                 {spread.moments.least, spread.p10, spread.p90, spread.moments.most})
                row.push_back(show(id, si));
            // a difference, which has no zero of its own
            units::Unit plain = quantity(id).unit;
            const double size = spread.moments.deviation() / plain.factor;
            row.push_back(units::format_number(size, 4) + " " +
                          units::format_unit(plain, catalogue_));
        }
        if (rows.size() < 2) return;
        head("How the samples are spread");
        chart("spread");
        folded("The tails as a table", rows);
        if (result_.samples->not_repaid_by.empty()) return;
        out_ += "<ul>\n";
        for (std::size_t i = 0; i < result_.samples->not_repaid_by.size(); ++i)
            out_ += fmt::format("<li>not repaid by year {}: {}</li>\n", plan_.repaid_by[i],
                                percent(result_.samples->not_repaid_by[i]));
        out_ += "</ul>\n";
    }

    void tornado() {
        if (result_.tornado.empty()) return;
        const model::QuantityId output = *result_.analysed;
        head(
            fmt::format("What {} hangs on, each input alone from its p5 to its p95", name(output)));
        chart("tornado");
        Rows rows{{"input", "from", "to", name(output), "to"}};
        for (const scenario::Swing& swing : result_.tornado) {
            const model::QuantityId input = plan_.inputs[swing.input].quantity;
            rows.push_back({name(input), show(input, swing.low_input_si),
                            show(input, swing.high_input_si), show(output, swing.at_low_si),
                            show(output, swing.at_high_si)});
        }
        folded("The swings as a table", rows);
    }

    void indices() {
        if (result_.indices.empty()) return;
        head(fmt::format("Share of the variance of {}", name(*result_.analysed)));
        chart("sensitivity", "Sobol&#39; indices, first order and total.");
        Rows rows{{"input", "alone", "with all it takes part in"}};
        for (const scenario::Indices& index : result_.indices)
            rows.push_back({name(plan_.inputs[index.input].quantity), percent(index.first),
                            percent(index.total)});
        folded("The shares as a table", rows);
    }

    void sweep() {
        if (result_.sweep.empty()) return;
        head("Sweep");
        chart("sweep");
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
        folded("The sweep as a table", rows);
    }

    void solutions() {
        if (result_.solutions.empty()) return;
        head("Solved for");
        Rows rows{{"input", "is", "where", "remark"}};
        for (const scenario::Solution& solution : result_.solutions) {
            std::string values;
            for (const double si : solution.values_si)
                values += (values.empty() ? "" : ", ") + show(solution.goal.input, si);
            rows.push_back({name(solution.goal.input), values.empty() ? "none" : values,
                            fmt::format("{} = {}", name(solution.goal.output),
                                        show(solution.goal.output, solution.goal.target_si)),
                            solution.note});
        }
        out_ += html_table(rows);
    }

    void inputs() {
        Rows given{{"input", "value", "p5 to p95", "from"}};
        Rows defaults{{"input", "default"}};
        std::vector<std::string> sources;
        for (const std::size_t i : study_.used()) {
            const scenario::PlannedInput& input = plan_.inputs[i];
            const model::QuantityId id = input.quantity;
            std::string value = show(id, input.value_si);
            if (!input.series_si.empty()) value += ", ...";
            if (input.origin == scenario::Origin::by_default) {
                defaults.push_back({name(id), value});
                continue;
            }
            std::string from(to_string(input.origin));
            if (!input.source.empty()) {
                auto found = std::ranges::find(sources, input.source);
                if (found == sources.end()) found = sources.insert(sources.end(), input.source);
                from += fmt::format(" [{}]", found - sources.begin() + 1);
            }
            given.push_back(
                {name(id), value,
                 input.path
                     ? fmt::format("{} to {} after {:.0f} years",
                                   show(id, input.path->quantile(0.05, scenario::told_years)),
                                   show(id, input.path->quantile(0.95, scenario::told_years)),
                                   scenario::told_years)
                 : input.distribution
                     ? fmt::format("{} to {}", show(id, input.distribution->quantile(0.05)),
                                   show(id, input.distribution->quantile(0.95)))
                     : "",
                 from});
        }
        if (given.size() + defaults.size() < 3) return;
        head("Inputs");
        if (given.size() > 1) out_ += html_table(given);
        if (!sources.empty()) {
            out_ += "<ol class=\"sources\">\n";
            for (const std::string& source : sources)
                out_ += fmt::format("<li>{}</li>\n", html_text(source));
            out_ += "</ol>\n";
        }
        if (defaults.size() > 1)
            folded(fmt::format("Left at their defaults: {}", defaults.size() - 1), defaults);
    }

    void notes() {
        if (result_.notes.empty()) return;
        head("To be known");
        out_ += "<ul class=\"said\">\n";
        for (const base::Diagnostic& note : result_.notes) {
            out_ += fmt::format("<li class=\"{0}\"><b>{0}</b> {1}", to_string(note.severity),
                                html_text(note.headline));
            for (const std::string& more : note.notes)
                out_ += fmt::format("<span class=\"effect\">{}</span>", html_text(more));
            out_ += "</li>\n";
        }
        out_ += "</ul>\n";
    }

    const scenario::RunResult& result_;
    const scenario::Study& study_;
    const scenario::RunPlan& plan_;
    const units::Catalogue& catalogue_;
    std::string out_;
};

}  // namespace

std::string run_html(std::span<const scenario::RunResult> results,
                     const units::Catalogue& catalogue) {
    const bool one = results.size() == 1;
    const std::string headline =
        html_text(one ? title(results[0]) : fmt::format("{} runs side by side", results.size()));
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}: a run</title>\n<style>{}{}</style>\n</head>\n<body>\n"
        "<header>\n<p class=\"brand\">ballpark: what a deal comes to</p>\n<h1>{}</h1>\n"
        "</header>\n<main>\n",
        policy, headline, html_style, run_html_style, headline);
    if (!one) out += html_table(runs_rows(results, catalogue));
    for (const scenario::RunResult& result : results) {
        if (!one) out += fmt::format("<h2>{}</h2>\n", html_text(title(result)));
        out += Section(result, catalogue).all();
    }
    out +=
        "</main>\n<footer>Every figure follows from the inputs above and the models&#39; "
        "equations; a spread is that of the inputs, not of what nobody thought of.</footer>\n"
        "<script>";
    for (const std::string_view piece : chart_script()) out += piece;
    return out + "</script>\n<script>" + std::string(run_html_script) +
           "</script>\n</body>\n</html>\n";
}

}  // namespace ballpark::report
