#include "ballpark/report/html_escape.hpp"

#include "ballpark/report/layout.hpp"

namespace ballpark::report {

std::string html_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    const auto plain = [](char c) {
        return c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
    };
    for (std::size_t i = 0; i < text.size();) {
        if (plain(text[i])) {
            out += text[i++];
            continue;
        }
        const Glyph glyph = glyph_at(text, i);
        i += glyph.bytes;
        if (glyph.text == "&")
            out += "&amp;";
        else if (glyph.text == "<")
            out += "&lt;";
        else if (glyph.text == ">")
            out += "&gt;";
        else if (glyph.text == "\"")
            out += "&quot;";
        else if (glyph.text == "'")
            out += "&#39;";
        else
            out += glyph.text;
    }
    return out;
}

}  // namespace ballpark::report
