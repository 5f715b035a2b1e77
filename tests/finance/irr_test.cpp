#include "ballpark/finance/irr.hpp"

#include <cmath>
#include <random>
#include <vector>

#include "ballpark/finance/npv.hpp"
#include "tests/finance/support.hpp"

namespace {

using namespace ballpark;
using namespace ballpark::finance;
using namespace ballpark::tests;
using Flows = std::vector<double>;

Flows rates(const Flows& flows) {
    Flows out;
    for (const IrrRoot& root : value(irr_roots(flows)).roots) out.push_back(root.rate);
    return out;
}

TEST_CASE("the rate of return is that of the spreadsheets' manual") {
    // Microsoft, "IRR function", examples.
    CHECK(value(irr(Flows{-70000, 12000, 15000, 18000, 21000})) == printed(-0.0212, 5e-5));
    CHECK(value(irr(Flows{-70000, 12000, 15000, 18000, 21000, 26000})) == printed(0.0866, 5e-5));
    CHECK(value(irr(Flows{-70000, 12000, 15000})) == printed(-0.4435, 5e-5));
}

TEST_CASE("every rate of return is found") {
    // Lorie and Savage, Three Problems in Rationing Capital, Journal of Business 28 (1955): the oil
    // pump, -1600, 10000, -10000, pays 25 % and 400 %.
    const auto pump = value(irr_roots(Flows{-1600, 10000, -10000}));
    REQUIRE(pump.roots.size() == 2);
    CHECK(pump.roots[0].rate == Approx(0.25).epsilon(1e-14));
    CHECK(pump.roots[1].rate == Approx(4).epsilon(1e-14));
    CHECK_FALSE(pump.roots[0].falling);
    CHECK(pump.roots[1].falling);
    CHECK_FALSE(pump.roots[0].touches);
    CHECK(pump.sign_changes == 2);
    CHECK(pump.ambiguous());

    // -(x - 1.1)(x - 1.2)(x - 1.3) with x = 1 + rate.
    const Flows three = rates(Flows{-1000, 3600, -4310, 1716});
    REQUIRE(three.size() == 3);
    CHECK(three[0] == Approx(0.1).epsilon(1e-11));
    CHECK(three[1] == Approx(0.2).epsilon(1e-11));
    CHECK(three[2] == Approx(0.3).epsilon(1e-11));
}

TEST_CASE("a double root is told from two and from none") {
    const auto twice = value(irr_roots(Flows{-100, 220, -121}));
    REQUIRE(twice.roots.size() == 1);
    CHECK(twice.roots[0].rate == Approx(0.1).epsilon(1e-7));
    CHECK(twice.roots[0].touches);
    CHECK_FALSE(twice.roots[0].falling);

    CHECK(rates(Flows{-100, 220, -120.9999}).size() == 2);
    CHECK(reason(irr_roots(Flows{-100, 220, -121.0001})) == "no-root");

    // (x - 1.5)^2 (x - 1.25)
    const auto mixed = value(irr_roots(Flows{-16, 68, -96, 45}));
    REQUIRE(mixed.roots.size() == 2);
    CHECK(mixed.roots[0].rate == Approx(0.25).epsilon(1e-12));
    CHECK_FALSE(mixed.roots[0].touches);
    CHECK(mixed.roots[1].rate == Approx(0.5).epsilon(1e-7));
    CHECK(mixed.roots[1].touches);

    // (x - 2)^3: three in one, and the value does change its sign there.
    const auto thrice = value(irr_roots(Flows{-1, 6, -12, 8}));
    REQUIRE(thrice.roots.size() == 1);
    CHECK(thrice.roots[0].rate == Approx(1).epsilon(1e-4));
    CHECK(thrice.roots[0].touches);
    CHECK(thrice.roots[0].falling);
}

TEST_CASE("a mine that costs much to close has two rates of return") {
    Flows mine{-1000};
    for (int year = 1; year < 40; ++year) mine.push_back(140);
    mine.push_back(-6000);
    const auto found = value(irr_roots(mine));
    REQUIRE(found.roots.size() == 2);
    CHECK(found.sign_changes == 2);
    for (const IrrRoot& root : found.roots) CHECK(std::abs(value(npv(root.rate, mine))) < 1e-9);
    CHECK(found.roots[0].rate < 0.05);
    CHECK(found.roots[1].rate == Approx(0.13).margin(0.01));
    CHECK(found.quoted() == found.roots[1].rate);
    CHECK(value(irr(mine)) == found.roots[1].rate);
}

TEST_CASE("why there is no rate of return is said") {
    CHECK(reason(irr(Flows{100, 200, 300})) == "no-sign-change");
    CHECK(reason(irr(Flows{-100, -200, -300})) == "no-sign-change");
    CHECK(reason(irr(Flows{100, 0, 0})) == "no-sign-change");
    CHECK(reason(irr(Flows{-100})) == "no-sign-change");
    CHECK(reason(irr(Flows{-100, 200, -150})) == "no-root");
    CHECK(reason(irr(Flows{100, -200, 150})) == "no-root");
    CHECK(reason(irr(Flows{0, 0, 0})) == "all-zero");
    CHECK(reason(irr(Flows{})) == "no-flows");
    CHECK(reason(irr(Flows{-100, no_number, 200})) == "not-a-number");
    CHECK(reason(irr(Flows{-100, without_end})) == "not-a-number");
    CHECK(reason(irr_at(Flows{0, 1}, Flows{1})) == "lengths-differ");
    CHECK(reason(irr_at(Flows{2, 2}, Flows{-1, 2})) == "one-date");
    CHECK(reason(irr_at(Flows{0, 1e-6}, Flows{-1, 2})) == "rate-overflow");
    CHECK(value(irr_roots(Flows{-1, 1.5})).roots.size() == 1);
    CHECK(irr(Flows{-100, 200, -150}).error().headline ==
          "the net present value is below zero at every rate: no rate of return");
}

TEST_CASE("a total loss is -100 %") {
    CHECK(value(irr(Flows{-1000, 0})) == -1);
    CHECK(value(irr(Flows{-1000, -500, 0, 0})) == -1);
    CHECK(reason(irr_roots(Flows{-1000, 0})) == "total-loss");
    CHECK(reason(irr(Flows{0, -1000})) == "no-sign-change");
}

TEST_CASE("a flow that nearly vanishes leaves a rate just above -100 %") {
    const double rate = value(irr(Flows{-1e20, 1e-20}));
    CHECK(rate > -1);
    CHECK(rate == Approx(-1));
}

TEST_CASE("a rate of zero comes out as zero") {
    CHECK(value(irr(Flows{-3, 1, 1, 1})) == 0);
    CHECK(std::abs(value(irr(Flows{-0.3, 0.1, 0.1, 0.1}))) < 1e-15);
    CHECK(value(irr(Flows{-100, 100 + 1e-9})) == Approx(1e-11).epsilon(1e-4));
}

TEST_CASE("neither scale nor zeros before and after change the rate") {
    const Flows flows{-40000, 5000, 8000, 12000, 30000};
    const double rate = value(irr(flows));
    for (double scale : {1e-290, 1e-9, 7.0, 1e9, 1e290, -1.0}) {
        Flows scaled;
        for (double flow : flows) scaled.push_back(flow * scale);
        CHECK(value(irr(scaled)) == Approx(rate).epsilon(1e-14));
    }
    Flows padded{0, 0, 0};
    padded.insert(padded.end(), flows.begin(), flows.end());
    padded.insert(padded.end(), 30, 0.0);
    CHECK(value(irr(padded)) == Approx(rate).epsilon(1e-14));
}

TEST_CASE("long and short lives are solved to the last digits") {
    for (std::size_t years : {1U, 5U, 40U, 360U, 2000U}) {
        for (double rate : {-0.2, -0.001, 1e-7, 0.004, 0.08, 0.9, 30.0}) {
            Flows flows(years + 1, 1.0);
            flows[0] = 0;
            const auto present = npv(rate, flows);
            if (!present) continue;  // out of the range of numbers
            flows[0] = -*present;
            INFO(years << " years at " << rate);
            CHECK(std::log1p(value(irr(flows))) ==
                  Approx(std::log1p(rate)).epsilon(1e-11).margin(1e-14));
        }
    }
}

TEST_CASE("the value at a rate of return is zero") {
    std::mt19937_64 random(20191024);
    std::uniform_real_distribution<double> amount(-1000, 1000);
    std::uniform_int_distribution<std::size_t> length(2, 60);
    for (int i = 0; i < 300; ++i) {
        Flows flows(length(random));
        for (double& flow : flows) flow = amount(random);
        const auto found = irr_roots(flows);
        if (!found) continue;
        CHECK(found->roots.size() + found->too_large <= found->sign_changes);
        // Roots are counted with their multiplicity: the parity of both is the same.
        if (std::ranges::none_of(found->roots, &IrrRoot::touches))
            CHECK((found->sign_changes - found->roots.size()) % 2 == 0);
        for (const IrrRoot& root : found->roots) {
            double sum = 0;
            double magnitude = 0;
            for (std::size_t t = 0; t < flows.size(); ++t) {
                const double factor = std::exp(-static_cast<double>(t) * std::log1p(root.rate));
                sum += flows[t] * factor;
                magnitude += std::abs(flows[t]) * factor;
            }
            CHECK(std::abs(sum) <= 1e-13 * static_cast<double>(flows.size()) * magnitude);
        }
    }
}

TEST_CASE("flows that change sign a great many times are refused rather than waited for") {
    Flows flows(4000);
    for (std::size_t i = 0; i < flows.size(); ++i) flows[i] = i % 2 == 0 ? 1 : -1.5;
    CHECK(reason(irr(flows)) == "too-many-changes");
    Flows plain(100000, 1.0);
    plain[0] = -5000;
    CHECK(value(irr(plain)) == Approx(1.0 / 5000).epsilon(1e-6));
}

TEST_CASE("without a sign change among outlays the quoted root is the nearest to zero") {
    // Money comes in first: (x - 1.1)(x - 1.6), from above zero.
    CHECK(value(irr(Flows{100, -270, 176})) == Approx(0.1));
    // Money goes out first: the rate beyond which the value is negative.
    CHECK(value(irr(Flows{-100, 270, -176})) == Approx(0.6));
}

}  // namespace
