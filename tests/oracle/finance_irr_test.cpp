#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "ballpark/finance/irr.hpp"

// All rates of return against a slow twin that knows nothing of signs and derivatives: the value
// is looked at on a dense grid of log(1 + rate), every crossing is halved down, and around every
// point where its size is smaller than at its neighbours a finer grid is laid.

namespace {

using namespace ballpark;
using Real = long double;

constexpr Real widest = 6;  // log(1 + rate): -99.75 % to 40,000 % a period

/// Over its own magnitude, so that sizes can be compared from one rate to the next.
Real value(const std::vector<double>& flows, Real s) {
    Real sum = 0;
    Real magnitude = 0;
    for (std::size_t t = 0; t < flows.size(); ++t) {
        const Real term = flows[t] * std::exp(-s * static_cast<Real>(t));
        sum += term;
        magnitude += std::abs(term);
    }
    return sum / magnitude;
}

struct Scan {
    std::vector<Real> crossings;
    std::vector<Real> near_misses;  ///< places where the value comes near zero and turns back
};

void scan(const std::vector<double>& flows, Real low, Real high, int steps, int depth, Scan& out) {
    std::vector<Real> places;
    std::vector<Real> values;
    for (int i = 0; i <= steps; ++i) {
        places.push_back(low + (high - low) * static_cast<Real>(i) / static_cast<Real>(steps));
        values.push_back(value(flows, places.back()));
    }
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        if ((values[i] > 0) != (values[i + 1] > 0)) {
            Real a = places[i];
            Real b = places[i + 1];
            for (int half = 0; half < 80; ++half) {
                const Real middle = (a + b) / 2;
                ((value(flows, middle) > 0) == (values[i] > 0) ? a : b) = middle;
            }
            out.crossings.push_back(a);
        }
        if (i == 0) continue;
        constexpr Real small = 0.01L;  // far from zero nothing dips; flat there is only flat
        const bool dip = std::abs(values[i]) < small &&
                         std::abs(values[i]) < std::abs(values[i - 1]) &&
                         std::abs(values[i]) <= std::abs(values[i + 1]);
        const bool alone =
            (values[i - 1] > 0) == (values[i] > 0) && (values[i] > 0) == (values[i + 1] > 0);
        if (!dip || !alone) continue;
        if (depth > 0)
            scan(flows, places[i - 1], places[i + 1], 40, depth - 1, out);
        else if (std::abs(values[i]) < 1e-13L)
            out.near_misses.push_back(places[i]);
    }
}

void agrees_with_scan(const std::vector<double>& flows) {
    Scan slow;
    scan(flows, -widest, widest, 2000, 3, slow);
    std::sort(slow.crossings.begin(), slow.crossings.end());
    std::vector<Real> crossing;
    std::vector<Real> touching;
    if (const auto fast = finance::irr_roots(flows)) {
        for (const auto& root : fast->roots) {
            const Real s = std::log1p(static_cast<Real>(root.rate));
            if (std::abs(s) < widest) (root.touches ? touching : crossing).push_back(s);
        }
    }
    // A touching root may show in the scan as none, one or two crossings, by its rounding.
    const auto touched = [&](Real s) {
        return std::any_of(touching.begin(), touching.end(),
                           [&](Real t) { return std::abs(t - s) < 1e-3L; });
    };
    std::erase_if(slow.crossings, touched);
    INFO(Catch::Detail::stringify(flows));
    REQUIRE(slow.crossings.size() == crossing.size());
    for (std::size_t i = 0; i < crossing.size(); ++i)
        CHECK(std::abs(slow.crossings[i] - crossing[i]) < 1e-9L);
    for (Real s : touching) CHECK(std::abs(value(flows, s)) < 1e-14L);
    for (Real s : slow.near_misses) CHECK(touched(s));
}

std::vector<double> times(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> product(a.size() + b.size() - 1);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) product[i + j] += a[i] * b[j];
    return product;
}

TEST_CASE("random flows have the rates of return that a scan finds") {
    std::mt19937_64 random(11);
    std::uniform_int_distribution<std::size_t> length(2, 60);
    std::normal_distribution<double> amount(0, 100);
    for (int run = 0; run < 40; ++run) {
        std::vector<double> flows(length(random));
        for (double& flow : flows) flow = amount(random);
        agrees_with_scan(flows);
    }
}

TEST_CASE("mines with late closure have the rates of return that a scan finds") {
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> share(0, 1);
    for (int run = 0; run < 40; ++run) {
        std::vector<double> flows{-1000 * share(random), -1000 * share(random)};
        for (int year = 0; year < 40; ++year) flows.push_back(300 * share(random) - 20);
        for (int year = 0; year < 5; ++year) flows.push_back(-2000 * share(random));
        agrees_with_scan(flows);
    }
}

TEST_CASE("flows made from many roots have the rates of return that a scan finds") {
    std::mt19937_64 random(13);
    std::uniform_int_distribution<int> count(1, 7);
    std::uniform_real_distribution<double> rate(-0.6, 3);
    for (int run = 0; run < 40; ++run) {
        std::vector<double> flows{-100};
        const int roots = count(random);
        for (int i = 0; i < roots; ++i) flows = times(flows, {1, -(1 + rate(random))});
        if (run % 2 == 0) flows = times(flows, {2, 1, 3, 0.5, 1});  // nothing real above -100 %
        agrees_with_scan(flows);
    }
}

TEST_CASE("flows made from double roots touch where a scan nearly misses") {
    // Binary fractions: the products are exact, so the roots stay double.
    for (double a : {0.75, 1.125, 1.5, 3.0}) {
        for (double b : {0.5, 1.25, 2.0}) {
            const std::vector<double> pair{1, -2 * a, a * a};
            agrees_with_scan(pair);
            agrees_with_scan(times(pair, {-1, b}));
            agrees_with_scan(times(pair, times({1, -b}, {1, -b})));
            const auto found = finance::irr_roots(times(pair, times({1, -b}, {1, -b})));
            REQUIRE(found);
            REQUIRE(found->roots.size() == 2);
            CHECK(found->roots[0].touches);
            CHECK(found->roots[1].touches);
            CHECK(found->roots[0].rate == Approx(std::min(a, b) - 1).margin(1e-6));
            CHECK(found->roots[1].rate == Approx(std::max(a, b) - 1).margin(1e-6));
        }
    }
}

TEST_CASE("flows whose value never reaches zero have none") {
    std::mt19937_64 random(14);
    std::uniform_real_distribution<double> real(-2, 2);
    for (int run = 0; run < 40; ++run) {
        std::vector<double> flows{7};
        for (int i = 0; i < 4; ++i) {
            const double a = real(random);
            flows = times(flows, {1, -2 * a, a * a + 0.05});
        }
        const auto found = finance::irr_roots(flows);
        REQUIRE_FALSE(found);
        const bool said = found.error().code == "no-root" || found.error().code == "no-sign-change";
        CHECK(said);
    }
}

}  // namespace
