#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ballpark/base/ascii.hpp"

// Bytes and white space, without the C library's locale.

namespace ballpark::text {

using base::is_digit;
using base::is_letter;
using base::is_lower;
using base::is_upper;
using base::lower;

constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
/// The byte at `i`, or NUL outside the text.
constexpr char byte_or_nul(std::string_view text, std::size_t i) {
    return i < text.size() ? text[i] : '\0';
}

/// Does a piece of the text stand at `i`?
constexpr bool stands_at(std::string_view text, std::size_t i, std::string_view piece) {
    // Mostly the first byte says no, without a call.
    return i < text.size() ? text[i] == piece.front() && text.substr(i, piece.size()) == piece
                           : i == text.size() && piece.empty();
}

/// Length in bytes of the white space character at `i`, the non-breaking, thin and narrow ones
/// of UTF-8 among them; 0 if there is none.
constexpr std::size_t space_length(std::string_view text, std::size_t i) {
    if (i >= text.size()) return 0;
    if (is_space(text[i])) return 1;
    if (is_ascii(text[i])) return 0;
    if (stands_at(text, i, "\u00a0")) return 2;
    for (const std::string_view wide : {"\u2007", "\u2009", "\u200a", "\u202f", "\u2002", "\u2003"})
        if (stands_at(text, i, wide)) return 3;
    return 0;
}

/// Where the white space that ends at `i` begins; `i` if there is none. Bounded, for it is
/// asked of every figure.
constexpr std::size_t before_spaces(std::string_view text, std::size_t i) {
    constexpr int most = 8;
    for (int n = 0; n < most && i > 0; ++n) {
        if (is_space(text[i - 1]))
            i -= 1;
        else if (i >= 2 && !is_ascii(text[i - 1]) && space_length(text, i - 2) == 2)
            i -= 2;
        else if (i >= 3 && !is_ascii(text[i - 1]) && space_length(text, i - 3) == 3)
            i -= 3;
        else
            break;
    }
    return i;
}

/// Past the white space at `i`, at most one line's end in it: two are a new paragraph, and a
/// figure does not reach over that. `i` itself if no space, or a paragraph's end, is there.
constexpr std::size_t after_spaces(std::string_view text, std::size_t i) {
    constexpr int most = 16;
    std::size_t end = i;
    int lines = 0;
    for (int n = 0; n < most; ++n) {
        const std::size_t length = space_length(text, end);
        if (length == 0) break;
        if (text[end] == '\n' && ++lines > 1) return i;
        end += length;
    }
    return end;
}

/// Does the character that ends at `i` belong to a word, so that what stands at `i` goes on
/// with it? Letters, digits, '_', and what lies above ASCII but is neither punctuation, white
/// space nor a CJK character (which are written without spaces).
constexpr bool word_before(std::string_view text, std::size_t i) {
    if (i == 0) return false;
    const char c = text[i - 1];
    if (is_ascii(c)) return is_letter(c) || is_digit(c) || c == '_';
    std::size_t lead = i - 1;
    while (lead > 0 && i - lead < 4 && (static_cast<unsigned char>(text[lead]) & 0xc0) == 0x80)
        --lead;
    const auto first = static_cast<unsigned char>(text[lead]);
    const auto second = static_cast<unsigned char>(byte_or_nul(text, lead + 1));
    if (first == 0xc2) return false;                                // U+0080 to U+00BF: signs
    if (first == 0xe2) return false;                                // U+2000 to U+2FFF: signs
    if (first >= 0xe3) return false;                                // CJK, Hangul, emoji
    return !(first == 0xc3 && (second == 0x97 || second == 0xb7));  // multiplication, division
}

}  // namespace ballpark::text
