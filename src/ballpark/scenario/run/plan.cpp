#include "ballpark/scenario/run/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/model/prior.hpp"

namespace ballpark::scenario {

std::string_view to_string(Origin origin) {
    constexpr std::array<std::string_view, 4> names{"given", "command line", "normal range",
                                                    "default"};
    return names[static_cast<std::size_t>(origin)];
}

PlannedInput* RunPlan::find(model::QuantityId quantity) {
    const auto found = std::ranges::find(inputs, quantity, &PlannedInput::quantity);
    return found == inputs.end() ? nullptr : &*found;
}
const PlannedInput* RunPlan::find(model::QuantityId quantity) const {
    const auto found = std::ranges::find(inputs, quantity, &PlannedInput::quantity);
    return found == inputs.end() ? nullptr : &*found;
}

void add_defaults(RunPlan& plan, const check::Engine& engine) {
    const model::Model& model = *plan.model;
    for (std::size_t i = 0; i < model.all_quantities.size(); ++i) {
        const auto id = static_cast<model::QuantityId>(i);
        const model::Quantity& quantity = model.all_quantities[i];
        if (model.equation_of(id) != nullptr || plan.find(id) != nullptr) continue;
        PlannedInput input;
        input.quantity = id;
        const auto range =
            model::normal_range(engine.library, model, id, plan.date.year, plan.place);
        if (range) {
            input.origin = Origin::normal;
            input.value_si = quantity.unit.to_si(range->p50);
            if (range->normal != nullptr)
                input.source = model::citation(engine.library.sources[range->normal->source]);
            const double sigma =
                std::log(range->p95 / range->p5) / (2 * sample::normal_score(0.95));
            auto spread = sample::Distribution::lognormal(input.value_si, sigma);
            if (spread && (quantity.least != 0 || quantity.most != 0))
                spread = spread->within(quantity.unit.to_si(quantity.least),
                                        quantity.unit.to_si(quantity.most));
            if (spread) input.distribution = std::move(*spread);
            input.written = fmt::format("{} to {}", range->p5, range->p95);
        } else if (quantity.has_default) {
            input.origin = Origin::by_default;
            input.value_si = quantity.unit.to_si(quantity.default_value);
        } else {
            continue;
        }
        plan.inputs.push_back(std::move(input));
    }
}

}  // namespace ballpark::scenario
