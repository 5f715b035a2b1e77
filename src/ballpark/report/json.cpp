#include "ballpark/report/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

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

/// A value that was worked out, without the noise of its last bits.
Json computed(double value) {
    if (!std::isfinite(value) || value == 0) return number(value);
    constexpr int digits = 10;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - (digits - 1));
    const double rounded = unit < 1 ? std::round(value / unit) / std::round(1 / unit)
                                    : std::round(value / unit) * unit;
    return number(rounded);
}

Json quantity(const text::Mention& mention, std::string_view text,
              const units::Catalogue& catalogue, const GivenOffsets& offsets) {
    const units::Unit unit = mention.full_unit();
    const auto range = offsets(mention.span);
    return {{"start", range.start},
            {"end", range.end},
            {"text", mention.span.of(text)},
            {"value", number(mention.value)},
            {"unit", text::unit_text(mention, text, catalogue)},
            {"low", number(mention.low)},
            {"high", number(mention.high)},
            {"range", mention.range},
            {"si", number(unit.to_si(mention.value))},
            {"dimension", units::to_string(unit.dimension)},
            {"approx", mention.approximate}};
}

/// `place_of` gives the place of each of the passage's mentions in the record's list.
Json claim(const claims::Claim& claim, const check::Assessment* assessment,
           std::span<const std::size_t> place_of) {
    Json bindings = Json::object();
    for (const claims::Figure& figure : claim.figures)
        bindings[std::string(claim.model->quantities[figure.quantity].name)] =
            place_of[figure.mention];
    Json derived = Json::array();
    if (assessment) {
        for (const check::Derived& value : assessment->derived) {
            if (value.stated) continue;
            const model::Quantity& of = claim.model->quantities[value.quantity];
            derived.push_back(
                {{"quantity", of.name}, {"value", computed(value.value)}, {"unit", of.unit_text}});
        }
    }
    return {{"model", claim.model->id},
            {"bindings", std::move(bindings)},
            {"derived", std::move(derived)}};
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

Json diagnostic(const base::Diagnostic& finding, const GivenOffsets& offsets) {
    const auto range = offsets(finding.primary.span);
    Json json{{"code", finding.code},        {"severity", base::to_string(finding.severity)},
              {"start", range.start},        {"end", range.end},
              {"message", finding.headline}, {"working", finding.working}};
    if (finding.reference) {
        const base::Reference& reference = *finding.reference;
        json["reference"] = {{"quantity", reference.quantity}, {"unit", reference.unit},
                             {"p5", number(reference.p5)},     {"p50", number(reference.p50)},
                             {"p95", number(reference.p95)},   {"year", reference.year},
                             {"source", reference.source}};
    }
    json["suggestions"] = suggestions(finding, offsets);
    return json;
}

void put_position(Json& json, text::Position position) {
    if (position.page != 0) json["page"] = position.page;
    if (position.paragraph != 0) json["paragraph"] = position.paragraph;
}

/// How the file was read, where that does not go without saying.
void put_input(Json& record, const text::Document& document) {
    if (document.format() == text::Format::plain && document.encoding() == text::Encoding::utf8)
        return;
    record["input"] = {{"format", text::to_string(document.format())},
                       {"encoding", text::to_string(document.encoding())},
                       {"offsets", document.extracted() ? "extracted text" : "file"}};
}

/// The three lists of a record, filled from one passage or several of the same text.
struct Lists {
    Json quantities = Json::array();
    Json claims = Json::array();
    Json diagnostics = Json::array();
    std::string_view language = "en";  ///< said where it is another
    const text::Document* document = nullptr;

    void add(const check::Findings& findings, const units::Catalogue& catalogue,
             const GivenOffsets& offsets) {
        const claims::Passage& passage = findings.passage;
        language = passage.language;
        const std::vector<std::size_t> place_of = add_quantities(passage, catalogue, offsets);
        for (std::size_t i = 0; i < passage.claims.size(); ++i) {
            const bool assessed = i < findings.assessments.size();
            claims.push_back(
                claim(passage.claims[i], assessed ? &findings.assessments[i] : nullptr, place_of));
        }
        for (const base::Diagnostic& finding : findings.diagnostics) {
            diagnostics.push_back(diagnostic(finding, offsets));
            if (document != nullptr && document->extracted())
                put_position(diagnostics.back(), document->position_of(finding.primary.span.begin));
        }
    }

    /// What has a unit and what has none, in order of place; where in the list each of the
    /// passage's mentions comes to stand.
    std::vector<std::size_t> add_quantities(const claims::Passage& passage,
                                            const units::Catalogue& catalogue,
                                            const GivenOffsets& offsets) {
        std::vector<std::size_t> place_of;
        place_of.reserve(passage.mentions.size());
        auto count = passage.counts.begin();
        const auto put = [&](const text::Mention& mention) {
            quantities.push_back(quantity(mention, passage.text, catalogue, offsets));
        };
        for (const text::Mention& mention : passage.mentions) {
            while (count != passage.counts.end() && count->span.begin < mention.span.begin)
                put(*count++);
            place_of.push_back(quantities.size());
            put(mention);
        }
        while (count != passage.counts.end()) put(*count++);
        return place_of;
    }

    Json record(std::string_view id) {
        Json record{{"id", id}};
        if (language != "en") record["language"] = language;
        record["quantities"] = std::move(quantities);
        record["claims"] = std::move(claims);
        record["diagnostics"] = std::move(diagnostics);
        if (document != nullptr) put_input(record, *document);
        return record;
    }
};

Json reading(const check::Reading& reading) {
    return {{"capacity_w", computed(reading.capacity_w)},
            {"average_w", computed(reading.average_w)},
            {"energy_per_day_j", computed(reading.energy_per_day_j)},
            {"energy_per_year_j", computed(reading.energy_per_year_j)},
            {"cost_usd_per_kw", computed(reading.cost_usd_per_kw)},
            {"log_evidence", computed(reading.log_evidence)}};
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
                       {"value", computed(row.key->value)},
                       {"unit", row.key->unit}};
        if (row.key->times_usual) json["times_usual"] = computed(*row.key->times_usual);
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
    Lists lists;
    lists.document = document;
    lists.add(findings, catalogue, GivenOffsets(findings.passage.text, document, encoding));
    return dump(lists.record(id));
}

std::string scenario_json(std::string_view id, const scenario::CheckedScenario& checked,
                          const units::Catalogue& catalogue, OffsetEncoding encoding,
                          const text::Document* document) {
    Lists lists;
    Json rows = Json::array();
    if (!checked.findings.empty()) {
        const GivenOffsets offsets(checked.findings.front().passage.text, document, encoding);
        for (const check::Findings& findings : checked.findings)
            lists.add(findings, catalogue, offsets);
        for (const scenario::ClaimRow& each : checked.rows) rows.push_back(row(each, offsets));
    }
    Json record = lists.record(id);
    record["rows"] = std::move(rows);
    return dump(record);
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
