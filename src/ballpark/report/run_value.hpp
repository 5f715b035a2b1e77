#pragma once

#include <string>

#include "ballpark/model/model.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A value of a run (in SI) as a reader takes it in: in its quantity's unit, with the prefix or the
/// scale that suits its size; "none" where there is no value.
std::string run_value(const model::Quantity& quantity, double si,
                      const units::Catalogue& catalogue);

}  // namespace ballpark::report
