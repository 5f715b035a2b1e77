#pragma once

#include <string>
#include <vector>

#include "ballpark/report/style.hpp"

namespace ballpark::report {

/// Cells in columns of their own width: the first to the left, the others to the right. The first
/// row is the head, with a line under it. A page that is too narrow cuts the first column.
std::string grid(const std::vector<std::vector<std::string>>& rows, const Style& style);

/// The same as comma-separated values.
std::string grid_csv(const std::vector<std::vector<std::string>>& rows);

/// Shares as a row of blocks of eight heights, the tallest for the largest.
std::string spark(const std::vector<double>& shares);

}  // namespace ballpark::report
