#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/base/result.hpp"

namespace ballpark::units {

/// Annual average exchange rate: units of `currency` (ISO 4217) for one US dollar.
struct FxRate {
    std::string_view currency;
    std::int16_t year = 0;
    double per_usd = 0;
};

/// Annual mean of a price index (US CPI-U, 1982-84 = 100).
struct PriceLevel {
    std::int16_t year = 0;
    double level = 0;
};

/// A number of a table, and the table that it is from.
struct Sourced {
    double value = 0;
    std::string_view source;
};

/// Rates and price levels, passed in by whoever has them; a missing one is an error that names
/// it, never taken to be 1.
struct MoneyTables {
    std::span<const FxRate> rates;       ///< sorted by currency, then year
    std::span<const PriceLevel> prices;  ///< sorted by year
    std::string_view rates_source;
    std::string_view prices_source;
    const MoneyTables* under = nullptr;  ///< asked where this one has nothing

    /// Units of `currency` for one US dollar, mean of the year. Code: missing-rate.
    base::Result<Sourced> per_usd(std::string_view currency, int year) const;
    /// US dollars of `year` for one unit of `currency`. Code: missing-rate.
    base::Result<double> usd_per_unit(std::string_view currency, int year) const;
    /// Factor from US dollars of `from` to those of `to`, both levels from one table. Code:
    /// missing-price-level.
    base::Result<Sourced> prices_over(int from, int to) const;
    base::Result<double> price_ratio(int from, int to) const;
};

}  // namespace ballpark::units
