#include "ballpark/finance/lcoe.hpp"

#include <numeric>

#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/rates.hpp"
#include "ballpark/finance/royalty.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Series = std::vector<double>;

TEST_CASE("energy sold at its levelised cost earns the discount rate and no more") {
    const Series costs{1000, 20, 20, 120, 20};
    const Series energy{0, 300, 290, 280, 270};
    const double price = value(lcoe(0.07, costs, energy));
    Series flows;
    for (std::size_t i = 0; i < costs.size(); ++i) flows.push_back(energy[i] * price - costs[i]);
    CHECK(value(npv(0.07, flows)) == Approx(0).margin(1e-10));
}

TEST_CASE("capital at the start and level years are the capital recovery factor") {
    const double by_cash = value(lcoe_cash(0.08, 1200, 15, 1500, 30));
    const double by_charge = value(lcoe_fixed_charge(value(crf(0.08, 30)), 1200, 15, 1500));
    CHECK(by_cash == Approx(by_charge));
    CHECK(by_cash == Approx((value(crf(0.08, 30)) * 1200 + 15) / 1500));
    CHECK(value(lcoe_cash(0.08, 1200, 15, 1500, 30, 0, 0.01)) == Approx(by_cash + 0.01));
    CHECK(value(lcoe_cash(0.08, 1200, 15, 1500, 30, 0.01)) > by_cash);
    CHECK(value(lcoe_cash(0, 1200, 15, 1500, 10)) == Approx(0.09));
}

TEST_CASE("a price that rises with inflation starts at the real cost") {
    const Series costs{1000, 21, 22, 23};
    const Series energy{0, 500, 500, 500};
    constexpr double inflation = 0.025;
    constexpr double nominal_rate = 0.09;
    const double real = value(real_rate(nominal_rate, inflation));
    const Lcoe cost = value(lcoe_of_streams(nominal_rate, real, costs, energy));
    double earned = 0;
    for (std::size_t year = 0; year < 4; ++year) {
        const double price = cost.real * std::pow(1 + inflation, year);
        earned += (price * energy[year] - costs[year]) / std::pow(1 + nominal_rate, year);
    }
    CHECK(earned == Approx(0).margin(1e-9));
    CHECK(cost.nominal > cost.real);
}

TEST_CASE("no energy has no cost") {
    CHECK(reason(lcoe(0.1, Series{1, 1}, Series{0, 0})) == "no-energy");
    CHECK(reason(lcoe(0.1, Series{1, 1}, Series{0})) == "lengths-differ");
    CHECK(reason(lcoe(0.1, Series{}, Series{})) == "no-flows");
    CHECK(reason(lcoe(-1, Series{1}, Series{1})) == "bad-rate");
    CHECK(reason(lcoe_fixed_charge(0.1, 100, 1, 0)) == "no-energy");
    CHECK(reason(lcoe_fixed_charge(no_number, 100, 1, 10)) == "not-a-number");
    CHECK(reason(lcoe_cash(0.1, 100, 1, 0, 10)) == "no-energy");
    CHECK(reason(lcoe_cash(0.1, 100, 1, 10, 0)) == "bad-argument");
    CHECK(reason(lcoe_cash(0.1, 100, 1, 10, 10, 1.1)) == "bad-argument");
}

TEST_CASE("energy falls by the same fraction every year") {
    const Series years = value(degrading(200, 0.5, 4));
    CHECK(years == Series{200, 100, 50, 25});
    CHECK(reason(degrading(1, -0.1, 4)) == "bad-argument");
    CHECK(reason(degrading(1, 0.1, 1e9)) == "bad-argument");
}

TEST_CASE("a flat royalty falls on revenue, and on no loss") {
    CHECK(value(royalty(Series{100, 0, -50}, 0.05)) == Series{5, 0, 0});
    CHECK(reason(royalty(Series{100}, 1.05)) == "bad-argument");
    CHECK(reason(royalty(Series{}, 0.05)) == "no-flows");
}

TEST_CASE("a stepped royalty takes the step's rate of all, or of the part within each step") {
    const std::vector<RoyaltyStep> steps{{0, 0.04}, {4000, 0.065}, {5000, 0.085}};
    CHECK(value(stepped_rate(3999, steps)) == 0.04);
    CHECK(value(stepped_rate(4000, steps)) == 0.065);
    CHECK(value(stepped_rate(9000, steps)) == 0.085);
    CHECK(value(stepped_rate(4000, steps, RoyaltyScale::marginal)) == Approx(0.04));
    // 4 % of 4000, 6.5 % of 1000, 8.5 % of 1000.
    CHECK(value(stepped_rate(6000, steps, RoyaltyScale::marginal)) ==
          Approx((160 + 65 + 85) / 6000.0));
    CHECK(value(stepped_rate(0, steps, RoyaltyScale::marginal)) == 0);
    CHECK(value(stepped_rate(10, std::vector<RoyaltyStep>{{20, 0.1}})) == 0);
    CHECK(value(stepped_royalty(Series{2, 1}, Series{3000, 6000}, steps))[1] == Approx(510));
    CHECK(value(stepped_royalty(Series{2, 1}, Series{3000, 6000}, steps))[0] == Approx(240));
}

TEST_CASE("steps out of order are refused") {
    CHECK(reason(stepped_rate(1, std::vector<RoyaltyStep>{})) == "bad-steps");
    CHECK(reason(stepped_rate(1, std::vector<RoyaltyStep>{{2, 0.1}, {2, 0.2}})) == "bad-steps");
    CHECK(reason(stepped_rate(1, std::vector<RoyaltyStep>{{2, 0.1}, {1, 0.2}})) == "bad-steps");
    CHECK(reason(stepped_rate(1, std::vector<RoyaltyStep>{{2, 1.1}})) == "bad-argument");
    CHECK(reason(stepped_rate(no_number, std::vector<RoyaltyStep>{{2, 0.1}})) == "not-a-number");
}

}  // namespace
