#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;

namespace {

std::string refused(std::string_view from, std::string_view to) {
    const auto result = convert(quantity(from), unit(to), catalogue());
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("units of one dimension and kind convert there and back within four ulp") {
    const auto entries = catalogue().entries();
    int pairs = 0;
    for (std::size_t a = 0; a < entries.size(); ++a)
        for (std::size_t b = 0; b < entries.size(); ++b) {
            const Unit from = catalogue().unit(static_cast<EntryId>(a));
            const Unit to = catalogue().unit(static_cast<EntryId>(b));
            if (from.affine() || to.affine() || compare(from, to, catalogue()) != Mismatch::none)
                continue;
            const auto there = convert(Quantity::exactly(2.5, from), to, catalogue());
            REQUIRE(there);
            const auto back = convert(*there, from, catalogue());
            REQUIRE(back);
            INFO(entries[a].name << " and " << entries[b].name);
            CHECK(std::abs(back->value - 2.5) <= 4 * (std::nextafter(2.5, 3.0) - 2.5));
            ++pairs;
        }
    CHECK(pairs > 1000);
}

TEST_CASE("conversions that everybody can check") {
    CHECK(converted("1 mile", "km") == Approx(1.609344));
    CHECK(converted("1 acre", "m2") == Approx(4046.8564224));
    CHECK(converted("2.5 GW", "kW") == Approx(2.5e6));
    CHECK(converted("1 kWh", "MJ") == Approx(3.6));
    CHECK(converted("2.5 million watt days", "MWh") == Approx(60));
    CHECK(converted("2.5 MWh per day", "kW") == Approx(104.1666667));
    CHECK(converted("100 degC", "degF") == Approx(212));
    CHECK(converted("0 degF", "K") == Approx(255.3722222));
    CHECK(converted("1 year", "hours") == Approx(8766));
    CHECK(converted("1 barrel", "US gallons") == Approx(42));
    CHECK(converted("95 cents", "USD") == Approx(0.95));
    CHECK(convert(quantity("5 %"), Unit{}, catalogue())->value == Approx(0.05));
    CHECK(converted("450 gCO2/kWh", "kg/MWh") == Approx(450));
    CHECK(converted("1 MWh/home", "kWh/home") == Approx(1000));
}

TEST_CASE("a clash of dimensions names both, factor under factor, and the cure") {
    const auto result = convert(quantity("2.5 MW"), unit("kWh"), catalogue());
    REQUIRE_FALSE(result);
    const auto& error = result.error();
    CHECK(error.code == "dimension-mismatch");
    CHECK(error.headline == "MW is power, and kWh is energy");
    REQUIRE(error.notes.size() == 4);
    CHECK(error.notes[0] == "MW :  length^2  mass  time^-3  = power");
    CHECK(error.notes[1] == "kWh:  length^2  mass  time^-2  = energy");
    CHECK(error.notes[2] == "                      ^^^^^^^");
    CHECK(error.notes[3] == "multiply by a time to get energy");
}

TEST_CASE("what measures different things is refused") {
    CHECK(refused("5 bbl", "bbl/d") == "dimension-mismatch");
    CHECK(refused("30 ha", "km") == "dimension-mismatch");
    CHECK(refused("1 kgf", "kg") == "dimension-mismatch");
    CHECK(refused("5 %", "kg") == "dimension-mismatch");
    CHECK(refused("1 Bcf", "MMBtu") == "dimension-mismatch");
    CHECK(refused("$5", "kW") == "dimension-mismatch");
    CHECK(refused("5 MWp", "MWac") == "kind-mismatch");
    CHECK(refused("5 MWth", "MWe") == "kind-mismatch");
    CHECK(refused("5 MVA", "MW") == "kind-mismatch");
    CHECK(refused("5 N m", "J") == "kind-mismatch");
    CHECK(refused("5 homes", "people") == "kind-mismatch");
    CHECK(refused("3 %", "percentage points") == "kind-mismatch");
    CHECK(refused("$5", "EUR") == "currency-mismatch");
    CHECK(refused("5 USD/kW", "EUR/kW") == "currency-mismatch");
    CHECK(refused("5 USD2019", "USD2024") == "currency-mismatch");
    CHECK(refused("$5/kWp", "USD/kWac") == "kind-mismatch");
}

TEST_CASE("a kind goes with the plain unit of its dimension") {
    CHECK(converted("5 MWp", "kW") == 5000);
    CHECK(converted("5 MW", "kWe") == 5000);
    CHECK(converted("1,000 USD/kWp", "USD/W") == Approx(1));
    CHECK(converted("5 tCO2", "t") == 5);
}

TEST_CASE("the kinds are named where they clash") {
    const auto result = convert(quantity("5 MWp"), unit("MWac"), catalogue());
    REQUIRE_FALSE(result);
    CHECK(result.error().headline.find("peak DC") != std::string::npos);
    CHECK(result.error().headline.find("AC") != std::string::npos);
}
