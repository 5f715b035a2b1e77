#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/text/language.hpp"
#include "ballpark/units/number.hpp"

namespace ballpark::text {

/// The number that starts at `text[position]` in a language other than English: digits grouped
/// and pointed its way ("1.200,5"), its number words ("dos millones y medio",
/// "zweihundertfünfzig", 二百五十万), its scale words behind either. Nothing where none starts.
std::optional<units::Number> foreign_number(std::string_view text, std::size_t position,
                                            const Language& language);

/// The worth of a word in a sorted list; null if it is not in it.
const NumberWord* find_number(std::span<const NumberWord> sorted, std::string_view word);

}  // namespace ballpark::text
