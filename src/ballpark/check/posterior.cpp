#include "ballpark/check/posterior.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ballpark::check {
namespace {

constexpr std::array<WidthScale, 3> scales = {{{1, 0, 0.75}, {2, 0.5, 0.2}, {4, 1, 0.05}}};

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor,
                           max_observations, max_inputs>;
using Square =
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, max_observations, max_observations>;
using Values = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, max_observations, 1>;

/// The densities of observations with given rows and variances: the factorisations are made
/// once and serve every hypothesis that only shifts a value.
class Densities {
public:
    Densities(const Prior& prior, std::span<const Observation> observations) {
        const auto n = static_cast<Eigen::Index>(observations.size());
        Rows rows(n, prior.mean.size());
        Values noise(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            rows.row(i) = observations[static_cast<std::size_t>(i)].row.transpose();
            noise[i] = observations[static_cast<std::size_t>(i)].variance;
        }
        expected_ = rows * prior.mean;
        for (std::size_t k = 0; k < scales.size(); ++k) {
            const InputVector width =
                prior.width.unaryExpr([&](double narrow) { return scales[k].widened(narrow); });
            const Rows scaled = rows * width.asDiagonal();
            Square covariance = scaled * scaled.transpose();
            covariance.diagonal() += noise;
            factors_[k].compute(covariance);
            log_norms_[k] = std::log(scales[k].weight) -
                            factors_[k].matrixLLT().diagonal().array().log().sum() -
                            0.5 * static_cast<double>(n) * std::log(2 * std::numbers::pi);
        }
    }

    double log_density(const Values& values) const {
        const Values off = values - expected_;
        std::array<double, scales.size()> terms{};
        for (std::size_t k = 0; k < scales.size(); ++k)
            terms[k] = log_norms_[k] - 0.5 * factors_[k].matrixL().solve(off).squaredNorm();
        const double top = *std::max_element(terms.begin(), terms.end());
        double sum = 0;
        for (const double term : terms) sum += std::exp(term - top);
        return top + std::log(sum);
    }

private:
    Values expected_;
    std::array<Eigen::LLT<Square>, scales.size()> factors_;
    std::array<double, scales.size()> log_norms_{};
};

Values values_of(std::span<const Observation> observations) {
    Values values(static_cast<Eigen::Index>(observations.size()));
    for (std::size_t i = 0; i < observations.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = observations[i].value;
    return values;
}

bool same_shape(const Observation& a, const Observation& b) {
    return a.variance == b.variance && a.row == b.row;
}

}  // namespace

std::span<const WidthScale> width_scales() {
    return scales;
}

double log_evidence(const Prior& prior, std::span<const Observation> observations) {
    return Densities(prior, observations).log_density(values_of(observations));
}

std::vector<double> posterior(const Prior& prior, std::span<const Observation> observations,
                              std::span<const Hypothesis> hypotheses) {
    const Densities as_stated(prior, observations);
    const Values stated = values_of(observations);
    std::vector<double> result;
    result.reserve(hypotheses.size());
    for (const auto& hypothesis : hypotheses) {
        double log_density = 0;
        if (hypothesis.observation < 0) {
            log_density = as_stated.log_density(stated);
        } else {
            const auto at = static_cast<std::size_t>(hypothesis.observation);
            Values values = stated;
            values[hypothesis.observation] = hypothesis.instead.value;
            if (same_shape(observations[at], hypothesis.instead)) {
                log_density = as_stated.log_density(values);
            } else {
                std::array<Observation, max_observations> changed;
                std::copy(observations.begin(), observations.end(), changed.begin());
                changed[at] = hypothesis.instead;
                log_density =
                    Densities(prior, {changed.data(), observations.size()}).log_density(values);
            }
        }
        result.push_back(std::log(hypothesis.weight) + log_density);
    }
    const double top = *std::max_element(result.begin(), result.end());
    double sum = 0;
    for (auto& p : result) sum += p = std::exp(p - top);
    for (auto& p : result) p /= sum;
    return result;
}

}  // namespace ballpark::check
