#pragma once

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// Grant element of a loan: the share of its face value that is a gift, against borrowing at
/// `discount`. Equal instalments of principal, a = payments_per_year times a year, the first of
/// them `grace` years after the loan is drawn; interest on what is owed each time:
///
///   (1 - (i / a) / d) (1 - (v(a G) - v(a M)) / (d (a M - a G)))
///
/// with d = (1 + discount)^(1/a) - 1, v(n) = (1 + d)^-n, M = maturity and G = grace - 1/a years
/// (the OECD's formula; AidData uses it with 10 % and two payments a year). `interest` and
/// `discount`: fractions a year; `maturity` and `grace`: years. The result is a fraction, below
/// zero where the loan is dearer than the discount rate.
base::Result<double> grant_element(double interest, double maturity, double grace,
                                   double discount = 0.1, double payments_per_year = 2);

}  // namespace ballpark::finance
