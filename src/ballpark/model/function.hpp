#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ballpark::model {

/// The functions that are built in; `Node::index` of a call.
enum class Function : std::uint8_t {
    min,
    max,
    exp,
    log,
    sqrt,
    abs,
    round,
    floor,
    lookup,
    // over a series
    npv,
    irr,
    payback,
    discounted_payback,
    sum,
    mean,
    first,
    last,
    at,
    lowest,
    highest,
    cumulative,
};

struct FunctionInfo {
    std::string_view name;
    Function function;
    std::uint8_t least_arguments;
    std::uint8_t most_arguments;
    std::int8_t series = -1;  ///< which argument is a series, worked out for every step
    std::string_view takes = {};
};

/// More arguments than this are a mistake, and would only need a deeper stack.
inline constexpr std::uint8_t max_arguments = 16;

/// A table of points (`lookup`) may be longer.
inline constexpr std::uint8_t max_lookup_arguments = 101;

inline constexpr std::array<FunctionInfo, 19> functions{{
    {"min", Function::min, 1, max_arguments},  // of one argument: the lowest of a series
    {"max", Function::max, 1, max_arguments},
    {"exp", Function::exp, 1, 1},
    {"log", Function::log, 1, 1},  // the natural logarithm
    {"sqrt", Function::sqrt, 1, 1},
    {"abs", Function::abs, 1, 1},
    {"round", Function::round, 1, 1},
    {"floor", Function::floor, 1, 1},
    // lookup(x, x1, y1, x2, y2, ...): straight lines between points, level beyond the ends
    {"lookup", Function::lookup, 3, max_lookup_arguments},
    {"npv", Function::npv, 2, 2, 1, "a rate and a series"},
    {"irr", Function::irr, 1, 1, 0, "a series"},
    {"payback", Function::payback, 1, 1, 0, "a series"},
    {"discounted_payback", Function::discounted_payback, 2, 2, 1, "a rate and a series"},
    {"sum", Function::sum, 1, 1, 0, "a series"},
    {"mean", Function::mean, 1, 1, 0, "a series"},
    {"first", Function::first, 1, 1, 0, "a series"},
    {"last", Function::last, 1, 1, 0, "a series"},
    {"at", Function::at, 2, 2, 0, "a series and a step"},
    {"cumulative", Function::cumulative, 1, 1, 0, "a series"},
}};

/// Is the call over a whole series, its value one for all steps?
constexpr bool is_reduction(Function function) {
    return function >= Function::npv && function != Function::cumulative;
}

/// The function of that name, or null.
constexpr const FunctionInfo* find_function(std::string_view name) {
    for (const FunctionInfo& info : functions)
        if (info.name == name) return &info;
    return nullptr;
}

}  // namespace ballpark::model
