#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ballpark/base/ascii.hpp"

// The few questions that reading quantities asks of a character; ASCII is answered at once.

namespace ballpark::units {

using base::is_digit;
using base::is_letter;
using base::is_upper;
using base::lower;

/// A character of a text as the readers of units see it.
struct Glyph {
    std::uint8_t size = 1;
    bool word = false;   ///< part of a word: letter, digit, currency sign
    bool space = false;  ///< a space of any width, a hyphen: they part words alike
    bool alone = false;  ///< a word may end after it wherever it stands: ideograph, currency sign
    bool digit = false;
};

/// A glyph of ASCII.
constexpr Glyph ascii_glyph(unsigned char c) {
    const bool digit = c >= '0' && c <= '9';
    const unsigned letter = c | 0x20u;
    const bool space = c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r';
    return {1, digit || (letter >= 'a' && letter <= 'z') || c == '$', space, c == '$', digit};
}

/// All of them: most of what is read is ASCII, and is asked of again and again.
inline constexpr auto ascii_glyphs = [] {
    std::array<Glyph, 128> all{};
    for (unsigned c = 0; c < all.size(); ++c) all[c] = ascii_glyph(static_cast<unsigned char>(c));
    return all;
}();

/// A glyph beyond ASCII.
constexpr Glyph wide_glyph_at(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t i) {
        return position + i < text.size() ? static_cast<unsigned char>(text[position + i]) : 0u;
    };
    const unsigned lead = byte(0);
    // a character that is cut off at the end of the text is as long as what is there
    const std::size_t left = text.size() - position;
    const auto most = [left](std::size_t size) {
        return static_cast<std::uint8_t>(size < left ? size : left);
    };
    if (lead < 0xe0) {
        const unsigned code = ((lead & 0x1fu) << 6) | (byte(1) & 0x3fu);
        const bool currency = code >= 0xa2 && code <= 0xa5;
        // Latin-1 punctuation and superscripts part words; the no-break space is a space.
        const bool mark = code < 0xc0 && !currency && code != 0xb5;
        return {most(2), !mark && code != 0xd7 && code != 0xf7, code == 0xa0, currency, false};
    }
    if (lead < 0xf0) {
        const unsigned code = ((lead & 0x0fu) << 12) | ((byte(1) & 0x3fu) << 6) | (byte(2) & 0x3fu);
        const bool space = (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x2010 ||
                           code == 0x2011 || code == 0x3000;
        const bool mark = (code >= 0x2000 && code <= 0x207f) ||
                          (code >= 0x3001 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e);
        const bool currency = code >= 0x20a0 && code <= 0x20cf;
        return {most(3), !space && !mark, space, currency || code >= 0x2e80, false};
    }
    return {most(4), true, false, true, false};
}

/// The glyph at `text[position]`, which must be inside the text.
constexpr Glyph glyph_at(std::string_view text, std::size_t position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    return lead < ascii_glyphs.size() ? ascii_glyphs[lead] : wide_glyph_at(text, position);
}

/// May a word end at `text[end]`, the glyph before which is `last`?
constexpr bool may_end_after(std::string_view text, std::size_t end, const Glyph& last) {
    if (end >= text.size() || !last.word || last.alone) return true;
    const Glyph next = glyph_at(text, end);
    if (!next.word) return true;
    return (next.digit && !last.digit) || (next.alone && text[end] != '$');
}

}  // namespace ballpark::units
