#include "ballpark/report/excerpt_row.hpp"

#include <algorithm>

#include "ballpark/report/layout.hpp"

namespace ballpark::report {

namespace {

constexpr std::uint32_t tab_stop = 4;

/// A pile of combining characters takes no columns; this many bytes a column end a row anyhow.
constexpr std::size_t bytes_per_column = 16;

bool carries_on(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

}  // namespace

std::uint32_t Row::column_of(std::uint32_t offset) const {
    const std::uint32_t inside = std::clamp(offset, span.begin, span.end);
    return columns[inside - span.begin];
}

Row fill_row(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t width) {
    Row row;
    row.span = {begin, begin};
    std::uint32_t column = 0;
    std::uint32_t at = begin;
    std::uint32_t space = begin;  // one past the last space, where the row may end
    std::size_t shown_at_space = 0;
    while (at < end && at - begin < width * bytes_per_column) {
        Glyph glyph = glyph_at(text, at);
        if (text[at] == '\t') {
            glyph.width = tab_stop - column % tab_stop;
            glyph.text.assign(glyph.width, ' ');
        }
        if (column + glyph.width > width && at > begin) break;
        for (std::size_t i = 0; i < glyph.bytes; ++i) row.columns.push_back(column);
        row.shown += glyph.text;
        column += static_cast<std::uint32_t>(glyph.width);
        at += static_cast<std::uint32_t>(glyph.bytes);
        if (glyph.text == " ") {
            space = at;
            shown_at_space = row.shown.size();
        }
    }
    row.columns.push_back(column);
    // A word cut in two reads worse than a short row, unless the row would be very short.
    if (at < end && space > begin && row.columns[space - begin] * 2 > width) {
        at = space;
        row.shown.resize(shown_at_space);
        row.columns.resize(space - begin + 1);
    }
    row.span.end = at;
    return row;
}

std::uint32_t context_before(std::string_view text, std::uint32_t line_begin, std::uint32_t offset,
                             std::size_t context) {
    std::uint32_t begin = offset;
    std::size_t columns = 0;
    while (begin > line_begin && columns < context) {
        std::uint32_t previous = begin - 1;
        while (previous > line_begin && carries_on(text[previous])) --previous;
        columns += glyph_at(text, previous).width;
        if (columns > context || offset - previous > context * bytes_per_column) break;
        begin = previous;
    }
    if (begin == line_begin) return begin;
    const std::string_view before = text.substr(begin, offset - begin);
    const std::size_t space = before.find(' ');
    return space == std::string_view::npos ? begin : begin + static_cast<std::uint32_t>(space) + 1;
}

}  // namespace ballpark::report
