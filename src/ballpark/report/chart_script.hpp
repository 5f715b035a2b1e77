#pragma once

#include <span>
#include <string_view>

namespace ballpark::report {

/// Chart.js, minified, as it stands in a page: pieces that follow each other. Packed at build.
std::span<const std::string_view> chart_script();

}  // namespace ballpark::report
