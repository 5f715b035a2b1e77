#pragma once

#include <span>

#include "ballpark/base/result.hpp"
#include "ballpark/model/model.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

/// What an expression is: a truth, or a quantity in a unit. The unit's factor is that of its terms
/// while those fit; its dimension, kinds and currency are what the check is about.
struct ExpressionType {
    units::Unit unit;
    bool truth = false;
};

/// Checks every operation of an expression: sums, comparisons and branches need one dimension,
/// kind and currency on all sides; exponents and the arguments of exp, log and round are plain
/// numbers; a power of a quantity with a dimension must be known and divide evenly. A bare 0 goes
/// with any dimension. Spans are offsets into the
/// expression's text.
/// Codes: dimension-mismatch, kind-mismatch, currency-mismatch, truth-mismatch, bad-power,
/// offset-unit.
base::Result<ExpressionType> check_dimensions(std::span<const Node> nodes,
                                              std::span<const Quantity> quantities,
                                              const units::Catalogue& catalogue);

/// The same, and that the expression is what its target is.
base::Result<void> check_equation(std::span<const Node> nodes, const Quantity& target,
                                  std::span<const Quantity> quantities,
                                  const units::Catalogue& catalogue);

}  // namespace ballpark::model
