#include <catch2/catch.hpp>

#include <cmath>

#include "ballpark/model/prior.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

/// Ranges of a price and of a capacity over years and places.
const model::LoadedLibrary& library() {
    static const model::LoadedLibrary loaded = [] {
        auto files = tests::with_model(R"(title = "Solar"
extends = "thing/plant"
[quantity.capacity]
normal = [
  { year = 2010, place = "world", p5 = 1, p50 = 10, p95 = 100, statistic = "s", source = "atlas" },
  { year = 2014, place = "world", p5 = 4, p50 = 40, p95 = 400, statistic = "s", source = "rumour" },
  { year = "2016-2020", place = "world", p5 = 5, p50 = 50, p95 = 500, statistic = "long", source = "atlas" },
  { year = 2018, place = "world", p5 = 6, p50 = 60, p95 = 600, statistic = "short", source = "atlas" },
  { year = 2019, place = "world", p5 = 7, p50 = 70, p95 = 700, statistic = "heard", source = "rumour" },
  { year = 2018, place = "DE", p50 = 20, statistic = "middle alone", source = "atlas" },
]
[quantity.specific_cost]
normal = [
  { year = 2018, place = "US", p5 = 50, p50 = 100, p95 = 200, statistic = "s", source = "atlas" },
  { year = 2019, place = "world", p5 = 500, p50 = 1000, p95 = 2000, money = 2018, statistic = "s", source = "atlas" },
]
[quantity.share]
unit = "1"
why = "w"
normal = [{ place = "world", p5 = 0.1, p50 = 0.2, p95 = 0.3, statistic = "s", source = "atlas" }]
[quantity.far]
unit = "1"
why = "w"
normal = [
  { year = 2019, place = "CN", p5 = 0.1, p50 = 0.2, p95 = 0.3, statistic = "s", source = "atlas" },
  { year = 2019, place = "IN", p5 = 0.1, p50 = 0.4, p95 = 0.9, statistic = "s", source = "atlas" },
]
[quantity.spread]
unit = "1"
why = "w"
normal = [
  { year = 2019, place = "world", p5 = 0.5, p50 = 1, p95 = 2, statistic = "s", source = "atlas" },
  { year = 2027, place = "world", p5 = 0.5, p50 = 1, p95 = 2, statistic = "s", source = "atlas" },
  { year = 2005, place = "KR", p5 = 1, p50 = 10, p95 = 100, statistic = "s", source = "atlas" },
  { year = 2019, place = "KR", p50 = 40, statistic = "middle alone", source = "atlas" },
  { year = 2035, place = "KR", p5 = 1, p50 = 10, p95 = 100, statistic = "s", source = "atlas" },
]
)");
        files.push_back(
            {"money/us-cpi.toml", "source = \"atlas\"\nfirst = 2018\nlevel = [100, 110, 121]\n"});
        auto result = tests::load(files);
        REQUIRE(tests::all_faults(result).empty());
        return result;
    }();
    return loaded;
}

std::optional<model::Range> range(std::string_view quantity, int year, std::string_view place) {
    const model::Library& all = library().library();
    const model::Model& model = *all.find("thing/solar");
    return model::normal_range(all, model, model.id_of(*model.find(quantity)), year, place);
}

TEST_CASE("a range whose years hold the year is taken as it is") {
    const auto found = range("capacity", 2010, "");
    REQUIRE(found);
    CHECK(found->p5 == 1);
    CHECK(found->p50 == 10);
    CHECK(found->p95 == 100);
    CHECK(found->years_off == 0);
    CHECK(found->evidence);
    CHECK(found->normal->year_from == 2010);
    CHECK(found->other == nullptr);
    CHECK(found->width_from == nullptr);
    CHECK(found->money_year == 0);
}

TEST_CASE("of two that hold the year the document is taken, then that of fewer years") {
    CHECK(range("capacity", 2018, "")->normal->statistic == "short");
    CHECK(range("capacity", 2019, "")->normal->statistic == "long");
}

TEST_CASE("between two years the points lie between in logarithms") {
    const auto found = range("capacity", 2011, "");
    REQUIRE(found);
    CHECK(found->p50 == Approx(10 * std::pow(4, 0.25)));
    CHECK(found->p5 == Approx(std::pow(4, 0.25)));
    CHECK(found->years_off == 1);
    CHECK(found->normal->year_from == 2010);
    CHECK(found->other->year_from == 2014);
    CHECK_FALSE(found->evidence);  // one of the two is hearsay
}

TEST_CASE("beyond the years known a range widens with the distance") {
    const auto found = range("capacity", 2000, "");
    REQUIRE(found);
    CHECK(found->years_off == 10);
    CHECK(found->p50 == 10);
    CHECK(std::log(found->p95 / found->p50) == Approx(1.3 * std::log(10)));
    CHECK(std::log(found->p50 / found->p5) == Approx(1.3 * std::log(10)));
    CHECK(range("capacity", 2030, "")->years_off == 10);
}

TEST_CASE("an unknown year takes the latest") {
    CHECK(range("capacity", 0, "")->normal->statistic == "long");
    CHECK(range("specific_cost", 0, "")->money_year == 2019);
    CHECK(range("specific_cost", 0, "")->p50 == Approx(1100));
}

TEST_CASE("a range of no year serves every year") {
    for (int year : {0, 1990, 2019, 2050}) {
        CHECK(range("share", year, "FR")->p50 == 0.2);
        CHECK(range("share", year, "FR")->years_off == 0);
    }
}

TEST_CASE("a country's own range goes before the world's unless it is far off in years") {
    CHECK(range("capacity", 2018, "DE")->p50 == 20);
    CHECK(range("capacity", 2018, "FR")->p50 == 60);
    CHECK(range("capacity", 2014, "DE")->p50 == 20);
    CHECK(range("capacity", 2010, "DE")->p50 == 10);
}

TEST_CASE("without the world's, the widest of the others stands in") {
    CHECK(range("far", 2019, "CN")->p50 == 0.2);
    CHECK(range("far", 2019, "FR")->normal->place == "IN");
}

TEST_CASE("a range that has only its middle borrows the width of the nearest") {
    const auto found = range("capacity", 2018, "DE");
    REQUIRE(found->width_from != nullptr);
    CHECK(found->p5 == Approx(2));
    CHECK(found->p95 == Approx(200));
}

TEST_CASE("a country's years on both sides are as good as the year itself") {
    // 8 years from the nearest, where the world has the very year, but between two
    CHECK(range("spread", 2027, "KR")->normal->place == "KR");
    // outside both, the nearer
    CHECK(range("spread", 1995, "KR")->normal->place == "KR");
    CHECK(range("capacity", 2010, "DE")->normal->place == "world");
}

TEST_CASE("a borrowed width is the same country's before it is a nearer year's") {
    const auto found = range("spread", 2019, "KR");
    REQUIRE(found->width_from != nullptr);
    CHECK(found->width_from->place == "KR");
    CHECK(found->p5 == Approx(4));
}

TEST_CASE("money moves to the year asked for where the index has both years") {
    const auto same = range("specific_cost", 2019, "");
    CHECK(same->money_year == 2019);
    CHECK(same->p50 == Approx(1100));
    CHECK(same->p5 == Approx(550));
    const auto later = range("specific_cost", 2020, "");
    CHECK(later->money_year == 2020);
    CHECK(later->p50 == Approx(1210));
    const auto beyond = range("specific_cost", 2030, "");
    CHECK(beyond->money_year == 2018);
    CHECK(beyond->p50 == Approx(1000));
    CHECK(range("specific_cost", 2018, "US")->p50 == 100);
}

TEST_CASE("a quantity without ranges has none") {
    CHECK_FALSE(range("capital_cost", 2019, "world"));
}

}  // namespace
