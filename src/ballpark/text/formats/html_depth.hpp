#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ballpark::text {

/// Where in a page tags are nested deeper than `limit`, or nothing. One pass over the bytes that
/// closes tags by name, a little less forgiving than HTML5: it may count tags as open that a
/// browser would close, but does not overlook open ones.
std::optional<std::size_t> nested_deeper_than(std::string_view page, std::size_t limit);

}  // namespace ballpark::text
