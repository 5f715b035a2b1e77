#include "ballpark/sample/moments.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ballpark/sample/kernels.hpp"

namespace ballpark::sample {

Moments Moments::of(std::span<const double> numbers, Isa isa) {
    const auto first = std::ranges::find_if(numbers, [](double x) { return std::isfinite(x); });
    Moments own;
    own.none = numbers.size();
    if (first == numbers.end()) return own;
    // sums about a number of the same size lose no digits
    const double origin = *first;
    Sums sums;
    std::ranges::fill(sums.least, origin);
    std::ranges::fill(sums.most, origin);
    const std::size_t even = numbers.size() / Sums::ways * Sums::ways;
    const Kernels& kernel = kernels(isa);
    kernel.add_sums(sums, numbers.data(), origin, even);
    std::array<double, Sums::ways> rest;
    rest.fill(std::numeric_limits<double>::quiet_NaN());
    std::ranges::copy(numbers.subspan(even), rest.begin());
    kernel.add_sums(sums, rest.data(), origin, rest.size());
    const auto total = [](const double(&ways)[Sums::ways]) {
        return ((ways[0] + ways[1]) + (ways[2] + ways[3])) +
               ((ways[4] + ways[5]) + (ways[6] + ways[7]));
    };
    const double n = total(sums.count);
    own.count = static_cast<std::uint64_t>(n);
    own.none -= own.count;
    own.negative = static_cast<std::uint64_t>(total(sums.negative));
    const double sum = total(sums.sum);
    own.mean = origin + sum / n;
    own.squares = std::max(0.0, total(sums.squares) - sum * (sum / n));
    own.least = *std::ranges::min_element(sums.least);
    own.most = *std::ranges::max_element(sums.most);
    return own;
}

double Moments::deviation() const {
    return count < 2 ? 0 : std::sqrt(squares / static_cast<double>(count - 1));
}

Moments together(const Moments& a, const Moments& b) {
    Moments sum = a.count == 0 ? b : a;
    sum.none = a.none + b.none;
    if (a.count == 0 || b.count == 0) return sum;
    sum.count = a.count + b.count;
    sum.negative = a.negative + b.negative;
    const auto na = static_cast<double>(a.count), nb = static_cast<double>(b.count);
    const double apart = b.mean - a.mean;
    sum.mean = a.mean + apart * (nb / (na + nb));
    sum.squares = a.squares + b.squares + apart * apart * (na * nb / (na + nb));
    sum.least = std::min(a.least, b.least);
    sum.most = std::max(a.most, b.most);
    return sum;
}

void MomentTree::add(Node node, const Moments& moments) {
    Moments merged = moments;
    while (true) {
        const Node sibling{node.first, node.second ^ 1};
        const auto found = nodes_.find(sibling);
        if (found == nodes_.end()) break;
        merged = node.second % 2 == 0 ? together(merged, found->second)
                                      : together(found->second, merged);
        nodes_.erase(found);
        node = {node.first + 1, node.second / 2};
    }
    nodes_[node] = merged;
}

Moments MomentTree::total() const {
    // from the largest parts, which come first, to the smallest
    Moments sum;
    for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node)
        sum = together(sum, node->second);
    return sum;
}

}  // namespace ballpark::sample
