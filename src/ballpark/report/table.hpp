#pragma once

#include <array>
#include <span>
#include <string>

#include "ballpark/report/style.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// The cells of a row of the table: claim, what it costs, times the usual, power or energy,
/// verdict.
using RowCells = std::array<std::string, 5>;
RowCells row_head(bool per_kw);
RowCells row_cells(const scenario::ClaimRow& row, bool per_kw, const units::Catalogue& catalogue);
/// Is every price of the rows per kW, so that the head can say it?
bool all_per_kw(std::span<const scenario::ClaimRow> rows);
/// "Rare earth rights for a Pyongyang solar plant": the scenario and the claim, by their titles.
std::string row_title(const scenario::ClaimRow& row);
/// What was found and the best repair; empty for a row without findings.
std::string row_details(const scenario::ClaimRow& row);

/// The table that a check of scenarios ends in: a claim a row, with what it states, the verdict
/// and the best repair under it.
std::string rows_table(std::span<const scenario::ClaimRow> rows, const units::Catalogue& catalogue,
                       const Style& style);

}  // namespace ballpark::report
