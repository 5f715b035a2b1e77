#pragma once

#include <string_view>

#include "ballpark/text/text_builder.hpp"

namespace ballpark::text {

/// Reads what stands within a line of Markdown: emphasis, links, images, code, escapes, entities,
/// tags and comments. A comment may reach over lines.
class MarkdownInline {
public:
    MarkdownInline(std::string_view source, TextBuilder& builder)
        : source_(source), builder_(&builder) {}

    void read(base::Span line);

private:
    std::uint32_t special(std::uint32_t i, base::Span line);
    std::uint32_t emphasis(std::uint32_t i, base::Span line) const;
    std::uint32_t bracket(std::uint32_t i, base::Span line);
    std::uint32_t tag(std::uint32_t i, base::Span line);
    std::uint32_t entity(std::uint32_t i, base::Span line);
    void flush(std::uint32_t end);

    std::string_view source_;
    TextBuilder* builder_;
    std::uint32_t from_ = 0;  ///< what has not been copied yet
    bool comment_ = false;
};

}  // namespace ballpark::text
