#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ballpark::model {

/// The functions that are built in; `Node::index` of a call.
enum class Function : std::uint8_t { min, max, exp, log, sqrt, abs, round };

struct FunctionInfo {
    std::string_view name;
    Function function;
    std::uint8_t least_arguments;
    std::uint8_t most_arguments;
};

/// More arguments than this are a mistake, and would only need a deeper stack.
inline constexpr std::uint8_t max_arguments = 16;

inline constexpr std::array<FunctionInfo, 7> functions{{
    {"min", Function::min, 2, max_arguments},
    {"max", Function::max, 2, max_arguments},
    {"exp", Function::exp, 1, 1},
    {"log", Function::log, 1, 1},  // the natural logarithm
    {"sqrt", Function::sqrt, 1, 1},
    {"abs", Function::abs, 1, 1},
    {"round", Function::round, 1, 1},
}};

/// The function of that name, or null.
constexpr const FunctionInfo* find_function(std::string_view name) {
    for (const FunctionInfo& info : functions)
        if (info.name == name) return &info;
    return nullptr;
}

}  // namespace ballpark::model
