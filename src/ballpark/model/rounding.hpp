#pragma once

#include <string_view>

#include "ballpark/model/calculator_value.hpp"

namespace ballpark::model {

/// A literal as wide as it is rounded: half a unit of its last decimal place to either side. A
/// whole number is a count, and exact. `text`: the literal with its scale and unit ("2.5 million
/// watts"), of which `value` is the figure.
Interval as_rounded(double value, std::string_view text);

/// The number that the digits of a literal make, without scale word and unit; 0 if it has none.
double digits_value(std::string_view text);

/// How many significant figures of a result hold: as many as its rounding leaves, and one to guard
/// against rounding on; 3 at the least and `most` at the most.
int figures_kept(const Interval& rounded, int most);

}  // namespace ballpark::model
