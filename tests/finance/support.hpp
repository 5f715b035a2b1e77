#pragma once

#include <catch2/catch.hpp>

#include <limits>
#include <string>

#include "ballpark/base/result.hpp"

namespace ballpark::tests {

inline constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double without_end = std::numeric_limits<double>::infinity();

/// The value, or a failed test that says why there is none.
template <class T>
T value(const base::Result<T>& result) {
    if (!result) FAIL(result.error().code << ": " << result.error().headline);
    return *result;
}

/// The code of the reason, or "" where there is a value.
template <class T>
std::string reason(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

/// As printed: within half of the last digit shown.
inline Approx printed(double figure, double half_digit) {
    return Approx(figure).epsilon(0).margin(half_digit);
}

}  // namespace ballpark::tests
