#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"
#include "ballpark/text/document.hpp"

namespace ballpark::report {

/// What an offset counts: bytes of UTF-8, or what editors count.
enum class OffsetEncoding : std::uint8_t { utf8, utf16, utf32 };

/// Byte offsets of one text in another encoding's units.
class Offsets {
public:
    Offsets(std::string_view text, OffsetEncoding encoding);

    std::uint32_t operator()(std::uint32_t byte) const;

private:
    std::string_view text_;
    OffsetEncoding encoding_;
    std::vector<std::uint32_t> marks_;  ///< units before every `stride` bytes; empty for UTF-8
};

/// What a finding's span in the prose is called in the file that was given. In UTF-8, what is
/// counted are the bytes of the file, whatever its encoding; in the others, units of its text. Of
/// a file whose bytes are no text, it is the text taken out of it that counts.
class GivenOffsets {
public:
    /// `document` may be null: the text is then what was given. Both must outlive this.
    GivenOffsets(std::string_view text, const text::Document* document, OffsetEncoding encoding);

    struct Range {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
    };
    Range operator()(base::Span prose) const;

private:
    const text::Document* document_;
    std::uint32_t scale_ = 1;  ///< bytes of the file for each unit
    std::uint32_t mark_ = 0;   ///< bytes before the text: a byte order mark
    Offsets offsets_;
};

}  // namespace ballpark::report
