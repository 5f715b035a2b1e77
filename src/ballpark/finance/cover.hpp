#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// Cover ratios of a loan drawn at time 0. `cfads`: cash flow available for debt service at the
// end of years 1, 2, ... Reasons: those of reason.hpp, and no-debt where nothing is owed.
// Source: E. R. Yescombe, Principles of Project Finance, 2nd ed. (2014), debt cover ratios.

/// Debt service cover of each year, cfads / service; nothing in a year without service.
base::Result<std::vector<std::optional<double>>> dscr(std::span<const double> cfads,
                                                      std::span<const double> service);

/// The worst of them.
base::Result<double> min_dscr(std::span<const double> cfads, std::span<const double> service);

/// Loan life cover: the value at `interest` (fraction a year) of the cash flow of the first
/// `tenor` years over the debt.
base::Result<double> llcr(std::span<const double> cfads, double debt, double interest,
                          double tenor);

/// Project life cover: the same with all the cash flow.
base::Result<double> plcr(std::span<const double> cfads, double debt, double interest);

}  // namespace ballpark::finance
