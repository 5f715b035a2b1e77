#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/text/mention.hpp"

// Figures as the press prints them: how far from the truth a printed one may lie, and how a
// corrected one would stand in its place.

namespace ballpark::check {

struct Interval {
    double low = 0;
    double high = 0;

    bool meets(Interval other) const { return low <= other.high && other.low <= high; }
    bool holds(double value) const { return low <= value && value <= high; }
};

/// Worth of one in the last place that tells anything, in the mention's unit: 1,000 for
/// "27,000", 1e5 for "2.5 million", 0.1 for "54.0", a half for "6 ½". Zeros at the end of a whole
/// number are taken for rounding.
double last_place(std::string_view text, const text::Mention& mention);

/// Where the truth behind a printed figure lies: within `steps` of its last place either way, and
/// a twentieth more after "about" and the like.
Interval as_rounded(std::string_view text, const text::Mention& mention, double steps);

/// `value` rounded as the figure is, in its style: scale word for scale word, grouped digits for
/// digits, halves for a half.
std::string number_like(std::string_view text, const text::Mention& mention, double value);

/// The mention's number and unit with the number replaced by `value`.
base::Edit with_value(std::string_view text, const text::Mention& mention, double value);

}  // namespace ballpark::check
