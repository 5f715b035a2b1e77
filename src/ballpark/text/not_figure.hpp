#pragma once

#include <cstddef>
#include <string_view>

#include "ballpark/text/figure.hpp"

namespace ballpark::text {

/// The end of a date in figures, a clock time, a telephone number or a version that starts at
/// `i` ("2019-10-24", "10:30", "555-123-4567", "1.2.3"); `i` if there is none.
std::size_t after_pattern(std::string_view text, std::size_t i);

/// Is the number a date, a name or an ordinal after all, and its unit an English word or a
/// letter of the name: "in 2019 homes", "the 1990s", "5G", "page 3 in", "11.17am"?
bool is_not_figure(std::string_view text, const Figure& figure);

/// Do the words before a number make a year of it ("in 2019"), or a day of a month ("May 29")?
bool is_dated(std::string_view text, const Figure& figure);

}  // namespace ballpark::text
