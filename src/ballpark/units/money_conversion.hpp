#pragma once

#include <string>
#include <vector>

#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::units {

/// A quantity with its money in another currency or of another year, and what was done: each rate
/// with its year and source.
struct MoneyConversion {
    Quantity quantity;
    std::vector<std::string> notes;
};

/// `quantity` in `to`, as `convert` does it, but that money of one currency becomes that of another
/// at the mean rate of a year, and US dollars of one year those of another by US consumer prices.
/// Money without a year is of the year that the other side names.
///
/// The price index is that of the dollar, so it is always dollars that are carried from year to
/// year: yuan of 2019 become "USD2024" by the rate of 2019 and then by US prices, and US dollars of
/// 2010 become "CNY2019" by US prices and then the rate of 2019. Where neither side is in dollars
/// both must be of one year.
///
/// Codes: those of `convert`; missing-year, missing-rate, missing-price-level.
base::Result<MoneyConversion> convert_money(const Quantity& quantity, const Unit& to,
                                            const MoneyTables& tables, const Catalogue& catalogue);

}  // namespace ballpark::units
