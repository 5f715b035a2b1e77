#include <catch2/catch.hpp>

#include <boost/math/special_functions/beta.hpp>

#include <cmath>
#include <vector>

#include "ballpark/sample/sampler.hpp"

namespace {

using namespace ballpark;
using sample::Distribution;

TEST_CASE("a distribution told by percentiles has them") {
    CHECK(Distribution::lognormal_between(618, 2070, 0.05)->quantile(0.05) == Approx(618));
    CHECK(Distribution::lognormal_between(618, 2070, 0.05)->quantile(0.95) == Approx(2070));
    CHECK(Distribution::normal_between(-5, 3, 0.1)->quantile(0.9) == Approx(3));
    CHECK(Distribution::lognormal(1000, 0.15)->quantile(0.5) == Approx(1000));
    CHECK(Distribution::uniform(2, 6)->quantile(0.25) == Approx(3));
    // the triangle from 0 over 1 to 4: a quarter lies below its mode
    CHECK(Distribution::triangular(0, 1, 4)->quantile(0.25) == Approx(1));
    CHECK(Distribution::triangular(0, 1, 4)->quantile(0.75) == Approx(4 - std::sqrt(3)));
    CHECK(Distribution::discrete({3, 1, 2}, {1, 2, 1})->quantile(0.49) == 1);
    CHECK(Distribution::discrete({3, 1, 2}, {1, 2, 1})->quantile(0.51) == 2);
    CHECK(Distribution::discrete({3, 1, 2}, {1, 2, 1})->quantile(0.76) == 3);
    CHECK(Distribution::empirical({10, 0, 20})->quantile(0.25) == Approx(5));
}

TEST_CASE("PERT is the beta distribution of its mean") {
    for (const double mode : {0.0, 0.1, 0.5, 1.0}) {
        const auto pert = Distribution::pert(0, mode, 1);
        REQUIRE(pert);
        const double alpha = 1 + 4 * mode, beta = 6 - alpha;
        for (double u = 1e-6; u < 1; u = u < 0.01 ? u * 3 : u + 0.013)
            CHECK(pert->quantile(u) == Approx(boost::math::ibeta_inv(alpha, beta, u)).margin(1e-8));
    }
}

TEST_CASE("numbers that make no distribution say why") {
    CHECK(Distribution::lognormal_between(5, 3, 0.05).error().code == "bad-order");
    CHECK(Distribution::lognormal_between(-5, 3, 0.05).error().code == "bad-number");
    CHECK(Distribution::triangular(0, 5, 4).error().code == "bad-order");
    CHECK(Distribution::uniform(1, 1).error().code == "bad-order");
    CHECK(Distribution::normal(1, 0).error().code == "bad-number");
    CHECK(Distribution::lognormal(1, -1).error().code == "bad-number");
    CHECK(Distribution::discrete({}, {}).error().code == "no-values");
    CHECK(Distribution::discrete({1, 2}, {1}).error().code == "bad-weights");
    CHECK(Distribution::discrete({1, 2}, {-1, 2}).error().code == "bad-weights");
    CHECK(Distribution::empirical({1, NAN}).error().code == "bad-number");
}

TEST_CASE("correlated inputs keep their own distributions and are correlated as asked") {
    std::vector<sample::Sampler::Input> inputs{
        {sample::stream_name("price"), *Distribution::normal(10, 2)},
        {sample::stream_name("cost"), *Distribution::triangular(0, 1, 4)},
        {sample::stream_name("other"), *Distribution::uniform(0, 1)}};
    const std::vector<sample::Correlation> pairs{{0, 1, 0.8}};
    for (const auto points : {sample::Points::random, sample::Points::sobol}) {
        const auto sampler = sample::Sampler::make(inputs, pairs, points, 3);
        REQUIRE(sampler);
        constexpr std::size_t n = 1 << 14;
        std::vector<std::vector<double>> rows(3, std::vector<double>(n));
        std::vector<double*> pointers{rows[0].data(), rows[1].data(), rows[2].data()};
        sampler->draw(0, n, pointers, 0, sample::best_isa());
        const auto mean = [&](std::size_t i) {
            double sum = 0;
            for (const double x : rows[i]) sum += x;
            return sum / n;
        };
        CHECK(mean(0) == Approx(10).margin(0.08));
        CHECK(mean(1) == Approx(5.0 / 3).margin(0.03));
        double x0 = mean(0), x1 = mean(1), x2 = mean(2), both = 0, a = 0, b = 0, third = 0;
        for (std::size_t k = 0; k < n; ++k) {
            both += (rows[0][k] - x0) * (rows[1][k] - x1);
            third += (rows[0][k] - x0) * (rows[2][k] - x2);
            a += (rows[0][k] - x0) * (rows[0][k] - x0);
            b += (rows[1][k] - x1) * (rows[1][k] - x1);
        }
        // the scores' correlation, which the triangle bends a little
        CHECK(both / std::sqrt(a * b) == Approx(0.79).margin(0.02));
        CHECK(std::abs(third / std::sqrt(a * n / 12)) < 0.03);
    }
    const std::vector<sample::Correlation> contrary{{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.9}};
    CHECK(sample::Sampler::make(inputs, contrary, sample::Points::random, 3).error().code ==
          "bad-correlation");
}

TEST_CASE("what is drawn for an input does not hang on the others, nor on the order of blocks") {
    const auto price =
        sample::Sampler::Input{sample::stream_name("price"), *Distribution::normal(10, 2)};
    const auto cost =
        sample::Sampler::Input{sample::stream_name("cost"), *Distribution::pert(0, 1, 4)};
    const auto both = sample::Sampler::make({price, cost}, {}, sample::Points::random, 3);
    const auto alone = sample::Sampler::make({cost}, {}, sample::Points::random, 3);
    std::vector<double> a(64), b(64), c(64);
    both->draw(128, 64, std::vector<double*>{a.data(), b.data()}, 0, sample::best_isa());
    alone->draw(160, 32, std::vector<double*>{c.data() + 32}, 0, sample::Isa::baseline);
    alone->draw(128, 32, std::vector<double*>{c.data()}, 0, sample::Isa::baseline);
    CHECK(b == c);
}

}  // namespace
