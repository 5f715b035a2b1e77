#pragma once

#include <vector>

#include "ballpark/check/check.hpp"
#include "statements.hpp"

namespace calibration {

/// A repair that was offered, and whether it puts the statement right.
struct Offer {
    double probability = 0;
    bool right = false;
};

struct Outcome {
    bool alarm = false;         ///< a warning or an error
    std::vector<Offer> offers;  ///< of the first alarm, likeliest first
    bool mended() const { return !offers.empty() && offers.front().right; }
};

/// Checks what is printed. A repair is right where the text, once edited, says the same
/// quantities as the truth, in whatever unit.
Outcome judge(const Statement& statement, const ballpark::check::Engine& engine);

}  // namespace calibration
