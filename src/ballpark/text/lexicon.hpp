#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "ballpark/text/word_set.hpp"

// The words of English that stand around figures in prose, from models/lexicon/english/prose.toml:
// each list a WordSet of its name, the phrases of [wording] and the tables of [rate] arrays, all
// sorted, lower case.

namespace ballpark::text::lexicon {

using namespace std::string_view_literals;

template <class List>
constexpr bool sorted(const List& list) {
    return std::is_sorted(std::begin(list), std::end(list));
}

/// A rate in one word, and the unit of time it counts by.
struct RateWord {
    std::string_view word;
    std::string_view time;
    constexpr auto operator<=>(const RateWord&) const = default;
};

/// How sure the writer is of the figure.
enum class Effect : std::uint8_t { about, nearly, at_least, at_most };

struct Wording {
    std::string_view phrase;
    Effect effect = Effect::about;
    constexpr bool operator<(const Wording& other) const { return phrase < other.phrase; }
};

#include "packed/english_lists.inc"

}  // namespace ballpark::text::lexicon
