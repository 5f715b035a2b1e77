#include "ballpark/model/interval.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ballpark::model {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// From the corners of two intervals, for an operation that is monotone in each argument.
template <class Operation>
Interval from_corners(Interval a, Interval b, Operation operation) {
    const double value = operation(a.value, b.value);
    if (a.exact() && b.exact()) return Interval::exactly(value);
    const double corners[] = {operation(a.low, b.low), operation(a.low, b.high),
                              operation(a.high, b.low), operation(a.high, b.high)};
    Interval result{value, value, value};
    for (const double corner : corners) {
        if (std::isnan(corner)) return {-infinity, value, infinity};
        result.low = std::min(result.low, corner);
        result.high = std::max(result.high, corner);
    }
    return result;
}

Interval divided(Interval a, Interval b) {
    const bool holds_zero = b.low <= 0 && b.high >= 0;
    if (holds_zero && !b.exact()) return {-infinity, a.value / b.value, infinity};
    return from_corners(a, b, [](double x, double y) { return x / y; });
}

/// A base that may be negative goes with a whole exponent alone; an even one folds it at zero.
Interval raised(Interval a, Interval b) {
    const auto power = [](double x, double y) { return std::pow(x, y); };
    if (b.exact() && std::round(b.value) == b.value) {
        const bool spans_zero = a.low < 0 && a.high > 0;
        if (spans_zero && b.value < 0) return {-infinity, power(a.value, b.value), infinity};
        Interval result = from_corners(a, b, power);
        if (spans_zero && std::fmod(b.value, 2) == 0 && b.value > 0) result.low = 0;
        return result;
    }
    // not even the square root of -0.1 is worth a guess
    if (a.low < 0) return {-infinity, power(a.value, b.value), infinity};
    return from_corners(a, b, power);
}

template <class Operation>
Interval rising(Interval a, Operation operation) {
    return {operation(a.low), operation(a.value), operation(a.high)};
}

}  // namespace

Interval negated(Interval a) {
    return {-a.high, -a.value, -a.low};
}

Interval combined(Op op, Interval a, Interval b) {
    switch (op) {
        case Op::add:
            return {a.low + b.low, a.value + b.value, a.high + b.high};
        case Op::subtract:
            return {a.low - b.high, a.value - b.value, a.high - b.low};
        case Op::multiply:
            return from_corners(a, b, [](double x, double y) { return x * y; });
        case Op::divide:
            return divided(a, b);
        case Op::power:
            return raised(a, b);
        default:
            return Interval::exactly(std::numeric_limits<double>::quiet_NaN());
    }
}

Interval applied(Function function, Interval a) {
    switch (function) {
        case Function::exp:
            return rising(a, [](double x) { return std::exp(x); });
        case Function::log:
            return rising(a, [](double x) { return std::log(x); });
        case Function::sqrt:
            return rising(a, [](double x) { return std::sqrt(x); });
        case Function::round:
            return rising(a, [](double x) { return std::round(x); });
        case Function::floor:
            return rising(a, [](double x) { return std::floor(x); });
        case Function::abs: {
            const double nearest =
                a.low <= 0 && a.high >= 0 ? 0 : std::min(std::abs(a.low), std::abs(a.high));
            return {nearest, std::abs(a.value), std::max(std::abs(a.low), std::abs(a.high))};
        }
        default:
            return Interval::exactly(std::numeric_limits<double>::quiet_NaN());
    }
}

Interval lesser(Interval a, Interval b) {
    return {std::min(a.low, b.low), std::min(a.value, b.value), std::min(a.high, b.high)};
}

Interval greater(Interval a, Interval b) {
    return {std::max(a.low, b.low), std::max(a.value, b.value), std::max(a.high, b.high)};
}

Truth compared(Op op, Interval a, Interval b) {
    const auto either = [](bool always, bool never) {
        return always ? Truth::yes : never ? Truth::no : Truth::open;
    };
    switch (op) {
        case Op::less:
            return either(a.high < b.low, a.low >= b.high);
        case Op::less_equal:
            return either(a.high <= b.low, a.low > b.high);
        case Op::greater:
            return compared(Op::less, b, a);
        case Op::greater_equal:
            return compared(Op::less_equal, b, a);
        case Op::equal:
            return either(a.exact() && b.exact() && a.value == b.value,
                          a.high < b.low || b.high < a.low);
        case Op::not_equal: {
            const Truth equal = compared(Op::equal, a, b);
            return equal == Truth::open ? equal : equal == Truth::yes ? Truth::no : Truth::yes;
        }
        default:
            return Truth::open;
    }
}

}  // namespace ballpark::model
