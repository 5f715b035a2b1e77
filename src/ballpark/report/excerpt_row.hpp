#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"

namespace ballpark::report {

/// A stretch of one line of text, as wide as the page: what is shown of it, and the column at
/// which each of its bytes stands.
struct Row {
    base::Span span;
    std::string shown;
    std::vector<std::uint32_t> columns;  ///< of each byte of `span`, and of its end
    bool cut_before = false;             ///< "..." stands before
    bool cut_after = false;

    std::uint32_t column_of(std::uint32_t offset) const;
    std::uint32_t width() const { return columns.back(); }
};

/// As much of the text from `begin` to `end` as fits in `width` columns, ended between words
/// where that costs little.
Row fill_row(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t width);

/// Where a row that shows `offset` should begin, so that up to `context` columns of what stands
/// before can be read: the start of a word, not before `line_begin`.
std::uint32_t context_before(std::string_view text, std::uint32_t line_begin, std::uint32_t offset,
                             std::size_t context);

}  // namespace ballpark::report
