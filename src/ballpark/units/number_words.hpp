#pragma once

#include <optional>
#include <string_view>

#include "ballpark/units/number.hpp"

namespace ballpark::units {

/// A number in words that starts at `text[position]`: "twenty-five thousand", "two and a half
/// million", "half a million", "a dozen". A scale word alone is none, nor is the article.
std::optional<Number> match_number_words(std::string_view text, std::size_t position);

}  // namespace ballpark::units
