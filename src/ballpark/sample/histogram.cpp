#include "ballpark/sample/histogram.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

#include "ballpark/sample/kernels.hpp"

namespace ballpark::sample {

double sorted_quantile(std::span<const double> sorted, double share) {
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto at = static_cast<std::size_t>(place);
    const std::size_t next = std::min(at + 1, sorted.size() - 1);
    return sorted[at] + (sorted[next] - sorted[at]) * (place - static_cast<double>(at));
}

Histogram::Histogram(std::span<const double> pilot) : counts_(places) {
    std::vector<double> sorted;
    std::ranges::copy_if(pilot, std::back_inserter(sorted),
                         [](double number) { return std::isfinite(number); });
    std::ranges::sort(sorted);
    if (sorted.empty()) return;
    // tails are left out, or a single wild sample would make the bins wide
    const double least = sorted_quantile(sorted, 0.001), most = sorted_quantile(sorted, 0.999);
    // numbers that are all but one have a narrow range of their own
    const double margin = std::max((most - least) / 4, 1e-9 * std::abs(least) + 1e-300);
    low_ = least - margin;
    width_ = (most + margin - low_) / static_cast<double>(bins);
    per_width_ = 1 / width_;
}

void Histogram::add(std::span<const double> numbers, Isa isa) {
    constexpr std::size_t lot = 1024;
    std::array<std::int32_t, lot> found;
    std::array<double, lot> padded;
    const Kernels& kernel = kernels(isa);
    const std::uint32_t none_before = counts_.back();
    for (std::size_t at = 0; at < numbers.size(); at += lot) {
        const auto some = numbers.subspan(at, std::min(lot, numbers.size() - at));
        const double* from = some.data();
        std::size_t count = some.size();
        if (count % block_unit != 0) {
            padded.fill(std::numeric_limits<double>::quiet_NaN());
            std::ranges::copy(some, padded.begin());
            from = padded.data();
            count += block_unit - count % block_unit;
        }
        kernel.bins(found.data(), from, low_, per_width_, static_cast<double>(bins + 1), count);
        for (std::size_t i = 0; i < some.size(); ++i) ++counts_[static_cast<std::size_t>(found[i])];
    }
    count_ += numbers.size() - (counts_.back() - none_before);
}

void Histogram::add(const Histogram& other) {
    for (std::size_t i = 0; i < counts_.size() && i < other.counts_.size(); ++i)
        counts_[i] += other.counts_[i];
    count_ += other.count_;
}

void Histogram::clear() {
    std::ranges::fill(counts_, 0u);
    count_ = 0;
}

double Histogram::quantile(double share, double least, double most) const {
    if (count_ == 0) return std::numeric_limits<double>::quiet_NaN();
    const double rank = share * static_cast<double>(count_ - 1) + 0.5;
    double below = 0;
    for (std::size_t i = 0; i < bins + 2; ++i) {
        const auto here = static_cast<double>(counts_[i]);
        if (below + here < rank) {
            below += here;
            continue;
        }
        const double begin = i == 0 ? least : low_ + width_ * (static_cast<double>(i) - 1);
        const double end = i == 0 ? low_ : i > bins ? most : begin + width_;
        return std::clamp(begin + (end - begin) * ((rank - below) / here), least, most);
    }
    return most;
}

std::vector<double> Histogram::shares(double from, double to, std::size_t parts) const {
    std::vector<double> result(parts);
    if (!(to > from) || count_ == 0) return result;
    for (std::size_t i = 1; i <= bins; ++i) {
        const double middle = low_ + width_ * (static_cast<double>(i) - 0.5);
        const double place = (middle - from) / (to - from) * static_cast<double>(parts);
        if (place >= 0 && place < static_cast<double>(parts))
            result[static_cast<std::size_t>(place)] +=
                static_cast<double>(counts_[i]) / static_cast<double>(count_);
    }
    return result;
}

Histogram Histogram::restored(double low, double width, std::vector<std::uint32_t> counts) {
    Histogram made;
    made.low_ = low;
    made.width_ = width;
    made.per_width_ = 1 / width;
    made.counts_ = std::move(counts);
    made.counts_.resize(places);
    for (std::size_t i = 0; i < bins + 2; ++i) made.count_ += made.counts_[i];
    return made;
}

}  // namespace ballpark::sample
