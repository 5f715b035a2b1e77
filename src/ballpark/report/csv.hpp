#pragma once

#include <span>
#include <string>

#include "ballpark/scenario/claim_row.hpp"

namespace ballpark::report {

/// A text as a field: in quotes where it must be.
std::string csv_field(std::string_view text);

/// The rows of the scenario table as CSV (RFC 4180: CRLF, quotes doubled), names first. Numbers
/// are plain: no grouping, a point, as many digits as they have.
std::string rows_csv(std::span<const scenario::ClaimRow> rows);

}  // namespace ballpark::report
