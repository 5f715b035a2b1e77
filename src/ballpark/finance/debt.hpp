#pragma once

#include <span>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// A loan drawn at time 0 and served at the end of years 1, 2, ...; one number a year.
struct DebtSchedule {
    double debt = 0;                ///< drawn at time 0
    std::vector<double> interest;   ///< paid, or added to the balance where principal is below 0
    std::vector<double> principal;  ///< paid back
    std::vector<double> balance;    ///< owed at the end of the year

    double service(std::size_t year) const { return interest[year] + principal[year]; }
    std::vector<double> services() const;
};

// `interest`: fraction a year, above -1. `tenor`: whole years from 1 to 1000; `grace`: whole years
// at its start in which interest alone is paid. Reasons: those of reason.hpp.

/// The same service every year after the grace.
base::Result<DebtSchedule> level_debt(double debt, double interest, double tenor, double grace = 0);

/// The same principal every year after the grace.
base::Result<DebtSchedule> equal_principal_debt(double debt, double interest, double tenor,
                                                double grace = 0);

/// The debt that `tenor` years of cash flow available for debt service carry at a fixed cover:
/// service of year t = cfads[t] / dscr, debt = sum of service[t] / (1 + interest)^t. A year whose
/// cash flow is below zero pays nothing, and its interest is added to the balance. Cash flow
/// beyond the tenor is left alone; too little of it is a reason (lengths-differ).
base::Result<DebtSchedule> sculpt(std::span<const double> cfads, double dscr, double interest,
                                  double tenor);

/// The debt that level service can carry while the worst year keeps the cover:
/// min(cfads) / dscr / crf(interest, tenor).
base::Result<DebtSchedule> level_debt_at_cover(std::span<const double> cfads, double dscr,
                                               double interest, double tenor);

}  // namespace ballpark::finance
