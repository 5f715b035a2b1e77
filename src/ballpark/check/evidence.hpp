#pragma once

#include <optional>
#include <vector>

#include "ballpark/check/engine.hpp"
#include "ballpark/check/posterior.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/model/prior.hpp"

namespace ballpark::check {

/// A claim set up for the inference: its model's quantities as rows over the inputs, the prior of
/// the inputs for the claim's year and place, and the figures as observations.
struct Evidence {
    struct Row {
        InputVector powers;  ///< ln quantity = constant + powers . ln inputs, all SI
        double constant = 0;
        bool usable = true;  ///< false where an equation has no logarithm
    };
    std::vector<model::QuantityId> inputs;
    std::vector<Row> rows;                            ///< one a quantity of the model
    std::vector<std::optional<model::Range>> ranges;  ///< one a quantity; settings applied
    Prior prior;
    std::vector<Observation> observations;  ///< one a figure of the claim

    /// What observing `value_si` (spread over `low_si` to `high_si`) of the quantity says.
    Observation observe(model::QuantityId quantity, double value_si, double low_si,
                        double high_si) const;
};

/// Nothing where the claim has no figure, or more than the inference is built for.
std::optional<Evidence> gather(const claims::Passage& passage, const claims::Claim& claim,
                               const Engine& engine);

}  // namespace ballpark::check
