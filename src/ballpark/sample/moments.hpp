#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "ballpark/sample/simd/isa.hpp"

namespace ballpark::sample {

/// Count, mean and spread of numbers, and how many were none.
struct Moments {
    std::uint64_t count = 0;     ///< of finite numbers
    std::uint64_t none = 0;      ///< not finite
    std::uint64_t negative = 0;  ///< below 0
    double mean = 0;
    double squares = 0;  ///< sum of squared distances from the mean
    double least = 0;
    double most = 0;

    /// Of numbers that come in one lot; the last places up to a multiple of 8 are filled by none.
    static Moments of(std::span<const double> numbers, Isa isa);
    double deviation() const;  ///< of the sample; 0 of fewer than two

    friend bool operator==(const Moments&, const Moments&) = default;
};

/// Of two sets of numbers together. Not the same bits in another order: see `MomentTree`.
Moments together(const Moments& a, const Moments& b);

/// Moments of chunks that come in any order, put together in one order only: chunk 0 with 1, 2 with
/// 3, then those pairs, and so on. So the result has the same bits whoever worked out which chunk,
/// and no more is kept than the logarithm of their number.
class MomentTree {
public:
    using Node = std::pair<int, std::uint64_t>;  ///< level, and which of that level

    void add(std::uint64_t chunk, const Moments& moments) { add(Node{0, chunk}, moments); }
    void add(Node node, const Moments& moments);
    Moments total() const;
    const std::map<Node, Moments>& nodes() const { return nodes_; }

private:
    std::map<Node, Moments> nodes_;
};

}  // namespace ballpark::sample
