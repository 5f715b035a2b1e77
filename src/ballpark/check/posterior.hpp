#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <span>
#include <vector>

// The inference, in logarithms of SI values. Let z be the inputs of a model with the prior
// N(mean, diag(s(width)^2)), where the scale s is one of three, so that the tails are heavy.
// A figure observes y = constant + row z with its own variance. A hypothesis is one slip: it
// replaces one observation by another (shifted, of another quantity, or worthless because the
// figure belongs to something else). Its probability is proportional to
//     weight * sum over s of w_s N(y; constant + A mean, A diag(s(width)^2) A' + R),
// one small Cholesky factorisation for each scale and each distinct A.

namespace ballpark::check {

/// More inputs or figures than this in one claim are refused by the caller; the fixed bounds
/// keep every matrix on the stack.
inline constexpr int max_inputs = 16;
inline constexpr int max_observations = 8;

using InputVector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, max_inputs, 1>;

/// One number a figure of a claim.
using ObservationVector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, max_observations, 1>;

struct Prior {
    InputVector mean;   ///< logarithm of the median, per input
    InputVector width;  ///< standard deviation of the logarithm, per input
};

struct Observation {
    InputVector row;
    double value = 0;     ///< logarithm of the figure, less the row's constant
    double variance = 0;  ///< of the logarithm, from the wording
};

/// A way for the figures to have come about; `observation` is replaced by `instead`.
/// The hypothesis that nothing is wrong has observation -1.
struct Hypothesis {
    int observation = -1;
    Observation instead;
    double weight = 1;
};

/// A scale of the prior's width. What is known to within a tenth may well be off by a half; what
/// is known to within a factor of ten is not off by a thousand: the tail has a bound.
struct WidthScale {
    double scale;
    double most_added;  ///< to the width, a logarithm
    double weight;

    double widened(double width) const { return std::min(scale * width, width + most_added); }
};
std::span<const WidthScale> width_scales();

/// The probability of each hypothesis; they sum to 1. At most `max_observations` figures.
std::vector<double> posterior(const Prior& prior, std::span<const Observation> observations,
                              std::span<const Hypothesis> hypotheses);

/// Logarithm of the density of the figures as they stand, under the prior.
double log_evidence(const Prior& prior, std::span<const Observation> observations);

}  // namespace ballpark::check
