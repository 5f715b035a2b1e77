#pragma once

#include <cmath>

namespace ballpark::report {

/// A value that was worked out, without the noise of its last bits.
inline double computed(double value) {
    if (!std::isfinite(value) || value == 0) return value;
    constexpr int digits = 10;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - (digits - 1));
    return unit < 1 ? std::round(value / unit) / std::round(1 / unit)
                    : std::round(value / unit) * unit;
}

}  // namespace ballpark::report
