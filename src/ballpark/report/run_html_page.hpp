#pragma once

#include <string_view>

namespace ballpark::report {

/// What the page of a run adds to the style of the checked texts' page.
extern const std::string_view run_html_style;

/// Draws a page's charts from the JSON of its runs, in the colours of its style.
extern const std::string_view run_html_script;

}  // namespace ballpark::report
