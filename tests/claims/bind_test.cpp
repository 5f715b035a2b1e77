#include "ballpark/claims/bind.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace ballpark;

namespace {

claims::Passage read(std::string_view text, int year = 2019, std::string_view place = "") {
    return claims::read_passage(text, {static_cast<std::int16_t>(year), 1, 1}, place,
                                model::builtin_library(), units::Catalogue::builtin());
}

/// "model: quantity = words, quantity = words" of each claim, for comparison.
std::string bindings(const claims::Passage& passage) {
    std::string all;
    for (const auto& claim : passage.claims) {
        if (!all.empty()) all += "; ";
        all += std::string(claim.model->id) + ":";
        for (const auto& figure : claim.figures) {
            all += ' ' + std::string(claim.model->quantities[figure.quantity].name) + "=" +
                   std::string(passage.mentions[figure.mention].span.of(passage.text)) + ",";
        }
    }
    return all;
}

}  // namespace

TEST_CASE("cost and capacity are bound to the plant, in either order") {
    CHECK(bindings(read("A 300 MW wind farm will cost $450 million.")) ==
          "power/wind-onshore: capacity=300 MW, capital_cost=$450 million,");
    CHECK(bindings(read("Some $450 million will be invested in a wind farm of 300 MW.")) ==
          "power/wind-onshore: capital_cost=$450 million, capacity=300 MW,");
}

TEST_CASE("revenue, stakes and fines are no price of a plant") {
    for (const std::string_view text :
         {"The operator of the 300 MW wind farm had revenue of $450 billion.",
          "It was fined $450 billion over the 300 MW wind farm.",
          "Sales of $450 billion were made by the owner of a 300 MW wind farm."}) {
        INFO(text);
        CHECK(bindings(read(text)).find("capital_cost") == std::string::npos);
    }
}

TEST_CASE("two sizes for one plant are no size") {
    CHECK(bindings(read("The wind farm will start with 100 MW and grow to 300 MW of capacity.")) ==
          "");
}

TEST_CASE("a factory's output is not a plant's capacity") {
    CHECK(bindings(read("The factory will turn out 2 GW of panels a year for solar farms.")) == "");
}

TEST_CASE("the longest phrase names the thing") {
    const auto passage = read("The 500 MW offshore wind farm will cost $2 billion.");
    REQUIRE(passage.claims.size() == 1);
    CHECK(passage.claims[0].model->id == "power/wind-offshore");
}

TEST_CASE("the only country named is the place, and two are none") {
    CHECK(read("A solar farm of 10 MW in Ghana.").place == "GH");
    CHECK(read("A solar farm of 10 MW in Ghana for a Chinese firm.").place.empty());
    CHECK(read("A solar farm of 10 MW in Ghana.", 2019, "US").place == "US");
}

TEST_CASE("a year in the sentence dates its figures, unless it is yet to come") {
    const auto year = [](std::string_view text) {
        const auto passage = read(text);
        REQUIRE(passage.claims.size() == 1);
        return passage.claims[0].year;
    };
    CHECK(year("A 10 MW solar farm cost $60 million in 2008.") == 2008);
    CHECK(year("A 10 MW solar farm would cost $60 million by 2030.") == 2019);
    CHECK(year("A 10 MW solar farm cost $60 million in 2008 or 2009.") == 2019);
}

TEST_CASE("money of another currency is changed at the year's rate, or left out and said") {
    const auto passage = read("The 100 MW solar farm cost 90 million euros.", 2019);
    REQUIRE(passage.claims.size() == 1);
    REQUIRE(passage.claims[0].figures.size() == 2);
    CHECK(passage.claims[0].figures[1].value > 95e6);
    CHECK(passage.claims[0].figures[1].value < 110e6);

    const auto undated =
        claims::read_passage("The 100 MW solar farm cost 90 million euros.", {}, "",
                             model::builtin_library(), units::Catalogue::builtin());
    CHECK(bindings(undated).find("capital_cost") == std::string::npos);
    REQUIRE(undated.gaps.size() == 1);
    CHECK(undated.gaps[0].code == "missing-year");
    CHECK(undated.gaps[0].severity == base::Severity::note);
}

TEST_CASE("a payment for capacity is no price of energy") {
    for (const std::string_view text : {"The solar farm's operation costs $15.25/kW-yr.",
                                        "The wind farm's capacity is paid at $3.38/kW-month."}) {
        INFO(text);
        CHECK(bindings(read(text)).find("energy_price") == std::string::npos);
    }
    CHECK(bindings(read("The solar farm sells at $35/MWh.")).find("energy_price=$35/MWh") !=
          std::string::npos);
}

TEST_CASE("a figure goes to the thing that can have it, past one that cannot") {
    CHECK(bindings(read("A 100 MW solar plant costing $100 million will feed a hospital.")) ==
          "power/solar-pv: capacity=100 MW, capital_cost=$100 million,");
}
