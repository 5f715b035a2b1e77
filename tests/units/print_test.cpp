#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;

namespace {

std::string rescaled(std::string_view text) {
    const Quantity read = quantity(text);
    const Quantity better = rescale(read.value, read.unit, catalogue());
    CHECK(better.si() == Approx(read.si()).epsilon(1e-14));
    return format_quantity(better.value, better.unit, catalogue());
}

}  // namespace

TEST_CASE("numbers are grouped and rounded to what matters") {
    CHECK(format_number(1000) == "1,000");
    CHECK(format_number(1234567) == "1,235,000");
    CHECK(format_number(104166.6667) == "104,200");
    CHECK(format_number(2.5) == "2.5");
    CHECK(format_number(0.16) == "0.16");
    CHECK(format_number(0.00012346) == "0.0001235");
    CHECK(format_number(-42) == "-42");
    CHECK(format_number(0) == "0");
    CHECK(format_number(999999, 3) == "1,000,000");
    CHECK(format_number(1e14) == "100,000,000,000,000");
    CHECK(format_number(2.5e20) == "2.5e20");
    CHECK(format_number(1e-9) == "1e-9");
    CHECK(format_number(std::nan("")) == "not a number");
    CHECK(format_number(HUGE_VAL) == "infinity");
}

TEST_CASE("quantities are printed as a good newspaper prints them") {
    CHECK(shown("2500000000 USD") == "$2.5 billion");
    CHECK(shown("1000 USD/kW") == "$1,000 per kW");
    CHECK(shown("1000000 USD/kW") == "$1,000,000 per kW");
    CHECK(shown("2.5 GW") == "2.5 GW");
    CHECK(shown("60 MWh") == "60 MWh");
    CHECK(shown("18 billion yuan") == "CNY 18 billion");
    CHECK(shown("A$300 million") == "A$300 million");
    CHECK(shown("40000 homes") == "40,000 homes");
    CHECK(shown("1 home") == "1 home");
    CHECK(shown("3.5 years") == "3.5 years");
    CHECK(shown("16 percent") == "16%");
    CHECK(shown("$85 a tonne") == "$85 per tonne");
    CHECK(shown("$3.50/mmbtu") == "$3.50 per MMBtu");
    CHECK(shown("$50/kW-yr") == "$50 per kW per year");
    CHECK(shown("5.2 kWh/m2/day") == "5.2 kWh/m²/day");
    CHECK(shown("3.5 sq miles") == "3.5 square miles");
    CHECK(shown("120 sq km") == "120 km²");
    CHECK(shown("450 gCO2/kWh") == "450 gCO2/kWh");
    CHECK(shown("12 cents/kWh") == "12 US cents per kWh");
    CHECK(shown("25 degC") == "25 °C");
    CHECK(shown("-$2.5 million") == "-$2.5 million");
    CHECK(shown("42") == "42");
    CHECK(shown("USD2019 1,000/kW") == "$1,000 of 2019 per kW");
}

TEST_CASE("what rounds up to the next scale word is said in it") {
    CHECK(shown("999999999 USD") == "$1 billion");
    CHECK(shown("999,999 homes") == "1 million homes");
    CHECK(shown("999 USD") == "$999");
}

TEST_CASE("the prefix that reads best is chosen") {
    CHECK(rescaled("2500000000 W") == "2.5 GW");
    CHECK(rescaled("104166 kW") == "104.2 MW");
    CHECK(rescaled("0.5 kW") == "500 W");
    CHECK(rescaled("3504000 kWh") == "3.504 GWh");
    CHECK(rescaled("1000 MW") == "1 GW");
    CHECK(rescaled("999.9999999 MW") == "1 GW");
    CHECK(rescaled("5 km") == "5 km");
    CHECK(rescaled("2500 t") == "2.5 kt");
    CHECK(rescaled("0.5 t") == "0.5 t");
    CHECK(rescaled("2500 acres") == "2,500 acres");
    CHECK(rescaled("0 MW") == "0 MW");
    CHECK(rescaled("2500000 W/day") == "2.5 MW/day");
    CHECK(rescaled("$2500") == "$2,500");
}
