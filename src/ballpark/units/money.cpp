#include "ballpark/units/money.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace ballpark::units {

base::Result<double> MoneyTables::usd_per_unit(std::string_view currency, int year) const {
    if (currency == "USD") return 1.0;
    const auto found =
        std::lower_bound(rates.begin(), rates.end(), std::tuple(currency, year),
                         [](const FxRate& rate, const auto& wanted) {
                             return std::tuple(rate.currency, static_cast<int>(rate.year)) < wanted;
                         });
    // Not greater than nought is a gap in the table, as NaN is.
    if (found == rates.end() || found->currency != currency || found->year != year ||
        !(found->per_usd > 0))
        return base::failure("missing-rate",
                             fmt::format("no exchange rate of {} is known for {}", currency, year));
    return 1.0 / found->per_usd;
}

base::Result<double> MoneyTables::price_ratio(int from, int to) const {
    if (from == to) return 1.0;
    const auto level = [this](int year) -> base::Result<double> {
        const auto found = std::lower_bound(
            prices.begin(), prices.end(), year,
            [](const PriceLevel& price, int wanted) { return price.year < wanted; });
        if (found == prices.end() || found->year != year || !(found->level > 0))
            return base::failure("missing-price-level",
                                 fmt::format("no price level is known for {}", year));
        return found->level;
    };
    const auto before = level(from);
    if (!before) return before;
    const auto after = level(to);
    if (!after) return after;
    return *after / *before;
}

}  // namespace ballpark::units
