#pragma once

#include <span>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// Royalty of each year: a fraction of the revenue. A revenue below zero bears none.
base::Result<std::vector<double>> royalty(std::span<const double> revenue, double rate);

/// A step of a scale: from this price on, this fraction.
struct RoyaltyStep {
    double price = 0;
    double rate = 0;  ///< fraction of revenue, 0 to 1
};

/// `whole`: the rate of the step reached falls on all the revenue. `marginal`: each rate falls only
/// on the part of the price within its step, as with an income tax.
enum class RoyaltyScale { whole, marginal };

/// The fraction of revenue that a price-stepped royalty takes at a price. Below the first step
/// nothing is due. Steps in order of price, no two at one price; reason otherwise: bad-steps.
base::Result<double> stepped_rate(double price, std::span<const RoyaltyStep> steps,
                                  RoyaltyScale scale = RoyaltyScale::whole);

/// Royalty of each year on quantity * price, at the stepped rate of that year's price.
base::Result<std::vector<double>> stepped_royalty(std::span<const double> quantity,
                                                  std::span<const double> price,
                                                  std::span<const RoyaltyStep> steps,
                                                  RoyaltyScale scale = RoyaltyScale::whole);

}  // namespace ballpark::finance
