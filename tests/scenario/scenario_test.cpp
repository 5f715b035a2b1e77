#include "ballpark/scenario/scenario.hpp"

#include <catch2/catch.hpp>

#include "ballpark/model/store.hpp"

using namespace ballpark;

namespace {

const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};

scenario::ReadScenario read(std::string_view text) {
    return scenario::read_scenario(text, engine);
}

/// The faults as "code: words they point at".
std::vector<std::string> faults(std::string_view text) {
    std::vector<std::string> found;
    for (const base::Diagnostic& fault : read(text).faults)
        found.push_back(fault.code + ": " + std::string(fault.primary.span.of(text)));
    return found;
}

std::string solar(const std::string& lines) {
    return "[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\n" + lines;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("a claim becomes a passage over the whole file") {
    const std::string text =
        "title = \"Rights\"\n\n[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\n"
        "place = \"KP\"\nsays = \"a plant for the capital\"\n"
        "capacity = \"2.5 million watts daily\"\ncapital_cost = \"about $2.5 billion\"\n";
    const auto result = read(text);
    REQUIRE(result.faults.empty());
    CHECK(result.scenario.title == "Rights");
    REQUIRE(result.scenario.claims.size() == 1);
    const scenario::ScenarioClaim& claim = result.scenario.claims[0];
    const claims::Passage& passage = claim.passage;
    CHECK(passage.text.data() == text.data());
    CHECK(passage.date == base::Date{2019, 10, 24});
    CHECK(passage.place == "KP");
    CHECK(claim.stated ==
          std::vector<std::string>{"2.5 million watts daily", "about $2.5 billion"});
    REQUIRE(passage.mentions.size() == 2);
    CHECK(passage.mentions[0].span.of(text) == "2.5 million watts daily");
    CHECK(passage.mentions[0].number.of(text) == "2.5 million");
    CHECK(passage.mentions[0].scale.of(text) == "million");
    CHECK(passage.mentions[0].unit_span.of(text) == "watts");
    CHECK(passage.mentions[0].rate_span.of(text) == "daily");
    CHECK(passage.mentions[1].span.of(text) == "$2.5 billion");
    CHECK(passage.mentions[1].approximate);
    REQUIRE(passage.claims.size() == 1);
    const claims::Claim& bound = passage.claims[0];
    CHECK(bound.model->id == "power/solar-pv");
    CHECK(bound.year == 2019);
    CHECK(bound.thing.empty());
    CHECK(bound.scope.of(text) == "a plant for the capital");
    REQUIRE(bound.figures.size() == 2);
    CHECK(bound.model->quantities[bound.figures[0].quantity].name == "capacity");
    CHECK(bound.figures[0].reading == claims::Reading::rate_aside);
    CHECK(bound.figures[0].value == Approx(2.5e6));
    CHECK(bound.figures[0].certainty == 1);
    CHECK(bound.figures[1].value == Approx(2.5e9));
}

TEST_CASE("each claim has its own date, place and title") {
    const auto result = read(
        "title = \"T\"\n[[claim]]\ntitle = \"A\"\nmodel = \"power/hydro\"\ndate = \"2007\"\n"
        "capacity = \"400 MW\"\n[[claim]]\nmodel = \"power/hydro\"\ndate = \"2012-03\"\n"
        "place = \"gh\"\ncapacity = \"400 MW\"\n");
    REQUIRE(result.faults.empty());
    REQUIRE(result.scenario.claims.size() == 2);
    CHECK(result.scenario.claims[0].title == "A");
    CHECK(result.scenario.claims[0].passage.date == base::Date{2007, 0, 0});
    CHECK(result.scenario.claims[1].title.empty());
    CHECK(result.scenario.claims[1].passage.date == base::Date{2012, 3, 0});
    CHECK(result.scenario.claims[1].passage.place == "GH");
}

TEST_CASE("a number stands for a quantity without a dimension") {
    const std::string text = solar("capacity_factor = 0.16\ncapacity = \"5 MW\"\n");
    const auto result = read(text);
    REQUIRE(result.faults.empty());
    const auto& passage = result.scenario.claims[0].passage;
    REQUIRE(passage.mentions.size() == 2);
    CHECK(passage.mentions[0].span.of(text) == "0.16");
    CHECK(passage.claims[0].figures[0].value == Approx(0.16));
    CHECK(passage.claims[0].figures[0].low < 0.16);
    CHECK(passage.claims[0].figures[0].high > 0.16);
}

TEST_CASE("spans stand in the file even where the value is written with escapes") {
    const std::string text = solar("capital_cost = \"\\u00242.5 b\\u0069llion\"\n");
    const auto result = read(text);
    REQUIRE(result.faults.empty());
    const text::Mention& mention = result.scenario.claims[0].passage.mentions[0];
    CHECK(mention.value == Approx(2.5e9));
    CHECK(mention.span.of(text) == "\\u00242.5 b\\u0069llion");
}

TEST_CASE("energy for a capacity is read as the plant's energy, for the rules to see") {
    const auto result = read(solar("capacity = \"2.5 million kilowatt hours per day\"\n"));
    REQUIRE(result.faults.empty());
    const claims::Claim& bound = result.scenario.claims[0].passage.claims[0];
    REQUIRE(bound.figures.size() == 1);
    CHECK(bound.model->quantities[bound.figures[0].quantity].name == "annual_energy");
    CHECK(bound.figures[0].reading == claims::Reading::over_a_year);
}

TEST_CASE("what is not TOML is refused at its place") {
    const std::string text = "title = \"x\"\n[[claim\n";
    const auto result = read(text);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].code == "toml-syntax");
    CHECK(result.faults[0].primary.span.begin >= text.find("[[claim"));
}

TEST_CASE("a file without a claim is no scenario") {
    CHECK(faults("title = \"x\"\n") == Faults{"no-claim: "});
    CHECK(faults("claim = []\n") == Faults{"no-claim: []"});
    CHECK(faults("claim = 3\n") == Faults{"no-claim: 3"});
    CHECK(faults("[claim]\nmodel = \"power/hydro\"\n") == Faults{"wrong-type: claim"});
    CHECK(faults("claim = [3]\n") == Faults{"wrong-type: 3"});
    CHECK(faults(solar("")) == Faults{"no-claim: [[claim]]"});
}

TEST_CASE("every fault is told in one go, in order of place, with its words") {
    const std::string text =
        "titel = \"x\"\n"
        "[[claim]]\nmodel = \"power/solar-vp\"\n"
        "[[claim]]\ncapacity = \"5 MW\"\n"
        "[[claim]]\nmodel = \"power/solar-pv\"\n"
        "date = \"20191\"\nplace = \"Atlantis\"\n"
        "capacity = \"5 km\"\ncapacty = \"5 MW\"\n"
        "capital_cost = \"5 billion wats\"\nhomes_supplied = 100000\n"
        "[[claim]]\nmodel = \"power/plant\"\n"
        "[dael]\nparties = []\n";
    CHECK(faults(text) ==
          Faults{"unknown-key: titel", "unknown-model: \"power/solar-vp\"",
                 "missing-key: [[claim]]", "bad-date: \"20191\"", "unknown-place: \"Atlantis\"",
                 "dimension-mismatch: 5 km", "unknown-quantity: capacty", "unknown-unit: wats",
                 "not-a-quantity: 100000", "abstract-model: \"power/plant\"", "unknown-key: dael"});
}

TEST_CASE("a cure is offered where one is near") {
    const std::string text =
        "[[claim]]\nmodel = \"power/solar-vp\"\n[[claim]]\nmodel = \"power/hydro\"\n"
        "capacty = \"5 MW\"\ncapital_cost = 5\n";
    const auto result = read(text);
    REQUIRE(result.faults.size() == 3);
    std::vector<std::string> mended;
    for (const base::Diagnostic& fault : result.faults) {
        REQUIRE(fault.suggestions.size() == 1);
        const base::Edit& edit = fault.suggestions[0].edit;
        mended.push_back(std::string(edit.span.of(text)) + " -> " + edit.text);
    }
    CHECK(mended == std::vector<std::string>{"power/solar-vp -> power/solar-pv",
                                             "capacty -> capacity", "5 -> \"5 USD\""});
}

TEST_CASE("a clash of dimensions names both") {
    const auto result = read(solar("capacity = \"5 km\"\n"));
    REQUIRE(result.faults.size() == 1);
    CHECK_THAT(result.faults[0].headline, Catch::Contains("power") && Catch::Contains("length") &&
                                              Catch::Contains("capacity"));
}

TEST_CASE("a value must be one figure and nothing else") {
    CHECK(faults(solar("capacity = \"\"\n")).size() == 1);
    CHECK(faults(solar("capacity = \"large\"\n")).size() == 1);
    CHECK(faults(solar("capacity = \"nan MW\"\n")).size() == 1);
    CHECK(faults(solar("capacity = \"0 MW\"\n")).size() == 1);
    CHECK(faults(solar("capacity = \"-5 MW\"\n")).size() == 1);
    CHECK(faults(solar("capacity = \"twice 5 MW\"\n")) == Faults{"not-a-quantity: twice "});
    CHECK(faults(solar("capacity = \"5 MW of nonsense\"\n")).size() == 1);
    CHECK(faults(solar("capacity = true\n")) == Faults{"wrong-type: true"});
    CHECK(faults(solar("capacity = [\"5 MW\"]\n")) == Faults{"wrong-type: [\"5 MW\"]"});
    CHECK(faults(solar("capacity = \"5 MW and 6 GW of it\"\n")) == Faults{"not-a-quantity: 6 GW"});
    CHECK(faults(solar("capacity = \"5 MW\"\nmodel = 3\n")).size() == 1);
    CHECK(faults("[[claim]]\nmodel = 3\n") == Faults{"wrong-type: 3"});
    CHECK(faults(solar("capacity = \"5 MW\"\nplace = 3\n")) == Faults{"wrong-type: 3"});
}

TEST_CASE("money without a rate or a year is said, never taken for dollars") {
    const std::string rates =
        "[[claim]]\nmodel = \"power/hydro\"\ndate = \"1950\"\ncapital_cost = \"5 billion euros\"\n";
    const std::string years =
        "[[claim]]\nmodel = \"power/hydro\"\ncapital_cost = \"5 billion euros\"\n";
    REQUIRE(read(rates).faults.size() == 1);
    CHECK(read(rates).faults[0].code == "missing-rate");
    const auto result = read(years);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].code == "missing-year");
    CHECK_THAT(std::string(result.faults[0].primary.span.of(years)), Catch::Contains("5 billion"));
}
