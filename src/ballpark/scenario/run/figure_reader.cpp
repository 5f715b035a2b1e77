#include "ballpark/scenario/run/figure_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ballpark/model/reader.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/money_conversion.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::scenario {
namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

bool inside(double value, const model::Quantity& quantity) {
    const double slack = 1e-12 * std::abs(value);
    return value >= quantity.least - slack && value <= quantity.most + slack;
}

/// `span` is the figure's, `written` what stands there.
base::Result<void> check_bounds(double value_si, const model::Quantity& quantity, Span span,
                                std::string_view written, const check::Engine& engine) {
    if (quantity.least == 0 && quantity.most == 0) return {};
    const double value = quantity.unit.from_si(value_si);
    if (inside(value, quantity)) return {};
    const bool below = value < quantity.least;
    const auto shown = [&](double number) {
        return units::format_quantity(number, quantity.unit, engine.catalogue);
    };
    auto fault = base::failure("outside-bounds",
                               fmt::format("{} cannot be {}", quantity.name, shown(value)), span,
                               fmt::format("{} {}", below ? "at least" : "at most",
                                           shown(below ? quantity.least : quantity.most)));
    if (!quantity.bound_why.empty()) fault.value().notes.emplace_back(quantity.bound_why);
    // a sign too many, a per cent sign too few
    if (written.starts_with('-') && inside(-value, quantity))
        fault.value().suggestions.push_back({{span, std::string(written.substr(1))}, "", 0});
    if (quantity.unit.dimension.dimensionless() && written.find('%') == std::string_view::npos &&
        inside(value / 100, quantity) && value > 1)
        fault.value().suggestions.push_back({{span, fmt::format("{:g}", value / 100)}, "", 0});
    return fault;
}

}  // namespace

base::Result<double> FigureReader::text(std::string_view text, const model::Quantity& quantity) {
    auto figure = model::parse_figure(text, engine_->catalogue);
    if (!figure) return tl::unexpected(std::move(figure.error()));
    if (figure->value == 0 && figure->unit.term_count == 0) figure->unit = quantity.unit;
    units::Unit unit = quantity.unit;
    unit.price_year = static_cast<decltype(unit.price_year)>(year_);
    auto converted =
        units::convert_money(*figure, unit, engine_->library.money, engine_->catalogue);
    if (!converted) {
        converted.error().primary.span = model::whole(text);
        if (converted.error().code == "missing-year")
            converted.error().notes.push_back("or give the run a year, as in date = 2019");
        return tl::unexpected(std::move(converted.error()));
    }
    for (std::string& note : converted->notes)
        if (std::ranges::find(notes_, note) == notes_.end()) notes_.push_back(std::move(note));
    const double si = converted->quantity.si();
    if (auto good = check_bounds(si, quantity, model::whole(text), text, *engine_); !good)
        return tl::unexpected(std::move(good.error()));
    return si;
}

base::Result<double> FigureReader::value(const Value& value, const model::Quantity& quantity) {
    if (value.kind == Kind::string) {
        auto read = text(value.text, quantity);
        if (!read)
            model::move_spans(read.error(),
                              [&](Span& span) { span = model::inside(file_, value, span); });
        return read;
    }
    if (value.kind != Kind::integer && value.kind != Kind::number)
        return base::failure(
            "wrong-type",
            fmt::format("{} is {}, not a figure", quantity.name, to_string(value.kind)), value.span,
            "a quoted quantity is needed");
    if (!std::isfinite(value.number))
        return base::failure("bad-number", fmt::format("{} is no finite number", quantity.name),
                             value.span, "a number should stand here");
    const std::string_view written = value.span.of(file_);
    if (!quantity.unit.dimension.dimensionless() && value.number != 0) {
        auto fault = base::failure(
            "not-a-quantity", fmt::format("{} is given without a unit", quantity.name), value.span,
            fmt::format("of what? {} is in {}", quantity.name, quantity.unit_text));
        fault.value().suggestions.push_back(
            {{value.span, fmt::format("\"{} {}\"", written, quantity.unit_text)}, "", 0});
        return fault;
    }
    // a bare number is of the plain unit, not of per cent
    if (auto good = check_bounds(value.number, quantity, value.span, written, *engine_); !good)
        return tl::unexpected(std::move(good.error()));
    return value.number;
}

std::vector<std::string> FigureReader::take_notes() {
    return std::exchange(notes_, {});
}

}  // namespace ballpark::scenario
