#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/scenario/run/plan.hpp"
#include "ballpark/scenario/run/read_input.hpp"

namespace ballpark::scenario {
namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

constexpr std::uint64_t most_samples = 100'000'000'000;

constexpr std::array<std::string_view, 14> run_keys{
    "model", "date",   "place", "start",       "inputs",      "outputs",   "samples",
    "seed",  "points", "solve", "sensitivity", "correlation", "repaid_by", "title"};

class Reader {
public:
    Reader(std::string_view text, const Value& document, const check::Engine& engine)
        : text_(text), document_(document), engine_(engine), figures_(text, 0, engine) {}

    ReadRun read() {
        const Value& run = *document_.find("run");
        plan().title = string(document_, "title");
        plan().span = run.span;
        if (run.kind != Kind::table) {
            fault("wrong-type", "a run is a table", run.span, "begin it with [run]");
            return std::move(result_);
        }
        only_keys(run);
        read_when_and_where(run);
        plan().model = model_of(run);
        if (plan().model == nullptr) return std::move(result_);
        read_inputs(run);
        read_outputs(run);
        read_sampling(run);
        read_correlations(run);
        read_goals(run);
        read_sweep();
        return std::move(result_);
    }

private:
    RunPlan& plan() { return result_.plan; }
    const model::Model& model() { return *result_.plan.model; }

    base::Diagnostic& fault(std::string code, std::string headline, Span span, std::string label) {
        base::Diagnostic& diagnostic = result_.faults.emplace_back();
        diagnostic.code = std::move(code);
        diagnostic.headline = std::move(headline);
        diagnostic.primary = {span, std::move(label)};
        return diagnostic;
    }

    void suggest(base::Diagnostic& diagnostic, Span span, std::string_view wrong,
                 std::span<const std::string_view> known) {
        const std::string_view near = model::nearest(wrong, known);
        if (!near.empty()) diagnostic.suggestions.push_back({{span, std::string(near)}, "", 0});
    }

    /// A fault whose spans are offsets into the value of a string of the file.
    void fault_inside(const Value& string, base::Diagnostic diagnostic) {
        model::move_spans(diagnostic,
                          [&](Span& span) { span = model::inside(text_, string, span); });
        result_.faults.push_back(std::move(diagnostic));
    }

    void only_keys(const Value& run) {
        for (const Value& item : run.items) {
            if (std::ranges::find(run_keys, item.key) != run_keys.end()) continue;
            auto& found =
                fault("unknown-key", fmt::format("a run has no \"{}\"", base::printable(item.key)),
                      item.key_span, "not known");
            suggest(found, item.key_span, item.key, run_keys);
            found.notes.push_back("what the model needs goes under [run.inputs]");
        }
    }

    std::string string(const Value& table, std::string_view key) {
        const Value* value = table.find(key);
        if (value == nullptr) return {};
        if (value->kind == Kind::string) return value->text;
        fault("wrong-type", fmt::format("{} is {}, not text", key, to_string(value->kind)),
              value->span, "quotes are needed");
        return {};
    }

    std::optional<double> whole_number(const Value& table, std::string_view key, double least,
                                       double most) {
        const Value* value = table.find(key);
        if (value == nullptr) return std::nullopt;
        if (value->kind == Kind::integer && value->number >= least && value->number <= most)
            return value->number;
        fault("bad-number",
              fmt::format("{} is a whole number from {:.0f} to {:.0f}", key, least, most),
              value->span, "this is not");
        return std::nullopt;
    }

    void read_when_and_where(const Value& run) {
        if (const Value* value = run.find("date")) {
            if (value->kind == Kind::date) {
                plan().date = value->date;
            } else {
                const std::string written =
                    value->kind == Kind::string ? value->text : std::string(value->span.of(text_));
                if (const auto date = parse_date(written))
                    plan().date = *date;
                else
                    fault("bad-date", "this is no date", value->span, "not a day, month or year")
                        .notes.push_back("a date is 2019-10-24, \"2019-10\" or \"2019\"");
            }
        }
        plan().start_year = plan().date.year;
        if (const auto start = whole_number(run, "start", 1800, 2300))
            plan().start_year = static_cast<int>(*start);
        figures_ = FigureReader(text_, plan().start_year, engine_);
        const std::string place = string(run, "place");
        if (place.empty()) return;
        if (auto parsed = parse_place(place, engine_.library))
            plan().place = *parsed;
        else
            fault("unknown-place", fmt::format("no country \"{}\"", base::printable(place)),
                  run.find("place")->span, "not known")
                .notes.push_back("a place is a country's two-letter code (ISO 3166), as in \"KP\"");
    }

    const model::Model* model_of(const Value& run) {
        const Value* value = run.find("model");
        if (value == nullptr) {
            fault("missing-key", "a run without a model", run.span, "of what?")
                .notes.push_back("say what is to be run, as in model = \"power/solar-pv\"");
            return nullptr;
        }
        const std::string id = string(run, "model");
        if (value->kind != Kind::string) return nullptr;
        const model::Model* model = engine_.library.find(id);
        if (model == nullptr) {
            auto& found =
                fault("unknown-model", fmt::format("no model \"{}\"", base::printable(id)),
                      value->span, "not known");
            std::vector<std::string_view> ids;
            for (const model::Model& known : engine_.library.models)
                if (!known.abstract) ids.push_back(known.id);
            suggest(found, model::inside(text_, *value, model::whole(id)), id, ids);
            found.notes.push_back("`ballpark models list` names them all");
        } else if (model->abstract) {
            fault("abstract-model",
                  fmt::format("\"{}\" is what other models build on, not a thing", id), value->span,
                  "too general to run");
            return nullptr;
        }
        return model;
    }

    std::optional<model::QuantityId> quantity(std::string_view name, Span span) {
        auto found = find_quantity(name, model());
        if (found) return *found;
        found.error().primary.span = span;
        for (auto& suggestion : found.error().suggestions) suggestion.edit.span = span;
        result_.faults.push_back(std::move(found.error()));
        return std::nullopt;
    }

    void read_inputs(const Value& run) {
        const Value* inputs = run.find("inputs");
        if (inputs == nullptr) return;
        if (inputs->kind != Kind::table) {
            fault("wrong-type", "inputs are a table", inputs->span, "begin it with [run.inputs]");
            return;
        }
        for (const Value& item : inputs->items) {
            const auto id = quantity(item.key, item.key_span);
            if (!id) continue;
            auto input = read_input(item, model(), *id, figures_);
            if (input)
                plan().inputs.push_back(std::move(*input));
            else
                result_.faults.push_back(std::move(input.error()));
        }
    }

    /// The texts of a list, each with where its words stand.
    std::vector<const Value*> strings(const Value& table, std::string_view key) {
        std::vector<const Value*> result;
        const Value* list = table.find(key);
        if (list == nullptr) return result;
        if (list->kind == Kind::string) return {list};
        if (list->kind != Kind::array) {
            fault("wrong-type", fmt::format("{} is a list", key), list->span,
                  "square brackets are needed");
            return result;
        }
        for (const Value& item : list->items) {
            if (item.kind == Kind::string)
                result.push_back(&item);
            else
                fault("wrong-type", fmt::format("{} is a list of texts", key), item.span,
                      "quotes are needed");
        }
        return result;
    }

    void read_outputs(const Value& run) {
        for (const Value* name : strings(run, "outputs"))
            if (const auto id =
                    quantity(name->text, model::inside(text_, *name, model::whole(name->text))))
                plan().outputs.push_back(*id);
    }

    void read_sampling(const Value& run) {
        if (const auto samples = whole_number(run, "samples", 0, static_cast<double>(most_samples)))
            plan().samples = static_cast<std::uint64_t>(*samples);
        if (const auto seed = whole_number(run, "seed", 0, 9e15))
            plan().seed = static_cast<std::uint64_t>(*seed);
        const std::string points = string(run, "points");
        if (points == "sobol")
            plan().points = sample::Points::sobol;
        else if (!points.empty() && points != "random")
            fault("bad-points", "points are \"random\" or \"sobol\"", run.find("points")->span,
                  "not known");
        if (const Value* sensitivity = run.find("sensitivity")) {
            if (sensitivity->kind == Kind::boolean)
                plan().sensitivity = sensitivity->number != 0;
            else
                fault("wrong-type", "sensitivity is true or false", sensitivity->span,
                      "this is not");
        }
        if (const Value* years = run.find("repaid_by")) {
            if (years->kind != Kind::array)
                fault("wrong-type", "repaid_by is a list of years after today", years->span,
                      "square brackets are needed");
            for (const Value& year : years->items) {
                if (year.kind == Kind::integer && year.number > 0 && year.number < 1000)
                    plan().repaid_by.push_back(static_cast<int>(year.number));
                else
                    fault("bad-number", "a whole number of years is needed", year.span, "here");
            }
        }
    }

    void read_correlations(const Value& run) {
        const Value* list = run.find("correlation");
        if (list == nullptr) return;
        if (list->kind != Kind::array) {
            fault("wrong-type", "correlations are a list", list->key_span,
                  "begin each with [[run.correlation]]");
            return;
        }
        for (const Value& item : list->items) {
            const auto names = strings(item, "between");
            const Value* value = item.find("value");
            if (names.size() != 2 || value == nullptr ||
                (value->kind != Kind::number && value->kind != Kind::integer)) {
                fault("missing-key", "a correlation is between two inputs and has a value",
                      item.span, "between = [\"a\", \"b\"] and value = 0.5");
                continue;
            }
            if (!(value->number > -1 && value->number < 1)) {
                fault("bad-correlation", "a correlation lies between -1 and 1", value->span,
                      "this does not");
                continue;
            }
            RunPlan::Pair pair;
            pair.value = value->number;
            pair.span = value->span;
            bool good = true;
            for (const bool second : {false, true}) {
                const Value* name = names[second ? 1 : 0];
                const Span span = model::inside(text_, *name, model::whole(name->text));
                const auto id = quantity(name->text, span);
                good = good && id;
                if (!id) continue;
                (second ? pair.b : pair.a) = *id;
                const PlannedInput* input = plan().find(*id);
                if (input != nullptr && (input->distribution || input->path)) continue;
                good = false;
                fault("bad-correlation", fmt::format("{} has no distribution here", name->text),
                      span, "one value does not vary with another");
            }
            if (good && pair.a == pair.b) {
                fault("bad-correlation", "an input with itself", item.span, "always 1");
                good = false;
            }
            if (good &&
                plan().find(pair.a)->path.has_value() != plan().find(pair.b)->path.has_value()) {
                fault("bad-correlation", "one is drawn once a sample, the other every step",
                      item.span, "only two of one sort can be correlated");
                good = false;
            }
            if (good) plan().correlations.push_back(pair);
        }
    }

    void read_goals(const Value& run) {
        for (const Value* written : strings(run, "solve")) {
            auto goal = read_goal(written->text, plan(), engine_);
            if (goal)
                plan().goals.push_back(std::move(*goal));
            else
                fault_inside(*written, std::move(goal.error()));
        }
    }

    void read_sweep() {
        const Value* sweep = document_.find("sweep");
        if (sweep == nullptr) return;
        if (sweep->kind != Kind::table) {
            fault("wrong-type", "a sweep is a table", sweep->span, "begin it with [sweep]");
            return;
        }
        read_sweep_mode(*sweep);
        for (const Value& item : sweep->items) {
            if (item.key == "mode" || item.key == "points") continue;
            const auto id = quantity(item.key, item.key_span);
            if (!id) continue;
            SweptInput swept;
            swept.quantity = *id;
            if (plan().sweep_mode == SweepMode::sampled ? read_drawn(item, swept)
                                                        : read_listed(item, swept))
                plan().sweep.push_back(std::move(swept));
        }
    }

    void read_sweep_mode(const Value& sweep) {
        const std::string mode = string(sweep, "mode");
        if (mode == "list")
            plan().sweep_mode = SweepMode::list;
        else if (mode == "sampled")
            plan().sweep_mode = SweepMode::sampled;
        else if (!mode.empty() && mode != "grid")
            fault("bad-mode", "a sweep's mode is \"grid\", \"list\" or \"sampled\"",
                  sweep.find("mode")->span, "not known");
        if (const auto points = whole_number(sweep, "points", 1, 1e6))
            plan().sweep_points = static_cast<std::size_t>(*points);
    }

    /// An input of a sampled sweep: a distribution.
    bool read_drawn(const Value& item, SweptInput& swept) {
        if (item.kind != Kind::table) {
            fault("wrong-type", fmt::format("{} has no distribution to be drawn from", item.key),
                  item.span, "braces are needed: { p5 = ..., p95 = ... }");
            return false;
        }
        auto input = read_input(item, model(), swept.quantity, figures_);
        if (!input)
            result_.faults.push_back(std::move(input.error()));
        else
            swept.distribution = std::move(input->distribution);
        return swept.distribution.has_value();
    }

    bool read_listed(const Value& item, SweptInput& swept) {
        if (item.kind != Kind::array || item.items.empty()) {
            fault("wrong-type", fmt::format("{} is swept over a list of values", item.key),
                  item.span, "square brackets are needed");
            return false;
        }
        for (const Value& value : item.items) {
            auto one = figures_.value(value, model().all_quantities[swept.quantity]);
            if (one)
                swept.values_si.push_back(*one);
            else
                result_.faults.push_back(std::move(one.error()));
        }
        if (plan().sweep_mode == SweepMode::list && !plan().sweep.empty() &&
            plan().sweep[0].values_si.size() != swept.values_si.size())
            fault("lengths-differ", "the lists of a sweep are not of one length", item.span,
                  fmt::format("{} values, not {}", swept.values_si.size(),
                              plan().sweep[0].values_si.size()));
        return true;
    }

    std::string_view text_;
    const Value& document_;
    const check::Engine& engine_;
    FigureReader figures_;
    ReadRun result_;
};

}  // namespace

bool has_run(const model::Value& document) {
    return document.find("run") != nullptr;
}

ReadRun read_run(std::string_view text, const Value& document, const check::Engine& engine) {
    return Reader(text, document, engine).read();
}

}  // namespace ballpark::scenario
