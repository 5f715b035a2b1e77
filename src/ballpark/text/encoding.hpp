#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ballpark/base/result.hpp"

namespace ballpark::text {

/// How the characters of a file are written.
enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

/// "UTF-8", "UTF-16 (little-endian)", "UTF-16 (big-endian)", "Windows-1252".
std::string_view to_string(Encoding encoding);

/// A file's text in UTF-8, and how it was written.
struct Decoded {
    Encoding encoding = Encoding::utf8;
    std::string text;
    std::uint8_t mark_bytes = 0;  ///< of a byte order mark that was dropped
};

/// Recognises UTF-8, UTF-16 (with a byte order mark, or by the NULs of its ASCII) and
/// Windows-1252, which is what text that is not UTF-8 most often is. UTF-8 is kept as it is, its
/// byte order mark too; that of UTF-16 is dropped. Codes: invalid-utf8 (also where UTF-8 has been
/// damaged), invalid-utf16, not-text, text-too-long; spans are offsets into `bytes`.
base::Result<Decoded> decode_text(std::string bytes);

}  // namespace ballpark::text
