#include "ballpark/sample/distribution.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>

namespace ballpark::sample {
namespace {

using Made = base::Result<Distribution>;

/// A table of a quantile over normal scores, from -`table_end` to `table_end`.
constexpr double table_end = 8.5;
constexpr int table_cells = 512;

bool finite(std::initializer_list<double> numbers) {
    return std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); });
}

tl::unexpected<base::Diagnostic> unordered(std::string what) {
    return base::failure("bad-order", std::move(what));
}

tl::unexpected<base::Diagnostic> not_finite() {
    return base::failure("bad-number", "a distribution of numbers that are not finite");
}

base::Result<void> check_triangle(double low, double mode, double high) {
    if (!finite({low, mode, high})) return not_finite();
    if (!(low < high)) return unordered("the least is not below the most");
    if (mode < low || mode > high) return unordered("the mode does not lie between least and most");
    return {};
}

base::Result<void> check_between(double low, double high, double share) {
    if (!finite({low, high})) return not_finite();
    if (!(share > 0 && share < 0.5)) return unordered("the lower share is not below a half");
    if (!(low < high)) return unordered("the lower percentile is not below the upper one");
    return {};
}

}  // namespace

double normal_score(double share) {
    std::array<double, block_unit> row;
    row.fill(share);
    kernels(Isa::baseline).normal_score(row.data(), row.data(), row.size());
    return row[0];
}

Made Distribution::uniform(double low, double high) {
    if (!finite({low, high})) return not_finite();
    if (!(low < high)) return unordered("the least is not below the most");
    return Distribution(Shape::uniform, low, high);
}

Made Distribution::triangular(double low, double mode, double high) {
    if (auto good = check_triangle(low, mode, high); !good) return tl::unexpected(good.error());
    return Distribution(Shape::triangular, low, mode, high);
}

Made Distribution::normal(double mean, double deviation) {
    if (!finite({mean, deviation})) return not_finite();
    if (!(deviation > 0))
        return base::failure("bad-number", "the standard deviation is not above 0");
    return Distribution(Shape::normal, mean, deviation);
}

Made Distribution::normal_between(double low, double high, double share) {
    if (auto good = check_between(low, high, share); !good) return tl::unexpected(good.error());
    return normal((low + high) / 2, (high - low) / (-2 * sample::normal_score(share)));
}

Made Distribution::lognormal(double median, double sigma) {
    if (!finite({median, sigma})) return not_finite();
    if (!(median > 0)) return base::failure("bad-number", "the median is not above 0");
    if (!(sigma > 0)) return base::failure("bad-number", "sigma is not above 0");
    return Distribution(Shape::lognormal, std::log(median), sigma);
}

Made Distribution::lognormal_between(double low, double high, double share) {
    if (auto good = check_between(low, high, share); !good) return tl::unexpected(good.error());
    if (!(low > 0))
        return base::failure("bad-number", "the lower percentile of a lognormal is not above 0");
    return lognormal(std::sqrt(low) * std::sqrt(high),
                     std::log(high / low) / (-2 * sample::normal_score(share)));
}

Made Distribution::pert(double low, double mode, double high) {
    if (auto good = check_triangle(low, mode, high); !good) return tl::unexpected(good.error());
    Distribution made(Shape::pert, low, mode, high);
    const double width = high - low;
    const double alpha = 1 + 4 * (mode - low) / width;
    const double beta = 6 - alpha;
    const double step = 2 * table_end / table_cells;
    made.values_.reserve(2 * (table_cells + 1));
    for (int i = 0; i <= table_cells; ++i) {
        const double z = -table_end + step * i;
        const double below = boost::math::erfc(-z / std::sqrt(2.0)) / 2;
        const double above = boost::math::erfc(z / std::sqrt(2.0)) / 2;
        // from the nearer end, where digits would be lost
        const double x = z < 0 ? boost::math::ibeta_inv(alpha, beta, below)
                               : boost::math::ibetac_inv(alpha, beta, above);
        const double density = boost::math::ibeta_derivative(alpha, beta, x);
        const double slope = std::exp(-z * z / 2) / std::sqrt(2 * M_PI) / density;
        made.values_.push_back(low + width * x);
        made.values_.push_back(std::isfinite(slope) ? width * slope * step : 0);
    }
    return made;
}

Made Distribution::discrete(std::vector<double> values, std::vector<double> weights) {
    if (values.empty()) return base::failure("no-values", "a distribution over no values");
    if (weights.empty()) weights.assign(values.size(), 1);
    if (weights.size() != values.size())
        return base::failure("bad-weights", std::to_string(values.size()) + " values and " +
                                                std::to_string(weights.size()) + " weights");
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!finite({values[i], weights[i]})) return not_finite();
        if (weights[i] < 0) return base::failure("bad-weights", "a weight below 0");
        total += weights[i];
    }
    if (!(total > 0)) return base::failure("bad-weights", "all the weights are 0");
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    Distribution made(Shape::discrete, 0, 0);
    double sum = 0;
    for (const std::size_t i : order) {
        if (weights[i] == 0) continue;
        sum += weights[i] / total;
        made.values_.push_back(values[i]);
        made.sums_.push_back(sum);
    }
    made.sums_.back() = 1;
    return made;
}

Made Distribution::empirical(std::vector<double> values) {
    if (values.empty()) return base::failure("no-values", "a distribution over no values");
    for (const double value : values)
        if (!std::isfinite(value)) return not_finite();
    Distribution made(Shape::empirical, 0, 0);
    std::ranges::sort(values);
    made.values_ = std::move(values);
    return made;
}

bool Distribution::by_score() const {
    return shape_ == Shape::normal || shape_ == Shape::lognormal || shape_ == Shape::pert;
}

Distribution Distribution::within(double least, double most) const {
    Distribution bounded = *this;
    bounded.least_ = least;
    bounded.most_ = most;
    return bounded;
}

void Distribution::clamp(double* row, std::size_t n) const {
    if (std::isinf(least_) && std::isinf(most_)) return;
    for (std::size_t i = 0; i < n; ++i) row[i] = std::clamp(row[i], least_, most_);
}

void Distribution::at_shares(double* out, const double* u, std::size_t n,
                             const Kernels& kernels) const {
    share_values(out, u, n, kernels);
    clamp(out, n);
}

void Distribution::at_scores(double* out, const double* z, std::size_t n,
                             const Kernels& kernels) const {
    score_values(out, z, n, kernels);
    clamp(out, n);
}

void Distribution::share_values(double* out, const double* u, std::size_t n,
                                const Kernels& kernels) const {
    switch (shape_) {
        case Shape::uniform:
            return kernels.affine(out, u, a_, b_ - a_, n);
        case Shape::triangular:
            return kernels.triangular(out, u, a_, b_, c_, n);
        case Shape::discrete:
            for (std::size_t i = 0; i < n; ++i) {
                const auto at = std::ranges::lower_bound(sums_, u[i]) - sums_.begin();
                out[i] = values_[std::min(static_cast<std::size_t>(at), values_.size() - 1)];
            }
            return;
        case Shape::empirical:
            for (std::size_t i = 0; i < n; ++i) {
                const double place = u[i] * static_cast<double>(values_.size() - 1);
                const auto at = static_cast<std::size_t>(place);
                const std::size_t next = std::min(at + 1, values_.size() - 1);
                out[i] =
                    values_[at] + (values_[next] - values_[at]) * (place - static_cast<double>(at));
            }
            return;
        default:
            kernels.normal_score(out, u, n);
            score_values(out, out, n, kernels);
    }
}

void Distribution::score_values(double* out, const double* z, std::size_t n,
                                const Kernels& kernels) const {
    switch (shape_) {
        case Shape::normal:
            return kernels.affine(out, z, a_, b_, n);
        case Shape::lognormal:
            return kernels.exp_affine(out, z, a_, b_, n);
        case Shape::pert:
            for (std::size_t i = 0; i < n; ++i) {
                const double place = std::clamp(
                    (z[i] + table_end) * (table_cells / (2 * table_end)), 0.0, table_cells - 1e-9);
                const auto cell = static_cast<std::size_t>(place);
                const double t = place - static_cast<double>(cell);
                const double* p = values_.data() + 2 * cell;
                // Hermite's cubic through values and slopes at both ends of the cell
                const double rise = p[2] - p[0];
                const double bend = 3 * rise - 2 * p[1] - p[3], twist = p[1] + p[3] - 2 * rise;
                out[i] = p[0] + t * (p[1] + t * (bend + t * twist));
            }
            return;
        default:
            kernels.normal_share(out, z, n);
            share_values(out, out, n, kernels);
    }
}

double Distribution::quantile(double share) const {
    std::array<double, block_unit> row;
    row.fill(share);
    at_shares(row.data(), row.data(), row.size(), kernels(Isa::baseline));
    return row[0];
}

}  // namespace ballpark::sample
