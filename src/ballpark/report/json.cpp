#include "ballpark/report/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "ballpark/report/computed.hpp"
#include "ballpark/report/record_writer.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 become U+FFFD: what is written is JSON whatever was read.
std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json suggestions(const base::Diagnostic& diagnostic, const GivenOffsets& offsets) {
    Json list = Json::array();
    for (const base::Suggestion& suggestion : diagnostic.suggestions) {
        const auto range = offsets(suggestion.edit.span);
        list.push_back({{"text", suggestion.edit.text},
                        {"start", range.start},
                        {"end", range.end},
                        {"probability", number(suggestion.probability)}});
    }
    return list;
}

Json reading(const check::Reading& reading) {
    return {{"capacity_w", number(computed(reading.capacity_w))},
            {"average_w", number(computed(reading.average_w))},
            {"energy_per_day_j", number(computed(reading.energy_per_day_j))},
            {"energy_per_year_j", number(computed(reading.energy_per_year_j))},
            {"cost_usd_per_kw", number(computed(reading.cost_usd_per_kw))},
            {"log_evidence", number(computed(reading.log_evidence))}};
}

Json row(const scenario::ClaimRow& row, const GivenOffsets& offsets) {
    Json json{{"scenario", row.scenario},
              {"title", row.title},
              {"model", row.model},
              {"date", scenario::to_string(row.date)},
              {"place", row.place},
              {"stated", row.stated},
              {"key", nullptr},
              {"times_usual", nullptr},
              {"stated_as", scenario::to_string(row.stated_as)},
              {"favoured", scenario::to_string(row.favoured)},
              {"verdict", row.verdict},
              {"repair", nullptr},
              {"readings", nullptr}};
    if (row.key) {
        json["key"] = {{"quantity", row.key->quantity},
                       {"value", number(computed(row.key->value))},
                       {"unit", row.key->unit}};
        if (row.key->times_usual) json["times_usual"] = number(computed(*row.key->times_usual));
    }
    if (row.repair) {
        const auto range = offsets(row.repair->edit.span);
        json["repair"] = {{"text", row.repair->edit.text},
                          {"start", range.start},
                          {"end", range.end},
                          {"effect", row.repair->effect},
                          {"probability", number(row.repair->probability)}};
    }
    if (row.readings)
        json["readings"] = {{"period_s", number(row.readings->period_s)},
                            {"factor", number(row.readings->factor)},
                            {"capacity_factor", number(row.readings->capacity_factor)},
                            {"as_power", reading(row.readings->as_power)},
                            {"as_energy", reading(row.readings->as_energy)}};
    return json;
}

Json error(const base::Diagnostic& fault, std::string_view text, OffsetEncoding encoding) {
    const GivenOffsets offsets(text, nullptr, encoding);
    const auto range = offsets(fault.primary.span);
    return {{"code", fault.code},   {"message", fault.headline},
            {"start", range.start}, {"end", range.end},
            {"notes", fault.notes}, {"suggestions", suggestions(fault, offsets)}};
}

}  // namespace

std::string record_json(std::string_view id, const check::Findings& findings,
                        const units::Catalogue& catalogue, OffsetEncoding encoding,
                        const text::Document* document) {
    std::string out;
    RecordWriter(catalogue, encoding).put(out, id, {&findings, 1}, document);
    return out;
}

std::string scenario_json(std::string_view id, const scenario::CheckedScenario& checked,
                          const units::Catalogue& catalogue, OffsetEncoding encoding,
                          const text::Document* document) {
    Json rows = Json::array();
    if (!checked.findings.empty()) {
        const GivenOffsets offsets(checked.findings.front().passage.text, document, encoding);
        for (const scenario::ClaimRow& each : checked.rows) rows.push_back(row(each, offsets));
    }
    std::string out;
    RecordWriter(catalogue, encoding).put(out, id, checked.findings, document);
    out.pop_back();
    return out + ",\"rows\":" + dump(rows) + "}";
}

std::string error_json(const base::Diagnostic& fault, std::string_view text,
                       OffsetEncoding encoding) {
    return dump(Json{{"error", error(fault, text, encoding)}});
}

std::string error_json(std::string_view id, const base::Diagnostic& fault, std::string_view text,
                       OffsetEncoding encoding) {
    return dump(Json{{"id", id}, {"error", error(fault, text, encoding)}});
}

std::string quantity_json(double value, const units::Unit& unit,
                          const units::Catalogue& catalogue) {
    return dump(Json{{"value", number(value)},
                     {"unit", units::format_unit(unit, catalogue)},
                     {"dimension", units::to_string(unit.dimension)}});
}

std::string values_json(std::span<const double> values) {
    return values_json(values, units::Unit{}, units::Catalogue::builtin());
}

std::string values_json(std::span<const double> values, const units::Unit& unit,
                        const units::Catalogue& catalogue) {
    Json list = Json::array();
    for (const double value : values) list.push_back(number(value));
    Json object{{"values", std::move(list)}};
    const std::string name = units::format_unit(unit, catalogue);
    if (!name.empty()) {
        object["unit"] = name;
        object["dimension"] = units::to_string(unit.dimension);
    }
    return dump(object);
}

std::string json_array(std::span<const std::string> objects) {
    std::string text = "[";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        text += i == 0 ? "\n" : ",\n";
        text += objects[i];
    }
    return text + (objects.empty() ? "]\n" : "\n]\n");
}

}  // namespace ballpark::report
