#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "ballpark/sample/histogram.hpp"
#include "ballpark/sample/moments.hpp"

namespace {

using namespace ballpark;

std::vector<double> numbers(std::size_t n, unsigned seed) {
    std::mt19937 random(seed);
    std::lognormal_distribution<double> draw(1, 0.7);
    std::vector<double> list(n);
    for (double& each : list) each = draw(random) - 2;
    return list;
}

TEST_CASE("moments of numbers are what the definition says, and NaN is only counted") {
    auto list = numbers(1003, 1);
    list[17] = NAN;
    list[0] = INFINITY;
    double sum = 0, squares = 0, negative = 0;
    for (const double x : list)
        if (std::isfinite(x)) sum += x, negative += x < 0;
    for (const double x : list)
        if (std::isfinite(x)) squares += std::pow(x - sum / 1001, 2);
    for (const sample::Isa isa : sample::available_isas()) {
        const auto found = sample::Moments::of(list, isa);
        CHECK(found.count == 1001);
        CHECK(found.none == 2);
        CHECK(static_cast<double>(found.negative) == negative);
        CHECK(found.mean == Approx(sum / 1001).epsilon(1e-13));
        CHECK(found.squares == Approx(squares).epsilon(1e-12));
        CHECK(found == sample::Moments::of(list, sample::Isa::baseline));
    }
}

TEST_CASE("chunks in any order, and parts of them put together, give the same bits") {
    std::vector<sample::Moments> chunks;
    for (unsigned i = 0; i < 37; ++i)
        chunks.push_back(sample::Moments::of(numbers(100, i), sample::best_isa()));
    sample::MomentTree ordered;
    for (std::size_t i = 0; i < chunks.size(); ++i) ordered.add(i, chunks[i]);
    std::vector<std::size_t> order(chunks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::mt19937 random(9);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(order, random);
        sample::MomentTree shuffled, left, right;
        for (const std::size_t i : order) shuffled.add(i, chunks[i]);
        CHECK(shuffled.total() == ordered.total());
        for (const std::size_t i : order) (i < 13 ? left : right).add(i, chunks[i]);
        for (const auto& [node, moments] : right.nodes()) left.add(node, moments);
        CHECK(left.total() == ordered.total());
    }
    CHECK(ordered.nodes().size() <= 6);
}

TEST_CASE("a quantile of the histogram lies within a bin of the exact one") {
    const auto list = numbers(300000, 4);
    const std::span<const double> pilot(list.data(), 16384);
    sample::Histogram histogram(pilot);
    histogram.add(std::span(list).first(100000), sample::best_isa());
    sample::Histogram rest(pilot);
    rest.add(std::span(list).subspan(100000), sample::Isa::baseline);
    histogram.add(rest);
    auto sorted = list;
    std::ranges::sort(sorted);
    CHECK(histogram.count() == list.size());
    for (const double share : {0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99})
        CHECK(std::abs(histogram.quantile(share, sorted.front(), sorted.back()) -
                       sample::sorted_quantile(sorted, share)) <= histogram.width());
    CHECK(histogram.width() < 2e-3);
}

TEST_CASE("numbers that are all one have that one as every quantile") {
    const std::vector<double> list(1000, 7.25);
    sample::Histogram histogram(list);
    histogram.add(list, sample::best_isa());
    CHECK(histogram.quantile(0.05, 7.25, 7.25) == 7.25);
    CHECK(histogram.quantile(0.95, 7.25, 7.25) == 7.25);
}

}  // namespace
