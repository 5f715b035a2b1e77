#pragma once

#include <string>
#include <vector>

#include "ballpark/scenario/run/study.hpp"

namespace ballpark::scenario {

/// Where an output meets its target.
struct Solution {
    Goal goal;
    std::vector<double> values_si;  ///< of the input, in order; none or several are said in `note`
    double searched_low_si = 0;     ///< between which values of the input was looked
    double searched_high_si = 0;
    std::string note;  ///< why there is none, or that there are several
};

/// Looks for every value of the goal's input that brings its output to the target: over the
/// quantity's bounds, or from a thousandth of its value to a thousand times it, both signs where
/// the value is none or below 0. Each change of sign is narrowed down to the last places; a jump
/// over the target is no solution.
base::Result<Solution> solve(const Study& study, const Goal& goal, const check::Engine& engine);

}  // namespace ballpark::scenario
