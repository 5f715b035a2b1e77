// The inference, once more and slowly: every hypothesis at every width by the textbook formula,
// with a plain Gauss elimination in long double, and nothing shared between hypotheses.

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "ballpark/check/posterior.hpp"

using namespace ballpark::check;

namespace {

using Real = long double;
using Matrix = std::vector<std::vector<Real>>;

/// ln of the normal density of `off` under the covariance, by elimination on the way.
Real log_normal(Matrix covariance, std::vector<Real> off) {
    const std::size_t n = off.size();
    const auto right = off;
    Real log_determinant = 0;
    for (std::size_t k = 0; k < n; ++k) {
        log_determinant += std::log(covariance[k][k]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const Real factor = covariance[i][k] / covariance[k][k];
            for (std::size_t j = k; j < n; ++j) covariance[i][j] -= factor * covariance[k][j];
            off[i] -= factor * off[k];
        }
    }
    std::vector<Real> solved(n);
    for (std::size_t k = n; k-- > 0;) {
        Real sum = off[k];
        for (std::size_t j = k + 1; j < n; ++j) sum -= covariance[k][j] * solved[j];
        solved[k] = sum / covariance[k][k];
    }
    Real square = 0;
    for (std::size_t i = 0; i < n; ++i) square += right[i] * solved[i];
    return -(square + log_determinant +
             static_cast<Real>(n) * std::log(2 * std::numbers::pi_v<Real>)) /
           2;
}

Real density(const Prior& prior, const std::vector<Observation>& observations) {
    const std::size_t n = observations.size();
    Real total = 0;
    for (const auto& scale : width_scales()) {
        Matrix covariance(n, std::vector<Real>(n));
        std::vector<Real> off(n);
        for (std::size_t i = 0; i < n; ++i) {
            off[i] = observations[i].value;
            for (Eigen::Index k = 0; k < prior.mean.size(); ++k)
                off[i] -= Real(observations[i].row[k]) * prior.mean[k];
            for (std::size_t j = 0; j < n; ++j) {
                for (Eigen::Index k = 0; k < prior.mean.size(); ++k) {
                    const Real width = scale.widened(prior.width[k]);
                    covariance[i][j] +=
                        observations[i].row[k] * width * width * observations[j].row[k];
                }
            }
            covariance[i][i] += observations[i].variance;
        }
        total += Real(scale.weight) * std::exp(log_normal(covariance, off));
    }
    return total;
}

std::vector<double> enumerate_all(const Prior& prior, const std::vector<Observation>& observations,
                                  const std::vector<Hypothesis>& hypotheses) {
    std::vector<Real> each;
    Real sum = 0;
    for (const auto& hypothesis : hypotheses) {
        auto changed = observations;
        if (hypothesis.observation >= 0)
            changed[static_cast<std::size_t>(hypothesis.observation)] = hypothesis.instead;
        each.push_back(Real(hypothesis.weight) * density(prior, changed));
        sum += each.back();
    }
    std::vector<double> result;
    for (const Real p : each) result.push_back(static_cast<double>(p / sum));
    return result;
}

}  // namespace

TEST_CASE("the posterior agrees with full enumeration on random problems") {
    std::mt19937 random(20191024);
    std::normal_distribution<double> normal;
    std::uniform_int_distribution<int> small(1, 5);
    for (int round = 0; round < 300; ++round) {
        const int inputs = small(random);
        const int figures = std::min(inputs, small(random));
        Prior prior{InputVector(inputs), InputVector(inputs)};
        for (int k = 0; k < inputs; ++k) {
            prior.mean[k] = 5 * normal(random);
            prior.width[k] = 0.1 + std::abs(normal(random));
        }
        const auto observation = [&] {
            Observation made;
            made.row = InputVector(inputs);
            for (int k = 0; k < inputs; ++k) made.row[k] = small(random) - 3;
            made.value = made.row.dot(prior.mean) + 3 * normal(random);
            made.variance = 0.01 + std::abs(normal(random)) / 10;
            return made;
        };
        std::vector<Observation> observations;
        for (int i = 0; i < figures; ++i) observations.push_back(observation());
        std::vector<Hypothesis> hypotheses{{-1, {}, 1}};
        for (int h = 0; h < 8; ++h) {
            const int at = h % figures;
            auto instead = observations[static_cast<std::size_t>(at)];
            if (h % 3 == 0) instead = observation();
            instead.value += std::log(1000.0) * (h % 2 == 0 ? 1 : -1) / (1 + h);
            hypotheses.push_back({at, instead, std::pow(10.0, -h)});
        }
        const auto fast = posterior(prior, observations, hypotheses);
        const auto slow = enumerate_all(prior, observations, hypotheses);
        REQUIRE(fast.size() == slow.size());
        double sum = 0;
        for (std::size_t i = 0; i < fast.size(); ++i) {
            CHECK(fast[i] == Approx(slow[i]).epsilon(1e-7).margin(1e-12));
            sum += fast[i];
        }
        CHECK(sum == Approx(1));
    }
}
