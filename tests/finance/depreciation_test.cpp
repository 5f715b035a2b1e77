#include "ballpark/finance/depreciation.hpp"

#include <algorithm>
#include <numeric>

#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST_CASE("depreciation is that of the spreadsheets' manual") {
    // Microsoft, "SLN function", "SYD function" and "DDB function", examples.
    CHECK(value(sln(30000, 7500, 10)) == printed(2250, 0.005));
    CHECK(value(syd(30000, 7500, 10, 1)) == printed(4090.91, 0.005));
    CHECK(value(syd(30000, 7500, 10, 10)) == printed(409.09, 0.005));
    const auto double_declining = value(ddb(2400, 300, 10));
    CHECK(double_declining[0] == printed(480, 0.005));
    CHECK(double_declining[9] == printed(22.12, 0.005));
    CHECK(value(ddb(2400, 300, 10, 1.5))[1] == printed(306, 0.005));
    CHECK(value(ddb(2400, 300, 10 * 12))[0] == printed(40, 0.005));
}

TEST_CASE("what is written off is the cost less the salvage value") {
    CHECK(sum(value(straight_line(1000, 100, 9))) == Approx(900));
    double digits = 0;
    for (double year = 1; year <= 7; ++year) digits += value(syd(1000, 90, 7, year));
    CHECK(digits == Approx(910));
    CHECK(sum(value(ddb(1000, 300, 5))) == Approx(700));
    CHECK(sum(value(ddb(1000, 0, 5))) == Approx(1000 * (1 - 0.6 * 0.6 * 0.6 * 0.6 * 0.6)));
    CHECK(value(ddb(1000, 100, 1)) == std::vector<double>{900});
}

/// The rule that the tables were made with: declining balance at `factor` with half a year in the
/// first, changing to straight line over the time left as soon as that gives more.
std::vector<double> half_year_rule(int years, double factor) {
    std::vector<double> parts;
    double left = 1;
    for (int year = 0; year <= years; ++year) {
        const double share = year == 0 ? 0.5 : 1;
        const double time_left = year == 0 ? years : years - year + 0.5;
        const double rate = std::max(factor / years, 1 / std::max(time_left, 1.0));
        const double part = std::min(left, year == years ? left : left * rate * share);
        parts.push_back(part);
        left -= part;
    }
    return parts;
}

TEST_CASE("the tax tables follow from their rule and write off everything") {
    for (int years : {3, 5, 7, 10, 15, 20}) {
        const auto table = value(macrs(100, years));
        const auto rule = half_year_rule(years, years >= 15 ? 1.5 : 2);
        REQUIRE(table.size() == rule.size());
        CHECK(sum(table) == Approx(100).epsilon(1e-12));
        INFO(years);
        for (std::size_t i = 0; i < table.size(); ++i)
            CHECK(table[i] == Approx(100 * rule[i]).margin(years == 20 ? 0.0011 : 0.0101));
    }
}

TEST_CASE("assets that cannot be are refused") {
    CHECK(reason(sln(100, 200, 5)) == "bad-argument");
    CHECK(reason(sln(100, 0, 0)) == "bad-argument");
    CHECK(reason(sln(-100, 0, 5)) == "bad-argument");
    CHECK(reason(sln(no_number, 0, 5)) == "not-a-number");
    CHECK(reason(syd(100, 0, 5, 6)) == "bad-argument");
    CHECK(reason(syd(100, 0, 5, 0)) == "bad-argument");
    CHECK(reason(ddb(100, 0, 2.5)) == "bad-argument");
    CHECK(reason(ddb(100, 0, 5, 0)) == "bad-argument");
    CHECK(reason(straight_line(100, 0, 1e9)) == "bad-argument");
    CHECK(reason(macrs(100, 4)) == "bad-argument");
    CHECK(reason(macrs(100, no_number)) == "not-a-number");
    CHECK(reason(macrs(-1, 5)) == "bad-argument");
}

}  // namespace
