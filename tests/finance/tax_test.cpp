#include "ballpark/finance/tax.hpp"

#include <numeric>
#include <random>

#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Incomes = std::vector<double>;

TEST_CASE("losses are set against the income of later years") {
    const Tax paid = value(tax(Incomes{-100, 60, 60, 60}, 0.25));
    CHECK(paid.tax == Incomes{0, 0, 5, 15});
    CHECK(paid.loss_used == Incomes{0, 60, 40, 0});
    CHECK(paid.loss_carried == Incomes{100, 40, 0, 0});
}

TEST_CASE("a limit leaves a part of each year's income to be taxed") {
    const Tax paid = value(tax(Incomes{-100, 100, 100}, 0.5, 0.75));
    CHECK(paid.tax == Incomes{0, 12.5, 37.5});
    CHECK(paid.loss_carried == Incomes{100, 25, 0});
    CHECK(value(tax(Incomes{-100, 100}, 0.5, 0)).tax == Incomes{0, 50});
}

TEST_CASE("the oldest loss is used first, and an old one expires") {
    const Incomes income{-10, -20, 5, 0, 40};
    CHECK(value(tax(income, 1)).tax == Incomes{0, 0, 0, 0, 15});
    CHECK(value(tax(income, 1, 1, 3)).tax == Incomes{0, 0, 0, 0, 20});
    CHECK(value(tax(income, 1, 1, 2)).tax == Incomes{0, 0, 0, 0, 40});
    CHECK(value(tax(income, 1, 1, 2)).loss_carried == Incomes{10, 30, 25, 20, 0});
}

TEST_CASE("no loss is used twice and none goes missing") {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> amount(-100, 100);
    for (int run = 0; run < 100; ++run) {
        Incomes income(30);
        for (double& year : income) year = amount(random);
        const Tax paid = value(tax(income, 0.3, 0.8));
        double lost = 0;
        double base = 0;
        for (double year : income) (year < 0 ? lost : base) += std::abs(year);
        const double used = std::accumulate(paid.loss_used.begin(), paid.loss_used.end(), 0.0);
        CHECK(used + paid.loss_carried.back() == Approx(lost));
        CHECK(std::accumulate(paid.tax.begin(), paid.tax.end(), 0.0) ==
              Approx(0.3 * (base - used)));
    }
}

TEST_CASE("taxes that cannot be are refused") {
    CHECK(reason(tax(Incomes{1}, 1.2)) == "bad-argument");
    CHECK(reason(tax(Incomes{1}, -0.1)) == "bad-argument");
    CHECK(reason(tax(Incomes{1}, 0.3, 1.5)) == "bad-argument");
    CHECK(reason(tax(Incomes{1}, 0.3, 1, 2.5)) == "bad-argument");
    CHECK(reason(tax(Incomes{}, 0.3)) == "no-flows");
    CHECK(reason(tax(Incomes{no_number}, 0.3)) == "not-a-number");
}

}  // namespace
