#pragma once

#include <optional>
#include <string_view>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"

namespace ballpark::finance {

/// How a stretch of days is turned into years. Source of the definitions: ISDA 2006 Definitions,
/// section 4.16; 30U/360 (US, bonds) after SIA, Standard Securities Calculation Methods (1993).
enum class DayCount {
    act_365f,           ///< days / 365
    act_365_25,         ///< days / 365.25
    act_364,            ///< days / 364
    act_360,            ///< days / 360
    act_act,            ///< ISDA: days of leap years / 366 + days of other years / 365
    thirty_360,         ///< 30/360 bond basis, ISDA 4.16(f)
    thirty_u_360,       ///< 30/360 US: the last of February counts as the 30th
    thirty_e_360,       ///< 30E/360 eurobond basis, ISDA 4.16(g)
    thirty_e_360_isda,  ///< 30E/360 (ISDA), 4.16(h), for an end that is not the maturity
    nl_365,             ///< days without 29 February / 365
};

/// "act/365", "act/365F", "30/360", "act/act", "30E/360 ISDA", ... in either case.
std::optional<DayCount> parse_day_count(std::string_view name);

/// A date that is in the calendar.
bool is_valid(base::Date date);

/// Days since 1 January 1970 in the Gregorian calendar. The date must be valid.
long days_since_1970(base::Date date);

/// Years from `start` to `end`; the opposite where `end` comes first. Reason: bad-date.
base::Result<double> year_fraction(base::Date start, base::Date end, DayCount basis);

}  // namespace ballpark::finance
