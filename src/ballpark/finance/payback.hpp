#pragma once

#include <span>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// The time after which flows at periods 0, 1, 2, ... have given back what went out: the first
/// time that their sum, once below zero, is back at zero, straight-line within the period of the
/// crossing. What comes later (the cost of closing a mine) does not undo it. Reasons:
///   no-outlay    the sum never falls below zero
///   no-payback   the sum never comes back
base::Result<double> payback(std::span<const double> flows);

/// The same for flows discounted at `rate`, fraction a period, above -1.
base::Result<double> discounted_payback(double rate, std::span<const double> flows);

}  // namespace ballpark::finance
