#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/result.hpp"

namespace ballpark::text {

/// Largest text that is taken in one piece; a longer one is refused by name, for a reader holds
/// the whole of it.
inline constexpr std::size_t max_text_bytes = 64u << 20;

/// Checks that `bytes` is text that can be read: valid UTF-8 (a leading byte order mark is
/// allowed and offsets count it), no NUL, at most `max_text_bytes`. Offsets of what is found later
/// are offsets into `bytes`. Codes: invalid-utf8 (span at the first bad byte), not-text,
/// text-too-long.
base::Result<std::string_view> check_text(std::string_view bytes);

}  // namespace ballpark::text
