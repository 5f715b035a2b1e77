#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <limits>
#include <vector>

#include <boost/math/distributions/normal.hpp>

#include "ballpark/sample/kernels.hpp"

// The kernels against the library's functions, and every instruction set against every other.

namespace {

using namespace ballpark;

std::vector<double> shares() {
    std::vector<double> list;
    for (int i = 1; i < 4000; ++i) list.push_back(i / 4000.0);
    for (double tiny = 0x1p-53; tiny < 1e-3; tiny *= 1.7) {
        list.push_back(tiny);
        list.push_back(1 - tiny);
    }
    while (list.size() % sample::block_unit != 0) list.push_back(0.5);
    return list;
}

TEST_CASE("the normal score is the normal distribution's quantile") {
    const boost::math::normal normal;
    for (const sample::Isa isa : sample::available_isas()) {
        const auto u = shares();
        std::vector<double> z(u.size());
        sample::kernels(isa).normal_score(z.data(), u.data(), u.size());
        for (std::size_t i = 0; i < u.size(); ++i) {
            const double wanted =
                u[i] < 0.5 ? quantile(normal, u[i]) : quantile(complement(normal, 1 - u[i]));
            const double allowed = u[i] > 0.0005 && u[i] < 0.9995 ? 4e-15 : 1e-10;
            if (std::abs(z[i] - wanted) > allowed * std::max(1.0, std::abs(wanted)))
                FAIL(u[i] << ": " << z[i] << " for " << wanted);
        }
    }
}

TEST_CASE("the normal share is the inverse of the score, in the tails too") {
    const boost::math::normal normal;
    std::vector<double> z, u;
    for (double each = -37; each < 9; each += 0.01) z.push_back(each);
    while (z.size() % sample::block_unit != 0) z.push_back(0);
    u.resize(z.size());
    for (const sample::Isa isa : sample::available_isas()) {
        sample::kernels(isa).normal_share(u.data(), z.data(), z.size());
        for (std::size_t i = 0; i < z.size(); ++i)
            // the square of the score has an error of its own
            if (std::abs(u[i] / cdf(normal, z[i]) - 1) > 2e-15 * (1 + z[i] * z[i]))
                FAIL(z[i] << ": " << u[i] << " for " << cdf(normal, z[i]));
    }
}

TEST_CASE("every instruction set gives the same bits") {
    const auto u = shares();
    const auto all = [&](sample::Isa isa) {
        const sample::Kernels& kernels = sample::kernels(isa);
        std::vector<double> out(7 * u.size());
        double* row = out.data();
        const auto next = [&] { return std::exchange(row, row + u.size()); };
        kernels.uniform(next(), {42, 7, 0}, 16, u.size());
        kernels.normal_score(next(), u.data(), u.size());
        kernels.normal_share(next(), out.data() + u.size(), u.size());
        kernels.exp_affine(next(), out.data() + u.size(), 3, 20, u.size());
        kernels.triangular(next(), u.data(), 1, 2, 5, u.size());
        kernels.affine(next(), u.data(), 0.1, 0.7, u.size());
        std::vector<std::uint64_t> low(u.size());
        for (std::size_t i = 0; i < low.size(); ++i) low[i] = i * 0x9E3779B97F4A7C15;
        kernels.scramble(next(), low.data(), 5, 1234567, u.size());
        return out;
    };
    const auto baseline = all(sample::Isa::baseline);
    for (const sample::Isa isa : sample::available_isas()) {
        const auto other = all(isa);
        for (std::size_t i = 0; i < other.size(); ++i)
            if (std::bit_cast<std::uint64_t>(other[i]) != std::bit_cast<std::uint64_t>(baseline[i]))
                FAIL("at " << i << " with " << to_string(isa));
    }
}

TEST_CASE("the exponential is right to the last place or two over its whole range") {
    std::vector<double> x, y;
    for (double each = -707; each < 709.7; each += 0.037) x.push_back(each);
    while (x.size() % sample::block_unit != 0) x.push_back(0);
    y.resize(x.size());
    sample::kernels(sample::best_isa()).exp_affine(y.data(), x.data(), 0, 1, x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        if (std::abs(y[i] / std::exp(x[i]) - 1) > 4e-16) FAIL("e^" << x[i] << ": " << y[i]);
    const std::vector<double> ends{709.9,
                                   -800,
                                   std::numeric_limits<double>::infinity(),
                                   -std::numeric_limits<double>::infinity(),
                                   NAN,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0,
                                   0};
    std::vector<double> found(ends.size());
    sample::kernels(sample::best_isa()).exp_affine(found.data(), ends.data(), 0, 1, ends.size());
    CHECK(std::isinf(found[0]));
    CHECK(found[1] == 0);
    CHECK(std::isinf(found[2]));
    CHECK(found[3] == 0);
    CHECK(std::isnan(found[4]));
    CHECK(found[5] == 1);
}

}  // namespace
