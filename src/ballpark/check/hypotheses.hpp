#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ballpark/check/engine.hpp"
#include "ballpark/check/evidence.hpp"
#include "ballpark/check/posterior.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/model/slip.hpp"

namespace ballpark::check {

/// A slip that one figure of a claim could have suffered.
struct SlipCase {
    std::size_t figure = 0;
    const model::Slip* slip = nullptr;
    double log_shift = 0;  ///< logarithm of true over printed, of what is observed
    std::optional<model::QuantityId> becomes;  ///< where the figure then gives another quantity
};

/// All ways for a claim to have come about: that it is sound (first), that a figure belongs to
/// something else (one a figure), and each slip that its wording allows, with `cases[i]` saying
/// what hypothesis `i + first_case` is.
struct Hypotheses {
    std::vector<Hypothesis> all;
    std::size_t first_case = 0;
    std::vector<SlipCase> cases;
};

Hypotheses enumerate(const claims::Passage& passage, const claims::Claim& claim,
                     const Evidence& evidence, const Engine& engine);

/// Is it a price counted by the unit named: "$70 a kilogram"?
bool counted_by(std::string_view name, const units::Unit& unit, const units::Catalogue& catalogue);

/// The factor by which undoing the slip multiplies the mention's value, or nothing where the slip
/// cannot have happened to it: its wording is not the slip's `from`.
std::optional<double> slip_ratio(const model::Slip& slip, const text::Mention& mention, int year,
                                 const Engine& engine);

}  // namespace ballpark::check
