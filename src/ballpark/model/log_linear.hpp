#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// A product of powers: coefficient (in SI, greater than 0) times each quantity to its power.
struct ProductOfPowers {
    double coefficient = 1;
    std::vector<Factor> factors;  ///< sorted by quantity, no power is 0
};

/// The expression as a product of powers, if it is one. Such an equation is linear in
/// logarithms, so it can be run backward exactly.
std::optional<ProductOfPowers> product_of_powers(std::span<const Node> nodes);

/// The value of an expression that holds no quantity: nothing if it holds one.
std::optional<double> constant_value(std::span<const Node> nodes);

}  // namespace ballpark::model
