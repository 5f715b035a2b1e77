#include "ballpark/model/rounding.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ballpark/base/ascii.hpp"

namespace ballpark::model {
namespace {

/// The first run of digits in a literal.
struct Digits {
    double value = 0;   ///< as if there were no point
    double places = 0;  ///< decimal places
};

Digits digits_of(std::string_view text) {
    Digits digits;
    bool point = false;
    for (std::size_t at = std::min(text.find_first_of("0123456789."), text.size());
         at < text.size(); ++at) {
        const char c = text[at];
        if (base::is_digit(c)) {
            digits.value = digits.value * 10 + (c - '0');
            digits.places += point ? 1 : 0;
        } else if (c == '.' && !point) {
            point = true;
        } else if (c == 'e' || c == 'E') {
            int exponent = 0;
            const std::size_t sign = at + 1 < text.size() && text[at + 1] == '+' ? 2 : 1;
            const char* const end = text.data() + text.size();
            if (std::from_chars(text.data() + at + sign, end, exponent).ec == std::errc{})
                digits.value *= std::pow(10, exponent);
            break;
        } else if (c != ',') {
            break;
        }
    }
    return digits;
}

}  // namespace

Interval as_rounded(double value, std::string_view text) {
    const Digits digits = digits_of(text);
    // "5." and "5" are whole; so is a number in words
    if (digits.places == 0 || digits.value == 0) return Interval::exactly(value);
    const double mantissa = digits.value;
    const double half = std::abs(value) / mantissa / 2;
    return {value - half, value, value + half};
}

double digits_value(std::string_view text) {
    const Digits digits = digits_of(text);
    return digits.value / std::pow(10, digits.places);
}

int figures_kept(const Interval& rounded, int most) {
    const double half = (rounded.high - rounded.low) / 2;
    if (!(half > 0) || rounded.value == 0 || !std::isfinite(half)) return most;
    const double held = std::floor(std::log10(std::abs(rounded.value) / half)) + 2;
    return static_cast<int>(std::clamp(held, 3.0, static_cast<double>(most)));
}

}  // namespace ballpark::model
