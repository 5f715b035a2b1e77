#include "ballpark/report/run_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "ballpark/report/run_value.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

class Writer {
public:
    Writer(const scenario::RunResult& result, const units::Catalogue& catalogue)
        : result_(result), study_(*result.study), plan_(study_.plan()), catalogue_(catalogue) {}

    Json all() const {
        Json json{{"scenario", plan_.title},
                  {"model", scenario::known_as(study_.model())},
                  {"seed", plan_.seed},
                  {"samples", result_.samples ? result_.samples->done : 0}};
        if (result_.samples && result_.samples->partial()) json["partial"] = true;
        json["outputs"] = outputs();
        json["inputs"] = inputs();
        if (!study_.series().empty()) json["series"] = series();
        // the calendar's, of step 0
        if (step_head(study_) == "year") json["year"] = plan_.start_year;
        json["parties"] = parties();
        json["solve"] = solutions();
        if (!result_.sweep.empty()) json["sweep"] = sweep();
        if (!plan_.repaid_by.empty() && result_.samples) json["not_repaid_by"] = not_repaid();
        json["tornado"] = tornado();
        json["sensitivity"] = sensitivity();
        json["blocked"] = blocked();
        json["diagnostics"] = diagnostics();
        return json;
    }

private:
    const model::Quantity& quantity(model::QuantityId id) const {
        return study_.model().all_quantities[id];
    }
    std::string name(model::QuantityId id) const { return std::string(quantity(id).name); }
    Json value(model::QuantityId id, double si) const {
        return number(quantity(id).unit.from_si(si));
    }
    /// A difference, which has no zero of its own.
    Json size(model::QuantityId id, double si) const {
        return number(si / quantity(id).unit.factor);
    }
    Json unit(model::QuantityId id) const {
        return units::format_unit(quantity(id).unit, catalogue_);
    }

    Json outputs() const {
        Json json = Json::object();
        for (std::size_t i = 0; i < study_.outputs().size(); ++i) {
            const model::QuantityId id = study_.outputs()[i];
            Json one{{"value", value(id, result_.once.outputs[i].value_si)}, {"unit", unit(id)}};
            if (const auto& failure = result_.once.outputs[i].failure) one["reason"] = failure->why;
            if (result_.samples) add_spread(one, id, result_.samples->outputs[i]);
            json[name(id)] = std::move(one);
        }
        return json;
    }

    /// Each party's outputs, without its role in front: {"npv", "irr", ...}.
    Json parties() const {
        Json json = Json::object();
        if (!result_.deal) return json;
        const Json all = outputs();
        for (const scenario::Party& party : result_.deal->parties) {
            Json one{{"role", party.role}};
            const std::string front = party.role + "_";
            for (const auto& [key, value] : all.items())
                if (!party.role.empty() && key.starts_with(front))
                    one[key.substr(front.size())] = value;
            json[party.name] = std::move(one);
        }
        return json;
    }

    Json blocked() const {
        Json list = Json::array();
        for (const scenario::Blocker& blocker : result_.blocked)
            list.push_back({{"reason", blocker.reason}, {"source", blocker.source}});
        return list;
    }

    void add_spread(Json& one, model::QuantityId id, const scenario::Spread& spread) const {
        const auto& moments = spread.moments;
        const bool any = moments.count > 0;
        one["mean"] = any ? value(id, moments.mean) : Json(nullptr);
        one["deviation"] = any ? size(id, moments.deviation()) : Json(nullptr);
        for (const auto& [key, si] :
             {std::pair("p5", spread.p5), std::pair("p10", spread.p10),
              std::pair("p50", spread.p50), std::pair("p90", spread.p90),
              std::pair("p95", spread.p95), std::pair("least", moments.least),
              std::pair("most", moments.most)})
            one[key] = any ? value(id, si) : Json(nullptr);
        one["percentile_error"] = size(id, spread.error);
        if (any)
            one["below_zero"] =
                static_cast<double>(moments.negative) / static_cast<double>(moments.count);
        one["none"] = moments.none;
        Json shares = Json::array();
        for (const double share : spread.shares) shares.push_back(share);
        one["histogram"] = {{"low", value(id, spread.low)},
                            {"high", value(id, spread.high)},
                            {"shares", std::move(shares)}};
    }

    Json inputs() const {
        Json json = Json::object();
        for (const std::size_t i : study_.used()) {
            const scenario::PlannedInput& input = plan_.inputs[i];
            Json one{{"value", value(input.quantity, input.value_si)},
                     {"unit", unit(input.quantity)},
                     {"from", to_string(input.origin)}};
            if (!input.source.empty()) one["source"] = input.source;
            if (input.distribution) {
                one["p5"] = value(input.quantity, input.distribution->quantile(0.05));
                one["p95"] = value(input.quantity, input.distribution->quantile(0.95));
            }
            if (input.path)
                one["path"] = {
                    {"volatility", input.path->volatility()},
                    {"years", scenario::told_years},
                    {"p5", value(input.quantity, input.path->quantile(0.05, scenario::told_years))},
                    {"p95",
                     value(input.quantity, input.path->quantile(0.95, scenario::told_years))}};
            json[name(input.quantity)] = std::move(one);
        }
        return json;
    }

    Json series() const {
        Json json{{"first_step", result_.once.first_step}};
        for (const scenario::Worked& worked : result_.once.outputs) {
            if (!quantity(worked.quantity).series) continue;
            Json values = Json::array();
            for (const double si : worked.series_si) values.push_back(value(worked.quantity, si));
            json[name(worked.quantity)] = {{"unit", unit(worked.quantity)},
                                           {"values", std::move(values)}};
        }
        return json;
    }

    Json solutions() const {
        Json json = Json::object();
        for (const scenario::Solution& solution : result_.solutions) {
            const model::QuantityId input = solution.goal.input;
            Json values = Json::array();
            for (const double si : solution.values_si) values.push_back(value(input, si));
            Json one{{"output", name(solution.goal.output)},
                     {"target", value(solution.goal.output, solution.goal.target_si)},
                     {"value", solution.values_si.size() == 1 ? values[0] : Json(nullptr)},
                     {"values", values},
                     {"unit", unit(input)}};
            if (!solution.note.empty()) one["note"] = solution.note;
            // one input may be solved for several targets
            std::string key = name(input);
            if (json.contains(key)) key = solution.goal.written;
            json[key] = std::move(one);
        }
        return json;
    }

    Json sweep() const {
        Json rows = Json::array();
        for (const scenario::SweepRow& row : result_.sweep) {
            Json inputs = Json::object(), outputs = Json::object();
            for (std::size_t i = 0; i < row.inputs_si.size(); ++i)
                inputs[name(plan_.sweep[i].quantity)] =
                    value(plan_.sweep[i].quantity, row.inputs_si[i]);
            for (std::size_t i = 0; i < row.outputs_si.size(); ++i)
                outputs[name(study_.outputs()[i])] = value(study_.outputs()[i], row.outputs_si[i]);
            rows.push_back({{"inputs", std::move(inputs)}, {"outputs", std::move(outputs)}});
        }
        return rows;
    }

    Json not_repaid() const {
        Json json = Json::object();
        for (std::size_t i = 0; i < result_.samples->not_repaid_by.size(); ++i)
            json[std::to_string(plan_.repaid_by[i])] = result_.samples->not_repaid_by[i];
        return json;
    }

    Json tornado() const {
        Json list = Json::array();
        for (const scenario::Swing& swing : result_.tornado) {
            const model::QuantityId input = plan_.inputs[swing.input].quantity;
            list.push_back({{"input", name(input)},
                            {"output", name(*result_.analysed)},
                            {"low", value(input, swing.low_input_si)},
                            {"high", value(input, swing.high_input_si)},
                            {"at_low", value(*result_.analysed, swing.at_low_si)},
                            {"at_high", value(*result_.analysed, swing.at_high_si)}});
        }
        return list;
    }

    Json sensitivity() const {
        Json list = Json::array();
        for (const scenario::Indices& indices : result_.indices)
            list.push_back({{"input", name(plan_.inputs[indices.input].quantity)},
                            {"output", name(*result_.analysed)},
                            {"S1", number(indices.first)},
                            {"ST", number(indices.total)}});
        return list;
    }

    Json diagnostics() const {
        Json list = Json::array();
        for (const base::Diagnostic& note : result_.notes)
            list.push_back({{"code", note.code},
                            {"severity", to_string(note.severity)},
                            {"start", note.primary.span.begin},
                            {"end", note.primary.span.end},
                            {"message", note.headline}});
        return list;
    }

    const scenario::RunResult& result_;
    const scenario::Study& study_;
    const scenario::RunPlan& plan_;
    const units::Catalogue& catalogue_;
};

}  // namespace

std::string run_json(const scenario::RunResult& result, const units::Catalogue& catalogue) {
    return Writer(result, catalogue).all().dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace ballpark::report
