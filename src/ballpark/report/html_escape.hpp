#pragma once

#include <string>
#include <string_view>

namespace ballpark::report {

/// Text from outside as text of a page: nothing in it is markup, in an element or in a quoted
/// attribute. What must not reach a screen (controls, characters that turn the direction of
/// writing) is escaped as for a terminal.
std::string html_text(std::string_view text);

}  // namespace ballpark::report
