#include "ballpark/claims/figure.hpp"

#include <algorithm>
#include <cmath>

namespace ballpark::claims {
namespace {

using units::Base;
namespace dimensions = units::dimensions;

constexpr double hour_s = 3600;
constexpr double year_s = trade_hours_per_year * hour_s;

/// "$15/kW-yr" pays for a kilowatt to stand ready for a year. Its dimension is that of a price of
/// energy, but no energy is sold for it.
bool pays_for_capacity(const units::Unit& unit, const units::Catalogue& catalogue) {
    return unit.dimension[Base::money] == 1 &&
           std::any_of(unit.terms().begin(), unit.terms().end(),
                       [&](const units::Term& term) {
                           return term.power < 0 &&
                                  catalogue[term.entry].dimension == dimensions::power;
                       }) &&
           std::any_of(unit.terms().begin(), unit.terms().end(), [&](const units::Term& term) {
               return term.power < 0 && catalogue[term.entry].dimension == dimensions::time;
           });
}

/// Seconds in one of the mention's rate, a year being the trade's.
double rate_seconds(const text::Mention& mention) {
    constexpr double julian_year_s = 365.25 * 86400;
    const double seconds = mention.rate.factor;
    return std::abs(seconds - julian_year_s) < 1 ? year_s : seconds;
}

/// US dollars of `year` for one of the unit's money; 1 where the unit holds no money.
base::Result<double> dollars(const units::Unit& unit, int year, const Setting& setting) {
    if (unit.dimension[Base::money] == 0 || !unit.currency.known()) return 1.0;
    const auto code = (*setting.catalogue)[unit.currency.entry].symbol;
    const int money_year = unit.price_year != 0 ? unit.price_year : year;
    double rate = 1;
    if (code != "USD") {
        if (money_year == 0)
            return base::failure("missing-year", "no year is known at whose rate to change money");
        const auto found = setting.money->usd_per_unit(code, money_year);
        if (!found) return tl::unexpected(found.error());
        rate = *found;
    }
    if (unit.price_year != 0 && year != 0 && unit.price_year != year) {
        const auto ratio = setting.money->price_ratio(unit.price_year, year);
        if (!ratio) return tl::unexpected(ratio.error());
        rate *= *ratio;
    }
    return std::pow(rate, unit.dimension[Base::money]);
}

}  // namespace

std::optional<Reading> reading_of(const text::Mention& mention, const model::Quantity& quantity,
                                  const units::Catalogue& catalogue) {
    if (pays_for_capacity(mention.unit, catalogue)) return std::nullopt;
    const auto stated = mention.unit.dimension;
    const auto wanted = quantity.unit.dimension;
    const auto full = mention.has_rate() ? stated / dimensions::time : stated;
    const bool wants_energy = wanted == dimensions::energy;
    const bool wants_power = wanted == dimensions::power;
    if (wants_energy && mention.has_rate() && stated == dimensions::energy)
        return Reading::over_a_year;
    if (wants_energy && !mention.has_rate() && stated == dimensions::power &&
        mention.unit.term_count > 1)
        return Reading::over_a_year;  // "GWh/yr" written as one unit
    if (wants_power && mention.has_rate() && stated == dimensions::power)
        return Reading::rate_aside;
    if (wants_power && mention.has_rate() && stated == dimensions::energy) return std::nullopt;
    // Homes are no reactors and peak watts no watts at the socket, though the dimensions agree. A
    // currency is another matter: it has a rate.
    auto unit = mention.unit;
    unit.currency = quantity.unit.currency;
    if (full == wanted && (mention.has_rate() ||
                           units::compare(unit, quantity.unit, catalogue) == units::Mismatch::none))
        return Reading::direct;
    return std::nullopt;
}

base::Result<Figure> make_figure(const text::Mention& mention, Reading reading, int year,
                                 const Setting& setting) {
    double factor = 1;
    switch (reading) {
        case Reading::direct:
            if (mention.has_rate()) factor = 1 / rate_seconds(mention);
            break;
        case Reading::rate_aside:
            break;
        case Reading::over_a_year:
            factor = mention.has_rate() ? year_s / rate_seconds(mention) : year_s;
            break;
        case Reading::hour_aside:
            factor = 1 / hour_s;
            break;
    }
    const auto money = dollars(mention.unit, year, setting);
    if (!money) return tl::unexpected(money.error());
    factor *= *money;
    Figure figure;
    figure.reading = reading;
    figure.value = mention.unit.to_si(mention.value) * factor;
    figure.low = mention.unit.to_si(mention.low) * factor;
    figure.high = mention.unit.to_si(mention.high) * factor;
    return figure;
}

}  // namespace ballpark::claims
