#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/check/evidence.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/model/prior.hpp"
#include "ballpark/model/slip.hpp"

namespace ballpark::check {

/// A quantity of the model that the figures of a claim determine, stated or worked out.
struct Derived {
    model::QuantityId quantity = 0;
    double value = 0;  ///< in the model's unit
    bool stated = false;
    std::vector<std::size_t> figures;   ///< of the claim, that it follows from
    std::optional<model::Range> range;  ///< what is normal for the year and place
    double deviation = 0;          ///< from the median, in standard deviations of the logarithm
    ObservationVector powers;      ///< of the claim's figures, whose product it is but for
    double constant = 0;           ///< this factor (its logarithm), of which
    units::Dimension constant_is;  ///< is the dimension
};

/// One way to put the claim right: an edit of the reader's text, and what it makes of it.
struct Repair {
    std::size_t figure = 0;  ///< of the claim
    const model::Slip* slip = nullptr;
    double log_shift = 0;                      ///< logarithm of true over printed
    std::optional<model::QuantityId> becomes;  ///< another quantity, where power was energy
    base::Suggestion suggestion;
};

/// What the models make of a claim: what its figures come to, and one posterior over all that it
/// says. Most claims are sound, and nobody asks for theirs: it is worked out when somebody does.
struct Assessment {
    std::optional<Evidence> evidence;  ///< nothing where the inference has no say
    std::vector<Derived> derived;
    bool weighed = false;
    double sound = 1;             ///< probability that no figure has slipped; once weighed
    std::vector<Repair> repairs;  ///< likeliest first; once weighed
};

/// What the claim's figures come to.
Assessment assess(const claims::Passage& passage, const claims::Claim& claim, const Engine& engine);

/// Works out the posterior, if that has not been done.
void weigh(Assessment& assessment, const claims::Passage& passage, const claims::Claim& claim,
           const Engine& engine);

}  // namespace ballpark::check
