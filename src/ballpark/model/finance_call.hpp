#pragma once

#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

class CalculatorOperands;

/// Reads and works out the call of a finance function whose name stands at `name`: arguments in
/// order or by name ("rate=5 %"), lists, dates and words (when=begin, basis="act/365"). The amounts
/// of one call are in one unit, and what comes out carries it. A list where one number should stand
/// gives a list: ipmt(5 %, range(1, 3), 3, 100) is the interest of all three years. Codes:
/// wrong-arguments, unknown-argument, unknown-word, list-mismatch, dimension-mismatch,
/// currency-mismatch, kind-mismatch, bad-date, interval-argument, too-deep, those of
/// `parse_expression` and the reasons of ballpark/finance.
base::Result<CalculatorValue> call_finance(std::string_view text, base::Span name, int depth,
                                           CalculatorOperands& operands,
                                           const units::Catalogue& catalogue);

}  // namespace ballpark::model
