#pragma once

#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/scenario/run/run.hpp"

namespace ballpark::scenario {

/// What is to be said of a deal that has been run: that it is blocked (an error), that a party
/// gives more than it gets (a warning), that what the plant costs for its size is far from what
/// such plants cost (a warning where the range rests on documents, else a note).
std::vector<base::Diagnostic> judge_deal(const RunResult& result, const check::Engine& engine);

}  // namespace ballpark::scenario
