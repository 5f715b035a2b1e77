#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/text/language.hpp"
#include "ballpark/text/wording.hpp"

// Phrases of a language's lexicon, found in a text.

namespace ballpark::text {

/// Past the spaces, and the apostrophe of "d'euros", at `i`.
std::size_t after_foreign_space(std::string_view text, std::size_t i);

/// The end of the longest phrase of a sorted list that stands at `begin`; `begin` if none does.
std::size_t after_phrase(std::string_view text, std::size_t begin,
                         std::span<const std::string_view> phrases);

struct FoundMeaning {
    std::string_view spelling;  ///< empty if there is none
    base::Span span;
};

/// The longest phrase of a sorted list of meanings that stands at `begin`.
FoundMeaning meaning_at(std::string_view text, std::size_t begin, const Language& language,
                        std::span<const Meaning> meanings);

/// What the words before a figure that begins at `begin` say of it.
Wording foreign_wording(std::string_view text, std::size_t begin, const Language& language);

/// The word that ends at `i`, over white space, as it stands; empty if none does.
base::Span foreign_word_before(std::string_view text, std::size_t i);

}  // namespace ballpark::text
