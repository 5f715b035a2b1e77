#include "ballpark/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace ballpark::base {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr bool within(const auto& ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [code](Range r) { return r.first <= code && code <= r.last; });
}

// Unicode 14, East_Asian_Width W and F, joined into runs where the gaps are unassigned.
constexpr std::array wide{
    Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x2e80, 0x303e},
    Range{0x3041, 0x33ff},   Range{0x3400, 0x4dbf},   Range{0x4e00, 0x9fff},
    Range{0xa000, 0xa4cf},   Range{0xa960, 0xa97f},   Range{0xac00, 0xd7a3},
    Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},
    Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f}, Range{0x1f900, 0x1f9ff},
    Range{0x20000, 0x3fffd},
};

constexpr std::array combining{
    Range{0x0300, 0x036f}, Range{0x0483, 0x0489}, Range{0x0591, 0x05bd},   Range{0x0610, 0x061a},
    Range{0x064b, 0x065f}, Range{0x1ab0, 0x1aff}, Range{0x1dc0, 0x1dff},   Range{0x20d0, 0x20ff},
    Range{0xfe00, 0xfe0f}, Range{0xfe20, 0xfe2f}, Range{0xe0100, 0xe01ef},
};

// Zero-width, direction-turning and byte-order characters, and tags.
constexpr std::array invisible{
    Range{0x00ad, 0x00ad}, Range{0x061c, 0x061c}, Range{0x200b, 0x200f}, Range{0x2028, 0x202e},
    Range{0x2060, 0x206f}, Range{0xfeff, 0xfeff}, Range{0xfff9, 0xfffb}, Range{0xe0000, 0xe007f},
};

constexpr bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

}  // namespace

Rune decode_utf8(std::string_view text, std::size_t position) {
    if (position >= text.size()) return {};
    const auto byte = [&](std::size_t i) {
        return position + i < text.size() ? static_cast<unsigned char>(text[position + i]) : 0u;
    };
    constexpr Rune bad{0xfffd, 1, false};
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const int size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) return bad;
    char32_t code = lead & (0x7fu >> size);
    for (int i = 1; i < size; ++i) {
        const char32_t next = byte(static_cast<std::size_t>(i));
        if ((next & 0xc0) != 0x80) return bad;
        code = (code << 6) | (next & 0x3f);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[static_cast<std::size_t>(size)] || code > 0x10ffff) return bad;
    if (code >= 0xd800 && code <= 0xdfff) return bad;
    return {code, static_cast<std::uint8_t>(size), true};
}

int display_width(char32_t code) {
    if (code < 0x300) return is_control(code) || code == 0xad ? 0 : 1;
    if (within(combining, code) || within(invisible, code)) return 0;
    return within(wide, code) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Rune rune = decode_utf8(text, i);
        columns += static_cast<std::size_t>(display_width(rune.code));
        i += rune.size;
    }
    return columns;
}

bool is_combining(char32_t code) {
    return code >= 0x300 && within(combining, code);
}

bool is_plain(char32_t code) {
    if (code < 0x80) return !is_control(code);
    return !is_control(code) && code != 0xfffd && !within(invisible, code) &&
           !within(combining, code);
}

std::string printable(std::string_view text, std::size_t limit) {
    std::string shown;
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        if (count == limit) return shown + "...";
        const Rune rune = decode_utf8(text, i);
        std::array<char, 16> escape{};
        if (!rune.valid || is_control(rune.code)) {
            std::snprintf(escape.data(), escape.size(), "\\x%02x",
                          static_cast<unsigned>(static_cast<unsigned char>(text[i])));
            // A C1 control takes two bytes of UTF-8; both are named.
            shown += escape.data();
            if (rune.size == 2) {
                std::snprintf(escape.data(), escape.size(), "\\x%02x",
                              static_cast<unsigned>(static_cast<unsigned char>(text[i + 1])));
                shown += escape.data();
            }
        } else if (!is_plain(rune.code)) {
            std::snprintf(escape.data(), escape.size(), "U+%04X", static_cast<unsigned>(rune.code));
            shown += escape.data();
        } else {
            shown += text.substr(i, rune.size);
        }
        i += rune.size;
    }
    return shown;
}

}  // namespace ballpark::base
