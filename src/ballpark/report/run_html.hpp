#pragma once

#include <span>
#include <string>

#include "ballpark/scenario/run/run.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// Runs as one page that needs nothing from elsewhere: charts of the cash flows, of the spread of
/// each output, of what matters most and of the sweep, drawn by a script within the page from the
/// run's JSON, and beside them everything as tables, which need no script.
std::string run_html(std::span<const scenario::RunResult> results,
                     const units::Catalogue& catalogue);

}  // namespace ballpark::report
