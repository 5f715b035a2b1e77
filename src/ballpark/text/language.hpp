#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/text/lexicon.hpp"

namespace ballpark::text {

/// A word and the number that it stands for.
struct NumberWord {
    std::string_view word;
    double value = 0;
};

/// A phrase and the spelling of the catalogue that it means.
struct Meaning {
    std::string_view phrase;
    std::string_view spelling;
};

/// How a language other than English writes quantities: `models/lexicon/<code>.toml`, packed at
/// build. Every list is sorted and in lower case; phrases hold single spaces.
struct Language {
    std::string_view code;  ///< ISO 639-1
    std::string_view name;
    bool decimal_comma = false;
    bool compound = false;                    ///< numbers are written as one word: "zwanzigtausend"
    bool ideographs = false;                  ///< numerals and units stand without spaces
    std::span<const std::string_view> known;  ///< small words that tell the language
    std::span<const NumberWord> numbers;
    std::span<const NumberWord> scales;
    std::span<const std::string_view> joins;   ///< "y" in "treinta y dos"
    std::span<const std::string_view> halves;  ///< "medio" in "dos millones y medio"
    std::span<const std::string_view> of;      ///< between a number and its unit: "de"
    std::span<const std::string_view> to;      ///< between the ends of a range
    std::span<const std::string_view> between;
    std::span<const std::string_view> alternatives;  ///< "o", "oder"
    std::span<const std::string_view> per;
    std::span<const std::string_view> months;
    std::span<const std::string_view> labels;  ///< make a name of the figure behind them
    std::span<const lexicon::Wording> wordings;
    std::span<const Meaning> units;
    std::span<const Meaning> rates;
};

/// The languages that are read besides English.
std::span<const Language> languages();

/// A small word, and the languages that know it, a bit each in the order of `languages()`.
struct KnownWord {
    std::string_view word;
    std::uint8_t languages = 0;
};

/// The small words of all of them, sorted: one look-up a word tells a text's language.
std::span<const KnownWord> known_words();

/// The language that a text is written in, told by its first words; null for English, and for
/// what cannot be told. Takes no memory and looks no further than it must.
const Language* language_of(std::string_view text);

}  // namespace ballpark::text
