#pragma once

#include <span>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/finance/debt.hpp"
#include "ballpark/finance/irr.hpp"
#include "ballpark/model/finance_functions.hpp"

// What the finance functions of the calculator do beyond a call of ballpark/finance: lists made and
// summed, the columns of a loan, the notes that go with a rate of return. Arguments in the order of
// the function's parameters.

namespace ballpark::model::work {

using Arguments = std::span<const Argument>;
using Worked = base::Result<Outcome>;

Worked one(base::Result<double> value);
Worked list(base::Result<std::vector<double>> values);

/// With several roots none is the return of the project: the one that is given is said to be one of
/// them, and the others stand beside it.
Worked irr(Arguments a);
Worked xirr(Arguments a);
Worked all_rates(base::Result<finance::IrrRoots> found);

/// One column of a loan's schedule.
using Column = std::vector<double> finance::DebtSchedule::*;
Worked sculpted(Arguments a, Column which);
Worked level(Arguments a, Column which);
Worked equal_principal(Arguments a, Column which);
Worked sculpt(Arguments a);  ///< the debt itself

Worked tax(Arguments a);
Worked dscr(Arguments a);
/// Real where the energy is discounted at a real rate and the costs are in money of each year.
Worked lcoe(Arguments a);
Worked idc(Arguments a);

Worked range(Arguments a);
Worked repeat(Arguments a);
Worked sum(Arguments a);
Worked mean(Arguments a);
Worked cumulative(Arguments a);
Worked count(Arguments a);
/// Member `number` of the list, counted from 1; from its end if below 0.
Worked member(std::span<const double> list, double number);

}  // namespace ballpark::model::work
