#pragma once

#include <span>
#include <vector>

#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// Puts equations in an order in which each uses only inputs and what those before it define.
/// If that cannot be, gives the targets that run in a circle, in the order of the circle, and
/// leaves the equations as they were; else nothing.
std::vector<QuantityId> sort_equations(std::vector<Equation>& equations,
                                       std::span<const Quantity> quantities);

}  // namespace ballpark::model
