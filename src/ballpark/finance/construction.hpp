#pragma once

#include <span>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

struct Construction {
    double debt = 0;      ///< owed when building ends: draws and interest
    double interest = 0;  ///< interest during construction, all of it added to the debt
};

/// When in its year a draw is made. `spread`: evenly over it, so that it bears half a year's simple
/// interest in its own year.
enum class Draw { start, spread, end };

/// Interest during construction on the draws of each year of building, compounded yearly at
/// `rate`, fraction a year, above -1.
base::Result<Construction> interest_during_construction(std::span<const double> draws, double rate,
                                                        Draw timing = Draw::spread);

}  // namespace ballpark::finance
