#pragma once

#include <span>
#include <string>

#include "ballpark/report/style.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// The table that a check of scenarios ends in: a claim a row, with what it states, the verdict
/// and the best repair under it.
std::string rows_table(std::span<const scenario::ClaimRow> rows, const units::Catalogue& catalogue,
                       const Style& style);

}  // namespace ballpark::report
