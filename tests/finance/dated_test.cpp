#include "ballpark/finance/dated.hpp"

#include <vector>

#include "ballpark/finance/irr.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using base::Date;
using Flows = std::vector<double>;

const std::vector<Date> manual_dates{
    {2008, 1, 1}, {2008, 3, 1}, {2008, 10, 30}, {2009, 2, 15}, {2009, 4, 1}};
const Flows manual_flows{-10000, 2750, 4250, 3250, 2750};

TEST_CASE("values on dates are those of the spreadsheets' manual") {
    // Microsoft, "XNPV function" and "XIRR function", examples.
    CHECK(value(xnpv(0.09, manual_dates, manual_flows)) == printed(2086.65, 0.005));
    CHECK(value(xirr(manual_dates, manual_flows)) == printed(0.373362535, 5e-8));
}

TEST_CASE("the order of the dates does not matter") {
    std::vector<Date> dates{manual_dates.rbegin(), manual_dates.rend()};
    Flows flows{manual_flows.rbegin(), manual_flows.rend()};
    CHECK(value(xirr(dates, flows)) == Approx(value(xirr(manual_dates, manual_flows))));
    CHECK(value(xnpv(0.09, dates, flows)) == Approx(value(xnpv(0.09, manual_dates, manual_flows))));
}

TEST_CASE("flows of one date count as one") {
    const std::vector<Date> dates{{2020, 1, 1}, {2021, 1, 1}, {2020, 1, 1}, {2021, 1, 1}};
    CHECK(value(xirr(dates, Flows{-60, 100, -40, 21}, DayCount::act_act)) == Approx(0.21));
    CHECK(reason(xirr(dates, Flows{-60, 100, 60, -100})) == "all-zero");
}

TEST_CASE("every way of counting days gives its own years") {
    // 15 January to 31 March of a leap year, 76 days; ISDA's rules worked by hand.
    const Date a{2020, 1, 15};
    const Date b{2020, 3, 31};
    const auto years = [&](DayCount basis) { return value(year_fraction(a, b, basis)); };
    CHECK(years(DayCount::act_365f) == Approx(76 / 365.0));
    CHECK(years(DayCount::act_365_25) == Approx(76 / 365.25));
    CHECK(years(DayCount::act_364) == Approx(76 / 364.0));
    CHECK(years(DayCount::act_360) == Approx(76 / 360.0));
    CHECK(years(DayCount::act_act) == Approx(76 / 366.0));
    CHECK(years(DayCount::thirty_360) == Approx(76 / 360.0));
    CHECK(years(DayCount::thirty_u_360) == Approx(76 / 360.0));
    CHECK(years(DayCount::thirty_e_360) == Approx(75 / 360.0));
    CHECK(years(DayCount::nl_365) == Approx(75 / 365.0));
}

TEST_CASE("months of thirty days differ at their ends") {
    const auto days = [](Date a, Date b, DayCount basis) {
        return value(year_fraction(a, b, basis)) * 360;
    };
    CHECK(days({2007, 1, 31}, {2007, 3, 31}, DayCount::thirty_360) == Approx(60));
    CHECK(days({2007, 1, 30}, {2007, 3, 31}, DayCount::thirty_360) == Approx(60));
    CHECK(days({2007, 1, 29}, {2007, 3, 31}, DayCount::thirty_360) == Approx(62));
    CHECK(days({2007, 1, 29}, {2007, 3, 31}, DayCount::thirty_e_360) == Approx(61));
    CHECK(days({2007, 2, 28}, {2007, 3, 31}, DayCount::thirty_360) == Approx(33));
    CHECK(days({2007, 2, 28}, {2007, 3, 31}, DayCount::thirty_u_360) == Approx(30));
    CHECK(days({2007, 2, 28}, {2008, 2, 29}, DayCount::thirty_u_360) == Approx(360));
    CHECK(days({2008, 2, 28}, {2008, 3, 31}, DayCount::thirty_u_360) == Approx(33));
    CHECK(days({2007, 2, 28}, {2008, 2, 29}, DayCount::thirty_e_360_isda) == Approx(360));
    CHECK(days({2007, 2, 28}, {2008, 2, 29}, DayCount::thirty_e_360) == Approx(361));
}

TEST_CASE("actual over actual splits a stretch at the turn of the year") {
    // ISDA, "EMU and Market Conventions: Recent Developments" (1998), the first example: 61 days of
    // 2003 and 121 of the leap year 2004.
    CHECK(value(year_fraction({2003, 11, 1}, {2004, 5, 1}, DayCount::act_act)) ==
          Approx(61 / 365.0 + 121 / 366.0));
    CHECK(value(year_fraction({1999, 2, 1}, {1999, 7, 1}, DayCount::act_act)) ==
          Approx(150 / 365.0));
    CHECK(value(year_fraction({2000, 1, 1}, {2010, 1, 1}, DayCount::act_act)) == Approx(10));
}

TEST_CASE("backwards is the opposite") {
    for (auto basis :
         {DayCount::act_365f, DayCount::thirty_360, DayCount::act_act, DayCount::nl_365})
        CHECK(value(year_fraction({2024, 3, 31}, {2019, 2, 28}, basis)) ==
              Approx(-value(year_fraction({2019, 2, 28}, {2024, 3, 31}, basis))));
}

TEST_CASE("29 February is passed over where it does not count") {
    const auto days = [](Date a, Date b) {
        return value(year_fraction(a, b, DayCount::nl_365)) * 365;
    };
    CHECK(days({2020, 2, 28}, {2020, 3, 1}) == Approx(1));
    CHECK(days({2020, 2, 28}, {2020, 2, 29}) == Approx(0).margin(1e-12));
    CHECK(days({1899, 1, 1}, {1905, 1, 1}) == Approx(6 * 365));
    CHECK(days({1999, 1, 1}, {2005, 1, 1}) == Approx(6 * 365));
}

TEST_CASE("a day that is not in the calendar is refused") {
    CHECK(reason(year_fraction({2019, 2, 29}, {2020, 1, 1}, DayCount::act_365f)) == "bad-date");
    CHECK(reason(year_fraction({2019, 1, 1}, {2020, 13, 1}, DayCount::act_365f)) == "bad-date");
    CHECK(reason(year_fraction({2019, 1, 1}, {2020, 0, 0}, DayCount::act_365f)) == "bad-date");
    CHECK(reason(year_fraction({2019, 1, 1}, {2020, -3, 1}, DayCount::act_365f)) == "bad-date");
    CHECK(reason(xirr(std::vector<Date>{{2019, 1, 1}, {2019, 4, 31}}, Flows{-1, 2})) == "bad-date");
    CHECK(value(year_fraction({1900, 3, 1}, {1901, 3, 1}, DayCount::act_365f)) == 1);
}

TEST_CASE("names of day counts are read in either case, and no others") {
    CHECK(parse_day_count("act/365F") == DayCount::act_365f);
    CHECK(parse_day_count("ACT/360") == DayCount::act_360);
    CHECK(parse_day_count("30/360") == DayCount::thirty_360);
    CHECK(parse_day_count("act/act") == DayCount::act_act);
    CHECK(parse_day_count("30E/360 ISDA") == DayCount::thirty_e_360_isda);
    CHECK_FALSE(parse_day_count("act/36"));
    CHECK_FALSE(parse_day_count(""));
}

TEST_CASE("flows on dates have the reasons of flows in periods") {
    const std::vector<Date> two{{2020, 1, 1}, {2021, 1, 1}};
    CHECK(reason(xirr(two, Flows{1, 2})) == "no-sign-change");
    CHECK(reason(xirr(two, Flows{1})) == "lengths-differ");
    CHECK(reason(xirr(std::vector<Date>{}, Flows{})) == "no-flows");
    CHECK(reason(xirr(std::vector<Date>{two[0], two[0]}, Flows{-1, 2})) == "one-date");
    CHECK(value(xirr(two, Flows{-1000, 0})) == -1);
    CHECK(reason(xnpv(-1, two, Flows{-1, 2})) == "bad-rate");
    CHECK(reason(xnpv(0.1, two, Flows{-1, no_number})) == "not-a-number");
}

TEST_CASE("dated and periodic rates agree where the dates are years apart") {
    const std::vector<Date> dates{{2017, 1, 1}, {2018, 1, 1}, {2019, 1, 1}, {2020, 1, 1}};
    const Flows flows{-1600, 10000, -10000, 1};
    const auto dated = value(xirr_roots(dates, flows));
    const auto periodic = value(irr_roots(flows));
    REQUIRE(dated.roots.size() == periodic.roots.size());
    for (std::size_t i = 0; i < dated.roots.size(); ++i)
        CHECK(dated.roots[i].rate == Approx(periodic.roots[i].rate).epsilon(1e-12));
}

TEST_CASE("a value is carried to the last date, and from rate to rate") {
    const std::vector<Date> dates{{2021, 1, 1}, {2022, 1, 1}, {2023, 1, 1}};
    CHECK(value(xnfv(0.1, dates, Flows{100, 100, 100})) == Approx(331));
    CHECK(value(xfv(dates[0], dates[0], dates[2], 0.5, 0.1, 100)) == Approx(121));
    CHECK(value(xfv(dates[0], dates[1], dates[2], 0.1, 0.1, 100)) == Approx(110));
    CHECK(reason(xfv(dates[0], dates[1], dates[2], -1, 0.1, 100)) == "bad-rate");
}

}  // namespace
