#pragma once

#include <string_view>

namespace ballpark::report {

/// The look of the page: for light and dark screens, narrow ones and paper.
extern const std::string_view html_style;

}  // namespace ballpark::report
