#pragma once

#include <string>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A drawing of the yardstick on a logarithmic scale: the usual range, its middle, and where
/// `value` (in the reference's unit) lies. Empty where a logarithm has nothing to say.
std::string html_scale(const base::Reference& reference, double value,
                       const units::Catalogue& catalogue);

}  // namespace ballpark::report
