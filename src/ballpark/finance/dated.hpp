#pragma once

#include <span>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/finance/day_count.hpp"
#include "ballpark/finance/irr.hpp"

namespace ballpark::finance {

// Flows on dates, in any order. Time runs from the earliest date, in years by the day count;
// spreadsheets count days / 365. Rates: fraction a year, above -1. Reasons beside those of irr.hpp
// and reason.hpp: bad-date.

/// sum of flows[i] / (1 + rate)^years[i], the value on the earliest date.
base::Result<double> xnpv(double rate, std::span<const base::Date> dates,
                          std::span<const double> flows, DayCount basis = DayCount::act_365f);

/// The same on the latest date.
base::Result<double> xnfv(double rate, std::span<const base::Date> dates,
                          std::span<const double> flows, DayCount basis = DayCount::act_365f);

base::Result<IrrRoots> xirr_roots(std::span<const base::Date> dates, std::span<const double> flows,
                                  DayCount basis = DayCount::act_365f);

/// One rate of return: the only one, or `IrrRoots::quoted` of several.
base::Result<double> xirr(std::span<const base::Date> dates, std::span<const double> flows,
                          DayCount basis = DayCount::act_365f);

/// What an amount of `flow_date` is worth on `end_date`, where money put away on `start_date`
/// earns `flow_rate` a year until `flow_date` and `end_rate` a year until `end_date`:
/// amount * (1 + end_rate)^(start to end) / (1 + flow_rate)^(start to flow), days / 365.
base::Result<double> xfv(base::Date start_date, base::Date flow_date, base::Date end_date,
                         double flow_rate, double end_rate, double amount);

/// Years of each date after the earliest.
base::Result<std::vector<double>> years_from_earliest(std::span<const base::Date> dates,
                                                      DayCount basis);

}  // namespace ballpark::finance
