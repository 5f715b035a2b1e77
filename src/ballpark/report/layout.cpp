#include "ballpark/report/layout.hpp"

#include <algorithm>

#include "ballpark/base/utf8.hpp"

namespace ballpark::report {

Glyph glyph_at(std::string_view text, std::size_t position) {
    const base::Rune rune = base::decode_utf8(text, position);
    if (rune.size == 0) return {};
    if (rune.code == '\t') return {" ", 1, 1};
    const std::string_view bytes = text.substr(position, rune.size);
    if (rune.valid && (base::is_plain(rune.code) || base::is_combining(rune.code))) {
        return {std::string(bytes), static_cast<std::size_t>(base::display_width(rune.code)),
                rune.size};
    }
    std::string escape = base::printable(bytes);
    const std::size_t width = escape.size();
    return {std::move(escape), width, rune.size};
}

std::string safe(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Glyph glyph = glyph_at(text, i);
        shown += glyph.text;
        i += glyph.bytes;
    }
    return shown;
}

std::vector<std::string> wrap(std::string_view text, std::size_t first, std::size_t rest) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    const auto room = [&] { return std::max<std::size_t>(lines.size() == 1 ? first : rest, 1); };
    const auto next_line = [&] {
        lines.emplace_back();
        used = 0;
    };
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;
         at = text.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = safe(text.substr(at, end - at));
        // More than one space was meant to set things apart, and is kept within a line; so are
        // spaces at the start of the text.
        const bool opens = used == 0 && lines.size() > 1;
        const std::size_t before = opens ? 0 : at - (text.substr(0, at).find_last_not_of(' ') + 1);
        const std::size_t width = base::display_width(word);
        if (used != 0 && used + before + width > room()) {
            next_line();
        } else {
            lines.back().append(before, ' ');
            used += before;
        }
        for (std::size_t i = 0; i < word.size();) {
            const Glyph glyph = glyph_at(word, i);
            if (used != 0 && used + glyph.width > room()) next_line();
            lines.back() += glyph.text;
            used += glyph.width;
            i += glyph.bytes;
        }
        at = end;
    }
    return lines;
}

std::string paragraph(std::string_view lead, std::size_t lead_width, std::string_view text,
                      std::size_t indent, std::size_t columns) {
    const auto room = [&](std::size_t taken) { return columns > taken ? columns - taken : 1; };
    const std::vector<std::string> lines = wrap(text, room(lead_width), room(indent));
    std::string out(lead);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i != 0) out.append(indent, ' ');
        out += lines[i];
        out += '\n';
    }
    return out;
}

std::string truncated(std::string_view text, std::size_t columns) {
    const std::string shown = safe(text);
    if (base::display_width(shown) <= columns) return shown;
    const std::size_t dots = std::min<std::size_t>(columns, 3);
    std::string cut;
    std::size_t used = 0;
    for (std::size_t i = 0; i < shown.size();) {
        const Glyph glyph = glyph_at(shown, i);
        if (used + glyph.width + dots > columns) break;
        cut += glyph.text;
        used += glyph.width;
        i += glyph.bytes;
    }
    while (cut.ends_with(' ')) cut.pop_back();
    return cut.append(dots, '.');
}

std::string pad_right(std::string_view text, std::size_t columns) {
    std::string padded(text);
    const std::size_t width = base::display_width(text);
    if (width < columns) padded.append(columns - width, ' ');
    return padded;
}

std::string pad_left(std::string_view text, std::size_t columns) {
    const std::size_t width = base::display_width(text);
    std::string padded(width < columns ? columns - width : 0, ' ');
    return padded.append(text);
}

}  // namespace ballpark::report
