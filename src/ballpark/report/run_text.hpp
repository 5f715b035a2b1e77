#pragma once

#include <string>

#include "ballpark/report/style.hpp"
#include "ballpark/scenario/run/run.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A run for a reader: its outputs with their spread, what the inputs are and from where, series
/// with bars, break-even values, the sweep, and what matters most.
std::string run_text(const scenario::RunResult& result, const units::Catalogue& catalogue,
                     const Style& style);

}  // namespace ballpark::report
