#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/text/encoding.hpp"
#include "ballpark/text/offset_map.hpp"

namespace ballpark::text {

enum class Format : std::uint8_t { plain, markdown, html, pdf, docx, odt };

/// "text", "markdown", "html", "pdf", "docx", "odt": as `--from` takes them.
std::string_view to_string(Format format);

/// Where in a file without text offsets something stands; counted from 1, 0 where unknown.
struct Position {
    std::uint32_t page = 0;
    std::uint32_t paragraph = 0;
};

/// The prose of a file, and the way back to the file.
class Document {
public:
    Document() = default;
    /// A file that is prose as it is; characters that must be folded are.
    static Document plain(Decoded decoded);

    /// What is read: prose without markup.
    std::string_view prose() const { return made_ ? prose_ : source_; }
    /// What was given, as UTF-8, markup and all; of a PDF, DOCX or ODT it is the prose.
    std::string_view source() const { return source_; }

    Format format() const { return format_; }
    Encoding encoding() const { return encoding_; }
    /// Bytes of a byte order mark before the source, which it does not hold.
    std::uint32_t mark_bytes() const { return mark_bytes_; }
    /// Do offsets refer to the text that was taken out of the file, whose bytes are no text?
    bool extracted() const { return format_ >= Format::pdf; }

    base::Span to_source(base::Span prose) const { return map_.to_source(prose); }
    bool in_one_piece(base::Span prose) const { return map_.in_one_piece(prose); }

    /// Page and paragraph; of extracted documents alone.
    Position position_of(std::uint32_t prose) const;

    /// Made by the readers of the formats.
    struct Part {
        std::uint32_t begin = 0;
        Position position;
    };
    static Document marked_up(Format format, Decoded decoded, std::string prose, OffsetMap map);
    static Document extracted(Format format, std::string prose, std::vector<Part> parts);

private:
    Format format_ = Format::plain;
    Encoding encoding_ = Encoding::utf8;
    std::uint8_t mark_bytes_ = 0;
    bool made_ = false;
    std::string source_;
    std::string prose_;
    OffsetMap map_;
    std::vector<Part> parts_;
};

}  // namespace ballpark::text
