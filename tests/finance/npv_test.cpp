#include "ballpark/finance/npv.hpp"

#include <vector>

#include "ballpark/finance/mirr.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Flows = std::vector<double>;

TEST_CASE("the value of flows is that of the spreadsheets' manual") {
    // Microsoft, "NPV function", examples: the first flow a year from now, and today.
    CHECK(value(npv(0.1, Flows{-10000, 3000, 4200, 6800}, 1)) == printed(1188.44, 0.005));
    CHECK(value(npv(0.08, Flows{-40000, 8000, 9200, 10000, 12000, 14500})) ==
          printed(1922.06, 0.005));
    CHECK(value(npv(0.08, Flows{-40000, 8000, 9200, 10000, 12000, 14500, -9000})) ==
          printed(-3749.47, 0.005));
}

TEST_CASE("at a rate of zero the value is the sum") {
    CHECK(value(npv(0, Flows{1, 2, 3.5})) == 6.5);
    CHECK(value(npv(0, Flows{1, 2, 3.5}, 7)) == 6.5);
}

TEST_CASE("each flow counts for its own period") {
    CHECK(value(npv(0.25, Flows{0, 0, 100})) == Approx(64));
    CHECK(value(npv(0.25, Flows{100}, 2)) == Approx(64));
    CHECK(value(npv(0.21, Flows{121}, 0.5)) == Approx(110));
    CHECK(value(npv(-0.5, Flows{0, 0, 1})) == Approx(4));
}

TEST_CASE("the future value is the present value grown") {
    CHECK(value(nfv(0.1, 2, Flows{100, 100, 100}, 0)) == Approx(331));
    CHECK(value(nfv(0.1, 3, Flows{100, 100, 100})) == Approx(331));
}

TEST_CASE("no value is made up where there is none") {
    CHECK(reason(npv(-1, Flows{0, 1, 2})) == "bad-rate");
    CHECK(reason(npv(-1.5, Flows{0, 1, 2})) == "bad-rate");
    CHECK(reason(npv(no_number, Flows{1})) == "not-a-number");
    CHECK(reason(npv(without_end, Flows{1})) == "not-a-number");
    CHECK(reason(npv(0.1, Flows{})) == "no-flows");
    CHECK(reason(npv(0.1, Flows{1, no_number})) == "not-a-number");
    CHECK(reason(npv(0.1, Flows{-without_end})) == "not-a-number");
    CHECK(reason(npv(0.1, Flows{1}, no_number)) == "not-a-number");
    CHECK(reason(npv(-0.99, Flows{0, 1e300, 0, 0, 0, 1e300})) == "overflow");
}

TEST_CASE("the modified rate of return is that of the spreadsheets' manual") {
    // Microsoft, "MIRR function", examples.
    const Flows flows{-120000, 39000, 30000, 21000, 37000, 46000};
    CHECK(value(mirr(flows, 0.1, 0.12)) == printed(0.1261, 5e-5));
    CHECK(value(mirr(flows, 0.1, 0.14)) == printed(0.1348, 5e-5));
    CHECK(value(mirr(Flows{-120000, 39000, 30000, 21000}, 0.1, 0.12)) == printed(-0.048, 5e-5));
}

TEST_CASE("the modified rate of return needs money both ways") {
    CHECK(reason(mirr(Flows{1, 2, 3}, 0.1, 0.1)) == "no-sign-change");
    CHECK(reason(mirr(Flows{-1, -2, 0}, 0.1, 0.1)) == "no-sign-change");
    CHECK(reason(mirr(Flows{0, 0}, 0.1, 0.1)) == "no-sign-change");
    CHECK(reason(mirr(Flows{-1}, 0.1, 0.1)) == "too-short");
    CHECK(reason(mirr(Flows{}, 0.1, 0.1)) == "no-flows");
    CHECK(reason(mirr(Flows{-1, 2}, -1, 0.1)) == "bad-rate");
    CHECK(reason(mirr(Flows{-1, 2}, 0.1, no_number)) == "not-a-number");
}

}  // namespace
