#pragma once

#include <string>

#include "ballpark/report/style.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// What a unit is: its worth in SI, dimension, kind, where the value comes from and what it is
/// confused with; for a unit of several factors, each of them.
std::string unit_text(const units::Unit& unit, const units::Catalogue& catalogue,
                      const Style& style);

}  // namespace ballpark::report
