#pragma once

#include <cstdint>

#include "ballpark/base/span.hpp"
#include "ballpark/units/unit.hpp"

namespace ballpark::model {

enum class Op : std::uint8_t {
    number,    ///< pushes `value` in `unit`
    quantity,  ///< pushes the model's quantity `index`
    name,      ///< pushes a name that is not yet bound (before the model is known)
    add,
    subtract,
    multiply,
    divide,
    power,
    negate,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    logical_and,
    logical_or,
    logical_not,
    choose,  ///< if(condition, then, otherwise)
    call,    ///< built-in function `index` on `arguments` values
};

/// One step of an expression in postfix order. `span` is where it stands in the equation's text.
/// A quantity's `lag` leaves room for series (`x[t-1]`): 0 for scalars.
struct Node {
    Op op = Op::number;
    std::uint8_t arguments = 0;
    std::int16_t lag = 0;
    std::uint16_t index = 0;
    base::Span span;
    double value = 0;
    units::Unit unit;
};

}  // namespace ballpark::model
