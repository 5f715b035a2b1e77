#pragma once

#include <cstddef>
#include <cstdint>

#include "ballpark/sample/simd/isa.hpp"

namespace ballpark::sample {

/// A stream of random numbers: number `i` of it depends on these three and on `i` alone, so that
/// samples can be drawn in any order, by any number of threads and machines.
struct Stream {
    std::uint64_t seed = 0;
    std::uint32_t name = 0;     ///< which input it is for
    std::uint32_t purpose = 0;  ///< 0: the samples; others are for resampling and scrambling
};

/// Sums over numbers, those at places equal modulo 8 together, so that eight can be added at once
/// and the result has the same bits however many are.
struct Sums {
    static constexpr int ways = 8;
    double count[ways] = {};
    double negative[ways] = {};
    double sum[ways] = {};      ///< of the distances from an origin
    double squares[ways] = {};  ///< of their squares
    double least[ways];
    double most[ways];
};

/// The kernels of one instruction set. `n` is a multiple of `block_unit`, and so is `first`.
/// `out` and the inputs may be the same row.
struct Kernels {
    /// Numbers `first` to `first + n` of the stream, in (0, 1), 52 bits each: Philox 4x32 with 10
    /// rounds (Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3; SC11).
    void (*uniform)(double* out, Stream stream, std::uint64_t first, std::size_t n);
    /// Bits of points, scrambled in the manner of Owen (each bit flipped by a hash of those above
    /// it), to numbers in (0, 1).
    void (*scramble)(double* out, const std::uint64_t* low, std::uint64_t high, std::uint64_t seed,
                     std::size_t n);
    void (*normal_score)(double* out, const double* u, std::size_t n);
    void (*normal_share)(double* out, const double* z, std::size_t n);
    /// a + b x
    void (*affine)(double* out, const double* x, double a, double b, std::size_t n);
    /// e^(a + b x)
    void (*exp_affine)(double* out, const double* x, double a, double b, std::size_t n);
    /// The quantile of a triangle from `low` over `mode` to `high`.
    void (*triangular)(double* out, const double* u, double low, double mode, double high,
                       std::size_t n);
    /// out += b x
    void (*add_scaled)(double* out, const double* x, double b, std::size_t n);
    /// The bins that numbers fall into: 1 + (x - low) * per_width, at least 0, at most `last`; of
    /// what is no finite number `last` + 1.
    void (*bins)(std::int32_t* out, const double* x, double low, double per_width, double last,
                 std::size_t n);
    /// Adds finite numbers to the sums; others are left out.
    void (*add_sums)(Sums& sums, const double* x, double origin, std::size_t n);
};

const Kernels& kernels(Isa isa);

}  // namespace ballpark::sample
