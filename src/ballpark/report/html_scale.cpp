#include "ballpark/report/html_scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/report/html_escape.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

constexpr double width = 600;
constexpr double margin = 12;
constexpr double line_y = 34;

/// Places on the drawing, in its own units.
class Scale {
public:
    Scale(double low, double high)
        : low_(std::floor(std::log10(low))), high_(std::ceil(std::log10(high))) {
        if (high_ <= low_) high_ = low_ + 1;
    }
    double x(double value) const {
        return margin + (std::log10(value) - low_) / (high_ - low_) * (width - 2 * margin);
    }
    int first() const { return static_cast<int>(low_); }
    int last() const { return static_cast<int>(high_); }

private:
    double low_;
    double high_;
};

std::string anchored(double x) {
    return x < width / 4 ? "start" : x > width * 3 / 4 ? "end" : "middle";
}

}  // namespace

std::string html_scale(const base::Reference& reference, double value,
                       const units::Catalogue& catalogue) {
    const bool ordered = reference.p5 > 0 && reference.p5 <= reference.p50 &&
                         reference.p50 <= reference.p95 && std::isfinite(reference.p95);
    if (!ordered || !(value > 0) || !std::isfinite(value)) return {};
    const auto unit = units::parse_unit(reference.unit, catalogue);
    const auto shown = [&](double amount) {
        return html_text(unit ? units::format_quantity(amount, *unit, catalogue, 3)
                              : units::format_number(amount, 3));
    };
    const Scale scale(std::min(reference.p5, value), std::max(reference.p95, value));
    // More than this and the decades are a blur.
    constexpr int most_decades = 60;
    if (scale.last() - scale.first() > most_decades) return {};

    const std::string label = fmt::format("{} beside the usual {} to {}", shown(value),
                                          shown(reference.p5), shown(reference.p95));
    std::string svg = fmt::format(
        "<svg class=\"scale\" viewBox=\"0 0 {:.0f} 62\" role=\"img\" aria-label=\"{}\">"
        "<line class=\"axis\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.0f}\" y2=\"{:.0f}\"/>",
        width, label, margin, width - margin, line_y, line_y);
    for (int decade = scale.first(); decade <= scale.last(); ++decade) {
        const double x = scale.x(std::pow(10, decade));
        svg += fmt::format(
            "<line class=\"tick\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.0f}\" "
            "y2=\"{2:.0f}\"/>",
            x, line_y - 4, line_y + 4);
    }
    const double left = scale.x(reference.p5);
    const double right = std::max(scale.x(reference.p95), left + 2);
    const double middle = scale.x(reference.p50);
    const double at = scale.x(value);
    svg += fmt::format(
        "<rect class=\"range\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" "
        "height=\"12\" rx=\"3\"/>",
        left, line_y - 6, right - left);
    svg += fmt::format(
        "<line class=\"middle\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.0f}\" "
        "y2=\"{2:.0f}\"/>",
        middle, line_y - 9, line_y + 9);
    svg += fmt::format(
        "<text class=\"usual\" x=\"{:.1f}\" y=\"58\" text-anchor=\"{}\">usual {}</text>", middle,
        anchored(middle), shown(reference.p50));
    svg += fmt::format("<circle class=\"value\" cx=\"{:.1f}\" cy=\"{:.0f}\" r=\"6\"/>", at, line_y);
    svg += fmt::format(
        "<text class=\"stated\" x=\"{:.1f}\" y=\"16\" text-anchor=\"{}\">{}</text></svg>", at,
        anchored(at), shown(value));
    return svg;
}

}  // namespace ballpark::report
