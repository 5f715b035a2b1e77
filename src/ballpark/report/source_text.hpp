#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"
#include "ballpark/text/document.hpp"

namespace ballpark::report {

class LineIndex;

/// A text that findings point into, and what to call it. Prose made from a file has the file's
/// document beside it, which knows the way back.
struct SourceText {
    std::string_view name;
    std::string_view text;
    const text::Document* document = nullptr;
    const LineIndex* lines = nullptr;  ///< of `text`; makes many look-ups cheap
    const LineIndex* given = nullptr;  ///< of what was given: of `document->source()`
};

/// A place as a reader counts it: from 1, columns in characters.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};
Place place_of(std::string_view text, std::uint32_t offset);

/// The line that holds `offset`, without what ends it. The end of the text belongs to its last
/// line.
base::Span line_around(std::string_view text, std::uint32_t offset);

/// Where the lines of a text begin, so that a place in a long one is found without reading it
/// again. The text must outlive the index.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    Place place_of(std::uint32_t offset) const;
    base::Span line_around(std::uint32_t offset) const;

private:
    std::size_t line_at(std::size_t offset) const;

    std::string_view text_;
    std::vector<std::uint32_t> begins_;
    /// Characters before every so many bytes.
    std::vector<std::uint32_t> characters_;
};

/// The span of the text that was given from which a span of the prose came.
base::Span given_span(const SourceText& source, base::Span prose);

/// The place in what was given.
Place place_of(const SourceText& source, std::uint32_t prose);
base::Span line_around(const SourceText& source, std::uint32_t prose);

/// What to number the line of the prose: its line in the file, or its paragraph where the file has
/// no lines.
std::size_t line_number(const SourceText& source, std::uint32_t prose);

/// "story.txt:3:14"; "report.pdf, page 2, paragraph 7".
std::string location(const SourceText& source, std::uint32_t prose);

/// "page 2, paragraph 7" for files without lines; else empty.
std::string position_text(const SourceText& source, std::uint32_t prose);

}  // namespace ballpark::report
