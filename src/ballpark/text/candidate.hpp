#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ballpark::text {

/// What a figure could begin with at some place.
enum class Start : std::uint8_t {
    none,   ///< there is no further one
    digit,  ///< a digit, or a point before one
    word,   ///< "two", "half", "a million"
    money,  ///< "$", "€", "US$", "EUR 5", "Rs 2": whatever the catalogue makes of it
    sign,   ///< a vulgar fraction
};

struct Candidate {
    std::size_t position = 0;
    Start start = Start::none;
};

/// The first place from `from` on where a figure could begin. Digits that go on a word or a
/// name ("MH370", "F-16", "CO2") and everything in a web or mail address are passed over.
/// One pass over the bytes with a table on each, no memory taken.
Candidate next_candidate(std::string_view text, std::size_t from);

}  // namespace ballpark::text
