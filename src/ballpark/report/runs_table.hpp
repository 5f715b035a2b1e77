#pragma once

#include <span>
#include <string>
#include <vector>

#include "ballpark/report/style.hpp"
#include "ballpark/scenario/run/run.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// Several runs side by side: an output a row, a run a column; the first row is the head.
std::vector<std::vector<std::string>> runs_rows(std::span<const scenario::RunResult> results,
                                                const units::Catalogue& catalogue);
std::string runs_table(std::span<const scenario::RunResult> results,
                       const units::Catalogue& catalogue, const Style& style);

/// The outputs of runs, a row each; of runs with a sweep a row for each of its points.
std::string runs_csv(std::span<const scenario::RunResult> results,
                     const units::Catalogue& catalogue);

}  // namespace ballpark::report
