#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>

#include "ballpark/units/parse.hpp"

// The factors of the catalogue against fractions of whole numbers, written down here from the
// definitions and reckoned out by hand, not from the catalogue's own lines.

using namespace ballpark::units;

namespace {

struct Definition {
    std::string_view unit;
    std::int64_t above;  ///< SI units in one, as a fraction
    std::int64_t below = 1;
};

constexpr Definition definitions_of_old[] = {
    {"inch", 254, 10000},
    {"foot", 3048, 10000},
    {"yard", 9144, 10000},
    {"mile", 1609344, 1000},
    {"nautical mile", 1852},
    {"fathom", 18288, 10000},
    {"square foot", 9290304, 100000000},
    {"acre", 40468564224, 10000000},
    {"square mile", 2589988110336, 1000000},
    {"hectare", 10000},
    {"mu", 2000, 3},
    {"cubic foot", 28316846592, 1000000000000},
    {"Mcf", 28316846592, 1000000000},
    {"Bcf", 28316846592, 1000},
    {"US gallon", 3785411784, 1000000000000},
    {"imperial gallon", 454609, 100000000},
    {"barrel", 158987294928, 1000000000000},
    {"litre", 1, 1000},
    {"acre-foot", 123348183754752, 100000000000},
    {"bushel", 3523907016688, 100000000000000},
    {"pound", 45359237, 100000000},
    {"ounce", 45359237, 1600000000},
    {"troy ounce", 311034768, 10000000000},
    {"grain", 6479891, 100000000000},
    {"stone", 45359237 * 14, 100000000},
    {"short ton", 90718474, 100000},
    {"long ton", 10160469088, 10000000},
    {"tonne", 1000},
    {"carat", 2, 10000},
    {"minute", 60},
    {"hour", 3600},
    {"day", 86400},
    {"week", 604800},
    {"year", 31557600},
    {"month", 2629800},
    {"kWh", 3600000},
    {"MWh", 3600000000},
    {"calorie", 4184, 1000},
    {"Btu", 105505585262, 100000000},
    {"therm", 105505585262, 1000},
    {"MMBtu", 105505585262, 100},
    {"quad", 1055055852620000000, 1},
    {"ton of TNT", 4184000000},
    {"toe", 41868000000},
    {"tce", 29307600000},
    {"boe", 6119323945196, 1000},
    {"erg", 1, 10000000},
    {"lbf", 44482216152605, 10000000000000},
    {"atm", 101325},
    {"bar", 100000},
    {"horsepower", 74569987158227022, 100000000000000},
    {"PS", 73549875, 100000},
    {"knot", 1852, 3600},
    {"mph", 44704, 100000},
    {"kph", 1000, 3600},
    {"percent", 1, 100},
    {"ppm", 1, 1000000},
    {"byte", 8},
    {"KiB", 8192},
    {"eV", 1602176634, 0},  // below: 10^28, too large to write; see the test
    {"Ah", 3600},
    {"bpd", 158987294928, 86400000000000000},
    {"tpa", 1000, 31557600},
    {"cusec", 28316846592, 1000000000000},
};

}  // namespace

TEST_CASE("every definitional factor is the fraction that its definition says") {
    for (const Definition& definition : definitions_of_old) {
        const auto unit = parse_unit(definition.unit, Catalogue::builtin());
        INFO(definition.unit);
        REQUIRE(unit);
        const long double below =
            definition.below == 0 ? 1e28L : static_cast<long double>(definition.below);
        const double expected =
            static_cast<double>(static_cast<long double>(definition.above) / below);
        const double ulp = std::nextafter(expected, HUGE_VAL) - expected;
        CHECK(std::abs(unit->factor - expected) <= 2 * ulp);
    }
}
