#include <array>

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
    // Figures of every size, and the mantissas where rounding bites; the same ones in every run.
    constexpr std::array figures{2.5, 1.0 / 3.0, 0.1, 999999.9, 1.7e-9, 6.02214076e23};
    int pairs = 0;
    for (std::size_t a = 0; a < entries.size(); ++a)
        for (std::size_t b = 0; b < entries.size(); ++b) {
            const Unit from = catalogue().unit(static_cast<EntryId>(a));
            const Unit to = catalogue().unit(static_cast<EntryId>(b));
            if (from.affine() || to.affine() || compare(from, to, catalogue()) != Mismatch::none)
                continue;
            for (const double figure : figures) {
                const auto there = convert(Quantity::exactly(figure, from), to, catalogue());
                const auto back = convert(there.value(), from, catalogue());
                const double ulp = std::nextafter(figure, HUGE_VAL) - figure;
                if (std::abs(back.value().value - figure) > 4 * ulp)
                    FAIL_CHECK(figure << ' ' << entries[a].name << " by way of "
                                      << entries[b].name);
            }
            ++pairs;
        }
    CHECK(pairs > 8000);
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
    REQUIRE(error.notes.size() == 5);
    CHECK(error.notes[0] == "MW :  length^2  mass  time^-3  = power");
    CHECK(error.notes[1] == "kWh:  length^2  mass  time^-2  = energy");
    CHECK(error.notes[2] == "                      ^^^^^^^");
    CHECK(error.notes[3] == "multiply by a time to get energy");
    CHECK(error.notes[4] == "1 MW over 24 h is 24,000 kWh");
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

TEST_CASE("what is counted from a zero of its own is no difference") {
    CHECK(refused("25 °C", "Δ°C") == "kind-mismatch");
    CHECK(refused("10 Δ°C", "°F") == "kind-mismatch");
    CHECK(converted("10 Δ°C", "Δ°F") == Approx(18));
    CHECK(converted("10 K", "Δ°F") == Approx(18));
    CHECK(converted("6.5 °C/km", "K/m") == Approx(0.0065));
}

TEST_CASE("things of one dimension that are not one thing are refused") {
    for (const auto& [from, to] :
         {std::pair{"10 barg", "bar"}, std::pair{"30 psig", "psia"}, std::pair{"100 lm", "cd"},
          std::pair{"5 Bq", "Hz"}, std::pair{"5 PFLOPS", "GHz"}, std::pair{"12 EH/s", "Hz"},
          std::pair{"5 SWU", "kg"}, std::pair{"300 lane-km", "km"}, std::pair{"500 GT", "items"},
          std::pair{"5 Nm3", "Sm3"}, std::pair{"30 MW IT", "MWac"},
          std::pair{"100 t ore", "t metal"}, std::pair{"2 Gy", "Sv"}, std::pair{"100 N·m", "kJ"},
          std::pair{"5 kVAh", "kWh"}, std::pair{"5 koz AuEq", "koz AgEq"}}) {
        INFO(from << " to " << to);
        CHECK(refused(from, to) == "kind-mismatch");
    }
    CHECK(converted("100 N·m/s", "W") == 100);
    CHECK(converted("2 TEU", "FEU") == 1);
    CHECK(converted("1 Nm3", "m3") == 1);
}

TEST_CASE("a clash of kinds shows both, and the bridge where one exists") {
    const auto notes = [](std::string_view from, std::string_view to) {
        const auto result = convert(quantity(from), unit(to), catalogue());
        REQUIRE_FALSE(result);
        return result.error().notes;
    };
    const auto apparent = notes("5 MVA", "MW");
    REQUIRE(apparent.size() == 4);
    CHECK(apparent[0] == "MVA:  power  apparent power");
    CHECK(apparent[1] == "MW :  power  plain power");
    CHECK(apparent[2] == "             ^^^^^^^^^^^^^^");
    CHECK(apparent[3] == "between them: watts are volt-amperes times the power factor");
    CHECK(notes("5 homes", "beds").size() == 3);
}

TEST_CASE("the cure names the factor that is missing") {
    const auto cure = [](std::string_view from, std::string_view to) {
        const auto result = convert(quantity(from), unit(to), catalogue());
        REQUIRE_FALSE(result);
        REQUIRE(result.error().notes.size() >= 4);
        return result.error().notes[3];
    };
    CHECK(cure("5 bbl", "t") == "multiply by a density (mass/volume) to get mass");
    CHECK(cure("5 t", "bbl") == "divide by a density (mass/volume) to get volume");
    CHECK(cure("1 Bcf", "MMBtu") == "multiply by a heat content (energy/volume) to get energy");
    CHECK(cure("1 toe", "t") == "divide by a heat content (energy/mass) to get mass");
    CHECK(cure("1 kg", "N") ==
          "multiply by an acceleration (9.80665 m/s² for a weight on Earth) to get force");
    CHECK(cure("30 mpg US", "L/100 km") ==
          "one is the reciprocal of the other: divide 1 by the figure");
    CHECK(cure("7 MWh", "USD") == "multiply by a price (money/energy) to get money");
}
