#pragma once

#include <cstddef>
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
    time,    ///< pushes what `index` says of the step of a series: a `TimeWord`
};

/// What an equation of a series can say of the step that it is worked out for.
enum class TimeWord : std::uint16_t {
    step,            ///< `t`: the number of the step
    year,            ///< `year`: the calendar year that the step lies in
    steps_per_year,  ///< `steps_per_year`: 1, 4 or 12
};

/// One step of an expression in postfix order. `span` is where it stands in the equation's text.
/// `lag`: how many steps back a series is read, 1 for `x[t-1]`, -1 for `x[t+1]`; 0 for scalars.
struct Node {
    Op op = Op::number;
    std::uint8_t arguments = 0;
    std::int16_t lag = 0;
    std::uint16_t index = 0;
    base::Span span;
    double value = 0;
    units::Unit unit;
};

/// How many operands a node takes from the stack.
constexpr std::size_t operand_count(const Node& node) {
    switch (node.op) {
        case Op::number:
        case Op::quantity:
        case Op::name:
        case Op::time:
            return 0;
        case Op::negate:
        case Op::logical_not:
            return 1;
        case Op::choose:
        case Op::call:
            return node.arguments;
        default:
            return 2;
    }
}

}  // namespace ballpark::model
