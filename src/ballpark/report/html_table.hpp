#pragma once

#include <string>
#include <vector>

namespace ballpark::report {

/// Cells as a table of a page, escaped: the first row is the head, the first column names the row,
/// the others are to the right.
std::string html_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace ballpark::report
