#include "ballpark/check/arithmetic/printed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballpark::check {
namespace {

constexpr double approximate_share = 0.05;

bool whole(double value) {
    return std::abs(value - std::round(value)) < 1e-6 * std::max(1.0, std::abs(value));
}

/// A fraction written out: "6 ½", "2 1/2".
bool has_fraction(std::string_view number, double mantissa) {
    return !whole(mantissa) && number.find('.') == std::string_view::npos &&
           number.find(',') == std::string_view::npos;
}

double place_of(std::string_view number, double mantissa) {
    if (has_fraction(number, mantissa)) return whole(mantissa * 2) ? 0.5 : 0.25;
    const auto point = number.find('.');
    double place = 1;
    if (point != std::string_view::npos || !whole(mantissa)) {
        while (place > 1e-9 && !whole(mantissa / place)) place /= 10;
        // "54.0" has a nought that is meant.
        if (point != std::string_view::npos) {
            auto digit = point + 1;
            double written = 1;
            for (; digit < number.size() && number[digit] >= '0' && number[digit] <= '9'; ++digit)
                written /= 10;
            place = std::min(place, written);
        }
        return place;
    }
    while (mantissa != 0 && place < 1e15 && whole(mantissa / (place * 10))) place *= 10;
    return place;
}

struct Scale {
    double factor;
    std::array<std::string_view, 4> forms;
};

constexpr std::array<Scale, 4> scales = {{
    {1e3, {"thousand", "k", "K", "k"}},
    {1e6, {"million", "m", "M", "mn"}},
    {1e9, {"billion", "bn", "B", "bn"}},
    {1e12, {"trillion", "tn", "T", "trn"}},
}};

std::string digits(double value, double place) {
    const int decimals = std::clamp(static_cast<int>(std::lround(-std::log10(place))), 0, 9);
    std::string plain = fmt::format("{:.{}f}", std::round(value / place) * place, decimals);
    const auto point = std::min(plain.find('.'), plain.size());
    const std::size_t first = plain.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3) plain.insert(at - 3, 1, ',');
    return plain;
}

/// The place to round `value` to: the printed one, or where that would leave a single figure,
/// one that leaves as many as were printed.
double finer_place(double value, double place, double mantissa) {
    constexpr double most_figures = 3;
    const double size = std::pow(10, std::floor(std::log10(std::abs(value))));
    if (size >= 10 * place * (1 - 1e-9)) return place;
    const double figures =
        1 + std::floor(std::log10(std::max(1.0, std::abs(mantissa) / place) * (1 + 1e-9)));
    return std::min(place, size / std::pow(10, std::min(figures, most_figures) - 1));
}

/// Without the noughts behind the point that a change of scale leaves.
std::string trimmed(std::string number) {
    if (number.find('.') == std::string::npos) return number;
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    return number;
}

}  // namespace

double last_place(std::string_view text, const text::Mention& mention) {
    const double scale = mention.scale_value > 0 ? mention.scale_value : 1;
    return place_of(mention.number.of(text), std::abs(mention.value) / scale) * scale;
}

Interval as_rounded(std::string_view text, const text::Mention& mention, double steps) {
    double reach = steps * last_place(text, mention);
    if (mention.approximate || mention.bound != text::Bound::none)
        reach += approximate_share * std::abs(mention.value);
    // Half of it is no rounding: "$1,000" is not what $100 is printed as.
    const double down = std::min(reach, std::abs(mention.value) / 2);
    const double up = reach;
    return mention.value < 0 ? Interval{mention.value - up, mention.value + down}
                             : Interval{mention.value - down, mention.value + up};
}

std::string number_like(std::string_view text, const text::Mention& mention, double value) {
    if (value == 0 || !std::isfinite(value)) return fmt::format("{:.0f}", value);
    const auto written = mention.number.of(text);
    double printed = std::abs(mention.value) / mention.scale_value;
    double place = place_of(written, printed);
    double scaled = value / mention.scale_value;
    if (has_fraction(written, printed) && std::abs(scaled) >= 1 && mention.scale.empty()) {
        const double halves = std::round(scaled * 2);
        if (std::fmod(halves, 2) == 0) return digits(halves / 2, 1);
        return digits(std::floor(halves / 2), 1) + " ½";
    }
    if (mention.scale.empty()) return digits(scaled, finer_place(scaled, place, printed));
    const auto word = mention.scale.of(text);
    const auto gap = text.substr(mention.number.begin, mention.scale.begin - mention.number.begin);
    const auto last = gap.find_last_of("0123456789");
    const auto between = last == std::string_view::npos ? " " : gap.substr(last + 1);
    std::string_view scale = word;
    const auto now = std::find_if(scales.begin(), scales.end(),
                                  [&](const Scale& s) { return s.factor == mention.scale_value; });
    if (now != scales.end() && (std::abs(scaled) < 0.995 || std::abs(scaled) >= 1000)) {
        const auto style = std::find(now->forms.begin(), now->forms.end(), word);
        const auto form =
            style == now->forms.end() ? std::size_t{0} : std::size_t(style - now->forms.begin());
        const auto fits = std::find_if(scales.rbegin(), scales.rend(), [&](const Scale& s) {
            return std::abs(value) >= 0.995 * s.factor;
        });
        if (fits == scales.rend() || fits->factor < 1e6)
            return digits(value, finer_place(value, place * mention.scale_value, mention.value));
        place *= mention.scale_value / fits->factor;
        printed *= mention.scale_value / fits->factor;
        scaled = value / fits->factor;
        scale = fits->forms[form];
    }
    auto number = digits(scaled, finer_place(scaled, place, printed));
    if (scale != word) number = trimmed(std::move(number));
    return number + std::string(between) + std::string(scale);
}

base::Edit with_value(std::string_view text, const text::Mention& mention, double value) {
    base::Edit edit;
    edit.span = base::hull(mention.number, mention.unit_span);
    edit.text = text.substr(edit.span.begin, mention.number.begin - edit.span.begin);
    // "minus 86": the sign is a word, and stays one or goes.
    const base::Span sign{mention.span.begin, edit.span.begin};
    if (sign.of(text) == "minus " || sign.of(text) == "negative ") {
        edit.span.begin = sign.begin;
        if (value < 0) edit.text += sign.of(text);
        value = std::abs(value);
    }
    edit.text += number_like(text, mention, value);
    edit.text += text.substr(mention.number.end, edit.span.end - mention.number.end);
    return edit;
}

}  // namespace ballpark::check
