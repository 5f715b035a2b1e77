#pragma once

#include <span>
#include <string>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/report/source_text.hpp"
#include "ballpark/report/style.hpp"

namespace ballpark::report {

/// A label to be drawn into an excerpt.
struct Mark {
    base::Span span;
    std::string_view text;
    bool primary = false;
};

/// The lines of the text that hold the marks, numbered, with the marks drawn under them. A line
/// that is too long for the style (a paragraph is one line) is cut around the marks. `gutter` is
/// the width of the line numbers.
std::string draw_excerpt(const SourceText& source, std::span<const Mark> marks, std::size_t gutter,
                         Role primary, const Style& style);

}  // namespace ballpark::report
