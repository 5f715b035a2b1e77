#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ballpark::base {

/// One code point of a UTF-8 text. Bytes that are no UTF-8 (overlong forms and surrogates too)
/// come one at a time, as U+FFFD with `valid` false.
struct Rune {
    char32_t code = 0;
    std::uint8_t size = 0;  ///< bytes it takes; 0 at the end of the text
    bool valid = true;
};

/// The code point that starts at `text[position]`.
Rune decode_utf8(std::string_view text, std::size_t position);

/// Columns that the text takes on a terminal: 2 for East Asian wide characters, 0 for combining
/// and invisible ones.
std::size_t display_width(std::string_view text);
int display_width(char32_t code);

/// Does the character join the one before it (an accent of its own, a variation selector)?
bool is_combining(char32_t code);

/// May the character stand in a quantity or be shown as it is? False for controls, for
/// invisible characters, for those that turn the direction of writing, and for U+FFFD.
bool is_plain(char32_t code);

/// The text made fit to be shown within a message: controls, invisible characters and bytes that
/// are no UTF-8 escaped ("\x1b", "U+200B"), cut with "..." after `limit` code points.
std::string printable(std::string_view text, std::size_t limit = 60);

}  // namespace ballpark::base
