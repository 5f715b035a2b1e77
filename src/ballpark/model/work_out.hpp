#pragma once

#include <span>

#include "ballpark/base/result.hpp"
#include "ballpark/model/expression.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::model {

/// The value of an expression without quantities of a model, in the unit that `calculate` keeps.
/// `whole`: where it stands in its text. Codes: those of `check_dimensions`, truth-mismatch,
/// no-value.
base::Result<units::Quantity> work_out(std::span<const Node> nodes, base::Span whole,
                                       const units::Catalogue& catalogue);

/// The unit with its terms of one catalogue entry brought to one prefix, and those without a
/// dimension left out: "USD/kW*GW" becomes "USD", "MW*%" becomes "MW".
units::Unit simplified(const units::Unit& unit, const units::Catalogue& catalogue);

}  // namespace ballpark::model
