#pragma once

#include <span>
#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/model/expression.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

/// An expression without quantities of a model, as the calculator reads it: a number whose `index`
/// is not 0 stands for the value of that place, counted from 1, in `operands`.
struct Workings {
    std::string_view text;  ///< the spans of the nodes are offsets into it
    std::span<const Node> nodes;
    std::span<const CalculatorValue> operands;
};

/// How the figures of the text are taken: at their face, or as wide as they are rounded ("2.5" from
/// 2.45 to 2.55; whole numbers are counts and exact), to see how many places of the result hold.
enum class Taken { exactly, as_rounded };

/// The value of an expression, in the unit that `calculate` keeps. What works on figures works on
/// lists member by member; a figure goes with each member. Dates differ by a time, and a time goes
/// on to a date. Codes: those of `check_dimensions`, truth-mismatch, list-mismatch, date-mismatch,
/// open-comparison (intervals that overlap), no-value.
base::Result<CalculatorValue> work_out(const Workings& workings, base::Span whole,
                                       const units::Catalogue& catalogue,
                                       Taken taken = Taken::exactly);

/// The unit with its terms of one catalogue entry brought to one prefix, and those without a
/// dimension left out: "USD/kW*GW" becomes "USD", "MW*%" becomes "MW".
units::Unit simplified(const units::Unit& unit, const units::Catalogue& catalogue);

}  // namespace ballpark::model
