#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"
#include "ballpark/units/unit.hpp"

namespace ballpark::model {

/// Longer calculations are refused; a list of flows may be long.
inline constexpr std::size_t max_calculation_bytes = 1 << 17;

/// Most significant figures that a result is shown with.
inline constexpr int max_figures = 6;

/// What a calculation comes to: one number, a list of them, or a date.
struct Calculated {
    double value = 0;  ///< unless it is a list; of a date, days since 1 January 1970
    std::vector<double> values;
    units::Unit unit;
    bool list = false;
    bool date = false;
    /// Bounds, where the calculation holds an interval; one a value of a list.
    std::vector<Interval> intervals;
    /// Significant figures that hold, of those that went in: 3 to `max_figures`.
    int figures = max_figures;
    /// What a reader has to know beside the figure: other roots.
    std::vector<std::string> notes;
};

/// Works out an expression with units: "2.5 GW * 0.16 * 1 yr to TWh", "$2.5 billion / 2.5 GW to
/// USD/kW", "irr([-100, 60, 60])", "10 to 15 MW * 24 h", "2026-11-26 - 2019-10-24 to days". The
/// language is that of the models' equations, but that every name is a unit or a finance function;
/// "in" does for "to". Without "to", a sum is in the unit of its first term and a product in the
/// units of its factors, those of one kind brought together ("$1000/kW * 2 GW" is in USD). Lists
/// are reckoned with member by member. Money of another currency or year is had with "to" alone, at
/// the rates of `money` ("18 billion yuan in 2019 to USD2024"), which the notes name. Spans are
/// offsets into `expression`. Codes: those of `parse_expression`, `work_out`, `call_finance`,
/// `interval_at` and `convert_money`.
base::Result<Calculated> calculate(std::string_view expression, const units::Catalogue& catalogue,
                                   const units::MoneyTables& money = {},
                                   const Calculated* last = nullptr);

}  // namespace ballpark::model
