#pragma once

#include <span>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// Tax year by year, money of the income.
struct Tax {
    std::vector<double> tax;
    std::vector<double> loss_used;     ///< earlier losses set against the income of the year
    std::vector<double> loss_carried;  ///< losses left at the end of the year
};

/// Tax on the income of each year, losses carried forward: a loss pays no tax, and lowers the
/// income of later years by as much as `limit` (fraction of that year's income; 1: all of it, 0:
/// losses are lost, 0.8: US Internal Revenue Code section 172 since 2021), the oldest first. A
/// loss is lost `expiry` years after its own; 0: never. `rate`: fraction of income, 0 to 1.
base::Result<Tax> tax(std::span<const double> income, double rate, double limit = 1,
                      double expiry = 0);

}  // namespace ballpark::finance
