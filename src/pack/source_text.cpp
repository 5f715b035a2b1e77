#include "pack/source_text.hpp"

#include <cmath>

#include <fmt/format.h>

namespace ballpark::pack {

std::string text_literal(std::string_view text) {
    // compilers limit the length of one literal, so a long one is written in adjoining pieces
    constexpr std::size_t piece = 8192;
    std::string out = "\"";
    std::size_t since = 0;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (since++ >= piece) {
            out += "\"\n\"";
            since = 0;
        }
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (byte >= 0x20 && byte < 0x7f && c != '?')
            out += c;
        else
            out += fmt::format("\\{:03o}", byte);  // three octal digits never run on
    }
    return out + "\"sv";
}

std::string literal(double value) {
    if (std::isinf(value)) return value > 0 ? "infinity" : "-infinity";
    std::string out = fmt::format("{}", value);
    if (out.find_first_of(".e") == std::string::npos) out += ".0";
    return out;
}

}  // namespace ballpark::pack
