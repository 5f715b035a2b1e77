#include "ballpark/finance/payback.hpp"

#include <vector>

#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Flows = std::vector<double>;

TEST_CASE("the payback time is straight-line within the year of the crossing") {
    CHECK(value(payback(Flows{-100, 40, 40, 40})) == Approx(2.5));
    CHECK(value(payback(Flows{-100, 40, 60, 40})) == 2);
    CHECK(value(payback(Flows{-50, -50, 0, 50, 100})) == Approx(3.5));
    CHECK(value(payback(Flows{0, -100, 200})) == Approx(1.5));
}

TEST_CASE("discounting puts the payback off") {
    CHECK(value(discounted_payback(0.1, Flows{-100, 55, 60.5, 1})) == Approx(2));
    CHECK(value(discounted_payback(0.1, Flows{-100, 55, 121})) == Approx(1.5));
    CHECK(value(discounted_payback(0, Flows{-100, 40, 40, 40})) ==
          value(payback(Flows{-100, 40, 40, 40})));
    CHECK(reason(discounted_payback(0.5, Flows{-100, 40, 40, 40})) == "no-payback");
}

TEST_CASE("a cost at the very end does not undo a payback") {
    CHECK(value(payback(Flows{-100, 100, 100, -500})) == 1);
}

TEST_CASE("why nothing is paid back is said") {
    CHECK(reason(payback(Flows{-100, 40})) == "no-payback");
    CHECK(reason(payback(Flows{-100})) == "no-payback");
    CHECK(reason(payback(Flows{100, -40})) == "no-outlay");
    CHECK(reason(payback(Flows{0, 0})) == "no-outlay");
    CHECK(reason(payback(Flows{})) == "no-flows");
    CHECK(reason(payback(Flows{-100, no_number})) == "not-a-number");
    CHECK(reason(discounted_payback(-1, Flows{-1, 2})) == "bad-rate");
}

}  // namespace
