#pragma once

#include "ballpark/model/calculator_value.hpp"
#include "ballpark/model/expression.hpp"
#include "ballpark/model/function.hpp"

// Interval arithmetic. Every figure of a calculation stands in it once and is taken to vary on its
// own, so that the bounds are the least and the most that the expression can come to, up to the
// rounding of doubles. Where there is no value (a root of what may be negative, a division by what
// may be zero), a bound or the value is not finite.
// Source: R. E. Moore, R. B. Kearfott and M. J. Cloud, Introduction to Interval Analysis (2009),
// chapters 2 and 5.

namespace ballpark::model {

Interval negated(Interval a);

/// `op`: add, subtract, multiply, divide, power.
Interval combined(Op op, Interval a, Interval b);

/// A function of one argument.
Interval applied(Function function, Interval a);

/// The lesser (the greater) of two.
Interval lesser(Interval a, Interval b);
Interval greater(Interval a, Interval b);

/// A comparison that holds, does not, or depends on where in their intervals the two lie.
enum class Truth { no, yes, open };
Truth compared(Op op, Interval a, Interval b);

}  // namespace ballpark::model
