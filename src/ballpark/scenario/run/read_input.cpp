#include "ballpark/scenario/run/read_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/scenario/run/read_distribution.hpp"

namespace ballpark::scenario {
namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

/// Steps that a series told by years, or by a process, is worked out for: longer than any run.
constexpr int most_years = 400;

/// { "2020" = "50 USD/MWh", "2030" = "40 USD/MWh" }: straight lines between, level beyond.
base::Result<std::vector<double>> by_year(const Value& table, const model::Model& model,
                                          const model::Quantity& quantity, FigureReader& figures) {
    std::vector<std::pair<double, double>> points;
    for (const Value& item : table.items) {
        int year = 0;
        const auto [end, error] =
            std::from_chars(item.key.data(), item.key.data() + item.key.size(), year);
        if (error != std::errc{} || end != item.key.data() + item.key.size())
            return base::failure("bad-year", "a series is told by years, as in \"2020\"",
                                 item.key_span, "this is none");
        auto value = figures.value(item, quantity);
        if (!value) return tl::unexpected(std::move(value.error()));
        points.emplace_back(year, *value);
    }
    if (points.empty())
        return base::failure("no-values", "a series of no years", table.span, "no year here");
    if (figures.year() == 0)
        return base::failure("no-year", "a series by the year in a run without a year", table.span,
                             "when does the run start? say date or start in [run]");
    std::ranges::sort(points);
    std::vector<double> values;
    const int in_a_year = model::steps_per_year(model.time.step);
    for (int step = 0; step < most_years * in_a_year; ++step) {
        const double year = figures.year() + static_cast<double>(step) / in_a_year;
        const auto next =
            std::ranges::find_if(points, [year](const auto& point) { return point.first >= year; });
        if (next == points.begin() || next == points.end()) {
            values.push_back(next == points.end() ? points.back().second : next->second);
            continue;
        }
        const auto& before = *(next - 1);
        const double part = (year - before.first) / (next->first - before.first);
        values.push_back(before.second + (next->second - before.second) * part);
    }
    return values;
}

/// The median path, which is what a run without samples goes by.
std::vector<double> middle_of(const sample::Path& path, const model::Model& model) {
    const int in_a_year = model::steps_per_year(model.time.step);
    std::vector<double> values;
    for (int step = 0; step < most_years * in_a_year; ++step)
        values.push_back(path.median(static_cast<double>(step) / in_a_year));
    return values;
}

/// Of a series: values one by one, by years, or a process that they follow.
base::Result<void> read_series(const Value& value, const model::Model& model,
                               const model::Quantity& quantity, FigureReader& figures,
                               PlannedInput& input) {
    if (value.kind == Kind::array) {
        for (const Value& item : value.items) {
            auto one = figures.value(item, quantity);
            if (!one) return tl::unexpected(std::move(one.error()));
            input.series_si.push_back(*one);
        }
        if (input.series_si.empty())
            return base::failure("no-values", "a series of no values", value.span, "empty");
    } else if (tells_path(value)) {
        auto path = read_path(value, quantity, figures);
        if (!path) return tl::unexpected(std::move(path.error()));
        input.path = *path;
        input.series_si = middle_of(*path, model);
    } else {
        auto series = by_year(value, model, quantity, figures);
        if (!series) return tl::unexpected(std::move(series.error()));
        input.series_si = std::move(*series);
        input.from_today = true;
    }
    input.value_si = input.series_si.front();
    return {};
}

}  // namespace

std::string_view known_as(const model::Model& model) {
    return model.id == deal_model_id ? model.extends : model.id;
}

base::Result<model::QuantityId> find_quantity(std::string_view name, const model::Model& model) {
    if (const model::Quantity* found = model.find_any(name)) return model.id_of(*found);
    std::vector<std::string_view> names;
    for (const model::Quantity& quantity : model.all_quantities) names.push_back(quantity.name);
    auto fault = base::failure(
        "unknown-quantity", fmt::format("{} has no \"{}\"", known_as(model), base::printable(name)),
        model::whole(name), "not known");
    if (const std::string_view near = model::nearest(name, names); !near.empty())
        fault.value().suggestions.push_back({{model::whole(name), std::string(near)}, "", 0});
    fault.value().notes.push_back(
        fmt::format("`ballpark models show {}` names them all", known_as(model)));
    return fault;
}

base::Result<PlannedInput> read_input(const Value& value, const model::Model& model,
                                      model::QuantityId id, FigureReader& figures) {
    const model::Quantity& quantity = model.all_quantities[id];
    PlannedInput input;
    input.quantity = id;
    input.span = value.span;
    input.written =
        value.kind == Kind::string ? value.text : std::string(value.span.of(figures.file()));
    if (!quantity.series &&
        (value.kind == Kind::array || (value.kind == Kind::table && tells_path(value))))
        return base::failure("no-series", fmt::format("{} is one value, no series", quantity.name),
                             value.span, "a value for each step here");
    if (quantity.series && (value.kind == Kind::array || value.kind == Kind::table)) {
        if (auto read = read_series(value, model, quantity, figures, input); !read)
            return tl::unexpected(std::move(read.error()));
    } else if (value.kind == Kind::table) {
        auto distribution = read_distribution(value, quantity, figures);
        if (!distribution) return tl::unexpected(std::move(distribution.error()));
        input.distribution = *distribution;
        if (quantity.least != 0 || quantity.most != 0)
            input.distribution = distribution->within(quantity.unit.to_si(quantity.least),
                                                      quantity.unit.to_si(quantity.most));
        input.value_si = input.distribution->quantile(0.5);
    } else {
        auto one = figures.value(value, quantity);
        if (!one) return tl::unexpected(std::move(one.error()));
        input.value_si = *one;
    }
    input.notes = figures.take_notes();
    return input;
}

}  // namespace ballpark::scenario
