#pragma once

#include <string>

#include "ballpark/scenario/run/run.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A run as one object on one line: {"scenario","model","seed","samples","outputs","inputs",
/// "series","parties","solve","sweep","tornado","sensitivity","blocked","diagnostics"}. Each value
/// is in its quantity's unit; one that is not finite is null.
std::string run_json(const scenario::RunResult& result, const units::Catalogue& catalogue);

}  // namespace ballpark::report
