#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"

namespace ballpark::text {

/// Aligns the text of a page's node, in which the parser has read the entities, with the bytes
/// that it was read from. Gives the text in pieces: stretches that are the same in both, and
/// characters that are written otherwise ("&nbsp;", a line's end as CR LF).
class CharacterSource {
public:
    CharacterSource(std::string_view text, std::string_view source, base::Span within)
        : text_(text), source_(source), at_(within.begin), end_(within.end) {}

    struct Piece {
        std::string_view text;
        base::Span source;
        bool copied = false;
    };
    /// The next piece; none at the end.
    std::optional<Piece> next();

private:
    char source_at(std::uint32_t i) const { return i < end_ ? source_[i] : '\0'; }
    std::uint32_t entity_end(std::size_t text_after) const;
    bool goes_on(std::size_t text_after, std::uint32_t source_after) const;

    std::string_view text_;
    std::string_view source_;
    std::size_t read_ = 0;  ///< of the text
    std::uint32_t at_ = 0;  ///< in the source
    std::uint32_t end_ = 0;
};

}  // namespace ballpark::text
