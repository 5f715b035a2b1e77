#include "ballpark/report/csv.hpp"

#include <fmt/format.h>

#include <cmath>

#include "ballpark/scenario/date_place.hpp"

namespace ballpark::report {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

namespace {

std::string field(std::string_view text) {
    return csv_field(text);
}

std::string field(double value) {
    return std::isfinite(value) ? fmt::format("{:.10g}", value) : std::string();
}

}  // namespace

std::string rows_csv(std::span<const scenario::ClaimRow> rows) {
    std::string out =
        "file,scenario,title,model,date,place,stated,quantity,value,unit,times_usual,stated_as,"
        "favoured,"
        "power_capacity_kw,energy_capacity_kw,power_usd_per_kw,energy_usd_per_kw,factor,"
        "verdict,repair,repair_effect,probability\r\n";
    for (const scenario::ClaimRow& row : rows) {
        std::vector<std::string> fields{
            field(row.file),  field(row.scenario),           field(row.title),
            field(row.model), scenario::to_string(row.date), field(row.place),
            field(row.stated)};
        const auto put = [&](std::string text) { fields.push_back(std::move(text)); };
        put(row.key ? field(row.key->quantity) : "");
        put(row.key ? field(row.key->value) : "");
        put(row.key ? field(row.key->unit) : "");
        put(row.key && row.key->times_usual ? field(*row.key->times_usual) : "");
        put(field(to_string(row.stated_as)));
        put(field(to_string(row.favoured)));
        const auto& both = row.readings;
        constexpr double watts_per_kw = 1000;
        put(both ? field(both->as_power.capacity_w / watts_per_kw) : "");
        put(both ? field(both->as_energy.capacity_w / watts_per_kw) : "");
        const bool cost = both && both->as_power.cost_usd_per_kw > 0;
        put(cost ? field(both->as_power.cost_usd_per_kw) : "");
        put(cost ? field(both->as_energy.cost_usd_per_kw) : "");
        put(both ? field(both->factor) : "");
        put(field(row.verdict));
        put(row.repair ? field(row.repair->edit.text) : "");
        put(row.repair ? field(row.repair->effect) : "");
        put(row.repair ? fmt::format("{:.4g}", row.repair->probability) : "");
        out += fmt::format("{}\r\n", fmt::join(fields, ","));
    }
    return out;
}

}  // namespace ballpark::report
