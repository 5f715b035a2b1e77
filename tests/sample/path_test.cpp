#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

#include "ballpark/sample/path.hpp"

namespace {

using namespace ballpark;
using sample::Path;
using sample::PathSampler;

/// Samples of paths: [input][step][sample].
using Drawn = std::vector<std::vector<std::vector<double>>>;

Drawn draw(PathSampler sampler, std::size_t steps, std::size_t samples, std::size_t block,
           double years, sample::Isa isa = sample::best_isa()) {
    Drawn drawn(sampler.inputs(),
                std::vector<std::vector<double>>(steps, std::vector<double>(samples)));
    for (std::size_t first = 0; first < samples; first += block) {
        std::vector<std::vector<double*>> rows;
        for (auto& input : drawn) {
            auto& own = rows.emplace_back();
            for (auto& step : input) own.push_back(step.data() + first);
        }
        sampler.draw(first, block, rows, years, isa);
    }
    return drawn;
}

struct Moments {
    double mean = 0, variance = 0;
};

Moments of_logarithms(const std::vector<double>& values) {
    Moments moments;
    for (const double value : values) moments.mean += std::log(value);
    moments.mean /= static_cast<double>(values.size());
    for (const double value : values)
        moments.variance += std::pow(std::log(value) - moments.mean, 2);
    moments.variance /= static_cast<double>(values.size());
    return moments;
}

TEST_CASE("two half steps are one whole step") {
    const Path paths[] = {*Path::mean_reverting(10, 15, 0.4, 0.3),
                          *Path::random_walk(10, 0.02, 0.3)};
    for (const Path& path : paths) {
        const auto half = path.step(0.5), whole = path.step(1);
        CHECK(whole.keep == Approx(half.keep * half.keep));
        CHECK(whole.pull == Approx(half.keep * half.pull + half.pull));
        CHECK(whole.push * whole.push ==
              Approx(half.push * half.push * (1 + half.keep * half.keep)));
    }
}

TEST_CASE("a mean-reverting path ends about its median, a random walk about its drift") {
    const Path reverting = *Path::mean_reverting(10, 20, 0.5, 0.3);
    CHECK(reverting.median(0) == Approx(10));
    CHECK(reverting.median(2) == Approx(20 * std::pow(0.5, std::exp(-1.0))));
    CHECK(reverting.median(100) == Approx(20));
    // sigma / sqrt(2 k), for ever
    CHECK(std::log(reverting.quantile(0.95, 100) / 20) == Approx(1.6448536 * 0.3));
    const Path walk = *Path::random_walk(10, 0.03, 0.2);
    CHECK(walk.median(10) == Approx(10 * std::exp(0.3)));
    CHECK(std::log(walk.quantile(0.95, 9) / walk.median(9)) == Approx(1.6448536 * 0.6));
}

TEST_CASE("paths drawn have the mean and the variance of the process") {
    constexpr std::size_t samples = 1 << 16;
    const Path path = *Path::mean_reverting(10, 20, 0.5, 0.3);
    const auto sampler = PathSampler::make({{1, path}}, {}, 7);
    REQUIRE(sampler);
    const Drawn drawn = draw(*sampler, 13, samples, 256, 0.25);
    CHECK(drawn[0][0] == std::vector<double>(samples, drawn[0][0][0]));
    CHECK(drawn[0][0][0] == Approx(10));
    for (const std::size_t step : {1, 4, 12}) {
        const double years = 0.25 * static_cast<double>(step);
        const Moments found = of_logarithms(drawn[0][step]);
        const double variance = 0.09 * (1 - std::exp(-years));
        const double error = std::sqrt(variance / samples);
        CHECK(std::abs(found.mean - std::log(path.median(years))) < 4 * error);
        CHECK(found.variance == Approx(variance).epsilon(0.03));
    }
}

TEST_CASE("the pushes of two paths are correlated as asked, those of a third are not") {
    constexpr std::size_t samples = 1 << 15;
    const Path path = *Path::random_walk(1, 0, 0.2);
    const sample::Correlation pairs[] = {{0, 1, 0.8}};
    const auto sampler = PathSampler::make({{1, path}, {2, path}, {3, path}}, pairs, 7);
    REQUIRE(sampler);
    const Drawn drawn = draw(*sampler, 6, samples, 1024, 1);
    const auto correlation = [&](std::size_t a, std::size_t b) {
        double sum = 0;
        for (std::size_t i = 0; i < samples; ++i)
            sum += std::log(drawn[a][5][i]) * std::log(drawn[b][5][i]);
        return sum / samples / (0.04 * 5);
    };
    CHECK(correlation(0, 1) == Approx(0.8).margin(0.03));
    CHECK(correlation(0, 2) == Approx(0).margin(0.03));
    const sample::Correlation impossible[] = {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.9}};
    CHECK(PathSampler::make({{1, path}, {2, path}, {3, path}}, impossible, 7).error().code ==
          "bad-correlation");
}

TEST_CASE("what is drawn for a path hangs on the sample's number alone") {
    const Path path = *Path::mean_reverting(1, 1, 0.3, 0.25);
    const auto alone = PathSampler::make({{5, path}}, {}, 7);
    const auto among = PathSampler::make({{4, path}, {5, path}}, {}, 7);
    const auto other = PathSampler::make({{5, path}}, {}, 8);
    const Drawn drawn = draw(*alone, 10, 512, 512, 1);
    CHECK(draw(*alone, 10, 512, 32, 1) == drawn);
    CHECK(draw(*among, 10, 512, 128, 1)[1] == drawn[0]);
    CHECK(draw(*among, 10, 512, 128, 1)[0] != drawn[0]);
    CHECK(draw(*other, 10, 512, 512, 1) != drawn);
    for (const sample::Isa isa : sample::available_isas())
        CHECK(draw(*alone, 10, 512, 64, 1, isa) == drawn);
}

TEST_CASE("numbers that make no path say why") {
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(Path::mean_reverting(0, 1, 0.3, 0.2).error().code == "bad-number");
    CHECK(Path::mean_reverting(1, -1, 0.3, 0.2).error().code == "bad-number");
    CHECK(Path::mean_reverting(1, 1, 0, 0.2).error().code == "bad-number");
    CHECK(Path::mean_reverting(1, 1, infinite, 0.2).error().code == "bad-number");
    CHECK(Path::mean_reverting(1, 1, 0.3, 0).error().code == "bad-number");
    CHECK(Path::random_walk(1, infinite, 0.2).error().code == "bad-number");
    CHECK(Path::random_walk(1, 0, 11).error().code == "bad-number");
    CHECK(Path::random_walk(infinite, 0, 0.2).error().code == "bad-number");
}

}  // namespace
