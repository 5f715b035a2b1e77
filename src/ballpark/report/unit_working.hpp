#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/units/catalogue.hpp"

// A unit at work: conversions written out so that the units can be seen to cancel.

namespace ballpark::report {

/// A number with all the figures it has: "4,046.8564224", or as a fraction where it has no end,
/// "2,000/3".
std::string exact_number(double value);

/// The SI name of a dimension: "J" for energy, "kg m^2/s^3" style products otherwise; empty for a
/// plain number.
std::string si_name(const units::Dimension& dimension);

/// "12 acre × 4,046.8564224 m^2/acre = 48,562.2770688 m^2", and what cancels, a line each. Money
/// and plain numbers have none.
std::vector<std::string> unit_working(const units::Unit& unit, const units::Catalogue& catalogue);

}  // namespace ballpark::report
