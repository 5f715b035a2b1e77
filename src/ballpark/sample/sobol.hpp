#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ballpark/sample/kernels.hpp"

namespace ballpark::sample {

/// The points of Sobol's sequence, each dimension scrambled by a seed of its own, so that they fill
/// the cube evenly and are random all the same. Points can be asked for in any order.
class SobolPoints {
public:
    /// At most 1,000 dimensions; the direction numbers are those of Joe and Kuo, from Boost.
    SobolPoints(std::size_t dimensions, std::uint64_t seed);

    std::size_t dimensions() const { return tables_.size(); }

    /// Coordinate `dimension` of the points `first` to `first + n`, in (0, 1); both multiples of
    /// `block_unit`.
    void shares(double* out, std::size_t dimension, std::uint64_t first, std::size_t n,
                const Kernels& kernels) const;

private:
    static constexpr std::uint64_t aligned = 256;
    static constexpr int index_bits = 40;

    struct Table {
        std::array<std::uint64_t, index_bits> directions{};
        std::array<std::uint64_t, aligned> low{};  ///< the points 0 to 255
        std::uint64_t scramble = 0;
    };
    std::vector<Table> tables_;
};

}  // namespace ballpark::sample
