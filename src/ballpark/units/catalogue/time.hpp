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
    entry<time>("millennium|millennia|millennium|millenniums", 1000.0 * year,
                {.in_words = true, .source = sources::julian}),
    entry<time>("thousand years of geology|thousand years of geology|kyr|ka|kya", 1e3 * year,
                {.prose = false, .source = sources::julian}),
    entry<time>("million years of geology|million years of geology|Myr|Ma|mya", 1e6 * year,
                {.prose = false, .source = sources::julian}),
    entry<time>(
        "common year|common years||365-day year|365-day years|year of 365 days|years of 365 "
        "days|8760-hour year",
        365.0 * day, {.in_words = true, .source = sources::iso80000, .confused = "year"}),
    entry<time>("leap year|leap years|", 366.0 * day,
                {.in_words = true, .source = sources::iso80000, .confused = "year"}),
    entry<time>("Gregorian year|Gregorian years||gregorian year|gregorian years", 365.2425 * day,
                {.in_words = true, .source = "Gregorian calendar (1582)", .confused = "year"}),
    entry<time>("tropical year|tropical years|", 31556925.9747 * second,
                {.in_words = true, .source = "CGPM 11 (1960): ephemeris second"}),
    entry<time>("sidereal day|sidereal days|", 86164.09 * second,
                {.in_words = true, .source = sources::nist}),
    entry<time>("sidereal year|sidereal years|", 31558150.0 * second,
                {.in_words = true, .source = sources::nist}),
    entry<time>("bank year|bank years||360-day year|360-day years", 360.0 * day,
                {.in_words = true, .source = "ISDA 2006 definitions: 30/360", .confused = "year"}),
    entry<time>("shake|shakes|", 1e-8 * second, {.prose = false, .source = sources::nist}),
};

/// Labour, counted as hands times time.
inline constexpr std::array labour_units{
    entry<work_time>("person hour|person hours|person-h|man hour|man hours|man-hour|man-hours|"
                     "labour hour|labour hours|work hour|work hours|staff hour|staff hours",
                     item* hour,
                     {.kind = Kind::person, .in_words = true, .source = sources::trade}),
    entry<work_time>("person day|person days|person-d|man day|man days|worker day|worker days",
                     item* day, {.kind = Kind::person, .in_words = true, .source = sources::trade}),
    entry<work_time>("person week|person weeks||man week|man weeks", 7.0 * item * day,
                     {.kind = Kind::person, .in_words = true, .source = sources::trade}),
    entry<work_time>("person month|person months||man month|man months", item* year / 12.0,
                     {.kind = Kind::person, .in_words = true, .source = sources::trade}),
    entry<work_time>("person year|person years|person-yr|man year|man years|worker year|worker "
                     "years",
                     item* year,
                     {.kind = Kind::person, .in_words = true, .source = sources::trade}),
};

}  // namespace ballpark::units::typed
