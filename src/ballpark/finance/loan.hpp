#pragma once

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// Loans and savings with level payments, in the spreadsheets' names, order of arguments and signs
// (OpenFormula 1.2, section 6.12): money that comes in is positive, money that goes out is
// negative, and with g = (1 + rate)^nper
//
//   pv g + pmt (1 + rate w) (g - 1) / rate + fv = 0,   w = 0 at the end, 1 at the beginning
//
// or pv + pmt nper + fv = 0 at a rate of zero. `rate`: fraction a period, above -1. A number of
// periods may have a fraction; a period asked for is whole, 1 to nper. Reasons: those of
// reason.hpp, and where they can arise
//   no-root   no rate or no number of periods balances the payments
//   any-root  every one does

/// When in a period a payment is made: in arrears or in advance.
enum class When { end, begin };

base::Result<double> pmt(double rate, double nper, double pv, double fv = 0, When when = When::end);
base::Result<double> fv(double rate, double nper, double pmt, double pv = 0, When when = When::end);
base::Result<double> pv(double rate, double nper, double pmt, double fv = 0, When when = When::end);

/// The number of periods; below zero where the balance was reached so many periods ago.
base::Result<double> nper(double rate, double pmt, double pv, double fv = 0, When when = When::end);

/// The rate. Of several, IrrRoots::quoted.
base::Result<double> rate(double nper, double pmt, double pv, double fv = 0, When when = When::end);

/// The interest within payment `per`. In advance, the first payment holds none.
base::Result<double> ipmt(double rate, double per, double nper, double pv, double fv = 0,
                          When when = When::end);

/// The principal within payment `per`: pmt - ipmt.
base::Result<double> ppmt(double rate, double per, double nper, double pv, double fv = 0,
                          When when = When::end);

/// Interest and principal paid in the periods from `start` to `end`, both counted.
base::Result<double> cumipmt(double rate, double nper, double pv, double start, double end,
                             When when = When::end);
base::Result<double> cumprinc(double rate, double nper, double pv, double start, double end,
                              When when = When::end);

}  // namespace ballpark::finance
