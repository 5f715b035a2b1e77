#pragma once

#include <limits>
#include <span>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/sample/kernels.hpp"

namespace ballpark::sample {

/// How an input that is not known is spread. Made by the functions below, which say why where the
/// numbers given make none (codes: bad-order, bad-number, bad-weights, no-values).
class Distribution {
public:
    enum class Shape { uniform, triangular, normal, lognormal, pert, discrete, empirical };

    static base::Result<Distribution> uniform(double low, double high);
    static base::Result<Distribution> triangular(double low, double mode, double high);
    static base::Result<Distribution> normal(double mean, double deviation);
    /// The normal one of which `share` lies below `low` and as much above `high`.
    static base::Result<Distribution> normal_between(double low, double high, double share);
    /// `sigma`: the standard deviation of the logarithm.
    static base::Result<Distribution> lognormal(double median, double sigma);
    static base::Result<Distribution> lognormal_between(double low, double high, double share);
    /// The beta distribution of project planning: mean (low + 4 mode + high) / 6.
    static base::Result<Distribution> pert(double low, double mode, double high);
    /// One of the values; without weights each as likely as the others.
    static base::Result<Distribution> discrete(std::vector<double> values,
                                               std::vector<double> weights);
    /// As the values observed are spread, straight between neighbours.
    static base::Result<Distribution> empirical(std::vector<double> values);

    Shape shape() const { return shape_; }
    /// Is it drawn from a normal score, not from a share?
    bool by_score() const;

    /// The values at the shares `u`, or at the normal scores `z`, of a block. `out` may be the
    /// input. PERT: within 1e-8 of its width.
    void at_shares(double* out, const double* u, std::size_t n, const Kernels& kernels) const;
    void at_scores(double* out, const double* z, std::size_t n, const Kernels& kernels) const;

    double quantile(double share) const;

    /// The same, but that what falls outside is brought to the nearer bound.
    Distribution within(double least, double most) const;

private:
    void clamp(double* row, std::size_t n) const;
    void share_values(double* out, const double* u, std::size_t n, const Kernels& kernels) const;
    void score_values(double* out, const double* z, std::size_t n, const Kernels& kernels) const;

    Distribution(Shape shape, double a, double b, double c = 0)
        : shape_(shape), a_(a), b_(b), c_(c) {}

    Shape shape_;
    double a_;  ///< low, mean, or the logarithm of the median
    double b_;  ///< high or mode, standard deviation, or sigma
    double c_;  ///< high
    double least_ = -std::numeric_limits<double>::infinity();
    double most_ = std::numeric_limits<double>::infinity();
    std::vector<double> values_;  ///< sorted; of PERT: values and slopes at scores
    std::vector<double> sums_;    ///< of the weights up to each value
};

/// The standard normal score below which `share` lies.
double normal_score(double share);

}  // namespace ballpark::sample
