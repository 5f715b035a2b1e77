#include "ballpark/finance/day_count.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace ballpark::finance {

namespace {

using base::Date;

std::chrono::year_month_day calendar(Date date) {
    return {std::chrono::year{date.year},
            std::chrono::month{static_cast<unsigned>(std::max<int>(date.month, 0))},
            std::chrono::day{static_cast<unsigned>(std::max<int>(date.day, 0))}};
}

bool is_leap(int year) {
    return std::chrono::year{year}.is_leap();
}

bool ends_february(Date date) {
    return date.month == 2 && date.day == (is_leap(date.year) ? 29 : 28);
}

/// Twelve months of thirty days, once the days at the ends of months have been moved.
double thirty(Date a, int day_a, Date b, int day_b) {
    return (360.0 * (b.year - a.year) + 30.0 * (b.month - a.month) + (day_b - day_a)) / 360;
}

double bond_basis(Date a, Date b) {
    const int day_a = std::min<int>(a.day, 30);
    return thirty(a, day_a, b, b.day == 31 && day_a == 30 ? 30 : b.day);
}

double us_basis(Date a, Date b) {
    int day_a = a.day;
    int day_b = b.day;
    if (ends_february(a) && ends_february(b)) day_b = 30;
    if (ends_february(a)) day_a = 30;
    if (day_b == 31 && day_a >= 30) day_b = 30;
    return thirty(a, std::min(day_a, 30), b, day_b);
}

double isda_eurobond_basis(Date a, Date b) {
    const auto moved = [](Date date) {
        return ends_february(date) ? 30 : std::min<int>(date.day, 30);
    };
    return thirty(a, moved(a), b, moved(b));
}

double days_between(Date a, Date b) {
    return static_cast<double>(days_since_1970(b) - days_since_1970(a));
}

double actual(Date a, Date b) {
    const auto length = [](int year) { return is_leap(year) ? 366.0 : 365.0; };
    if (a.year == b.year) return days_between(a, b) / length(a.year);
    const Date after_a{static_cast<std::int16_t>(a.year + 1), 1, 1};
    const Date start_b{b.year, 1, 1};
    return days_between(a, after_a) / length(a.year) + (b.year - a.year - 1) +
           days_between(start_b, b) / length(b.year);
}

/// How many times 29 February has passed by the end of the date, from some early year on.
long leap_days(Date date) {
    const long whole = date.year - 1;
    const auto floor_div = [](long n, long d) { return n / d - (n % d < 0 ? 1 : 0); };
    const long before = floor_div(whole, 4) - floor_div(whole, 100) + floor_div(whole, 400);
    const bool passed = date.month > 2 || (date.month == 2 && date.day == 29);
    return before + (is_leap(date.year) && passed ? 1 : 0);
}

double forward(Date a, Date b, DayCount basis) {
    switch (basis) {
        case DayCount::act_365f:
            return days_between(a, b) / 365;
        case DayCount::act_365_25:
            return days_between(a, b) / 365.25;
        case DayCount::act_364:
            return days_between(a, b) / 364;
        case DayCount::act_360:
            return days_between(a, b) / 360;
        case DayCount::act_act:
            return actual(a, b);
        case DayCount::thirty_360:
            return bond_basis(a, b);
        case DayCount::thirty_u_360:
            return us_basis(a, b);
        case DayCount::thirty_e_360:
            return thirty(a, std::min<int>(a.day, 30), b, std::min<int>(b.day, 30));
        case DayCount::thirty_e_360_isda:
            return isda_eurobond_basis(a, b);
        case DayCount::nl_365:
            return (days_between(a, b) - static_cast<double>(leap_days(b) - leap_days(a))) / 365;
    }
    return 0;
}

struct Named {
    std::string_view name;
    DayCount basis;
};

constexpr std::array<Named, 19> names{{
    {"act/365", DayCount::act_365f},
    {"act/365f", DayCount::act_365f},
    {"actual/365", DayCount::act_365f},
    {"actual/365 fixed", DayCount::act_365f},
    {"act/365.25", DayCount::act_365_25},
    {"act/364", DayCount::act_364},
    {"act/360", DayCount::act_360},
    {"actual/360", DayCount::act_360},
    {"act/act", DayCount::act_act},
    {"act/act isda", DayCount::act_act},
    {"actual/actual", DayCount::act_act},
    {"30/360", DayCount::thirty_360},
    {"30/360 isda", DayCount::thirty_360},
    {"30u/360", DayCount::thirty_u_360},
    {"30/360 us", DayCount::thirty_u_360},
    {"30e/360", DayCount::thirty_e_360},
    {"30e/360 isda", DayCount::thirty_e_360_isda},
    {"nl/365", DayCount::nl_365},
    {"act/365nl", DayCount::nl_365},
}};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<DayCount> parse_day_count(std::string_view name) {
    for (const Named& known : names)
        if (std::ranges::equal(name, known.name, {}, lower)) return known.basis;
    return std::nullopt;
}

bool is_valid(Date date) {
    return date.month > 0 && date.day > 0 && calendar(date).ok();
}

long days_since_1970(Date date) {
    return std::chrono::sys_days{calendar(date)}.time_since_epoch().count();
}

base::Result<double> year_fraction(Date start, Date end, DayCount basis) {
    for (Date date : {start, end}) {
        if (is_valid(date)) continue;
        return base::failure("bad-date", "there is no day " + std::to_string(date.year) + "-" +
                                             std::to_string(date.month) + "-" +
                                             std::to_string(date.day) + " in the calendar");
    }
    return days_since_1970(end) < days_since_1970(start) ? -forward(end, start, basis)
                                                         : forward(start, end, basis);
}

}  // namespace ballpark::finance
