#include "ballpark/check/yardstick.hpp"

#include <fmt/core.h>

#include <cmath>

#include "ballpark/check/derive.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {

base::Reference reference_of(const Derived& derived, const model::Model& model,
                             const Engine& engine) {
    const auto& quantity = model.quantities[derived.quantity];
    const auto& range = *derived.range;
    base::Reference reference;
    reference.quantity = quantity.name;
    reference.unit = quantity.unit_text;
    reference.p5 = range.p5;
    reference.p50 = range.p50;
    reference.p95 = range.p95;
    if (range.normal) {
        const auto& source = engine.library.sources[range.normal->source];
        reference.year = range.normal->year_to;
        reference.place = range.normal->place;
        reference.statistic = range.normal->statistic;
        reference.source = fmt::format("{}, {}", source.publisher, source.title);
        if (source.year != 0) reference.source += fmt::format(" ({})", source.year);
    }
    return reference;
}

std::string times_usual(double ratio) {
    const auto round_to_two = [](double value) {
        const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
        return std::round(value / unit) * unit;
    };
    if (ratio >= 1) return units::format_number(round_to_two(ratio), 2) + " times";
    return "1/" + units::format_number(round_to_two(1 / ratio), 2) + " of";
}

}  // namespace ballpark::check
