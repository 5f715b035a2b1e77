#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ballpark/model/calculator.hpp"
#include "ballpark/model/finance_functions.hpp"
#include "ballpark/units/parse.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

model::Calculated worked_out(std::string_view text) {
    INFO(text);
    auto result = model::calculate(text, tests::catalogue());
    if (!result) FAIL(result.error().code << ": " << result.error().headline);
    return *result;
}

double number(std::string_view text) {
    const auto result = worked_out(text);
    CHECK_FALSE(result.list);
    return result.value;
}

std::vector<double> list(std::string_view text) {
    const auto result = worked_out(text);
    CHECK(result.list);
    return result.values;
}

base::Diagnostic refused(std::string_view text) {
    INFO(text);
    const auto result = model::calculate(text, tests::catalogue());
    REQUIRE_FALSE(result);
    return result.error();
}

units::Unit unit(std::string_view text) {
    return *units::parse_unit(text, tests::catalogue());
}

TEST_CASE("flows are discounted and their rates of return found") {
    CHECK(number("npv(10 %, [-100, 110])") == Approx(0).margin(1e-12));
    CHECK(number("npv(0.1, [-100, 110], first=1)") == Approx(0).margin(1e-12));
    CHECK(number("npv(0.25, [0, 0, 100])") == Approx(64));
    CHECK(number("irr([-100, 110])") == Approx(0.1));
    CHECK(number("irr([-100, 60, 60]) to %") == Approx(13.066).epsilon(1e-4));
    CHECK(number("npv(irr([-100, 60, 60]), [-100, 60, 60])") == Approx(0).margin(1e-9));
    CHECK(number("irr([-100, 0, 0])") == -1);
    CHECK(number("mirr([-100, 0, 121], finance_rate=5 %, reinvest_rate=3 %)") == Approx(0.1));
    CHECK(number("payback([-100, 40, 40, 40])") == Approx(2.5));
    CHECK(number("discounted_payback(0, [-100, 40, 40, 40])") == Approx(2.5));
    const auto roots = list("irr_roots([-100, 230, -132])");
    REQUIRE(roots.size() == 2);
    CHECK(roots[0] == Approx(0.1));
    CHECK(roots[1] == Approx(0.2));
    CHECK(list("irr_roots([-100, 230, -132]) to %")[1] == Approx(20));
}

TEST_CASE("flows on dates, with the day count that is asked for") {
    CHECK(number("xirr([2023-01-01, 2024-01-01], [-100, 107])") == Approx(0.07));
    CHECK(number("xirr(dates=[\"2023-01-01\", '2024-01-01'], flows=[-100, 107])") == Approx(0.07));
    CHECK(number("xirr([2023-01-01, 2023-12-27], [-100, 107], \"act/360\")") == Approx(0.07));
    CHECK(number("xirr([2024-02-15, 2025-02-15], [-100, 107], basis=30/360)") == Approx(0.07));
    CHECK(number("xnpv(7 %, [2023-01-01, 2024-01-01], [-100, 107])") == Approx(0).margin(1e-9));
}

TEST_CASE("loans in order and by name, in arrears and in advance") {
    CHECK(number("pmt(0, 10, 1000)") == Approx(-100));
    CHECK(number("pmt(10 %, 1, 1000)") == Approx(-1100));
    CHECK(number("pmt(pv=1000, nper=1, rate=10 %, when=begin)") == Approx(-1000));
    CHECK(number("pmt(10 %, 1, 1000, 0, 1)") == Approx(-1000));
    CHECK(number("pmt(10 %, 1, 1000, when=\"end\")") == Approx(-1100));
    CHECK(number("-pmt(5 %, 20, 1)") == Approx(number("crf(5 %, 20)")));
    CHECK(number("ipmt(6 %, 4, 9, 500) + ppmt(6 %, 4, 9, 500)") ==
          Approx(number("pmt(6 %, 9, 500)")));
    CHECK(number("cumprinc(rate=6 %, nper=9, pv=500, start=1, end=9)") == Approx(-500));
    CHECK(number("cumipmt(6 %, 9, 500, 1, 9) - 500") == Approx(9 * number("pmt(6 %, 9, 500)")));
    CHECK(number("nper(rate=6 %, pmt=pmt(6 %, 9, 500), pv=500)") == Approx(9));
    CHECK(number("rate(nper=9, pmt=pmt(6 %, 9, 500), pv=500)") == Approx(0.06));
    CHECK(number("fv(10 %, 2, 0, -100)") == Approx(121));
    CHECK(number("pv(10 %, 2, 0, 121)") == Approx(-100));
    CHECK(number("nominal_rate(effective_rate(8 %, 12), 12)") == Approx(0.08));
}

TEST_CASE("depreciation, tax, debt and grants") {
    double sum = 0;
    for (const double year : list("macrs(1000, 5)")) sum += year;
    CHECK(sum == Approx(1000));
    CHECK(list("ddb(cost=1000, salvage=0, life=4)")[0] == Approx(500));
    CHECK(list("ddb(cost=1000, salvage=0, life=4, factor=1)")[0] == Approx(250));
    CHECK(number("sln(1000, 200, 8)") == Approx(100));
    CHECK(number("syd(cost=60, salvage=0, life=3, period=1)") == Approx(30));
    CHECK(list("tax([-100, 60, 60], 50 %)") == std::vector<double>{0, 0, 10});
    CHECK(list("tax([-100, 60, 60], 50 %, limit=0)") == std::vector<double>{0, 30, 30});
    CHECK(number("sculpt([150, 150], dscr=1.5, interest=0, tenor=2)") == Approx(200));
    CHECK(number("llcr([150, 150], debt=200, interest=0, tenor=2)") == Approx(1.5));
    CHECK(number("llcr([150, 90], debt=sculpt([150, 90], 1.3, 8 %, 2), interest=8 %, tenor=2)") ==
          Approx(1.3));
    CHECK(
        number("grant_element(interest=10 %, maturity=20, grace=5, discount=(1 + 10 %/2)^2 - 1)") ==
        Approx(0).margin(1e-12));
}

TEST_CASE("a list that a function gives is an argument of another") {
    CHECK(number("npv(0, macrs(1000, 5))") == Approx(1000));
    CHECK(list("tax(tax([100, 100], 50 %), 10 %)") == std::vector<double>{5, 5});
    CHECK(number("npv(0, [npv(0, [1, 2]), max(3, 4), (1 + 2) * 3])") == Approx(16));
    CHECK(number("2 * npv(0, [1, 2]) ^ 2") == Approx(18));
    CHECK(list(" [1 MW, 2000 kW] to W ") == std::vector<double>{1e6, 2e6});
    CHECK(list("[]").empty());
}

TEST_CASE("amounts carry their unit through, and a bare zero goes with any") {
    const auto value = worked_out("npv(0, [0, -100 USD, 0.5 thousand USD])");
    CHECK(value.value == Approx(400));
    CHECK(value.unit == unit("USD"));
    CHECK(worked_out("npv(0, [1 MWh, 500 kWh])").value == Approx(1.5));
    CHECK(worked_out("pmt(0, 10, $1000)").unit == unit("USD"));
    CHECK(worked_out("macrs($1000, 3)").unit == unit("USD"));
    CHECK(worked_out("irr([-100 EUR, 110 EUR])").unit == units::Unit{});
    CHECK(number("npv(0, [100 USD]) / 50 USD") == Approx(2));
}

TEST_CASE("every fault of a call has a code and lies under the culprit") {
    struct Case {
        std::string_view code;
        std::string_view text;
    };
    const Case cases[] = {
        // number of arguments and their names
        {"wrong-arguments", "⟦npv()⟧"},
        {"wrong-arguments", "1 + ⟦pmt(0.1, nper=3)⟧"},
        {"wrong-arguments", "⟦crf(0.1, 3, 4⟧)"},
        {"wrong-arguments", "crf(0.1, ⟦rate=3⟧, n=1)"},
        {"wrong-arguments", "pmt(rate=0.1, ⟦3⟧, 4)"},
        {"unknown-argument", "pmt(⟦rat⟧=0.1, nper=3, pv=4)"},
        {"unknown-argument", "irr([-1, 2], ⟦guess⟧=0.1)"},
        {"unknown-function", "⟦npw⟧(0.1, [1, 2])"},
        // what stands where
        {"list-mismatch", "pmt([0.1, 0.2], ⟦[3]⟧, 4)"},
        {"list-mismatch", "pmt(⟦[]⟧, 3, 4)"},
        {"list-mismatch", "npv(0.1, ⟦5⟧)"},
        {"list-mismatch", "[1, 2, 3] + ⟦macrs(1, 3)⟧"},
        {"list-mismatch", "npv(0.1, ⟦[2024-01-01]⟧)"},
        {"list-mismatch", "npv(0.1, [1, ⟦2024-01-01⟧])"},
        {"list-mismatch", "pmt(⟦2024-01-01⟧, 2, 3)"},
        {"list-mismatch", "xirr(⟦2024-01-01⟧, [1])"},
        {"list-mismatch", "xirr(⟦[-100]⟧, [2024-01-01])"},
        {"bad-date", "xirr([⟦2023-02-29⟧], [1])"},
        {"bad-date", "xirr([⟦2024-13-01⟧], [1])"},
        {"bad-date", "xirr([⟦'24 May'⟧], [1])"},
        {"bad-date", "xfv(⟦5⟧, 2024-01-01, 2024-01-01, 0.1, 0.1, 5)"},
        {"list-mismatch", "xirr(⟦[2024-1-1]⟧, [1])"},
        {"interval-argument", "pmt(⟦5 % to 6 %⟧, 3, 4)"},
        {"interval-argument", "npv(5 %, ⟦[-100, 100 to 120]⟧)"},
        {"unknown-word", "pmt(0.1, 2, 3, when=⟦start⟧)"},
        {"unknown-word", "pmt(0.1, 2, 3, 0, ⟦2⟧)"},
        {"unknown-word", "xirr([2024-01-01], [1], ⟦\"act/1\"⟧)"},
        // figures
        {"dimension-mismatch", "pmt(⟦8 MW⟧, 2, 3)"},
        {"dimension-mismatch", "pmt(8 %, ⟦10 yr⟧, 3)"},
        {"dimension-mismatch", "npv(0.1, [-100 USD, ⟦60⟧])"},
        {"currency-mismatch", "npv(0.1, [-100 USD, ⟦60 EUR⟧])"},
        {"missing-year", "npv(0.1, [-100 USD]) to ⟦EUR⟧"},
        {"dimension-mismatch", "macrs(1000, 3) to ⟦USD⟧"},
        {"offset-unit", "npv(0.1, [⟦20 °C⟧])"},
        {"unknown-unit", "npv(0.1, [⟦nan⟧])"},
        {"bad-number", "npv(0.1, [⟦1e400⟧])"},
        {"no-value", "npv(1 ⟦/⟧ 0, [1])"},
        {"truth-mismatch", "npv(⟦1 < 2⟧, [1])"},
        {"syntax", "npv(0.1, ⟦[⟧1, 2"},
        {"syntax", "npv⟦(⟧0.1, [1, 2]"},
        {"syntax", "npv(0.1, [1 ⟦;⟧ 2])"},
        {"syntax", "npv(0.1 ⟦=⟧ 2, [1])"},
        {"syntax", "npv(0.1, [1, ⟦]⟧)"},
        {"syntax", "irr(⟦⟧"},
        {"syntax", "5 ⟦npv⟧(0.1, [1])"},
        // reasons of finance
        {"no-flows", "irr(⟦[]⟧)"},
        {"no-sign-change", "irr(⟦[-1, -2]⟧)"},
        {"no-root", "irr(⟦[100, -200, 150]⟧)"},
        {"lengths-differ", "⟦xirr([2023-01-01], [-100, 110])⟧"},
        {"bad-rate", "npv(⟦-1⟧, [1])"},
        {"bad-argument", "macrs(1000, ⟦4⟧)"},
        {"no-payback", "payback(⟦[-100, 10]⟧)"},
    };
    for (const Case& one : cases) {
        const tests::Marked marked(one.text);
        INFO(one.text);
        const base::Diagnostic fault = refused(marked.text);
        CHECK(fault.code == one.code);
        CHECK(fault.primary.span == marked.span);
        CHECK_FALSE(fault.primary.text.empty());
    }
}

TEST_CASE("a fault names what is missing and offers what is near") {
    CHECK(refused("pmt(0.1)").headline == "pmt lacks nper, pv");
    CHECK(refused("pmt(0.1)").primary.text.find("pmt(rate, nper, pv, fv=0, when=end)") !=
          std::string::npos);
    const auto name = refused("pmt(rat=0.1)");
    REQUIRE(name.suggestions.size() == 1);
    CHECK(name.suggestions[0].edit.text == "rate");
    const auto function = refused("disconted_payback(0.1, [1])");
    REQUIRE(function.suggestions.size() == 1);
    CHECK(function.suggestions[0].edit.text == "discounted_payback");
}

TEST_CASE("of several rates of return one is given, and the others are named beside it") {
    const auto rate = worked_out("irr([-100, 230, -132])");
    CHECK(rate.value == Approx(0.2));
    REQUIRE(rate.notes.size() == 1);
    CHECK(rate.notes[0].find("2 rates of return solve these flows: 0.1, 0.2") == 0);
    const auto dated =
        worked_out("1 + xirr([2023-01-01, 2024-01-01, 2024-12-31], flows=[-100, 230, -132])");
    CHECK(dated.value == Approx(1.2));
    CHECK(dated.notes.size() == 1);
    CHECK(worked_out("irr([-100, 110])").notes.empty());
    CHECK(list("xirr_roots([2023-01-01, 2024-01-01, 2024-12-31], [-100, 230, -132])").size() == 2);
}

TEST_CASE("a list where one number should stand gives a list") {
    const auto interest = list("ipmt(10 %, range(1, 2), 2, 100)");
    REQUIRE(interest.size() == 2);
    CHECK(interest[0] == Approx(-10));
    CHECK(interest[1] == Approx(number("ipmt(10 %, 2, 2, 100)")));
    CHECK(list("syd(60, 0, 3, range(1, 3))") == std::vector<double>{30, 20, 10});
    CHECK(worked_out("crf([5 %, 6 %], [10, 20])").values[1] == Approx(number("crf(6 %, 20)")));
}

TEST_CASE("a loan year by year") {
    CHECK(list("loan_interest(100, 10 %, 2)")[0] == Approx(10));
    CHECK(number("sum(loan_principal(100, 10 %, 7))") == Approx(100));
    CHECK(list("loan_balance(100, 10 %, 7)").back() == 0);
    CHECK(list("loan_interest(100, 10 %, 3, grace=1)")[1] == Approx(10));
    CHECK(list("equal_principal_interest(100, 10 %, 2)") == std::vector<double>{10, 5});
    CHECK(list("sculpt_principal([150, 150], 1.5, 0, 2)") == std::vector<double>{100, 100});
    CHECK(number("min_dscr([150, 130], [100, 100])") == Approx(1.3));
    CHECK(number("plcr([150, 150, 150], 300, 0)") == Approx(1.5));
    CHECK(number("idc([30, 50, 20], 8 %)") == Approx(13.35168));
}

TEST_CASE("the cost of energy is money over energy, in the units that went in") {
    const auto cost = worked_out("lcoe(0, [100 USD, 10 USD], [0, 11 MWh])");
    CHECK(cost.value == Approx(10));
    CHECK(cost.unit == unit("USD/MWh"));
    CHECK(worked_out("lcoe_fcr(10 %, $1000, $50, 3 MWh)").value == Approx(50));
    CHECK(worked_out("lcoe_cash(0, $1000, $50, 3 MWh, 10)").value == Approx(50));
    CHECK(number("lcoe(10 %, [100, 110], [0, 121], energy_rate=0)") == Approx(200 / 121.0));
}

TEST_CASE("lists are made, and summed") {
    CHECK(list("range(2, 8, 3)") == std::vector<double>{2, 5, 8});
    CHECK(list("range(3, 1, -1)") == std::vector<double>{3, 2, 1});
    CHECK(list("repeat(4, 3)") == std::vector<double>{4, 4, 4});
    CHECK(list("degrading(100, 10 %, 3)")[2] == Approx(81));
    CHECK(list("cumulative([1, 2, 3])") == std::vector<double>{1, 3, 6});
    CHECK(number("sum([1e16, 1, -1e16])") == 1);
    CHECK(worked_out("mean([1 MW, 500 kW])").value == Approx(0.75));
    CHECK(number("count([1, 2, 3])") == 3);
    CHECK(refused("range(1, 3, -1)").code == "bad-argument");
    CHECK(refused("range(1, 1e9)").code == "bad-argument");
    CHECK(refused("repeat(1, 2.5)").code == "bad-argument");
}

TEST_CASE("calls and lists cannot be nested without end, nor texts go on without end") {
    const auto nested = [](std::string_view open, std::string_view close, std::size_t deep) {
        std::string text;
        for (std::size_t i = 0; i < deep; ++i) text += open;
        text += "1";
        for (std::size_t i = 0; i < deep; ++i) text += close;
        return text;
    };
    CHECK(number(nested("npv(0,[", "])", 20)) == 1);
    CHECK(refused(nested("npv(0,[", "])", 4000)).code == "too-deep");
    CHECK(refused("tax(" + nested("tax(", ",1)", 4000) + ",1)").code == "too-deep");
    CHECK(refused(nested("[", "]", 4000)).code == "too-deep");
    CHECK(refused(nested("([", "])", 4000)).code == "too-deep");
    std::string flows = "npv(0, [1";
    for (int i = 1; i < 10'000; ++i) flows += ", 1";
    CHECK(number(flows + "])") == Approx(10'000));
    for (std::size_t i = 0; i < model::max_calculation_bytes; ++i) flows += ' ';
    CHECK(refused(flows + "])").code == "too-long");
    CHECK(refused('[' + flows).code == "too-long");
}

TEST_CASE("each function is in the table once, and says what it lacks") {
    for (const model::FinanceFunction& function : model::finance_functions()) {
        INFO(function.name);
        CHECK(model::find_finance_function(function.name) == &function);
        REQUIRE_FALSE(function.parameters().empty());
        const auto fault = refused(std::string(function.name) + "()");
        CHECK(fault.code == "wrong-arguments");
        CHECK(fault.headline.find(function.parameters().front().name) != std::string::npos);
    }
}

}  // namespace
