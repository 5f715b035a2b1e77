#pragma once

#include <span>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// Levelised cost of energy: money a unit of energy, in the units that come in. Rates: fraction a
// year, above -1. Reasons: those of reason.hpp, and no-energy where there is none to divide by.

/// Value of the costs over value of the energy, both at `rate`, from year 0 on. Costs are positive.
/// A real rate with costs in money of one year gives a real cost.
/// Source: W. Short et al., A Manual for the Economic Evaluation of Energy Efficiency and
/// Renewable Energy Technologies, NREL/TP-462-5173 (1995), section 3.
base::Result<double> lcoe(double rate, std::span<const double> costs,
                          std::span<const double> energy);

struct Lcoe {
    double nominal = 0;  ///< one price in money of each year
    double real = 0;     ///< one price in money of year 0
};

/// From costs in money of each year, discounted at the nominal rate: the energy is discounted at
/// the nominal rate for the nominal cost and at the real rate for the real one (NREL System
/// Advisor Model, Help: "Levelized Cost of Energy").
base::Result<Lcoe> lcoe_of_streams(double nominal_rate, double real_rate,
                                   std::span<const double> costs, std::span<const double> energy);

/// (fixed_charge_rate * capital_cost + fixed_cost) / annual_energy + variable_cost, where the
/// fixed charge rate is the fraction of the capital cost that one year has to earn
/// (NREL/TP-462-5173, section 3; NREL ssc, cmod_lcoefcr).
base::Result<double> lcoe_fixed_charge(double fixed_charge_rate, double capital_cost,
                                       double fixed_cost_per_year, double annual_energy,
                                       double variable_cost_per_energy = 0);

/// All capital at time 0; fixed cost, energy and variable cost at the ends of years 1 to `years`;
/// energy falling by `degradation` (fraction a year) from year to year.
base::Result<double> lcoe_cash(double rate, double capital_cost, double fixed_cost_per_year,
                               double first_year_energy, double years, double degradation = 0,
                               double variable_cost_per_energy = 0);

/// first, first (1 - degradation), first (1 - degradation)^2, ... over `years` years (whole, up to
/// 1000); degradation: fraction a year, 0 to 1.
base::Result<std::vector<double>> degrading(double first, double degradation, double years);

}  // namespace ballpark::finance
