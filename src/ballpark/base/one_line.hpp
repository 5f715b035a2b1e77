#pragma once

#include <string>
#include <string_view>

namespace ballpark::base {

/// Words of a text that its lines may have broken, as one line: each run of blanks and line ends
/// that holds a line end becomes one space.
std::string in_one_line(std::string_view text);

}  // namespace ballpark::base
