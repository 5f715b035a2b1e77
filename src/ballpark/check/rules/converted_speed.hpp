#pragma once

#include <cstddef>

#include "ballpark/check/rule.hpp"

namespace ballpark::check {

/// A part of bad-conversion: "500 km (310 mph)", "90 mph (145 km)". The numbers agree, but one is a
/// distance and the other a speed. `index` is that of the first of two neighbours.
void check_converted_speed(const Matter& matter, std::size_t index);

}  // namespace ballpark::check
