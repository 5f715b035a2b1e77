#pragma once

#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// Depreciation a year. `cost` and `salvage`: any money, 0 or above, salvage no more than cost;
// `life`: years. Reasons: those of reason.hpp.

/// The same every year: (cost - salvage) / life (spreadsheets: SLN). The life may have a fraction.
base::Result<double> sln(double cost, double salvage, double life);

/// The same as a list over the life, 1 to 200 whole years.
base::Result<std::vector<double>> straight_line(double cost, double salvage, double life);

/// Sum of the years' digits, in year `period`:
/// (cost - salvage) (life - period + 1) 2 / (life (life + 1)) (spreadsheets: SYD).
base::Result<double> syd(double cost, double salvage, double life, double period);

/// Declining balance, years 1 to `life`: factor / life of what is left, no further down than the
/// salvage value, and no change to straight line (spreadsheets: DDB). Factor 2: double declining.
base::Result<std::vector<double>> ddb(double cost, double salvage, double life, double factor = 2);

/// The half-year tables of the US tax code for property of `years` = 3, 5, 7, 10, 15 or 20 years,
/// which run over one year more: basis times IRS Publication 946, Appendix A, Table A-1.
base::Result<std::vector<double>> macrs(double basis, double years);

}  // namespace ballpark::finance
