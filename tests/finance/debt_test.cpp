#include "ballpark/finance/debt.hpp"

#include <numeric>

#include "ballpark/finance/construction.hpp"
#include "ballpark/finance/cover.hpp"
#include "ballpark/finance/grant_element.hpp"
#include "ballpark/finance/loan.hpp"
#include "ballpark/finance/npv.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Flows = std::vector<double>;

void repays(const DebtSchedule& loan, double interest) {
    CHECK(std::accumulate(loan.principal.begin(), loan.principal.end(), 0.0) == Approx(loan.debt));
    CHECK(loan.balance.back() == Approx(0).margin(1e-9 * loan.debt));
    CHECK(value(npv(interest, loan.services(), 1)) == Approx(loan.debt));
}

TEST_CASE("a level loan pays as the spreadsheets' functions say") {
    const auto loan = value(level_debt(592000, 0.04, 25));
    repays(loan, 0.04);
    for (std::size_t year = 0; year < 25; ++year) {
        const double per = static_cast<double>(year) + 1;
        CHECK(loan.interest[year] == Approx(-value(ipmt(0.04, per, 25, 592000))));
        CHECK(loan.principal[year] == Approx(-value(ppmt(0.04, per, 25, 592000))));
    }
}

TEST_CASE("a grace bears interest alone") {
    for (const auto& loan :
         {value(level_debt(900, 0.1, 5, 2)), value(equal_principal_debt(900, 0.1, 5, 2))}) {
        repays(loan, 0.1);
        CHECK(loan.services()[0] == Approx(90));
        CHECK(loan.services()[1] == Approx(90));
        CHECK(loan.balance[1] == Approx(900));
    }
    CHECK(value(equal_principal_debt(900, 0.1, 5, 2)).principal == Flows{0, 0, 300, 300, 300});
}

TEST_CASE("sculpted debt keeps one cover in every year") {
    const Flows cfads{120, 90, 150, 60, 75, 1000};
    const auto loan = value(sculpt(cfads, 1.5, 0.08, 5));
    repays(loan, 0.08);
    const auto cover = value(dscr(std::span(cfads).first(5), loan.services()));
    for (const auto& year : cover) CHECK(*year == Approx(1.5));
    CHECK(value(llcr(cfads, loan.debt, 0.08, 5)) == Approx(1.5));
    CHECK(value(plcr(cfads, loan.debt, 0.08)) > 1.5);
}

TEST_CASE("a year without cash flow adds its interest to the debt") {
    const auto loan = value(sculpt(Flows{100, -50, 100}, 1, 0.1, 3));
    repays(loan, 0.1);
    CHECK(loan.services()[1] == Approx(0).margin(1e-12));
    CHECK(loan.balance[1] == Approx(loan.balance[0] * 1.1));
}

TEST_CASE("level debt is held down by the worst year") {
    const Flows cfads{120, 80, 150};
    const auto loan = value(level_debt_at_cover(cfads, 1.25, 0.07, 3));
    repays(loan, 0.07);
    CHECK(value(min_dscr(cfads, loan.services())) == Approx(1.25));
    CHECK(value(level_debt_at_cover(Flows{10, -1}, 1.25, 0.07, 2)).debt == 0);
}

TEST_CASE("cover ratios of no debt are no number") {
    CHECK(reason(llcr(Flows{1, 1}, 0, 0.1, 2)) == "no-debt");
    CHECK(reason(plcr(Flows{1, 1}, 0, 0.1)) == "no-debt");
    CHECK(reason(min_dscr(Flows{1, 1}, Flows{0, 0})) == "no-debt");
    CHECK_FALSE(value(dscr(Flows{1, 1}, Flows{0, 2}))[0]);
    CHECK(reason(dscr(Flows{1, 1}, Flows{1})) == "lengths-differ");
    CHECK(reason(llcr(Flows{1, 1}, 5, 0.1, 3)) == "bad-argument");
    CHECK(reason(llcr(Flows{1, 1}, 5, -1, 2)) == "bad-rate");
}

TEST_CASE("loans that cannot be are refused") {
    CHECK(reason(level_debt(-1, 0.1, 5)) == "bad-argument");
    CHECK(reason(level_debt(1, -1, 5)) == "bad-rate");
    CHECK(reason(level_debt(1, 0.1, 0)) == "bad-argument");
    CHECK(reason(level_debt(1, 0.1, 1e12)) == "bad-argument");
    CHECK(reason(level_debt(1, 0.1, 5, 5)) == "bad-argument");
    CHECK(reason(equal_principal_debt(1, 0.1, 2.5)) == "bad-argument");
    CHECK(reason(sculpt(Flows{1, 1}, 1.3, 0.1, 3)) == "lengths-differ");
    CHECK(reason(sculpt(Flows{1, 1}, 0, 0.1, 2)) == "bad-argument");
    CHECK(reason(sculpt(Flows{}, 1.3, 0.1, 1)) == "no-flows");
    CHECK(reason(sculpt(Flows{no_number}, 1.3, 0.1, 1)) == "not-a-number");
}

TEST_CASE("interest while building is added to the debt") {
    const Flows draws{100, 200};
    // By hand: 100 (1.1)(1.1) + 200 (1.1), 105 (1.1) + 210, 110 + 200.
    CHECK(value(interest_during_construction(draws, 0.1, Draw::start)).debt == Approx(341));
    CHECK(value(interest_during_construction(draws, 0.1)).debt == Approx(325.5));
    CHECK(value(interest_during_construction(draws, 0.1, Draw::end)).debt == Approx(310));
    CHECK(value(interest_during_construction(draws, 0.1)).interest == Approx(25.5));
    CHECK(reason(interest_during_construction(Flows{}, 0.1)) == "no-flows");
    CHECK(reason(interest_during_construction(draws, -1)) == "bad-rate");
}

/// The loan written out payment by payment.
double grant_of_payments(double interest, int payments, int first, int a, double discount) {
    double owed = 1;
    double present = 0;
    const double per_period = std::pow(1 + discount, 1.0 / a);
    for (int k = 1; k <= payments; ++k) {
        const double principal = k < first ? 0 : 1.0 / (payments - first + 1);
        present += (owed * interest / a + principal) / std::pow(per_period, k);
        owed -= principal;
    }
    return 1 - present;
}

TEST_CASE("the grant element is face value less the value of all payments") {
    for (double interest : {0.0, 0.02, 0.0367, 0.15})
        for (double discount : {0.05, 0.1, 0.0})
            for (int a : {1, 2, 4})
                for (int grace : {0, 3, 10})
                    CHECK(value(grant_element(interest, 15, grace, discount, a)) ==
                          Approx(grant_of_payments(interest, 15 * a, std::max(grace * a, 1), a,
                                                   discount))
                              .margin(1e-12));
}

TEST_CASE("grant elements are those that AidData publishes") {
    // Global Chinese Development Finance Dataset: projects 59443 (Sicomines, Congo) and 68874
    // (Republic of Congo), from their interest, maturity and grace.
    CHECK(value(grant_element(0.03839, 25, 10)) == printed(0.481595, 3e-4));
    CHECK(value(grant_element(0.0025, 16.5, 4)) == printed(0.583684, 3e-4));
}

TEST_CASE("a loan at the discount rate is no gift") {
    const double nominal = 2 * (std::sqrt(1.1) - 1);
    CHECK(value(grant_element(nominal, 20, 5)) == Approx(0).margin(1e-12));
    CHECK(value(grant_element(nominal + 0.02, 20, 5)) < 0);
    CHECK(reason(grant_element(0.02, 5, 6)) == "bad-argument");
    CHECK(reason(grant_element(0.02, 0.2, 0.1, 0.1, 1)) == "");
    CHECK(reason(grant_element(0.02, -5, 0)) == "bad-argument");
    CHECK(reason(grant_element(0.02, 5, 0, -1)) == "bad-rate");
    CHECK(reason(grant_element(0.02, 5, 0, 0.1, 0)) == "bad-argument");
    CHECK(reason(grant_element(no_number, 5, 0)) == "not-a-number");
}

}  // namespace
