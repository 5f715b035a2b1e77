#pragma once

#include <vector>

#include "ballpark/check/assessment.hpp"
#include "ballpark/check/evidence.hpp"

namespace ballpark::check {

/// Every quantity that the figures determine: those stated, and those whose row is a combination
/// of the figures' rows (cost and capacity give cost per kW). Each with what is normal, and how
/// far off it is.
std::vector<Derived> derive(const claims::Claim& claim, const Evidence& evidence);

/// How a derived quantity follows from the reader's figures: "$2.5 billion / 2.5 MW = $1,000,000
/// per kW". Empty for one that is stated.
std::string working_of(const Derived& derived, const claims::Passage& passage,
                       const claims::Claim& claim, const Engine& engine);

/// A value of the model's quantity as a reader would write it: "$1,000 per kW", "2.5 GW".
std::string show(double value, const model::Quantity& quantity, const Engine& engine);

/// What a headline calls the quantity: its label, or its name in words ("capacity factor").
std::string words_of(const model::Quantity& quantity);

}  // namespace ballpark::check
