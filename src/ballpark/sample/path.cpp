#include "ballpark/sample/path.hpp"

#include <algorithm>
#include <cmath>

namespace ballpark::sample {
namespace {

/// Sets 0 and 1 of a stream's numbers are for what is drawn once a sample.
constexpr int first_path_set = 2;

base::Result<void> check(double start, double median, double volatility) {
    if (!std::isfinite(start) || !std::isfinite(median) || !std::isfinite(volatility))
        return base::failure("bad-number", "a path of numbers that are not finite");
    if (!(start > 0)) return base::failure("bad-number", "the start of a path is not above 0");
    if (!(median > 0)) return base::failure("bad-number", "the median of a path is not above 0");
    if (!(volatility > 0)) return base::failure("bad-number", "the volatility is not above 0");
    if (volatility > 10) return base::failure("bad-number", "a volatility above 1,000 % a year");
    return {};
}

}  // namespace

base::Result<Path> Path::mean_reverting(double start, double median, double reversion,
                                        double volatility) {
    if (auto good = check(start, median, volatility); !good)
        return tl::unexpected<base::Diagnostic>(std::move(good.error()));
    if (!(reversion > 0) || !std::isfinite(reversion))
        return base::failure("bad-number", "the reversion is not above 0");
    return Path(std::log(start), std::log(median), reversion, 0, volatility);
}

base::Result<Path> Path::random_walk(double start, double drift, double volatility) {
    if (auto good = check(start, start, volatility); !good)
        return tl::unexpected<base::Diagnostic>(std::move(good.error()));
    if (!(std::abs(drift) <= 10))
        return base::failure("bad-number", "a drift of more than 1,000 % a year");
    return Path(std::log(start), 0, 0, drift, volatility);
}

Path::Step Path::step(double years) const {
    if (reversion_ == 0) return {1, drift_ * years, volatility_ * std::sqrt(years)};
    const double keep = std::exp(-reversion_ * years);
    // the variance gathered over the step: sigma^2 (1 - e^(-2 k t)) / 2 k
    const double variance = -std::expm1(-2 * reversion_ * years) / (2 * reversion_);
    return {keep, (1 - keep) * level_, volatility_ * std::sqrt(variance)};
}

double Path::median(double years) const {
    return quantile(0.5, years);
}

double Path::quantile(double share, double years) const {
    const Step all = step(years);
    const double pushed = years > 0 ? all.push * normal_score(share) : 0;
    return std::exp(all.keep * start_ + all.pull + pushed);
}

base::Result<PathSampler> PathSampler::make(std::vector<Input> inputs,
                                            std::span<const Correlation> correlations,
                                            std::uint64_t seed) {
    std::vector<Sampler::Input> pushes;
    for (const Input& input : inputs) pushes.push_back({input.stream, *Distribution::normal(0, 1)});
    auto sampler = Sampler::make(std::move(pushes), correlations, Points::random, seed);
    if (!sampler) return tl::unexpected<base::Diagnostic>(std::move(sampler.error()));
    return PathSampler(std::move(inputs), std::move(*sampler));
}

void PathSampler::draw(std::uint64_t first, std::size_t n,
                       std::span<const std::vector<double*>> rows, double years, Isa isa) {
    const Kernels& kernel = kernels(isa);
    const std::size_t count = inputs_.size();
    if (scratch_.size() < 2 * count * n) scratch_.resize(2 * count * n);
    const auto logarithms = [&](std::size_t i) { return scratch_.data() + i * n; };
    std::vector<double*> pushes(count);
    std::vector<Path::Step> steps(count);
    std::size_t longest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        pushes[i] = scratch_.data() + (count + i) * n;
        steps[i] = inputs_[i].path.step(years);
        std::fill_n(logarithms(i), n, inputs_[i].path.log_start());
        longest = std::max(longest, rows[i].size());
    }
    for (std::size_t step = 0; step < longest; ++step) {
        if (step > 0) pushes_.draw(first, n, pushes, first_path_set + static_cast<int>(step), isa);
        for (std::size_t i = 0; i < count; ++i) {
            if (step >= rows[i].size()) continue;
            if (step > 0) {
                kernel.affine(logarithms(i), logarithms(i), steps[i].pull, steps[i].keep, n);
                kernel.add_scaled(logarithms(i), pushes[i], steps[i].push, n);
            }
            kernel.exp_affine(rows[i][step], logarithms(i), 0, 1, n);
        }
    }
}

}  // namespace ballpark::sample
