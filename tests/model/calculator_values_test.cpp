#include <cmath>

#include <catch2/catch.hpp>

#include "ballpark/model/calculator.hpp"
#include "ballpark/units/parse.hpp"
#include "tests/model/support.hpp"

// What the calculator reckons with beside figures: lists, dates and intervals.

namespace {

using namespace ballpark;

model::Calculated worked_out(std::string_view text) {
    INFO(text);
    auto result = model::calculate(text, tests::catalogue());
    if (!result) FAIL(result.error().code << ": " << result.error().headline);
    return *result;
}

void lies(std::string_view text, double low, double value, double high, std::string_view unit) {
    INFO(text);
    const auto result = worked_out(text);
    const units::Unit expected =
        unit.empty() ? units::Unit{} : *units::parse_unit(unit, tests::catalogue());
    CHECK(result.unit.dimension == expected.dimension);
    CHECK(result.unit.factor == Approx(expected.factor));
    CHECK(result.value == Approx(value));
    REQUIRE(result.intervals.size() == 1);
    CHECK(result.intervals[0].low == Approx(low));
    CHECK(result.intervals[0].high == Approx(high));
}

void refused(std::string_view code, std::string_view text) {
    const tests::Marked marked(text);
    INFO(text);
    const auto result = model::calculate(marked.text, tests::catalogue());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == code);
    CHECK(result.error().primary.span == marked.span);
}

TEST_CASE("lists are reckoned with member by member") {
    using List = std::vector<double>;
    CHECK(worked_out("[1, 2, 3] * 2").values == List{2, 4, 6});
    CHECK(worked_out("10 - [1, 2]").values == List{9, 8});
    CHECK(worked_out("[1, 2] + [10, 20]").values == List{11, 22});
    CHECK(worked_out("-[1, 2]^2").values == List{-1, -4});
    CHECK(worked_out("max([1, 5], 3)").values == List{3, 5});
    CHECK(worked_out("if([1, 5] > 3, 1, 0)").values == List{0, 1});
    CHECK(worked_out("[1 MW, 500 kW] * 2 h to MWh").values == List{2, 1});
    CHECK(worked_out("[1, [2, 3] * 2, 7]").values == List{1, 4, 6, 7});
    CHECK(worked_out("sqrt([4 m2, 9 m2])").values == List{2, 3});
    CHECK(worked_out("[1]").list);
    refused("list-mismatch", "[1, 2] + ⟦[1, 2, 3]⟧");
    refused("dimension-mismatch", "[1 MW, 2 MW] + ⟦1 h⟧");
    refused("dimension-mismatch", "[1 MW, ⟦2 h⟧]");
    refused("bad-power", "(2 m)^⟦[1, 2]⟧");
    refused("no-value", "1 ⟦/⟧ [1, 0]");
    refused("syntax", "[1, 2 ⟦3⟧]");
}

TEST_CASE("dates differ by a time, and a time leads from one to another") {
    CHECK(worked_out("2024-03-01 - 2024-02-01 to days").value == 29);
    CHECK(worked_out("2024-03-01 - 2023-03-01 to h").value == 366 * 24);
    const auto later = worked_out("2024-02-01 + 30 days");
    CHECK(later.date);
    CHECK(model::date_text(model::date_of(later.value)) == "2024-03-02");
    CHECK(model::date_text(model::date_of(worked_out("2024-03-01 - 1 day").value)) == "2024-02-29");
    CHECK(worked_out("if(2024-03-01 > 2023-12-31, 1, 2)").value == 1);
    CHECK(worked_out("max(2024-03-01, 2025-01-01)").date);
    CHECK(worked_out("[2024-01-31, 2024-02-29] - 2024-01-01").values ==
          std::vector<double>{30, 59});
    refused("date-mismatch", "2024-01-01 + ⟦2024-01-01⟧");
    refused("date-mismatch", "5 days - ⟦2024-01-01⟧");
    refused("date-mismatch", "2 * ⟦2024-01-01⟧");
    refused("date-mismatch", "min(⟦2024-01-01⟧, 5 days)");
    refused("dimension-mismatch", "2024-01-01 + ⟦5⟧");
    refused("date-mismatch", "2024-01-01 to ⟦days⟧");
    refused("bad-date", "⟦2024-02-30⟧ - 2024-01-01");
}

TEST_CASE("intervals as they are written") {
    lies("2.5 +- 0.1 GW", 2.4, 2.5, 2.6, "GW");
    lies("2.5 GW ± 100 MW", 2.4, 2.5, 2.6, "GW");
    lies("2.5 GW +/- 4 %", 2.4, 2.5, 2.6, "GW");
    lies("2.5 GW ± 0.1", 2.4, 2.5, 2.6, "GW");
    lies("5 % ± 1 %", 4, 5, 6, "%");
    lies("20 °C ± 2 °C to K", 291.15, 293.15, 295.15, "K");
    lies("2.5 ± 0.1 million W to MW", 2.4, 2.5, 2.6, "MW");
    lies("10 to 15 MW", 10, 12.5, 15, "MW");
    lies("500 kW to 1 MW", 500, 750, 1000, "kW");
    lies("$2 to 3 billion", 2e9, 2.5e9, 3e9, "USD");
    lies("$2 to $3 billion", 2e9, 2.5e9, 3e9, "USD");
    lies("500 to 1.5 thousand", 500, 1000, 1500, "");
    lies("10 to 15 MW to kW", 10000, 12500, 15000, "kW");
    CHECK(worked_out("50 Hz to 1/s").intervals.empty());
    CHECK(worked_out("2.5 GW ± 0").intervals.empty());
    refused("ambiguous-interval", "5 ± ⟦1 %⟧");
    refused("ambiguous-interval", "2.5 million W ± ⟦100⟧");
    refused("bad-interval", "⟦15⟧ to 10 MW");
    refused("dimension-mismatch", "5 MW ± ⟦1 h⟧");
    refused("syntax", "5 MW ⟦±⟧ x");
    refused("syntax", "⟦+-⟧5 MW");
    refused("syntax", "(2.5 GW) ⟦+-⟧ 0.1 GW");
    refused("syntax", "2 * ⟦±⟧ 3");
}

TEST_CASE("bounds are the least and the most that the expression can come to") {
    lies("(10 to 15 MW) * 24 h to MWh", 240, 300, 360, "MWh");
    lies("$2.5 billion / (2.4 to 2.6 GW) to USD/kW", 2500 / 2.6, 1000, 2500 / 2.4, "USD/kW");
    lies("(2 to 4) - (1 to 3)", -1, 1, 3, "");
    lies("(-2 to 4) * (3 to 5)", -10, 4, 20, "");
    lies("(-2 to 4)^2", 0, 1, 16, "");
    lies("(-2 to 4)^3", -8, 1, 64, "");
    lies("(4 to 16)^0.5", 2, std::sqrt(10), 4, "");
    lies("(0.5 to 2)^(-1 to 1)", 0.5, 1, 2, "");
    lies("-2 to 4", -2, 1, 4, "");
    lies("-4 to -2 °C", -4, -3, -2, "°C");
    lies("-(2 to 4)", -4, -3, -2, "");
    lies("5 - 2 to 4", 1, 2, 3, "");
    lies("abs(-2 to 1)", 0, 0.5, 2, "");
    lies("sqrt(4 to 16 m2)", 2, std::sqrt(10), 4, "m");
    lies("max(1 to 4, 2 to 3)", 2, 2.5, 4, "");
    lies("exp(0 to 2)", 1, std::exp(1), std::exp(2), "");
    CHECK(worked_out("if((1 to 2) < 3, 1, 0)").value == 1);
    refused("open-comparison", "if((1 to 4) ⟦<⟧ 3, 1, 0)");
    refused("no-value", "1 ⟦/⟧ (-1 to 1)");
    refused("no-value", "⟦sqrt⟧(-1 to 2)");
    refused("no-value", "⟦log⟧(0 to 2)");
    refused("no-value", "(-1 to 2) ⟦^⟧ 0.5");
    refused("bad-power", "(2 m)^(⟦1 to 2⟧)");
}

TEST_CASE("a unit can be asked for within brackets") {
    CHECK(worked_out("(5 h to s) / 9 s").value == Approx(2000));
    CHECK(worked_out("(1 MWh to kWh) + 1 kWh").value == Approx(1001));
    CHECK(worked_out("((1 m2 to cm2))").value == Approx(1e4));
    refused("dimension-mismatch", "(5 h to ⟦kg⟧) / 3");
    refused("syntax", "(5 h ⟦to⟧ ) / 3");
    refused("unknown-unit", "2 * (5 h to ⟦flurb⟧)");
}

TEST_CASE("\"ans\" is the last answer, with its unit and its bounds") {
    const auto last = worked_out("2.4 to 2.6 GW");
    const auto next = model::calculate("ans * 2 h to GWh", tests::catalogue(), {}, &last);
    REQUIRE(next);
    CHECK(next->value == Approx(5));
    CHECK(next->intervals.at(0).high == Approx(5.2));
    CHECK_FALSE(model::calculate("ans * 2", tests::catalogue()));
}

TEST_CASE("money of a year becomes that of another currency or year with \"to\" alone") {
    const units::FxRate rates[] = {{"CNY", 2019, 8}};
    const units::PriceLevel prices[] = {{2019, 100}, {2024, 125}};
    const units::MoneyTables money{rates, prices, "a", "b", nullptr};
    const auto worth = [&](std::string_view text) {
        return model::calculate(text, tests::catalogue(), money);
    };
    CHECK(worth("80 yuan in 2019 to USD").value().value == Approx(10));
    CHECK(worth("80 yuan in 2019 to USD2024").value().value == Approx(12.5));
    CHECK(worth("80 yuan in 2019 to USD2024").value().notes.size() == 2);
    CHECK(worth("(80 million yuan in 2019 to USD) / 2 MW to USD/kW").value().value == Approx(5000));
    CHECK(worth("80 million CNY2019 / 2 MW to USD/kW").value().value == Approx(5000));
    CHECK(worth("[80 yuan in 2019, 160 yuan in 2019] to USD").value().values.at(1) == Approx(20));
    CHECK(worth("80 yuan to USD").error().code == "missing-year");
    CHECK(worth("80 yuan in 2018 to USD").error().code == "missing-rate");
    CHECK(worth("$1 in 2019 + $1 in 2024").error().code == "currency-mismatch");
    CHECK(worth("$1 in 2019 + 8 yuan in 2019").error().code == "currency-mismatch");
}

TEST_CASE("a result is shown in the figures that its rounded parts leave") {
    CHECK(worked_out("2.5 GW * 0.16 * 1 yr to TWh").figures == 3);
    CHECK(worked_out("2.50 GW * 0.160 * 1 yr").figures == 4);
    CHECK(worked_out("8760 h * 3 MW").figures == model::max_figures);
    CHECK(worked_out("1000 + 0.5").figures == 6);
    CHECK(worked_out("0.1 * 0.1").figures == 3);
    CHECK(worked_out("2^0.5").figures == model::max_figures);
    CHECK(worked_out("pi * (2 m)^2").value == Approx(12.566370614));
    CHECK(worked_out("irr([-100.5, 110.2])").figures == model::max_figures);
}

}  // namespace
