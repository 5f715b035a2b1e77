#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/model/phrases.hpp"

// Whole words and phrases in running text, without regard to case, hyphens or the plural of the
// last word.

namespace ballpark::claims {

/// A phrase of a list, found in a text.
struct WordHit {
    base::Span span;
    std::uint16_t index = 0;  ///< which phrase of the list
};

/// Where the phrase ends if it stands at `position` (the start of a word); 0 if it does not.
/// `phrase` is lower case with single spaces; in the text a hyphen or any white space will do
/// for a space, and the last word may have its plural.
std::uint32_t match_phrase(std::string_view text, std::uint32_t position, std::string_view phrase);

/// The start of the first word at or after `position`; the text's size if there is none.
std::uint32_t next_word(std::string_view text, std::uint32_t position);

/// One past the last byte of the word that starts at `position`.
std::uint32_t word_end(std::string_view text, std::uint32_t position);

/// The first of `phrases` that stands at `at`, the start of a word, and ends by `end`.
std::optional<WordHit> phrase_at(std::string_view text, std::uint32_t at, std::uint32_t end,
                                 const model::Phrases& phrases);

/// The hash of how the word at `at` begins, for `model::Beginnings`.
inline std::uint32_t beginning(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    return model::Beginnings::hash(text[at], byte(at + 1), byte(at + 2));
}

/// The first of `phrases` within `where`, or nothing.
std::optional<WordHit> find_any(std::string_view text, base::Span where,
                                const model::Phrases& phrases);
inline std::optional<WordHit> find_any(std::string_view text, base::Span where,
                                       std::span<const std::string_view> phrases) {
    return find_any(text, where, model::Phrases{phrases});
}

/// The last of `phrases` within `where`, or nothing.
std::optional<WordHit> find_last(std::string_view text, base::Span where,
                                 const model::Phrases& phrases);
inline std::optional<WordHit> find_last(std::string_view text, base::Span where,
                                        std::span<const std::string_view> phrases) {
    return find_last(text, where, model::Phrases{phrases});
}

/// How many words stand in `where`.
int count_words(std::string_view text, base::Span where);

/// The clause around `at`: from the last to the next of ; : ( ) or a comma before a word that
/// opens a clause, within `sentence`.
base::Span clause_around(std::string_view text, base::Span sentence, base::Span at);

}  // namespace ballpark::claims
