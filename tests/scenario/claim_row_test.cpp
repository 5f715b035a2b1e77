#include "ballpark/scenario/claim_row.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include "places.hpp"

using namespace ballpark;

namespace {

const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};

scenario::CheckedScenario checked_file(const std::string& text) {
    auto read = scenario::read_scenario(text, engine);
    for (const auto& fault : read.faults) INFO(fault.headline);
    REQUIRE(read.faults.empty());
    return scenario::check_scenario("file.toml", std::move(read.scenario), engine);
}

}  // namespace

TEST_CASE("a row holds the price, how many times the usual it is, the verdict and the repair") {
    const std::string text =
        "title = \"T\"\n[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\nplace = \"KP\"\n"
        "capacity = \"2.5 million watts daily\"\ncapital_cost = \"about $2.5 billion\"\n";
    const auto checked = checked_file(text);
    CHECK(checked.alarming());
    REQUIRE(checked.rows.size() == 1);
    const scenario::ClaimRow& row = checked.rows[0];
    CHECK(row.file == "file.toml");
    CHECK(row.scenario == "T");
    CHECK(row.stated == "2.5 million watts daily, about $2.5 billion");
    REQUIRE(row.key);
    CHECK(row.key->quantity == "specific_cost");
    CHECK(row.key->value == Approx(1e6));
    REQUIRE(row.key->times_usual);
    CHECK(*row.key->times_usual == Approx(1005).epsilon(0.01));
    CHECK(row.verdict == "power per time, out of ballpark");
    CHECK(row.stated_as == scenario::Nature::power);
    REQUIRE(row.repair);
    CHECK(row.repair->edit.text == "2.5 million kilowatts");
    REQUIRE(row.readings);
    CHECK(row.readings->factor == Approx(24));
    CHECK(row.readings->as_energy.average_w == Approx(104167).epsilon(1e-4));
}

TEST_CASE("a sound claim fits, and no reading of it is in doubt") {
    const auto checked = checked_file(
        "[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\ncapacity = \"2.5 GW\"\n"
        "capital_cost = \"$2.5 billion\"\nannual_energy = \"4 TWh a year\"\n");
    CHECK_FALSE(checked.alarming());
    CHECK(checked.rows[0].verdict == "fits");
    CHECK_FALSE(checked.rows[0].readings);
    CHECK_FALSE(checked.rows[0].repair);
}

TEST_CASE("energy where a capacity is meant is found in a scenario as in prose") {
    const auto checked = checked_file(
        "[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\n"
        "capacity = \"2.5 million kilowatt hours per day\"\n"
        "capital_cost = \"$2.5 billion\"\n");
    const scenario::ClaimRow& row = checked.rows[0];
    CHECK(row.verdict == "energy as capacity");
    CHECK(row.stated_as == scenario::Nature::energy);
    REQUIRE(row.key);
    CHECK(row.key->quantity == "specific_cost");
    // 104 MW on average at the usual capacity factor: several thousand dollars a kW
    CHECK(row.key->value > 2000);
    CHECK(row.key->value < 10000);
}

TEST_CASE("a claim of one figure without a yardstick is not said to fit") {
    const auto checked = checked_file(
        "[[claim]]\nmodel = \"power/hydro\"\ndate = \"2016\"\ncapital_cost = \"$1 billion\"\n");
    CHECK(checked.rows[0].verdict == "no yardstick");
}

TEST_CASE("findings of each claim point into the one file") {
    const std::string text =
        "[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\ncapacity = \"3 MW\"\n"
        "[[claim]]\nmodel = \"power/solar-pv\"\ndate = 2019-10-24\ncapacity = \"4 MW each day\"\n";
    const auto checked = checked_file(text);
    REQUIRE(checked.findings.size() == 2);
    CHECK(checked.findings[0].diagnostics.empty());
    REQUIRE(checked.findings[1].diagnostics.size() == 1);
    CHECK(checked.findings[1].diagnostics[0].primary.span.of(text) == "4 MW each day");
}

TEST_CASE("every scenario of the project can be read") {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(BALLPARK_SOURCE_DIR "/scenarios")) {
        if (entry.path().extension() != ".toml") continue;
        INFO(entry.path());
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const auto checked = checked_file(text);
        // one without a claim is there to be run
        const bool runs =
            text.find("\n[run]") != std::string::npos || text.find("\n[deal]") != std::string::npos;
        CHECK((runs || !checked.rows.empty()));
        for (const scenario::ClaimRow& row : checked.rows) {
            INFO(row.title);
            CHECK_FALSE(row.stated.empty());
            CHECK_FALSE(row.verdict.empty());
        }
        ++count;
    }
    CHECK(count >= 12);
}
