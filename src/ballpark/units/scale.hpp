#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ballpark::units {

/// A scale word: "million", "bn", "lakh", "万". `begin` is after what parts it from the number.
struct Scale {
    double factor = 1;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool letter = false;  ///< a lone letter: "m", "k", "B"
};

/// The scale word at `text[position]`, after at most one space or hyphen; two that multiply
/// ("lakh crore", "thousand million") are taken together. Lone letters count only against the
/// digits, and only where they cannot be a unit, which after a sign of money most cannot.
std::optional<Scale> match_scale(std::string_view text, std::size_t position,
                                 bool money_before = false);

}  // namespace ballpark::units
