#pragma once

#include <span>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// Modified internal rate of return, fraction a period, of flows at periods 0 to n:
///   (future value of what comes in, at the reinvestment rate
///    / present value of what goes out, at the finance rate)^(1/n) - 1
/// as the spreadsheets' MIRR has it. Both rates: fraction a period, above -1. Reasons:
/// no-sign-change if money flows one way only, too-short for less than two flows.
base::Result<double> mirr(std::span<const double> flows, double finance_rate, double reinvest_rate);

}  // namespace ballpark::finance
