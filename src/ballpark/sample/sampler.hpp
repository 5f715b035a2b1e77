#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ballpark/sample/distribution.hpp"
#include "ballpark/sample/sobol.hpp"

namespace ballpark::sample {

enum class Points : std::uint8_t { random, sobol };

/// Two inputs whose normal scores are correlated (a Gaussian copula).
struct Correlation {
    std::size_t a = 0;
    std::size_t b = 0;
    double value = 0;
};

/// The number of an input's stream, from its name: what is drawn for one input does not hang on
/// which others there are.
std::uint32_t stream_name(std::string_view name);

/// Draws the inputs of samples, each sample by its number alone.
class Sampler {
public:
    struct Input {
        std::uint32_t stream = 0;
        Distribution distribution;
    };

    /// Codes of errors: bad-correlation (not between -1 and 1, or contradicting each other).
    static base::Result<Sampler> make(std::vector<Input> inputs,
                                      std::span<const Correlation> correlations, Points points,
                                      std::uint64_t seed);

    std::size_t inputs() const { return inputs_.size(); }
    bool correlated() const { return !factor_.empty(); }

    /// Fills a row for each input with samples `first` to `first + n`, multiples of `block_unit`.
    /// `set`: 0 for the samples, 1 for the independent second set that sensitivity needs.
    void draw(std::uint64_t first, std::size_t n, std::span<double* const> rows, int set,
              Isa isa) const;

private:
    Sampler(std::vector<Input> inputs, Points points, std::uint64_t seed);
    void shares(double* out, std::size_t input, std::uint64_t first, std::size_t n, int set,
                const Kernels& kernels) const;

    std::vector<Input> inputs_;
    std::optional<SobolPoints> sobol_;
    std::uint64_t seed_ = 0;
    std::vector<std::size_t> mixed_;  ///< the inputs that are correlated with any
    std::vector<double> factor_;      ///< lower triangle of theirs, row by row
};

}  // namespace ballpark::sample
