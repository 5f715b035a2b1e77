#pragma once

#include <array>

#include "ballpark/units/catalogue.hpp"

namespace ballpark::units::typed {

/// SI Brochure, 9th edition, table 7; IEC 80000-13 for the binary ones.
/// The large ones first, then the binary, then the small.
inline constexpr std::array prefix_table{
    Prefix{"", "", 1},
    Prefix{"kilo", "k", 1e3},
    Prefix{"mega", "M", 1e6},
    Prefix{"giga", "G", 1e9},
    Prefix{"tera", "T", 1e12},
    Prefix{"peta", "P", 1e15},
    Prefix{"exa", "E", 1e18},
    Prefix{"zetta", "Z", 1e21},
    Prefix{"yotta", "Y", 1e24},
    Prefix{"ronna", "R", 1e27},
    Prefix{"quetta", "Q", 1e30},
    Prefix{"kibi", "Ki", 1024.0},
    Prefix{"mebi", "Mi", 1048576.0},
    Prefix{"gibi", "Gi", 1073741824.0},
    Prefix{"tebi", "Ti", 1099511627776.0},
    Prefix{"pebi", "Pi", 1125899906842624.0},
    Prefix{"exbi", "Ei", 1152921504606846976.0},
    Prefix{"hecto", "h", 1e2},
    Prefix{"deca", "da", 1e1},
    Prefix{"deci", "d", 1e-1},
    Prefix{"centi", "c", 1e-2},
    Prefix{"milli", "m", 1e-3},
    Prefix{"micro", "µ", 1e-6},
    Prefix{"nano", "n", 1e-9},
    Prefix{"pico", "p", 1e-12},
    Prefix{"femto", "f", 1e-15},
    Prefix{"atto", "a", 1e-18},
    Prefix{"zepto", "z", 1e-21},
    Prefix{"yocto", "y", 1e-24},
    Prefix{"ronto", "r", 1e-27},
    Prefix{"quecto", "q", 1e-30},
};
inline constexpr std::uint8_t first_binary_prefix = 11;
inline constexpr std::uint8_t first_small_prefix = 17;
static_assert(prefix_table[first_binary_prefix].name == "kibi");
static_assert(prefix_table[first_small_prefix].name == "hecto");

/// May an entry of this rule bear the prefix?
constexpr bool allowed(PrefixRule rule, std::uint8_t prefix) {
    if (prefix == 0) return true;
    const bool is_binary = prefix >= first_binary_prefix && prefix < first_small_prefix;
    const bool is_small = prefix >= first_small_prefix;
    switch (rule) {
        case PrefixRule::none:
            return false;
        case PrefixRule::metric:
            return !is_binary;
        case PrefixRule::large_only:
            return !is_binary && !is_small;
        case PrefixRule::binary:
            return !is_small;
    }
    return false;
}

constexpr std::uint8_t prefix_by_symbol(std::string_view symbol) {
    for (std::uint8_t i = 0; i < prefix_table.size(); ++i)
        if (prefix_table[i].symbol == symbol) return i;
    return 0xff;
}

}  // namespace ballpark::units::typed
