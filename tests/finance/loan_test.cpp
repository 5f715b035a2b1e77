#include "ballpark/finance/loan.hpp"

#include <cmath>
#include <random>

#include "ballpark/finance/rates.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;

TEST_CASE("loans are those of the spreadsheets' manual") {
    // Microsoft, the examples of the pages named after each function.
    CHECK(value(pmt(0.08 / 12, 10, 10000)) == printed(-1037.03, 0.005));
    CHECK(value(pmt(0.08 / 12, 10, 10000, 0, When::begin)) == printed(-1030.16, 0.005));
    CHECK(value(pmt(0.06 / 12, 18 * 12, 0, 50000)) == printed(-129.08, 0.005));
    CHECK(value(ipmt(0.1 / 12, 1, 36, 8000)) == printed(-66.67, 0.005));
    CHECK(value(ipmt(0.1, 3, 3, 8000)) == printed(-292.45, 0.005));
    CHECK(value(ppmt(0.1 / 12, 1, 24, 2000)) == printed(-75.62, 0.005));
    CHECK(value(ppmt(0.08, 10, 10, 200000)) == printed(-27598.05, 0.005));
    CHECK(value(fv(0.06 / 12, 10, -200, -500, When::begin)) == printed(2581.40, 0.005));
    CHECK(value(fv(0.12 / 12, 12, -1000)) == printed(12682.50, 0.005));
    CHECK(value(fv(0.11 / 12, 35, -2000, 0, When::begin)) == printed(82846.25, 0.005));
    CHECK(value(pv(0.08 / 12, 12 * 20, 500)) == printed(-59777.15, 0.005));
    CHECK(value(nper(0.12 / 12, -100, -1000, 10000, When::begin)) == printed(59.6738657, 5e-8));
    CHECK(value(nper(0.12 / 12, -100, -1000, 10000)) == printed(60.0821229, 5e-8));
    CHECK(value(nper(0.12 / 12, -100, -1000)) == printed(-9.57859404, 5e-9));
    CHECK(value(rate(48, -200, 8000)) == printed(0.0077, 5e-5));
    CHECK(value(cumipmt(0.09 / 12, 360, 125000, 13, 24)) == printed(-11135.23213, 5e-6));
    CHECK(value(cumipmt(0.09 / 12, 360, 125000, 1, 1)) == printed(-937.5, 5e-6));
    CHECK(value(cumprinc(0.09 / 12, 360, 125000, 13, 24)) == printed(-934.1071, 5e-5));
    CHECK(value(cumprinc(0.09 / 12, 360, 125000, 1, 1)) == printed(-68.27827, 5e-6));
    CHECK(value(effective_rate(0.0525, 4)) == printed(0.0535427, 5e-8));
    CHECK(value(nominal_rate(0.053543, 4)) == printed(0.05250032, 5e-9));
    CHECK(value(pduration(0.025, 2000, 2200)) == printed(3.86, 0.005));
    CHECK(value(rri(96, 10000, 11000)) == printed(0.0009933, 5e-8));
}

TEST_CASE("payment, value and rate are each other's inverse") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> some_rate(-0.2, 0.5);
    std::uniform_real_distribution<double> amount(-1000, 1000);
    std::uniform_real_distribution<double> length(0.5, 60);
    for (int i = 0; i < 500; ++i) {
        const double r = i % 10 == 0 ? 0 : some_rate(random);
        const double n = i % 3 == 0 ? length(random) : std::ceil(length(random));
        const double start = amount(random);
        const double finish = amount(random);
        const When when = i % 2 == 0 ? When::end : When::begin;
        INFO(r << " " << n << " " << start << " " << finish << (i % 2 ? " begin" : " end"));
        const double payment = value(pmt(r, n, start, finish, when));
        const double scale = std::abs(start) + std::abs(finish) + std::abs(payment) * n;
        const double growth = std::exp(n * std::log1p(r));
        CHECK(value(fv(r, n, payment, start, when)) ==
              Approx(finish).margin(1e-12 * scale * std::max(growth, 1.0) * 10));
        CHECK(value(pv(r, n, payment, finish, when)) ==
              Approx(start).margin(1e-12 * scale / std::min(growth, 1.0) * 10));
        if (const auto periods = nper(r, payment, start, finish, when); periods)
            CHECK(*periods == Approx(n).epsilon(1e-6));
        const double found = value(rate(n, payment, start, finish, when));
        const double growth_found = std::exp(n * std::log1p(found));  // there may be two rates
        CHECK(value(fv(found, n, payment, start, when)) ==
              Approx(finish).margin(1e-8 * scale * std::max(growth_found, 1.0)));
    }
}

TEST_CASE("interest and principal make up each payment and repay the loan") {
    for (When when : {When::end, When::begin}) {
        for (double r : {-0.03, 0.0, 1e-12, 0.004, 0.15}) {
            constexpr double n = 48;
            constexpr double debt = 250000;
            constexpr double rest = -40000;  // still owed at the end
            const double payment = value(pmt(r, n, debt, rest, when));
            double paid = 0;
            double balance = debt;
            for (double per = 1; per <= n; ++per) {
                const double interest = value(ipmt(r, per, n, debt, rest, when));
                const double principal = value(ppmt(r, per, n, debt, rest, when));
                CHECK(interest + principal == Approx(payment));
                // By the month: interest on what is owed.
                if (when == When::end) {
                    CHECK(interest == Approx(-balance * r).margin(1e-7));
                    balance += principal;
                }
                paid += principal;
            }
            if (when == When::end)
                CHECK(-paid == Approx(debt + rest));
            else
                CHECK(-paid * (1 + r) == Approx(debt + rest + debt * r));
        }
    }
}

TEST_CASE("sums over periods are the sums of the periods") {
    for (When when : {When::end, When::begin}) {
        double interest = 0;
        double principal = 0;
        for (double per = 1; per <= 17; ++per) {
            interest += value(ipmt(0.02, per, 40, 1000, 0, when));
            principal += value(ppmt(0.02, per, 40, 1000, 0, when));
        }
        CHECK(value(cumipmt(0.02, 40, 1000, 1, 17, when)) == Approx(interest));
        CHECK(value(cumprinc(0.02, 40, 1000, 1, 17, when)) == Approx(principal));
        CHECK(value(cumipmt(0.02, 40, 1000, 18, 18, when)) ==
              Approx(value(ipmt(0.02, 18, 40, 1000, 0, when))));
    }
    CHECK(value(cumprinc(0.02, 40, 1000, 1, 40)) == Approx(-1000));
    CHECK(value(cumprinc(0, 40, 1000, 1, 10)) == Approx(-250));
}

TEST_CASE("principal late in a long, dear loan keeps its digits") {
    // The last payment repays what is owed with its interest: payment / (1 + rate).
    for (double n : {300.0, 3000.0, 1e6}) {
        const double payment = value(pmt(0.15, n, -270));
        CHECK(value(ppmt(0.15, n, n, -270)) == Approx(payment / 1.15).epsilon(1e-9));
        CHECK(value(ppmt(0.15, n - 1, n, -270)) == Approx(payment / 1.15 / 1.15).epsilon(1e-9));
    }
}

TEST_CASE("a first payment in advance holds no interest") {
    CHECK(value(ipmt(0.1, 1, 24, 2000, 0, When::begin)) == 0);
    CHECK(value(ppmt(0.1, 1, 24, 2000, 0, When::begin)) ==
          Approx(value(pmt(0.1, 24, 2000, 0, When::begin))));
}

TEST_CASE("a tiny rate is no different from none") {
    for (double r : {1e-15, -1e-15, 1e-10}) {
        CHECK(value(pmt(r, 60, 15000)) == Approx(-250).epsilon(1e-8));
        CHECK(value(fv(r, 60, -250)) == Approx(15000).epsilon(1e-8));
        CHECK(value(nper(r, -250, 15000)) == Approx(60).epsilon(1e-6));
        CHECK(value(crf(r, 20)) == Approx(0.05).epsilon(1e-8));
    }
    CHECK(value(rate(60, -250, 15000)) == 0);
    CHECK(value(rate(2.5, -250, 625)) == 0);
}

TEST_CASE("payments that cannot be are refused") {
    CHECK(reason(pmt(-1, 10, 100)) == "bad-rate");
    CHECK(reason(pmt(0.1, 0, 100)) == "bad-argument");
    CHECK(reason(pmt(no_number, 10, 100)) == "not-a-number");
    CHECK(reason(pmt(0.1, 10, without_end)) == "not-a-number");
    CHECK(reason(fv(0.1, 1e6, -1)) == "overflow");
    CHECK(reason(pv(0.1, no_number, -1)) == "not-a-number");
    CHECK(reason(ipmt(0.1, 0, 10, 100)) == "bad-argument");
    CHECK(reason(ipmt(0.1, 11, 10, 100)) == "bad-argument");
    CHECK(reason(ppmt(0.1, 1.5, 10, 100)) == "bad-argument");
    CHECK(reason(ppmt(0.1, 1, -10, 100)) == "bad-argument");
    CHECK(reason(cumipmt(0.1, 10, 100, 5, 4)) == "bad-argument");
    CHECK(reason(nper(0.1, -5, 100)) == "no-root");  // does not even pay the interest
    CHECK(reason(nper(0.1, -10, 100)) == "no-root");
    CHECK(reason(nper(0, 0, 100)) == "no-root");
    CHECK(reason(nper(0, 0, 100, -100)) == "any-root");
    CHECK(reason(rate(2, 0, -13, -330)) == "no-sign-change");
    CHECK(reason(rate(10, 0, 0, 0)) == "any-root");
    CHECK(reason(rate(0, -1, 10)) == "bad-argument");
}

TEST_CASE("rates become other rates") {
    CHECK(value(crf(0.1, 1)) == Approx(1.1));
    CHECK(value(crf(0, 8)) == 0.125);
    CHECK(value(crf(0.07, 25)) == Approx(-value(pmt(0.07, 25, 1))));
    CHECK(value(crf(0.07, 1e6)) == Approx(0.07));
    for (double r : {-0.5, 0.0, 0.08, 3.0})
        for (double n : {1.0, 4.0, 365.0})
            CHECK(value(effective_rate(value(nominal_rate(r, n)), n)) == Approx(r));
    CHECK(value(effective_rate(1, 1e12)) == Approx(std::exp(1.0) - 1));
    CHECK(value(real_rate(0.071, 0.05)) == Approx(0.02));
    CHECK(reason(crf(-1, 5)) == "bad-rate");
    CHECK(reason(crf(0.1, 0)) == "bad-argument");
    CHECK(reason(effective_rate(-4, 4)) == "bad-rate");
    CHECK(reason(effective_rate(0.1, 0)) == "bad-argument");
    CHECK(reason(nominal_rate(-1, 4)) == "bad-rate");
    CHECK(reason(pduration(0, 1, 2)) == "no-root");
    CHECK(reason(pduration(0.1, -1, 2)) == "bad-argument");
    CHECK(reason(rri(0, 1, 2)) == "bad-argument");
    CHECK(value(rri(3, 1, 0)) == -1);
}

}  // namespace
