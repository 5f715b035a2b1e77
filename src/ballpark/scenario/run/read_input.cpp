#include "ballpark/scenario/run/read_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/reader.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::scenario {
namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

base::Result<void> check_bounds(double value_si, const model::Quantity& quantity, Span span,
                                const check::Engine& engine) {
    if (quantity.least == 0 && quantity.most == 0) return {};
    const double value = quantity.unit.from_si(value_si);
    const double slack = 1e-12 * std::abs(value);
    if (value >= quantity.least - slack && value <= quantity.most + slack) return {};
    const bool below = value < quantity.least;
    auto fault =
        base::failure("outside-bounds",
                      fmt::format("{} cannot be {}", quantity.name,
                                  units::format_quantity(value, quantity.unit, engine.catalogue)),
                      span,
                      fmt::format("{} {}", below ? "at least" : "at most",
                                  units::format_quantity(below ? quantity.least : quantity.most,
                                                         quantity.unit, engine.catalogue)));
    if (!quantity.bound_why.empty()) fault.value().notes.emplace_back(quantity.bound_why);
    return fault;
}

/// Reads one table of an inputs' distribution.
class DistributionReader {
public:
    DistributionReader(std::string_view file, const Value& table, const model::Quantity& quantity,
                       const check::Engine& engine)
        : file_(file), table_(table), quantity_(quantity), engine_(engine) {}

    base::Result<sample::Distribution> read() {
        using sample::Distribution;
        std::string shape = "lognormal";
        const Value* named = table_.find("distribution");
        if (named != nullptr) shape = named->text;
        const auto has = [&](std::string_view key) { return table_.find(key) != nullptr; };
        const bool tenths = has("p10") || has("p90");
        const double share = tenths ? 0.1 : 0.05;
        const std::string_view low = tenths ? "p10" : "p5", high = tenths ? "p90" : "p95";
        if (shape == "uniform" && only({"least", "most"}))
            return made(Distribution::uniform(number("least"), number("most")), "least");
        if (shape == "triangular" && only({"least", "mode", "most"}))
            return made(Distribution::triangular(number("least"), number("mode"), number("most")),
                        "mode");
        if (shape == "pert" && only({"least", "mode", "most"}))
            return made(Distribution::pert(number("least"), number("mode"), number("most")),
                        "mode");
        if (shape == "normal" && has("mean") && only({"mean", "deviation"}))
            return made(Distribution::normal(number("mean"), number("deviation")), "deviation");
        if (shape == "lognormal" && has("median") && only({"median", "sigma"}))
            return made(Distribution::lognormal(number("median"), plain("sigma")), "sigma");
        if (shape == "normal" && only({low, high}))
            return made(Distribution::normal_between(number(low), number(high), share), low);
        if (shape == "lognormal" && only({low, high}))
            return made(Distribution::lognormal_between(number(low), number(high), share), low);
        if (shape == "discrete" && only({"values"}, "weights"))
            return made(Distribution::discrete(numbers("values"), weights()), "values");
        if (shape == "empirical" && only({"values"}))
            return made(Distribution::empirical(numbers("values")), "values");
        if (!fault_.code.empty()) return tl::unexpected(std::move(fault_));
        return unknown_shape(shape, named);
    }

private:
    base::Result<sample::Distribution> made(base::Result<sample::Distribution> distribution,
                                            std::string_view culprit) {
        // what could not be read matters more than what was made of it
        if (!fault_.code.empty()) return tl::unexpected(std::move(fault_));
        if (distribution) return distribution;
        base::Diagnostic fault = std::move(distribution.error());
        const Value* value = table_.find(culprit);
        fault.primary = {value != nullptr ? value->span : table_.span, "here"};
        return tl::unexpected(std::move(fault));
    }

    tl::unexpected<base::Diagnostic> unknown_shape(const std::string& shape, const Value* named) {
        constexpr std::array<std::string_view, 7> shapes{
            "uniform", "triangular", "normal", "lognormal", "pert", "discrete", "empirical"};
        auto fault = base::failure("unknown-distribution",
                                   fmt::format("no distribution \"{}\"", base::printable(shape)),
                                   named != nullptr ? named->span : table_.span, "not known");
        fault.value().notes.push_back(fmt::format("there are {}", fmt::join(shapes, ", ")));
        const std::string_view near = model::nearest(shape, shapes);
        if (!near.empty() && named != nullptr)
            fault.value().suggestions.push_back(
                {{model::inside(file_, *named, whole(named->text)), std::string(near)}, "", 0});
        return fault;
    }

    /// Has the table these keys and no others? What is missing or too much is a fault.
    bool only(std::initializer_list<std::string_view> keys, std::string_view optional = {}) {
        for (const Value& item : table_.items) {
            if (item.key == "distribution" || item.key == optional ||
                std::ranges::find(keys, item.key) != keys.end())
                continue;
            fault_ = base::failure("unknown-key",
                                   fmt::format("{} has no place in this distribution",
                                               base::printable(item.key)),
                                   item.key_span, "not known")
                         .value();
            fault_.notes.push_back(fmt::format("it is told by {}", fmt::join(keys, ", ")));
            const std::vector<std::string_view> known(keys);
            if (const auto near = model::nearest(item.key, known); !near.empty())
                fault_.suggestions.push_back({{item.key_span, std::string(near)}, "", 0});
            return false;
        }
        for (const std::string_view key : keys) {
            if (table_.find(key) != nullptr) continue;
            fault_ = base::failure("missing-key", fmt::format("a distribution without {}", key),
                                   table_.span, fmt::format("{} is needed", fmt::join(keys, ", ")))
                         .value();
            return false;
        }
        return true;
    }

    double one(const Value& value) {
        // a standard deviation may be what the quantity itself may not
        auto read = read_value_si(file_, value, quantity_, engine_);
        if (read) return *read;
        if (fault_.code.empty()) fault_ = std::move(read.error());
        return 0;
    }

    double number(std::string_view key) { return one(*table_.find(key)); }

    double plain(std::string_view key) {
        const Value& value = *table_.find(key);
        if (value.kind == Kind::number || value.kind == Kind::integer) return value.number;
        if (fault_.code.empty())
            fault_ = base::failure("wrong-type", fmt::format("{} is a plain number", key),
                                   value.span, "this is none")
                         .value();
        return 0;
    }

    std::vector<double> numbers(std::string_view key) {
        const Value& list = *table_.find(key);
        std::vector<double> values;
        if (list.kind != Kind::array) {
            fault_ = base::failure("wrong-type", fmt::format("{} is a list", key), list.span,
                                   "square brackets are needed")
                         .value();
            return values;
        }
        for (const Value& item : list.items) values.push_back(one(item));
        return values;
    }

    std::vector<double> weights() {
        std::vector<double> values;
        const Value* list = table_.find("weights");
        if (list == nullptr) return values;
        for (const Value& item : list->items) values.push_back(item.number);
        return values;
    }

    std::string_view file_;
    const Value& table_;
    const model::Quantity& quantity_;
    const check::Engine& engine_;
    base::Diagnostic fault_;
};

/// { "2020" = "50 USD/MWh", "2030" = "40 USD/MWh" }: straight lines between, level beyond.
base::Result<std::vector<double>> by_year(std::string_view file, const Value& table,
                                          const model::Model& model,
                                          const model::Quantity& quantity, int start_year,
                                          const check::Engine& engine) {
    std::vector<std::pair<double, double>> points;
    for (const Value& item : table.items) {
        int year = 0;
        const auto [end, error] =
            std::from_chars(item.key.data(), item.key.data() + item.key.size(), year);
        if (error != std::errc{} || end != item.key.data() + item.key.size())
            return base::failure("bad-year", "a series is told by years, as in \"2020\"",
                                 item.key_span, "this is none");
        auto value = read_value_si(file, item, quantity, engine);
        if (!value) return tl::unexpected(std::move(value.error()));
        points.emplace_back(year, *value);
    }
    if (points.empty())
        return base::failure("no-values", "a series of no years", table.span, "no year here");
    if (start_year == 0)
        return base::failure("no-year", "a series by the year in a run without a year", table.span,
                             "when does the run start? say date or start in [run]");
    std::ranges::sort(points);
    std::vector<double> values;
    const int in_a_year = model::steps_per_year(model.time.step);
    for (int step = 0; step < 200 * in_a_year; ++step) {
        const double year = start_year + static_cast<double>(step) / in_a_year;
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

}  // namespace

base::Result<model::QuantityId> find_quantity(std::string_view name, const model::Model& model) {
    if (const model::Quantity* found = model.find_any(name)) return model.id_of(*found);
    std::vector<std::string_view> names;
    for (const model::Quantity& quantity : model.all_quantities) names.push_back(quantity.name);
    auto fault = base::failure("unknown-quantity",
                               fmt::format("{} has no \"{}\"", model.id, base::printable(name)),
                               whole(name), "not known");
    if (const std::string_view near = model::nearest(name, names); !near.empty())
        fault.value().suggestions.push_back({{whole(name), std::string(near)}, "", 0});
    fault.value().notes.push_back(
        fmt::format("`ballpark models show {}` names them all", model.id));
    return fault;
}

base::Result<double> read_figure_si(std::string_view text, const model::Quantity& quantity,
                                    const check::Engine& engine) {
    auto figure = model::parse_figure(text, engine.catalogue);
    if (!figure) return tl::unexpected(std::move(figure.error()));
    if (figure->value == 0 && figure->unit.term_count == 0) figure->unit = quantity.unit;
    auto converted = units::convert(*figure, quantity.unit, engine.catalogue);
    if (!converted) {
        converted.error().primary.span = whole(text);
        return tl::unexpected(std::move(converted.error()));
    }
    if (auto inside = check_bounds(converted->si(), quantity, whole(text), engine); !inside)
        return tl::unexpected(std::move(inside.error()));
    return converted->si();
}

base::Result<double> read_value_si(std::string_view file, const Value& value,
                                   const model::Quantity& quantity, const check::Engine& engine) {
    if (value.kind == Kind::string) {
        auto read = read_figure_si(value.text, quantity, engine);
        if (!read)
            model::move_spans(read.error(),
                              [&](Span& span) { span = model::inside(file, value, span); });
        return read;
    }
    if (value.kind != Kind::integer && value.kind != Kind::number)
        return base::failure(
            "wrong-type",
            fmt::format("{} is {}, not a figure", quantity.name, to_string(value.kind)), value.span,
            "a quoted quantity is needed");
    if (!quantity.unit.dimension.dimensionless() && value.number != 0) {
        auto fault = base::failure(
            "not-a-quantity", fmt::format("{} is given without a unit", quantity.name), value.span,
            fmt::format("of what? {} is in {}", quantity.name, quantity.unit_text));
        fault.value().suggestions.push_back(
            {{value.span, fmt::format("\"{} {}\"", value.span.of(file), quantity.unit_text)},
             "",
             0});
        return fault;
    }
    // a bare number is of the plain unit, not of per cent
    if (auto inside = check_bounds(value.number, quantity, value.span, engine); !inside)
        return tl::unexpected(std::move(inside.error()));
    return value.number;
}

base::Result<PlannedInput> read_input(std::string_view file, const Value& value,
                                      const model::Model& model, model::QuantityId id,
                                      int start_year, const check::Engine& engine) {
    const model::Quantity& quantity = model.all_quantities[id];
    PlannedInput input;
    input.quantity = id;
    input.span = value.span;
    input.written = value.kind == Kind::string ? value.text : std::string(value.span.of(file));
    if (value.kind == Kind::array || (value.kind == Kind::table && quantity.series)) {
        if (!quantity.series)
            return base::failure("no-series",
                                 fmt::format("{} is one value, no series", quantity.name),
                                 value.span, "a list of values here");
        if (value.kind == Kind::table) {
            auto series = by_year(file, value, model, quantity, start_year, engine);
            if (!series) return tl::unexpected(std::move(series.error()));
            input.series_si = std::move(*series);
            input.from_today = true;
        }
        for (const Value& item : value.items) {
            if (value.kind != Kind::array) break;
            auto one = read_value_si(file, item, quantity, engine);
            if (!one) return tl::unexpected(std::move(one.error()));
            input.series_si.push_back(*one);
        }
        if (input.series_si.empty())
            return base::failure("no-values", "a series of no values", value.span, "empty");
        input.value_si = input.series_si.front();
        return input;
    }
    if (value.kind == Kind::table) {
        auto distribution = DistributionReader(file, value, quantity, engine).read();
        if (!distribution) return tl::unexpected(std::move(distribution.error()));
        input.distribution = *distribution;
        if (quantity.least != 0 || quantity.most != 0)
            input.distribution = distribution->within(quantity.unit.to_si(quantity.least),
                                                      quantity.unit.to_si(quantity.most));
        input.value_si = input.distribution->quantile(0.5);
        return input;
    }
    auto one = read_value_si(file, value, quantity, engine);
    if (!one) return tl::unexpected(std::move(one.error()));
    input.value_si = *one;
    return input;
}

}  // namespace ballpark::scenario
