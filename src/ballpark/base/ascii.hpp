#pragma once

// The letters and digits of ASCII, without the C library's locale. What lies above ASCII is the
// business of whoever asks: a currency sign ends a word for one reader and not for another.

namespace ballpark::base {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
    return is_lower(c) || is_upper(c);
}

/// Letters, digits and every byte of a character above ASCII: what words are made of.
constexpr bool in_word(char c) {
    return is_letter(c) || is_digit(c) || (c & 0x80) != 0;
}

/// The character in lower case; one that is no capital of ASCII as it is.
constexpr char lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace ballpark::base
