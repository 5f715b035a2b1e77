#pragma once

#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/unit.hpp"

namespace ballpark::model {

/// Longer calculations are refused; a list of flows may be long.
inline constexpr std::size_t max_calculation_bytes = 1 << 17;

/// What a calculation comes to: one number, or a list of them, in one unit.
struct Calculated {
    double value = 0;  ///< unless it is a list
    std::vector<double> values;
    units::Unit unit;
    bool list = false;
};

/// Works out an expression with units: "2.5 GW * 0.16 * 1 yr to TWh", "$2.5 billion / 2.5 GW to
/// USD/kW", "irr([-100, 60, 60])". The language is that of the models' equations, but that every
/// name is a unit or a finance function; "in" does for "to". Without "to", a sum is in the unit of
/// its first term and a product in the units of its factors, those of one kind brought together
/// ("$1000/kW * 2 GW" is in USD). A list stands on its own or is an argument. Spans are offsets
/// into `expression`. Codes: those of `parse_expression`, `check_dimensions` and `FinanceCalls`;
/// no-value (a division by zero, the root or logarithm of what has none, more than a number can
/// hold).
base::Result<Calculated> calculate(std::string_view expression, const units::Catalogue& catalogue);

}  // namespace ballpark::model
