#include <fmt/format.h>

#include "ballpark/model/spans.hpp"
#include "ballpark/scenario/run/read_input.hpp"

// What a line says: inputs set and goals to be solved for.

namespace ballpark::scenario {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

/// What `read` gives for a part of a text, with its spans moved to the whole.
template <class T>
base::Result<T> in_part(base::Result<T> read, std::string_view text, std::string_view part) {
    if (!read)
        read.error() = model::shifted(std::move(read.error()),
                                      static_cast<std::size_t>(part.data() - text.data()));
    return read;
}

/// "capacity_factor = { p5 = 0.15, p95 = 0.2 }": a distribution, a list, a process as in a file.
base::Result<PlannedInput> read_structured(std::string_view setting, std::string_view value,
                                           model::QuantityId id, const RunPlan& plan,
                                           const check::Engine& engine) {
    // a file of one key, in which the value stands where it does in the setting
    std::string file = "x=";
    file.resize(static_cast<std::size_t>(value.data() - setting.data()), ' ');
    file += value;
    const auto document = model::parse_document(file);
    if (!document) return tl::unexpected<base::Diagnostic>(document.error());
    FigureReader figures(file, plan.start_year, engine);
    auto input = read_input(*document->find("x"), *plan.model, id, figures);
    if (input) input->origin = Origin::command;
    return input;
}

}  // namespace

base::Result<PlannedInput> read_setting(std::string_view setting, const RunPlan& plan,
                                        const check::Engine& engine) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos)
        return base::failure("bad-setting", "an input is set by NAME=VALUE", model::whole(setting),
                             "no = here");
    const model::Model& model = *plan.model;
    const std::string_view name = trimmed(setting.substr(0, equals));
    const std::string_view value = trimmed(setting.substr(equals + 1));
    const auto id = in_part(find_quantity(name, model), setting, name);
    if (!id) return tl::unexpected<base::Diagnostic>(id.error());
    if (value.starts_with('{') || value.starts_with('['))
        return read_structured(setting, value, *id, plan, engine);
    FigureReader figures(setting, plan.start_year, engine);
    const auto number = in_part(figures.text(value, model.all_quantities[*id]), setting, value);
    if (!number) return tl::unexpected<base::Diagnostic>(number.error());
    PlannedInput input;
    input.quantity = *id;
    input.origin = Origin::command;
    input.value_si = *number;
    input.written = value;
    input.notes = figures.take_notes();
    return input;
}

base::Result<Goal> read_goal(std::string_view goal, const RunPlan& plan,
                             const check::Engine& engine) {
    const model::Model& model = *plan.model;
    Goal result;
    result.written = trimmed(goal);
    const std::size_t mark = goal.find_first_of("=:");
    const std::string_view name = trimmed(goal.substr(0, mark));
    const auto input = in_part(find_quantity(name, model), goal, name);
    if (!input) return tl::unexpected<base::Diagnostic>(input.error());
    result.input = *input;
    const std::string_view target =
        mark == std::string_view::npos ? std::string_view() : trimmed(goal.substr(mark + 1));
    const std::size_t equals = target.find('=');
    const std::string_view wanted = trimmed(target.substr(0, equals));
    const auto output = wanted.empty() ? find_quantity("npv", model)
                                       : in_part(find_quantity(wanted, model), goal, wanted);
    if (!output && wanted.empty())
        return base::failure("bad-goal",
                             fmt::format("{} has no npv: what is to be reached?", known_as(model)),
                             model::whole(goal), "NAME=OUTPUT=VALUE");
    if (!output) return tl::unexpected<base::Diagnostic>(output.error());
    result.output = *output;
    if (model.all_quantities[result.output].series || model.all_quantities[result.input].series)
        return base::failure("bad-goal", "a series is no single value to be solved for",
                             model::whole(goal), "name one value of it");
    if (model.equation_of(result.output) == nullptr)
        return base::failure(
            "bad-goal",
            fmt::format("{} is an input, not an output", model.all_quantities[result.output].name),
            model::whole(goal), "nothing works it out");
    if (equals == std::string_view::npos) return result;
    const std::string_view value = trimmed(target.substr(equals + 1));
    FigureReader figures(goal, plan.start_year, engine);
    const auto number =
        in_part(figures.text(value, model.all_quantities[result.output]), goal, value);
    if (!number) return tl::unexpected<base::Diagnostic>(number.error());
    result.target_si = *number;
    return result;
}

}  // namespace ballpark::scenario
