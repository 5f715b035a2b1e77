#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ballpark/sample/simd/isa.hpp"

namespace ballpark::sample {

/// Numbers counted into bins of one width, so that their quantiles are known within a bin in memory
/// that does not grow with their number. The range is told by a first lot of them (the pilot),
/// widened: what falls outside is counted at the ends.
class Histogram {
public:
    static constexpr std::size_t bins = std::size_t{1} << 15;

    /// The bins, and places for what lies below, above, and nowhere.
    static constexpr std::size_t places = bins + 3;

    Histogram() = default;
    /// The pilot's numbers are not counted, only looked at.
    explicit Histogram(std::span<const double> pilot);

    void add(std::span<const double> numbers, Isa isa);
    /// Of the same pilot.
    void add(const Histogram& other);

    /// Forgets what was counted, not the bins.
    void clear();

    std::uint64_t count() const { return count_; }
    double low() const { return low_; }
    double width() const { return width_; }
    const std::vector<std::uint32_t>& counts() const { return counts_; }

    /// The number below which `share` of them lies, straight within a bin; `least` and `most` are
    /// the ends of all. The error is at most the width of a bin, for shares within the range.
    double quantile(double share, double least, double most) const;

    /// How many of them lie in each of `parts` equal parts from `from` to `to`.
    std::vector<double> shares(double from, double to, std::size_t parts) const;

    /// Takes up counts that were worked out elsewhere.
    static Histogram restored(double low, double width, std::vector<std::uint32_t> counts);

private:
    double low_ = 0;
    double width_ = 1;
    double per_width_ = 1;
    std::uint64_t count_ = 0;
    std::vector<std::uint32_t> counts_;  ///< below, `bins`, above, no number
};

/// The quantile of sorted numbers, straight between neighbours (type 7 of Hyndman and Fan).
double sorted_quantile(std::span<const double> sorted, double share);

}  // namespace ballpark::sample
