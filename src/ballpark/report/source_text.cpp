#include "ballpark/report/source_text.hpp"

#include <algorithm>

namespace ballpark::report {

namespace {

/// Every byte of UTF-8 that does not carry on a character.
bool starts_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

}  // namespace

Place place_of(std::string_view text, std::uint32_t offset) {
    const std::string_view before = text.substr(0, std::min<std::size_t>(offset, text.size()));
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    Place place;
    place.line += static_cast<std::size_t>(std::ranges::count(before, '\n'));
    place.column += static_cast<std::size_t>(
        std::ranges::count_if(before.substr(line_begin), starts_character));
    return place;
}

base::Span line_around(std::string_view text, std::uint32_t offset) {
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const std::size_t begin = text.substr(0, at).rfind('\n') + 1;
    std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > begin && text[end - 1] == '\r') --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace ballpark::report
