#pragma once

#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::model {

/// Works out an expression with units: "2.5 GW * 0.16 * 1 yr to TWh", "$2.5 billion / 2.5 GW to
/// USD/kW". The language is that of the models' equations, but that every name is a unit; "in" does
/// for "to". Without "to", a sum is in the unit of its first term and a product in the units of its
/// factors, those of one kind brought together ("$1000/kW * 2 GW" is in USD). Spans are offsets
/// into `expression`. Codes: those of `parse_expression` and `check_dimensions`; no-value (a
/// division by zero, the root or logarithm of what has none, more than a number can hold).
base::Result<units::Quantity> calculate(std::string_view expression,
                                        const units::Catalogue& catalogue);

/// The unit with its terms of one catalogue entry brought to one prefix, and those without a
/// dimension left out: "USD/kW*GW" becomes "USD", "MW*%" becomes "MW".
units::Unit simplified(const units::Unit& unit, const units::Catalogue& catalogue);

}  // namespace ballpark::model
