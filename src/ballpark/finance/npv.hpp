#pragma once

#include <span>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// Net present value: sum of flows[t] / (1 + rate)^(first + t).
/// `rate`: fraction a period, above -1. `first`: the period of the first flow, 0 for today, 1 for
/// the end of the first period (as the spreadsheets' NPV has it); it may be a fraction.
base::Result<double> npv(double rate, std::span<const double> flows, double first = 0);

/// Net future value: npv(rate, flows, first) * (1 + rate)^periods.
base::Result<double> nfv(double rate, double periods, std::span<const double> flows,
                         double first = 1);

}  // namespace ballpark::finance
