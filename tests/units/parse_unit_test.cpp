#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;

namespace {

struct Case {
    std::string_view text;
    std::string_view printed;
};

}  // namespace

TEST_CASE("units are read as people write them") {
    for (const Case& expected : {Case{"kWh/m2/yr", "kWh/m2/yr"},
                                 Case{"kWh per square metre per year", "kWh/m2/yr"},
                                 Case{"million barrels a day", "MMbbl/day"},
                                 Case{"acre-feet", "acre-ft"},
                                 Case{"$/kW-yr", "USD/kW/yr"},
                                 Case{"c/kWh", "USc/kWh"},
                                 Case{"MWp", "MWp"},
                                 Case{"MWe", "MWe"},
                                 Case{"MW(th)", "MWth"},
                                 Case{"MWac", "MWac"},
                                 Case{"Tcf", "Tcf"},
                                 Case{"bcm", "bcm"},
                                 Case{"mtpa", "mtpa"},
                                 Case{"gigawatt-years", "GW yr"},
                                 Case{"kW·h", "kWh"},
                                 Case{"kW-h", "kWh"},
                                 Case{"kilowatt hour", "kWh"},
                                 Case{"megawatt hours per home", "MWh/home"},
                                 Case{"sq. miles", "mi2"},
                                 Case{"cu m", "m3"},
                                 Case{"km²", "km2"},
                                 Case{"m^2", "m2"},
                                 Case{"m**2", "m2"},
                                 Case{"s^-1", "1/s"},
                                 Case{"kWh m⁻² yr⁻¹", "kWh/m2/yr"},
                                 Case{"metres squared", "m2"},
                                 Case{"W/(m2 K)", "W/m2/K"},
                                 Case{"W/m2·K", "W/m2/K"},
                                 Case{"W/m2*K", "W K/m2"},
                                 Case{"USD2019/kW", "USD2019/kW"},
                                 Case{"gCO2/kWh", "gCO2/kWh"},
                                 Case{"euros per megawatt-hour", "EUR/MWh"},
                                 Case{"per year", "1/yr"},
                                 Case{"/yr", "1/yr"},
                                 Case{"GWh/a", "GWh/yr"},
                                 Case{"tonnes of copper per year", "t/yr"},
                                 Case{"USD per million Btu", "USD/MMBtu"},
                                 Case{"USD per 1,000 cubic feet", "USD/thousand cf"},
                                 Case{"watts daily", "W/day"},
                                 Case{"MWs", "MW"},
                                 Case{"sqkm", "km2"},
                                 Case{"平方公里", "km2"},
                                 Case{"homes per MW", "home/MW"}}) {
        INFO(expected.text);
        const auto read = parse_unit(expected.text, catalogue());
        CHECK(read);
        if (read) CHECK(format_unit(*read, catalogue()) == expected.printed);
    }
}

TEST_CASE("the press writes watts in any case, and its m is mega") {
    for (const std::string_view text : {"MW", "mw", "Mw", "MWs", "megawatts", "mega-watts"})
        CHECK(unit(text).factor == 1e6);
    CHECK(unit("mW").factor == 1e-3);
    CHECK(unit("KWH").factor == 3.6e6);
    CHECK(unit("kwh") == unit("kWh"));
    CHECK(unit("mwh").factor == 3.6e9);
    CHECK(unit("GWH").factor == 3.6e12);
    CHECK(unit("mWh").factor == 3.6);
    CHECK(unit("kwp") == unit("kWp"));
}

TEST_CASE("M is a thousand where the oil trade says so, and a million elsewhere") {
    CHECK(unit("MMBtu").factor == Approx(1e6 * unit("Btu").factor));
    CHECK(unit("Mcf").factor == Approx(1e3 * unit("cubic foot").factor));
    CHECK(unit("MMcf").factor == Approx(1e6 * unit("cubic foot").factor));
    CHECK(unit("Mbbl").factor == Approx(1e3 * unit("bbl").factor));
    CHECK(unit("mb/d").factor == Approx(1e6 * unit("b/d").factor));
    CHECK(unit("Mt").factor == 1e9);
    CHECK(unit("mcm").factor == 1e6);
}

TEST_CASE("an ambiguous name is refused with its readings, unless the place decides") {
    const auto read = parse_unit("tons per year", catalogue());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "ambiguous-unit");
    CHECK(read.error().primary.span.of("tons per year") == "tons");
    REQUIRE(read.error().suggestions.size() == 3);
    CHECK(read.error().suggestions[0].edit.text == "short tons");
    CHECK(read.error().suggestions[0].effect == "short tons per year");
    CHECK(unit("tons", "US") == unit("short tons"));
    CHECK(unit("tons", "CN") == unit("tonnes"));
    CHECK(unit("gallons", "GB") == unit("imperial gallons"));
    CHECK(unit("gallons", "US") == unit("US gallons"));
    CHECK(unit("rupees", "PK") == unit("PKR"));
    CHECK(unit("rupees") == unit("INR"));
    CHECK(unit("¥", "CN") == unit("CNY"));
    CHECK(unit("units", "IN") == unit("kWh"));
    for (const char* doubt : {"ton", "gallon", "peso", "units", "¥", "mt", "francs"}) {
        INFO(doubt);
        const auto refused = parse_unit(doubt, catalogue());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "ambiguous-unit");
    }
}

TEST_CASE("a misspelt unit is pointed at, and the nearest good spelling is offered") {
    struct Misspelt {
        std::string_view text;
        std::string_view word;
        std::string_view mended;
    };
    for (const Misspelt& wrong :
         {Misspelt{"killowatts", "killowatts", "kilowatts"},
          Misspelt{"megawats", "megawats", "megawatts"},
          Misspelt{"barels per day", "barels", "barrels per day"},
          Misspelt{"jigawatts", "jigawatts", "gigawatts"}, Misspelt{"kWx", "kWx", "kW"},
          Misspelt{"MWW", "MWW", "MW"}, Misspelt{"USD/kilowat", "kilowat", "USD/kilowatt"},
          Misspelt{"hectars", "hectars", "hectares"},
          Misspelt{"MWh per hoem", "hoem", "MWh per home"}}) {
        INFO(wrong.text);
        const auto read = parse_unit(wrong.text, catalogue());
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "unknown-unit");
        CHECK(read.error().primary.span.of(wrong.text) == wrong.word);
        REQUIRE_FALSE(read.error().suggestions.empty());
        CHECK(read.error().suggestions[0].effect == wrong.mended);
    }
}

TEST_CASE("what is like no unit gets no suggestion") {
    const auto read = parse_unit("xyzzy", catalogue());
    REQUIRE_FALSE(read);
    CHECK(read.error().suggestions.empty());
}

TEST_CASE("no prefix goes where the trade has none, and no two go together") {
    for (const char* text : {"kilodays", "kMW", "MegaKW", "mega", "kacre", "milli-tonnes",
                             "Mdollars", "megahomes", "kiB", "mbyte "}) {
        INFO(text);
        CHECK_FALSE(parse_unit(text, catalogue()));
    }
}

TEST_CASE("a malformed unit is refused with the place of the fault") {
    struct Malformed {
        std::string_view text;
        std::uint32_t begin;
    };
    for (const Malformed& wrong :
         {Malformed{"kWh//day", 4}, Malformed{"(kW h", 0}, Malformed{"[kW", 0}, Malformed{"kW/", 3},
          Malformed{"kWh per per day", 8}, Malformed{"MW *", 4}, Malformed{"kW)", 2},
          Malformed{"m^x", 1}, Malformed{"m^99", 1}, Malformed{"m^-2147483649", 1},
          Malformed{"kW^1e308", 2}, Malformed{"m^(1/0)", 1}, Malformed{"degC^2", 0},
          Malformed{"MW +", 3}, Malformed{"", 0}, Malformed{"   ", 3}, Malformed{"m2.5", 3}}) {
        INFO(wrong.text);
        const auto read = parse_unit(wrong.text, catalogue());
        REQUIRE_FALSE(read);
        CHECK(read.error().primary.span.begin == wrong.begin);
        CHECK_FALSE(read.error().headline.empty());
    }
}

TEST_CASE("depth and length are limited") {
    CHECK_FALSE(parse_unit(std::string(100000, '('), catalogue()));
    CHECK_FALSE(parse_unit(std::string(300, '('), catalogue()));
    std::string powers;
    for (int i = 0; i < 50000; ++i) powers += "m^";
    CHECK_FALSE(parse_unit(powers, catalogue()));
    std::string product = "kW";
    for (int i = 0; i < 60; ++i) product += " m kg";
    CHECK_FALSE(parse_unit(product, catalogue()));
    CHECK(parse_unit("((((kW))))", catalogue()));
}

TEST_CASE("characters that cannot be seen are refused and never repeated raw") {
    for (const std::string_view text :
         {std::string_view("k\u200bW"), std::string_view("\u202eWk"), std::string_view("W\u0301"),
          std::string_view("MW\0h", 4), std::string_view("\ufffdW"), std::string_view("\ufeff"),
          std::string_view("\xff\xfe"), std::string_view("\xc0\xaf"),
          std::string_view("\x1b[31mMW"), std::string_view("MW\x7f")}) {
        const auto read = parse_unit(text, catalogue());
        REQUIRE_FALSE(read);
        for (const char c : read.error().headline + read.error().primary.text)
            CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
        CHECK((read.error().code == "bad-character" || read.error().code == "invalid-utf8"));
    }
}

TEST_CASE("any text at all is read or refused, and what is read is read back") {
    // Every two pieces of what quantities are made of, and every three of the odd ones.
    const std::vector<std::string> pieces{"MW",  "kWh", "per",  "/",  "a",  "day", "²",  "^",
                                          "(",   ")",   "-",    "·",  " ",  "2",   "$",  "t",
                                          "ton", "x",   "千瓦", "sq", "of", "*",   "°C", "million"};
    int accepted = 0;
    for (const auto& a : pieces)
        for (const auto& b : pieces)
            for (const auto& c : pieces) {
                const std::string text = a + b + c;
                const auto read = parse_unit(text, catalogue());
                if (!read) {
                    CHECK(read.error().primary.span.end <= text.size());
                    continue;
                }
                ++accepted;
                const std::string printed = format_unit(*read, catalogue());
                if (printed.empty()) continue;
                INFO(text << " printed as " << printed);
                const auto again = parse_unit(printed, catalogue());
                CHECK(again);
                if (again) CHECK(again->factor == Approx(read->factor).epsilon(1e-14));
            }
    CHECK(accepted > 100);
}
