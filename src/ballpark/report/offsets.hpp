#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

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

}  // namespace ballpark::report
