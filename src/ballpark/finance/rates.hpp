#pragma once

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// One rate from another. All are fractions; those a year are a year, those a period a period.

/// Capital recovery factor: the level payment at the end of each of `n` periods that repays 1:
/// rate / (1 - (1 + rate)^-n), or 1 / n at a rate of zero.
base::Result<double> crf(double rate, double n);

/// The rate a year that a nominal rate comes to when it is compounded `n` times a year:
/// (1 + nominal / n)^n - 1.
base::Result<double> effective_rate(double nominal, double n);

/// Its inverse: n ((1 + effective)^(1/n) - 1).
base::Result<double> nominal_rate(double effective, double n);

/// Without the rise in prices: (1 + nominal) / (1 + inflation) - 1 (Fisher 1930).
base::Result<double> real_rate(double nominal, double inflation);

/// Periods in which `pv` grows to `fv` (spreadsheets: PDURATION): log(fv / pv) / log(1 + rate).
base::Result<double> pduration(double rate, double pv, double fv);

/// The rate a period at which `pv` grows to `fv` in `n` periods (spreadsheets: RRI).
base::Result<double> rri(double n, double pv, double fv);

}  // namespace ballpark::finance
