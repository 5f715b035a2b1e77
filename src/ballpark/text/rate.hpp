#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/text/mention.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// How a text counts a figure by time, and the words that say so.
struct Rate {
    base::Span span;
    units::Unit time;
    RateForm form = RateForm::none;
};

/// Does a figure in this dimension keep its time apart? Power, energy, goods, money and shares
/// do; where the time makes another measure of it (speed) or the trade writes it into the unit
/// ("$/kW-yr", "kWh/m2/day"), it stays in the unit.
bool keeps_rate_apart(const units::Dimension& dimension);

/// Does a unit of time that ends at `end` count by it, so that it is neither the year of "a year
/// ago" nor the day of "day-ahead"?
bool is_rate_time(std::string_view text, std::size_t end);

/// The rate that stands behind a figure whose unit ends at `end`: at once ("MW a day", "GWh
/// annually"), or past a symbol in brackets and a few words for what is counted ("watts of
/// clean electricity daily"), but never past another word or a mark.
std::optional<Rate> rate_after(std::string_view text, std::size_t end,
                               const units::Catalogue& catalogue);

/// The rate in an adjective before the figure that begins at `begin`: "annual output of".
std::optional<Rate> rate_before(std::string_view text, std::size_t begin,
                                const units::Catalogue& catalogue);

}  // namespace ballpark::text
