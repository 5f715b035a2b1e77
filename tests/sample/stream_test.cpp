#include <catch2/catch.hpp>

#include <Random123/philox.h>

#include <cmath>
#include <vector>

#include "ballpark/sample/sobol.hpp"

namespace {

using namespace ballpark;

TEST_CASE("the random numbers are those of Random123's Philox 4x32-10") {
    const sample::Stream stream{0x123456789abcdef0, 0xdeadbeef, 3};
    constexpr std::size_t n = 64;
    const std::uint64_t first = (std::uint64_t{5} << 33) + 48;
    for (const sample::Isa isa : sample::available_isas()) {
        std::vector<double> drawn(n);
        sample::kernels(isa).uniform(drawn.data(), stream, first, n);
        for (std::uint64_t i = 0; i < n; ++i) {
            // numbers k and k + 8 of 16 are the halves of counter k of 8
            const std::uint64_t number = first + i;
            const std::uint64_t counter = number / 16 * 8 + number % 8;
            const r123::Philox4x32 philox;
            const r123::Philox4x32::ctr_type c{{static_cast<std::uint32_t>(counter),
                                                static_cast<std::uint32_t>(counter >> 32),
                                                stream.name, stream.purpose}};
            const r123::Philox4x32::key_type k{{static_cast<std::uint32_t>(stream.seed),
                                                static_cast<std::uint32_t>(stream.seed >> 32)}};
            const auto r = philox(c, k);
            const bool second = number / 8 % 2 == 1;
            const std::uint64_t bits = std::uint64_t{r[second ? 3 : 1]} << 32 | r[second ? 2 : 0];
            const double wanted = std::ldexp(static_cast<double>(bits >> 12) + 0.5, -52);
            if (drawn[i] != wanted) FAIL("number " << i);
        }
    }
}

TEST_CASE("scrambled Sobol points fall one into each part of every axis, and of every two") {
    const sample::SobolPoints points(6, 99);
    constexpr std::size_t n = 1024;
    std::vector<std::vector<double>> axes(6, std::vector<double>(n));
    for (std::size_t d = 0; d < 6; ++d)
        for (std::size_t first = 0; first < n; first += 128)
            points.shares(axes[d].data() + first, d, first, 128,
                          sample::kernels(sample::best_isa()));
    for (const auto& axis : axes) {
        std::vector<int> hits(n);
        for (const double u : axis) {
            REQUIRE(u > 0);
            REQUIRE(u < 1);
            ++hits[static_cast<std::size_t>(u * n)];
        }
        for (const int each : hits) REQUIRE(each == 1);
    }
    // the first two axes are a (0, m, 2) net: one point in each of 32 x 32 boxes
    std::vector<int> boxes(n);
    for (std::size_t i = 0; i < n; ++i)
        ++boxes[static_cast<std::size_t>(axes[0][i] * 32) * 32 +
                static_cast<std::size_t>(axes[1][i] * 32)];
    for (const int each : boxes) REQUIRE(each == 1);
    // and the scrambling is another for each axis and seed
    CHECK(axes[0][0] != axes[1][0]);
    std::vector<double> other(16);
    sample::SobolPoints(6, 100).shares(other.data(), 0, 0, 16, sample::kernels(sample::best_isa()));
    CHECK(other[0] != axes[0][0]);
}

TEST_CASE("points asked for in any order are the same") {
    const sample::SobolPoints points(3, 5);
    const sample::Kernels& kernels = sample::kernels(sample::best_isa());
    std::vector<double> together(2048), apart(2048);
    points.shares(together.data(), 2, 1 << 20, 2048, kernels);
    for (std::size_t part = 2048; part > 0; part -= 64)
        points.shares(apart.data() + part - 64, 2, (1 << 20) + part - 64, 64, kernels);
    CHECK(together == apart);
}

}  // namespace
