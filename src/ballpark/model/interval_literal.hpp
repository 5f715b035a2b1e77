#pragma once

#include <optional>
#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

/// An interval that starts at `position`; nothing if none does. Two ways to write it:
///
///   2.5 +- 0.1 GW, 2.5 GW ± 4 %    the middle and how far either side lies ("+-", "+/-", "±")
///   10 to 15 MW, $2 to 3 billion   the two ends
///
/// A unit, and of the ends a scale word, on the second number alone goes for both. "to" before a
/// unit is a conversion and no interval. Codes: syntax, bad-interval, ambiguous-interval, those of
/// `convert` and of the reader of numbers.
base::Result<std::optional<CalculatorValue>> interval_at(std::string_view text,
                                                         std::size_t position, bool grouped,
                                                         const Scope& scope,
                                                         const units::Catalogue& catalogue);

}  // namespace ballpark::model
