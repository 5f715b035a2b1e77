#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/text/characters.hpp"
#include "ballpark/text/word_set.hpp"

namespace ballpark::text {

/// A word of the text in lower case, in place: no memory is taken for it. Longer words than any
/// list holds are cut, which makes them equal to none.
class Word {
public:
    static constexpr std::size_t longest = 23;

    constexpr Word() = default;
    constexpr Word(std::string_view text, base::Span where) : span(where) {
        const std::string_view letters = where.of(text);
        size_ = static_cast<std::uint8_t>(std::min(letters.size(), longest + 1));
        if (size_ > longest) size_ = 0;
        for (std::size_t i = 0; i < size_; ++i) lower_[i] = base::lower(letters[i]);
    }

    base::Span span;

    constexpr std::string_view lower() const& { return {lower_.data(), size_}; }
    std::string_view lower() && = delete;  // it would outlive the word

    constexpr bool in(WordSetView list) const {
        return size_ > 0 && list.contains(lower(), sort_key(lower()));
    }
    constexpr bool exists() const { return !span.empty(); }

private:
    std::array<char, longest + 1> lower_{};
    std::uint8_t size_ = 0;
};

constexpr bool is_word_byte(char c) {
    return is_letter(c) || !is_ascii(c);
}

/// The word that starts at `i`; empty where none does. Letters of any script, no digits and no
/// hyphens. A character of punctuation above ASCII ends it.
constexpr Word word_at(std::string_view text, std::size_t i) {
    std::size_t end = i;
    while (end < text.size() && is_word_byte(text[end]) && end - i <= Word::longest + 1) {
        const auto lead = static_cast<unsigned char>(text[end]);
        if (lead == 0xc2 || lead == 0xe2 || lead == 0xe3) break;
        ++end;
    }
    return {text, {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)}};
}

/// The word after white space, or none (so none after a comma or another mark).
constexpr Word next_word(std::string_view text, std::size_t i) {
    return word_at(text, after_spaces(text, i));
}

/// The word that ends at `i`, where no space stands between; empty where none does.
constexpr Word word_ending_at(std::string_view text, std::size_t i) {
    std::size_t begin = i;
    while (begin > 0 && is_letter(text[begin - 1]) && i - begin <= Word::longest + 1) --begin;
    return {text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)}};
}

}  // namespace ballpark::text
