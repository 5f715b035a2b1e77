#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

namespace ballpark::units::typed {

inline constexpr std::array time_units{
    entry<time>("second|seconds|s|sec|secs|秒", second,
                {.prefixes = metric, .source = sources::si}),
    entry<time>("minute|minutes|min|mins|分钟", minute, {.source = sources::si}),
    entry<time>("hour|hours|h|hr|hrs|小时|時間|시간", hour,
                {.in_words = true, .source = sources::si}),
    entry<time>("day|days|day|d|天|日", day, {.in_words = true, .source = sources::si}),
    entry<time>("week|weeks|week|wk|wks|周", 7.0 * day,
                {.in_words = true, .source = sources::iso80000}),
    entry<time>("fortnight|fortnights|fortnight", 14.0 * day,
                {.in_words = true, .source = sources::trade}),
    entry<time>("month|months|month|mo|mos|mth|mths|个月", year / 12.0,
                {.in_words = true,
                 .source = sources::julian,
                 .confused = "a calendar month of 28 to 31 days"}),
    entry<time>("quarter|quarters|quarter|qtr", year / 4.0,
                {.in_words = true, .source = sources::julian}),
    entry<time>("year|years|yr|yrs|y|annum|年|년", year,
                {.in_words = true,
                 .source = sources::julian,
                 .confused = "8,760 hours, a year of 365 days"}),
    entry<time>("decade|decades|decade", 10.0 * year,
                {.in_words = true, .source = sources::julian}),
    entry<time>("century|centuries|century", 100.0 * year,
                {.in_words = true, .source = sources::julian}),
};

}  // namespace ballpark::units::typed
