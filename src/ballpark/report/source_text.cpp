#include "ballpark/report/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/report/layout.hpp"

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

namespace {

constexpr std::size_t stride = 1024;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), begins_{0} {
    characters_.reserve(text.size() / stride + 1);
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % stride == 0) characters_.push_back(characters);
        if (starts_character(text[i])) ++characters;
        if (text[i] == '\n') begins_.push_back(static_cast<std::uint32_t>(i + 1));
    }
    if (text.size() % stride == 0) characters_.push_back(characters);
}

std::size_t LineIndex::line_at(std::size_t offset) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(begins_, offset) - begins_.begin()) -
           1;
}

Place LineIndex::place_of(std::uint32_t offset) const {
    const std::size_t at = std::min<std::size_t>(offset, text_.size());
    const std::size_t line = line_at(at);
    const auto characters_before = [&](std::size_t end) {
        std::size_t count = characters_[end / stride];
        for (std::size_t i = end - end % stride; i < end; ++i)
            count += starts_character(text_[i]) ? 1 : 0;
        return count;
    };
    return {line + 1, 1 + characters_before(at) - characters_before(begins_[line])};
}

base::Span LineIndex::line_around(std::uint32_t offset) const {
    const std::size_t line = line_at(std::min<std::size_t>(offset, text_.size()));
    const std::uint32_t begin = begins_[line];
    std::uint32_t end = line + 1 < begins_.size() ? begins_[line + 1] - 1
                                                  : static_cast<std::uint32_t>(text_.size());
    if (end > begin && text_[end - 1] == '\r') --end;
    return {begin, end};
}

base::Span given_span(const SourceText& source, base::Span prose) {
    return source.document != nullptr ? source.document->to_source(prose) : prose;
}

Place place_of(const SourceText& source, std::uint32_t prose) {
    const std::string_view text =
        source.document != nullptr ? source.document->source() : source.text;
    const std::uint32_t offset = given_span(source, {prose, prose}).begin;
    return source.given != nullptr ? source.given->place_of(offset) : place_of(text, offset);
}

base::Span line_around(const SourceText& source, std::uint32_t prose) {
    return source.lines != nullptr ? source.lines->line_around(prose)
                                   : line_around(source.text, prose);
}

std::size_t line_number(const SourceText& source, std::uint32_t prose) {
    if (source.document != nullptr && source.document->extracted())
        return std::max<std::size_t>(source.document->position_of(prose).paragraph, 1);
    return place_of(source, prose).line;
}

std::string location(const SourceText& source, std::uint32_t prose) {
    const std::string position = position_text(source, prose);
    if (!position.empty()) return fmt::format("{}, {}", safe(source.name), position);
    const Place place = place_of(source, prose);
    return fmt::format("{}:{}:{}", safe(source.name), place.line, place.column);
}

std::string position_text(const SourceText& source, std::uint32_t prose) {
    if (source.document == nullptr || !source.document->extracted()) return {};
    const text::Position position = source.document->position_of(prose);
    std::string text;
    if (position.page != 0) text = fmt::format("page {}, ", position.page);
    return text + fmt::format("paragraph {}", position.paragraph);
}

}  // namespace ballpark::report
