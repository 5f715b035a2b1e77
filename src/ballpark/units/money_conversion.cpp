#include "ballpark/units/money_conversion.hpp"

#include <cmath>

#include <fmt/format.h>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::units {
namespace {

using base::Result;

constexpr std::string_view dollar = "USD";

/// Money as one side of a conversion has it.
struct Money {
    std::string_view currency;
    int year = 0;
};

/// How many of one money make one of the other, with the steps told as they are taken.
class Exchange {
public:
    Exchange(const MoneyTables& tables, std::vector<std::string>& notes)
        : tables_(tables), notes_(notes) {}

    Result<double> factor(const Money& from, const Money& to) {
        if (from.year == to.year) return exchanged(from, to.currency);
        if (to.currency == dollar)
            return exchanged(from, dollar).and_then([&](double rate) {
                return carried(from.year, to.year).map([&](double prices) {
                    return rate * prices;
                });
            });
        if (from.currency == dollar)
            return carried(from.year, to.year).and_then([&](double prices) {
                return exchanged({dollar, to.year}, to.currency).map([&](double rate) {
                    return prices * rate;
                });
            });
        auto fault =
            base::failure("missing-price-level",
                          fmt::format("no price index is known that takes {} of {} to {} of {}",
                                      from.currency, from.year, to.currency, to.year));
        fault.value().notes = {fmt::format(
            "only US dollars are carried from year to year: {0}{2} for the rate of {2} alone, or "
            "USD{3} for dollars of {3}",
            to.currency, from.currency, from.year, to.year)};
        return fault;
    }

private:
    Result<double> exchanged(const Money& from, std::string_view to) {
        if (from.currency == to) return 1.0;
        const auto sold = tables_.per_usd(from.currency, from.year);
        if (!sold) return tl::unexpected(sold.error());
        const auto bought = tables_.per_usd(to, from.year);
        if (!bought) return tl::unexpected(bought.error());
        tell(from.currency, from.year, *sold);
        tell(to, from.year, *bought);
        return bought->value / sold->value;
    }

    void tell(std::string_view currency, int year, const Sourced& rate) {
        if (currency == dollar) return;
        notes_.push_back(fmt::format("{} {} for 1 {}, mean of {} ({})",
                                     format_number(rate.value, 6), currency, dollar, year,
                                     rate.source));
    }

    Result<double> carried(int from, int to) {
        const auto ratio = tables_.prices_over(from, to);
        if (!ratio) return tl::unexpected(ratio.error());
        notes_.push_back(fmt::format("{} US dollars of {} for 1 of {}, by US consumer prices ({})",
                                     format_number(ratio->value, 6), to, from, ratio->source));
        return ratio->value;
    }

    const MoneyTables& tables_;
    std::vector<std::string>& notes_;
};

}  // namespace

Result<MoneyConversion> convert_money(const Quantity& quantity, const Unit& to,
                                      const MoneyTables& tables, const Catalogue& catalogue) {
    const Unit& from = quantity.unit;
    const auto plain = [&] {
        return convert(quantity, to, catalogue).map([](const Quantity& converted) {
            return MoneyConversion{converted, {}};
        });
    };
    const int power = from.dimension[Base::money];
    const bool same_years =
        from.price_year == to.price_year || from.price_year == 0 || to.price_year == 0;
    if (power == 0 || from.dimension != to.dimension || !from.currency.known() ||
        !to.currency.known() || (from.currency == to.currency && same_years))
        return plain();

    const int year = from.price_year != 0 ? from.price_year : to.price_year;
    if (year == 0) {
        auto fault = base::failure(
            "missing-year",
            fmt::format("of which year is the money? {} becomes {} at the rate of a year",
                        catalogue.currency_code(from), catalogue.currency_code(to)));
        fault.value().notes = {
            fmt::format("write \"... in 2019\", or \"{}2019\"", catalogue.currency_code(to))};
        return fault;
    }
    MoneyConversion result;
    const auto factor =
        Exchange(tables, result.notes)
            .factor({catalogue.currency_code(from), year},
                    {catalogue.currency_code(to), to.price_year != 0 ? to.price_year : year});
    if (!factor) return tl::unexpected(factor.error());
    // the rest of the unit converts as if the money were the same
    Quantity moved = quantity;
    moved.unit.currency = to.currency;
    moved.unit.price_year = to.price_year;
    auto converted = convert(moved, to, catalogue);
    if (!converted) return tl::unexpected(std::move(converted.error()));
    const double scale = std::pow(*factor, power);
    result.quantity = {converted->value * scale, to, converted->low * scale,
                       converted->high * scale};
    return result;
}

}  // namespace ballpark::units
