#pragma once

#include <string>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/assessment.hpp"
#include "ballpark/check/engine.hpp"

namespace ballpark::check {

/// The range that a derived quantity was held against, as a reader is shown it.
base::Reference reference_of(const Derived& derived, const model::Model& model,
                             const Engine& engine);

/// How far a value lies from the usual one, in words: "1,005 times", "a hundredth of".
std::string times_usual(double ratio);

}  // namespace ballpark::check
