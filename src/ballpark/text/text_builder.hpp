#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ballpark/text/offset_map.hpp"

namespace ballpark::text {

/// Does the text hold characters that the readers of numbers and words do not know, or that stand
/// unseen within them: fullwidth forms, soft hyphens, zero-width characters, ligatures?
bool needs_folding(std::string_view text);

/// Makes prose out of a source and keeps where each piece came from. Characters that
/// `needs_folding` tells of are folded: "２．５" to "2.5", "mega\u00admwatts" to "megawatts".
class TextBuilder {
public:
    explicit TextBuilder(std::string_view source) : source_(source) {}

    /// Takes over a stretch of the source.
    void copy(base::Span source);
    /// Puts text that stands for a stretch of the source; where that is empty, for a place in it.
    void put(std::string_view text, base::Span source);

    /// Marks that a space belongs between what was put and what will be; nothing at the start of
    /// a line. Of several wishes the strongest counts.
    void want_space(base::Span source);
    /// The same for a line's end, or a paragraph's.
    void want_line(base::Span source);
    void want_paragraph(base::Span source);
    /// The same for the border between two cells of a row: a stroke, for what stands on either side
    /// of it is no number with its unit.
    void want_cell(base::Span source);

    /// Settles what was wished for, as if text were to follow.
    void settle();

    std::size_t size() const { return text_.size(); }
    std::string_view text() const { return text_; }
    std::string_view source() const { return source_; }

    std::string take_text() { return std::move(text_); }
    OffsetMap take_map() { return std::move(map_); }

private:
    enum class Gap { none, space, line, cell, paragraph };
    void want(Gap gap, base::Span source);
    void copy_plain(base::Span source);

    std::string_view source_;
    std::string text_;
    OffsetMap map_;
    Gap gap_ = Gap::none;
    base::Span gap_source_;
};

}  // namespace ballpark::text
