#include "ballpark/report/json.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "ballpark/units/parse.hpp"

using namespace ballpark;
using nlohmann::json;
using report::OffsetEncoding;

namespace {

const units::Catalogue& catalogue = units::Catalogue::builtin();

/// Two figures of which one is counted by the day, a claim that binds both, and one finding.
struct Sample {
    std::string text = "\u65e5\U0001f600 2.5 million watts daily for $2.5 billion";
    std::array<model::Quantity, 3> quantities;
    model::Model model;
    check::Findings findings;

    Sample() {
        const auto unit = [](std::string_view name) { return *units::parse_unit(name, catalogue); };
        quantities[0].name = "capacity";
        quantities[1].name = "capital_cost";
        quantities[2].name = "specific_cost";
        quantities[2].unit_text = "USD/kW";
        model.id = "power/solar-pv";
        model.quantities = quantities;

        text::Mention power;
        power.span = span("2.5 million watts daily");
        power.value = 2.5e6;
        power.low = 2.45e6;
        power.high = 2.55e6;
        power.unit = unit("W");
        power.rate = unit("day");
        power.rate_form = text::RateForm::adverb;
        text::Mention money;
        money.span = span("$2.5 billion");
        money.value = money.low = money.high = 2.5e9;
        money.unit = unit("USD");
        money.approximate = true;
        findings.passage.hold(text);
        findings.passage.mentions = {power, money};

        claims::Claim claim;
        claim.model = &model;
        claims::Figure figure;
        figure.quantity = 0;
        figure.mention = 0;
        claim.figures.push_back(figure);
        figure.quantity = 1;
        figure.mention = 1;
        claim.figures.push_back(figure);
        findings.passage.claims.push_back(claim);

        check::Assessment assessment;
        check::Derived derived;
        derived.quantity = 2;
        derived.value = 999999.9999999925;
        assessment.derived.push_back(derived);
        derived.quantity = 0;
        derived.stated = true;
        assessment.derived.push_back(derived);
        findings.assessments.push_back(assessment);

        base::Diagnostic finding;
        finding.code = "out-of-ballpark";
        finding.severity = base::Severity::warning;
        finding.headline = "a \"dear\" plant";
        finding.primary.span = power.span;
        finding.working = {"a / b = c"};
        finding.reference =
            base::Reference{"specific_cost", "USD/kW", 618, 995, 2070, 2019, "world", "s", "IRENA"};
        finding.suggestions = {{{money.span, "$2.5 million"}, "effect", 0.25}};
        findings.diagnostics.push_back(finding);
    }

    base::Span span(std::string_view words) const {
        const auto at = static_cast<std::uint32_t>(text.find(words));
        return {at, at + static_cast<std::uint32_t>(words.size())};
    }

    json record(OffsetEncoding encoding = OffsetEncoding::utf8) const {
        return json::parse(report::record_json("a \"b\"", findings, catalogue, encoding));
    }
};

}  // namespace

TEST_CASE("a record holds what the contract names, and nothing else") {
    const Sample sample;
    const json expected = json::parse(R"({
        "id": "a \"b\"",
        "quantities": [
            {"start": 8, "end": 31, "text": "2.5 million watts daily", "value": 2.5e6,
             "unit": "W/day", "low": 2.45e6, "high": 2.55e6, "range": false,
             "si": 28.935185185185183, "dimension": "power/time", "approx": false},
            {"start": 36, "end": 48, "text": "$2.5 billion", "value": 2.5e9, "unit": "USD",
             "low": 2.5e9, "high": 2.5e9, "range": false, "si": 2.5e9, "dimension": "money",
             "approx": true}],
        "claims": [
            {"model": "power/solar-pv", "bindings": {"capacity": 0, "capital_cost": 1},
             "derived": [{"quantity": "specific_cost", "value": 1e6, "unit": "USD/kW"}]}],
        "diagnostics": [
            {"code": "out-of-ballpark", "severity": "warning", "start": 8, "end": 31,
             "message": "a \"dear\" plant", "working": ["a / b = c"],
             "reference": {"quantity": "specific_cost", "unit": "USD/kW", "p5": 618.0,
                           "p50": 995.0, "p95": 2070.0, "year": 2019, "source": "IRENA"},
             "suggestions": [{"text": "$2.5 million", "start": 36, "end": 48,
                              "probability": 0.25}]}]
    })");
    CHECK(sample.record() == expected);
}

TEST_CASE("counts stand among the quantities by place, and claims point past them") {
    Sample sample;
    sample.text += " by 23 protesters";
    sample.findings.passage.hold(sample.text);
    text::Mention early;
    early.span = sample.span("\U0001f600");
    early.value = early.low = early.high = 7;
    text::Mention late;
    late.span = sample.span("23 protesters");
    late.noun = sample.span("protesters");
    late.value = late.low = late.high = 23;
    sample.findings.passage.counts = {early, late};
    const json record = sample.record();
    const json& quantities = record.at("quantities");
    REQUIRE(quantities.size() == 4);
    CHECK(quantities[0].at("value") == 7);
    CHECK(quantities[0].at("unit") == "");
    CHECK(quantities[1].at("unit") == "W/day");
    CHECK(quantities[3].at("unit") == "protesters");
    CHECK(record.at("claims")[0].at("bindings") == json::parse(R"({"capacity": 1,
                                                                   "capital_cost": 2})"));
}

TEST_CASE("a unit is named so that any reader takes it, a counted thing by the text's word") {
    Sample sample;
    sample.text += " for 300 homes at 9 cents";
    sample.findings.passage.hold(sample.text);
    text::Mention homes;
    homes.span = sample.span("300 homes");
    homes.noun = homes.unit_span = sample.span("homes");
    homes.unit = catalogue.unit("home");
    text::Mention cents;
    cents.span = sample.span("9 cents");
    cents.unit = *units::parse_unit("US cent", catalogue);
    sample.findings.passage.mentions.push_back(homes);
    sample.findings.passage.mentions.push_back(cents);
    const json quantities = sample.record().at("quantities");
    CHECK(quantities[2].at("unit") == "homes");
    CHECK(quantities[3].at("unit") == "US cent");
}

TEST_CASE("a language other than English is said") {
    Sample sample;
    CHECK_FALSE(sample.record().contains("language"));
    sample.findings.passage.language = "es";
    CHECK(sample.record().at("language") == "es");
}

TEST_CASE("a record is one line") {
    const Sample sample;
    const std::string text =
        report::record_json("x", sample.findings, catalogue, OffsetEncoding::utf8);
    CHECK(text.find('\n') == std::string::npos);
}

TEST_CASE("offsets count bytes, UTF-16 units or characters") {
    const Sample sample;
    const auto start = [&](OffsetEncoding encoding) {
        return sample.record(encoding).at("quantities")[0].at("start").get<int>();
    };
    CHECK(start(OffsetEncoding::utf8) == 8);
    CHECK(start(OffsetEncoding::utf16) == 4);
    CHECK(start(OffsetEncoding::utf32) == 3);
}

TEST_CASE("what is not a number is null") {
    Sample sample;
    sample.findings.passage.mentions[0].value = std::numeric_limits<double>::quiet_NaN();
    sample.findings.passage.mentions[0].high = std::numeric_limits<double>::infinity();
    sample.findings.assessments[0].derived[0].value = -std::numeric_limits<double>::infinity();
    const json record = sample.record();
    CHECK(record.at("quantities")[0].at("value").is_null());
    CHECK(record.at("quantities")[0].at("high").is_null());
    CHECK(record.at("claims")[0].at("derived")[0].at("value").is_null());
}

TEST_CASE("a value that was worked out loses the noise of its last bits and no more") {
    Sample sample;
    const auto shown = [&](double value) {
        sample.findings.assessments[0].derived[0].value = value;
        return sample.record().at("claims")[0].at("derived")[0].at("value").get<double>();
    };
    CHECK(shown(999999.9999999925) == 1e6);
    CHECK(shown(0.19560000000000002) == 0.1956);
    CHECK(shown(1234.56789) == 1234.56789);
    CHECK(shown(-2.5) == -2.5);
    CHECK(shown(0) == 0);
    CHECK(shown(6.02214076e23) == Approx(6.02214076e23).epsilon(1e-12));
    CHECK(shown(1.602e-19) == Approx(1.602e-19).epsilon(1e-12));
}

TEST_CASE("bytes that are no UTF-8 leave valid JSON") {
    const Sample sample;
    const std::string text =
        report::record_json("bad \xff id", sample.findings, catalogue, OffsetEncoding::utf8);
    CHECK(json::accept(text));
}

TEST_CASE("several findings of one file make one record, its indices running on") {
    const Sample sample;
    scenario::CheckedScenario checked;
    checked.title = "a scenario";
    checked.findings = {sample.findings, sample.findings};
    scenario::ClaimRow row;
    row.verdict = "fits";
    row.key = scenario::KeyFigure{"specific_cost", "USD/kW", 1e6, 1005.0};
    checked.rows = {row, row};
    const json record =
        json::parse(report::scenario_json("f.toml", checked, catalogue, OffsetEncoding::utf8));
    CHECK(record.at("quantities").size() == 4);
    CHECK(record.at("claims")[1].at("bindings") == json({{"capacity", 2}, {"capital_cost", 3}}));
    CHECK(record.at("diagnostics").size() == 2);
    REQUIRE(record.at("rows").size() == 2);
    CHECK(record.at("rows")[0].at("key").at("value") == 1e6);
    CHECK(record.at("rows")[0].at("times_usual") == 1005.0);
    CHECK(record.at("rows")[0].at("repair").is_null());
}

TEST_CASE("an error is an object with code, message and place") {
    base::Diagnostic fault;
    fault.code = "unknown-unit";
    fault.headline = "no unit is called \"wats\"";
    fault.primary.span = {5, 9};
    fault.suggestions = {{{{5, 9}, "watts"}, "", 0}};
    CHECK(json::parse(report::error_json(fault, "\u00e95 wats", OffsetEncoding::utf32)) ==
          json::parse(R"({"error": {"code": "unknown-unit",
                          "message": "no unit is called \"wats\"", "start": 4, "end": 7,
                          "notes": [], "suggestions": [{"text": "watts", "start": 4, "end": 7,
                                           "probability": 0.0}]}})"));
    const json with_id =
        json::parse(report::error_json("r1", fault, "\u00e95 wats", OffsetEncoding::utf8));
    CHECK(with_id.at("id") == "r1");
    CHECK(with_id.at("error").at("start") == 5);
}

TEST_CASE("a quantity is value, unit and dimension, and lists are lists") {
    const auto unit = *units::parse_unit("MWh", catalogue);
    CHECK(json::parse(report::quantity_json(60, unit, catalogue)) ==
          json({{"value", 60.0}, {"unit", "MWh"}, {"dimension", "energy"}}));
    const std::vector<double> values{1.5, std::numeric_limits<double>::quiet_NaN()};
    CHECK(report::values_json(values) == R"({"values":[1.5,null]})");
    CHECK(report::json_array({}) == "[]\n");
    const std::vector<std::string> objects{"{}", "{\"a\":1}"};
    CHECK(report::json_array(objects) == "[\n{},\n{\"a\":1}\n]\n");
}
