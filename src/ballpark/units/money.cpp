#include "ballpark/units/money.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include <fmt/format.h>

namespace ballpark::units {
namespace {

// What is not greater than nought is a gap in a table, as NaN is.

std::optional<double> rate_of(const MoneyTables& tables, std::string_view currency, int year) {
    const auto key = [](const FxRate& rate) {
        return std::tuple(rate.currency, static_cast<int>(rate.year));
    };
    const auto found =
        std::ranges::lower_bound(tables.rates, std::tuple(currency, year), std::less<>{}, key);
    if (found == tables.rates.end() || key(*found) != std::tuple(currency, year)) return {};
    return found->per_usd > 0 ? std::optional(found->per_usd) : std::nullopt;
}

std::optional<double> level_of(const MoneyTables& tables, int year) {
    const auto found = std::ranges::lower_bound(tables.prices, year, {}, &PriceLevel::year);
    if (found == tables.prices.end() || found->year != year) return {};
    return found->level > 0 ? std::optional(found->level) : std::nullopt;
}

/// "; the table has 1980 to 2024", or that the currency is not in it at all.
std::string years_known(const MoneyTables* tables, std::string_view currency) {
    int first = 0;
    int last = 0;
    for (; tables != nullptr; tables = tables->under)
        for (const FxRate& rate : tables->rates)
            if (rate.currency == currency && rate.per_usd > 0) {
                first = first == 0 ? rate.year : std::min<int>(first, rate.year);
                last = std::max<int>(last, rate.year);
            }
    if (first == 0) return fmt::format("there is no rate of {} in any year", currency);
    return fmt::format("rates of {} are known from {} to {}", currency, first, last);
}

}  // namespace

base::Result<Sourced> MoneyTables::per_usd(std::string_view currency, int year) const {
    if (currency == "USD") return Sourced{1, {}};
    for (const MoneyTables* tables = this; tables != nullptr; tables = tables->under)
        if (const auto rate = rate_of(*tables, currency, year))
            return Sourced{*rate, tables->rates_source};
    auto fault = base::failure(
        "missing-rate", fmt::format("no exchange rate of {} is known for {}", currency, year));
    fault.value().notes = {years_known(this, currency)};
    return fault;
}

base::Result<double> MoneyTables::usd_per_unit(std::string_view currency, int year) const {
    return per_usd(currency, year).map([](const Sourced& rate) { return 1 / rate.value; });
}

base::Result<Sourced> MoneyTables::prices_over(int from, int to) const {
    if (from == to) return Sourced{1, {}};
    int missing = 0;
    for (const MoneyTables* tables = this; tables != nullptr; tables = tables->under) {
        const auto before = level_of(*tables, from);
        const auto after = level_of(*tables, to);
        if (before && after) return Sourced{*after / *before, tables->prices_source};
        missing = before ? to : from;
    }
    return base::failure("missing-price-level",
                         fmt::format("no level of US prices is known for {}", missing));
}

base::Result<double> MoneyTables::price_ratio(int from, int to) const {
    return prices_over(from, to).map([](const Sourced& ratio) { return ratio.value; });
}

}  // namespace ballpark::units
