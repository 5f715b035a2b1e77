#pragma once

#include <string>

#include "ballpark/check/check.hpp"
#include "ballpark/report/style.hpp"

namespace ballpark::report {

/// How a text was read: each claim's model, its figures in the reader's own words, what follows
/// from them with the working, and what is normal. What `explain` shows of a sound claim too.
std::string claim_text(const check::Findings& findings, const check::Engine& engine,
                       const Style& style);

}  // namespace ballpark::report
