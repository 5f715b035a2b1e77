#pragma once

#include <string>

#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::units {

/// The unit in symbols, in a form that `parse_unit` reads back: "W/day", "USD/kW", "kWh/m2/yr".
std::string format_unit(const Unit& unit, const Catalogue& catalogue);

/// A number for a reader: grouped thousands, at most `significant` figures, no exponent between
/// 1e-4 and 1e15.
std::string format_number(double value, int significant = 4);

/// A quantity for a reader in its own unit: "2.5 GW", "60 MWh", "$1,000 per kW",
/// "$2.5 billion", "12 homes".
std::string format_quantity(double value, const Unit& unit, const Catalogue& catalogue,
                            int significant = 4);

/// The same quantity in the prefix that reads best: 2.5e9 W is "2.5 GW", 104,166 kW "104 MW".
Quantity rescale(double value, const Unit& unit, const Catalogue& catalogue);

}  // namespace ballpark::units
