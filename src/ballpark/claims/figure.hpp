#pragma once

#include <optional>

#include "ballpark/base/result.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"

namespace ballpark::claims {

/// Hours in a year of operation, as the power trade counts (365 days), not the 365.25 d of unit
/// conversion.
inline constexpr double trade_hours_per_year = 8760;

/// What stands around a passage's figures and is needed to weigh them.
struct Setting {
    const units::Catalogue* catalogue = nullptr;
    const units::MoneyTables* money = nullptr;
};

/// How the mention can be a value of `quantity`: the reading that its dimension and rate allow,
/// or none. Does not look at the words around it.
std::optional<Reading> reading_of(const text::Mention& mention, const model::Quantity& quantity,
                                  const units::Catalogue& catalogue);

/// The mention as a value under `reading`, in SI, money in US dollars of `year`. Fails where a
/// rate of exchange or the year is missing (codes missing-rate, missing-year).
base::Result<Figure> make_figure(const text::Mention& mention, Reading reading, int year,
                                 const Setting& setting);

}  // namespace ballpark::claims
