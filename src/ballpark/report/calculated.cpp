#include "ballpark/report/calculated.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "ballpark/model/rounding.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {
namespace {

using Json = nlohmann::ordered_json;
using model::Calculated;
using model::Interval;

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json numbers(const std::vector<Interval>& intervals, double Interval::*which) {
    Json list = Json::array();
    for (const Interval& interval : intervals) list.push_back(number(interval.*which));
    return list;
}

/// A figure or the member of a list: a date, or a number with its bounds if it has any.
Json shown(double value, bool date) {
    return date ? Json(model::date_text(model::date_of(value))) : number(value);
}

std::string figure_text(const Calculated& answer, double value, const Interval* interval,
                        const units::Catalogue& catalogue) {
    if (answer.date) return model::date_text(model::date_of(value));
    const bool open = interval != nullptr && !interval->exact();
    const int figures = open ? model::figures_kept(*interval, model::max_figures) : answer.figures;
    const auto text = [&](double figure) {
        return units::format_quantity(figure, answer.unit, catalogue, figures);
    };
    if (!open) return text(value);
    return text(value) + " (" + text(interval->low) + " to " + text(interval->high) + ")";
}

}  // namespace

std::string calculated_json(const Calculated& answer, const units::Catalogue& catalogue) {
    Json object;
    if (answer.list) {
        Json list = Json::array();
        for (const double value : answer.values) list.push_back(shown(value, answer.date));
        object["values"] = std::move(list);
    } else {
        object["value"] = shown(answer.value, answer.date);
    }
    const std::string unit = answer.date ? "" : units::format_unit(answer.unit, catalogue);
    if (!answer.list || !unit.empty() || answer.date) {
        object["unit"] = unit;
        object["dimension"] = answer.date ? "date" : units::to_string(answer.unit.dimension);
    }
    if (!answer.intervals.empty() && answer.list) {
        object["lows"] = numbers(answer.intervals, &Interval::low);
        object["highs"] = numbers(answer.intervals, &Interval::high);
    } else if (!answer.intervals.empty()) {
        object["low"] = number(answer.intervals.front().low);
        object["high"] = number(answer.intervals.front().high);
    }
    if (!answer.notes.empty()) object["notes"] = answer.notes;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string calculated_text(const Calculated& answer, const units::Catalogue& catalogue,
                            std::string_view between) {
    const auto interval = [&](std::size_t i) {
        return answer.intervals.empty() ? nullptr : &answer.intervals[i];
    };
    if (!answer.list) return figure_text(answer, answer.value, interval(0), catalogue);
    std::string text;
    for (std::size_t i = 0; i < answer.values.size(); ++i) {
        if (i > 0) text += between;
        text += figure_text(answer, answer.values[i], interval(i), catalogue);
    }
    return text;
}

}  // namespace ballpark::report
