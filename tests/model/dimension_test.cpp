#include <catch2/catch.hpp>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/units/parse.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

std::vector<model::Quantity> quantities() {
    std::vector<model::Quantity> list;
    for (const auto& [name, unit] :
         std::vector<std::pair<std::string_view, std::string_view>>{{"capacity", "MW"},
                                                                    {"specific_cost", "USD/kW"},
                                                                    {"capital_cost", "USD"},
                                                                    {"annual_energy", "GWh"},
                                                                    {"homes", "home"},
                                                                    {"people", "person"},
                                                                    {"share", ""}}) {
        model::Quantity quantity;
        quantity.name = name;
        if (!unit.empty()) quantity.unit = *units::parse_unit(unit, tests::catalogue());
        list.push_back(quantity);
    }
    return list;
}

const std::vector<std::string_view> names{
    "capacity", "specific_cost", "capital_cost", "annual_energy", "homes", "people", "share"};

std::vector<model::Node> parsed(std::string_view text) {
    auto nodes = model::parse_expression(text, {names, false}, tests::catalogue());
    INFO(text);
    if (!nodes) FAIL(nodes.error().headline);
    return *nodes;
}

base::Result<void> check(std::string_view target, std::string_view text) {
    const auto list = quantities();
    const auto at = std::find(names.begin(), names.end(), target) - names.begin();
    return model::check_equation(parsed(text), list[static_cast<std::size_t>(at)], list,
                                 tests::catalogue());
}

TEST_CASE("an equation that fits its target passes") {
    for (const auto& [target, text] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"capital_cost", "specific_cost * capacity"},
             {"annual_energy", "share * capacity * 8760 h"},
             {"annual_energy", "capacity * 1 yr"},
             {"homes", "annual_energy / (4 MWh/home)"},
             {"capacity", "(capacity^2)^(1/2)"},
             {"capacity", "sqrt(capacity * 4 MW)"},
             {"capacity", "max(0, capacity - 5 MW)"},
             {"capacity", "if(capacity > 1 GW, 1 GW, capacity)"},
             {"share", "exp(-capacity / 1 GW)"},
             {"share", "capacity / 5 MW + 1"},
             {"share", "share ^ share"},
             {"capital_cost", "0"}}) {
        INFO(target << " = " << text);
        const auto result = check(target, text);
        if (!result) FAIL(result.error().headline);
        CHECK(result);
    }
}

TEST_CASE("every clash has its code and lies under the culprit") {
    struct Case {
        std::string_view code;
        std::string_view target;
        std::string_view text;
    };
    const Case cases[] = {
        {"dimension-mismatch", "capital_cost", "⟦specific_cost * 5 MWh⟧"},
        {"dimension-mismatch", "capital_cost", "⟦specific_cost⟧"},
        {"dimension-mismatch", "capacity", "capacity + ⟦annual_energy⟧"},
        {"dimension-mismatch", "capacity", "capacity - ⟦5⟧"},
        {"dimension-mismatch", "capacity", "max(capacity, ⟦3 kWh⟧)"},
        {"dimension-mismatch", "capacity", "if(capacity > ⟦1 h⟧, capacity, capacity)"},
        {"dimension-mismatch", "capacity", "if(share > 1, capacity, ⟦share⟧)"},
        {"dimension-mismatch", "share", "exp(⟦capacity⟧)"},
        {"dimension-mismatch", "share", "log(⟦capital_cost⟧)"},
        {"dimension-mismatch", "share", "share ^ ⟦capacity⟧"},
        {"dimension-mismatch", "share", "round(⟦capacity⟧)"},
        {"kind-mismatch", "homes", "homes + ⟦people⟧"},
        {"kind-mismatch", "homes", "⟦people⟧"},
        {"currency-mismatch", "capital_cost", "capital_cost + ⟦5 EUR⟧"},
        {"currency-mismatch", "capital_cost", "⟦5 EUR⟧"},
        {"currency-mismatch", "share", "capital_cost / ⟦5 EUR⟧"},
        {"truth-mismatch", "share", "⟦share > 1⟧"},
        {"truth-mismatch", "share", "1 + (⟦share > 1⟧)"},
        {"truth-mismatch", "share", "if(⟦share⟧, 1, 2)"},
        {"truth-mismatch", "share", "if(share > 1 and ⟦share⟧, 1, 2)"},
        {"bad-power", "capacity", "capacity ^ ⟦share⟧"},
        {"bad-power", "capacity", "capacity ^ ⟦0.5⟧"},
        {"bad-power", "capacity", "sqrt(⟦capacity⟧)"},
        {"offset-unit", "share", "⟦20 °C⟧ / 10 K"},
    };
    for (const Case& one : cases) {
        const tests::Marked marked(one.text);
        INFO(one.text);
        const auto result = check(one.target, marked.text);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == one.code);
        CHECK(result.error().primary.span.of(marked.text) == marked.span.of(marked.text));
    }
}

TEST_CASE("a clash names both sides and the factor that is missing") {
    const auto result = check("capital_cost", "specific_cost * annual_energy");
    REQUIRE_FALSE(result);
    CHECK(result.error().headline ==
          "capital_cost is money, its equation gives " +
              units::to_string(units::dimensions::money * units::dimensions::time));
    // the dimensions factor under factor, and the cure
    REQUIRE(result.error().notes.size() == 5);
    CHECK(result.error().notes[1].find("USD") == 0);
    CHECK(result.error().notes[3].find(" to get money") != std::string::npos);
    CHECK(result.error().secondary.empty());

    const auto sum = check("capacity", "capacity + annual_energy");
    REQUIRE_FALSE(sum);
    CHECK(sum.error().headline == "power and energy cannot be added");
    CHECK(sum.error().primary.text == "this is energy");
    REQUIRE(sum.error().secondary.size() == 1);
    CHECK(sum.error().secondary[0].text == "this is power");
}

TEST_CASE("a product of powers is found with its coefficient in SI") {
    const auto product = [](std::string_view text) {
        return model::product_of_powers(parsed(text));
    };
    const auto simple = product("specific_cost * capacity");
    REQUIRE(simple);
    CHECK(simple->coefficient == 1);
    REQUIRE(simple->factors.size() == 2);
    CHECK(simple->factors[0].quantity == 0);
    CHECK(simple->factors[1].power == 1);

    const auto energy = product("share * capacity * 8760 h / 2");
    REQUIRE(energy);
    CHECK(energy->coefficient == Approx(8760 * 3600.0 / 2));

    const auto power = product("sqrt(capacity^3 / (capacity * (1 + 3)))");
    REQUIRE(power);
    REQUIRE(power->factors.size() == 1);
    CHECK(power->factors[0].power == Approx(1));
    CHECK(power->coefficient == Approx(0.5));

    const auto gone = product("capacity / capacity * 7");
    REQUIRE(gone);
    CHECK(gone->factors.empty());
    CHECK(gone->coefficient == 7);
    CHECK(product("capacity * max(2, 3)"));
    CHECK(product("capacity * if(1 < 2, 5, 6)")->coefficient == 5);
}

TEST_CASE("what is no product of powers is not taken for one") {
    for (const char* text :
         {"capacity + 1 MW", "capacity * (1 - share)", "exp(share)", "max(capacity, 1 MW)",
          "share ^ share", "-capacity", "capacity * 0", "abs(capacity)", "round(share)",
          "if(share > 1, capacity, capacity)", "2 ^ share"}) {
        INFO(text);
        CHECK_FALSE(model::product_of_powers(parsed(text)));
    }
}

}  // namespace
