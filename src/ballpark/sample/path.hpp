#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ballpark/sample/sampler.hpp"

namespace ballpark::sample {

/// How a price wanders: its logarithm is pulled to that of a median and pushed by chance (Ornstein
/// and Uhlenbeck's process; of prices: Schwartz, The Stochastic Behavior of Commodity Prices,
/// Journal of Finance 52, 1997, one factor), or drifts and is pushed (geometric Brownian motion).
/// Stepped exactly, whatever the length of a step.
class Path {
public:
    /// `reversion`: the part of the way to the median, as a rate by the year; `volatility`:
    /// standard deviation of the logarithm's pushes, by the square root of the year. Code:
    /// bad-number.
    static base::Result<Path> mean_reverting(double start, double median, double reversion,
                                             double volatility);
    /// `drift`: the rise of the median's logarithm by the year. Code: bad-number.
    static base::Result<Path> random_walk(double start, double drift, double volatility);

    double log_start() const { return start_; }
    double volatility() const { return volatility_; }
    /// The value that half of all paths are below, `years` from the start.
    double median(double years) const;
    /// The value that a share of all paths are below.
    double quantile(double share, double years) const;

    /// One step of the logarithm: times `keep`, plus `pull`, plus `push` times a standard normal
    /// number.
    struct Step {
        double keep = 1;
        double pull = 0;
        double push = 0;
    };
    Step step(double years) const;

private:
    Path(double start, double level, double reversion, double drift, double volatility)
        : start_(start),
          level_(level),
          reversion_(reversion),
          drift_(drift),
          volatility_(volatility) {}

    double start_;  ///< logarithm
    double level_;  ///< logarithm of what it is pulled to
    double reversion_;
    double drift_;
    double volatility_;
};

/// Draws the paths of samples, step by step, each by its sample's number alone.
class PathSampler {
public:
    struct Input {
        std::uint32_t stream = 0;
        Path path;
    };

    /// Correlations are of the pushes within a step. Codes of errors: bad-correlation.
    static base::Result<PathSampler> make(std::vector<Input> inputs,
                                          std::span<const Correlation> correlations,
                                          std::uint64_t seed);

    std::size_t inputs() const { return inputs_.size(); }

    /// Fills, for each input, a row for each step with samples `first` to `first + n`, multiples of
    /// `block_unit`; `years` lie between two steps.
    void draw(std::uint64_t first, std::size_t n, std::span<const std::vector<double*>> rows,
              double years, Isa isa);

private:
    PathSampler(std::vector<Input> inputs, Sampler pushes)
        : inputs_(std::move(inputs)), pushes_(std::move(pushes)) {}

    std::vector<Input> inputs_;
    Sampler pushes_;
    std::vector<double> scratch_;  ///< of each input: logarithms, pushes
};

}  // namespace ballpark::sample
