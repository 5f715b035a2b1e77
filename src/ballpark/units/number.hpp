#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"

namespace ballpark::units {

/// A number as somebody wrote it: digits in any grouping, words, fractions, with a scale word.
struct Number {
    base::Span span;        ///< all of it, scale word included
    base::Span scale_span;  ///< the scale word or letter ("million", "bn", "k"); empty if none
    double value = 0;       ///< scale multiplied in
    double scale = 1;       ///< 1e6 for "million"
    double resolution = 0;  ///< worth of one unit in the last place written, scale included:
                            ///< 1e5 for "2.5 million"; 0 for a number in words that is exact
    std::uint8_t significant = 0;  ///< significant figures as written
    bool in_words = false;
    bool malformed = false;  ///< groups that cannot be right ("60,0000", "28,00")
    bool ambiguous = false;  ///< "1.500" or "1,500" where both readings are live
};

/// The longest number that starts exactly at `text[position]`, or nothing. Understands
/// 1,234.5 / 1 234,5 / 1'234.5 / 12,34,567, ".5", "1e6", words up to the trillions ("two and a
/// half million", "twenty-five thousand", "half a million", "a dozen"), vulgar and written
/// fractions ("2 1/2", "½"), scale words and letters set against the digits or after a space
/// ("2.5m", "2.5 bn", "5 lakh", "250万"). A scale letter counts only when it cannot be a unit;
/// which of the two it is, the caller who knows the neighbours decides with `money_before`
/// ("$2.5m" is millions, "2.5m" is metres).
std::optional<Number> match_number(std::string_view text, std::size_t position,
                                   bool money_before = false);

}  // namespace ballpark::units
