#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ballpark/base/span.hpp"

namespace ballpark::units {

/// The year that an amount of money is said to be of.
struct MoneyYear {
    int year = 0;
    base::Span span;      ///< the words that say it
    std::string without;  ///< the text with blanks in their place, so that spans stay good
};

/// Looks for a year beside the amount: "18 billion yuan in 2019", "$5 (2019)", "$45/MWh at 2019
/// prices", "18 billion 2019 yuan", "5 million constant 2015 dollars", "2019 US$ 5 million".
/// Nothing if no year from 1800 to 2199 stands there.
std::optional<MoneyYear> find_money_year(std::string_view text);

/// The end of "in 2019" or "of 2019" where it starts at `position`, and the year; nothing if it
/// does not.
struct YearAfter {
    int year = 0;
    std::size_t end = 0;
};
std::optional<YearAfter> money_year_after(std::string_view text, std::size_t position);

}  // namespace ballpark::units
