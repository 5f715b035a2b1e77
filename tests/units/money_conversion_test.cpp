#include <array>

#include <catch2/catch.hpp>

#include "ballpark/units/money_conversion.hpp"
#include "ballpark/units/money_year.hpp"
#include "ballpark/units/parse.hpp"

// Round figures, so that what comes out can be told by heart.

namespace {

using namespace ballpark;

const units::Catalogue& catalogue() {
    return units::Catalogue::builtin();
}

constexpr std::array rates{units::FxRate{"CNY", 2019, 8}, units::FxRate{"CNY", 2020, 4},
                           units::FxRate{"EUR", 2019, 0.5}};
constexpr std::array prices{units::PriceLevel{2019, 100}, units::PriceLevel{2020, 110}};
constexpr units::MoneyTables tables{rates, prices, "the bank", "the bureau", nullptr};

base::Result<units::MoneyConversion> conversion(std::string_view from, std::string_view to,
                                                const units::MoneyTables& with = tables) {
    return units::convert_money(*units::parse_quantity(from, catalogue()),
                                *units::parse_unit(to, catalogue()), with, catalogue());
}

double value(std::string_view from, std::string_view to) {
    INFO(from << " to " << to);
    const auto result = conversion(from, to);
    if (!result) FAIL(result.error().code << ": " << result.error().headline);
    return result->quantity.value;
}

std::string code(std::string_view from, std::string_view to) {
    INFO(from << " to " << to);
    const auto result = conversion(from, to);
    REQUIRE_FALSE(result);
    return result.error().code;
}

TEST_CASE("one currency becomes another at the mean rate of the money's year") {
    CHECK(value("80 CNY2019", "USD") == Approx(10));
    CHECK(value("80 CNY2019", "EUR") == Approx(5));
    CHECK(value("10 USD2019", "CNY") == Approx(80));
    CHECK(value("80 CNY", "USD2019") == Approx(10));
    CHECK(value("8 CNY2019/kWh", "USD/MWh") == Approx(1000));
    CHECK(value("10 kWh/EUR2019", "kWh/USD") == Approx(5));
    CHECK(value("800 fen/kWh", "USD2019/kWh") == Approx(1));
    CHECK(conversion("80 CNY2019", "USD")->notes ==
          std::vector<std::string>{"8 CNY for 1 USD, mean of 2019 (the bank)"});
}

TEST_CASE("it is dollars that are carried from year to year") {
    CHECK(value("10 USD2019", "USD2020") == Approx(11));
    CHECK(value("80 CNY2019", "USD2020") == Approx(11));
    CHECK(value("10 USD2019", "CNY2020") == Approx(44));
    CHECK(conversion("10 USD2019", "CNY2020")->notes ==
          std::vector<std::string>{
              "1.1 US dollars of 2020 for 1 of 2019, by US consumer prices (the bureau)",
              "4 CNY for 1 USD, mean of 2020 (the bank)"});
    CHECK(code("80 CNY2019", "CNY2020") == "missing-price-level");
    CHECK(code("80 CNY2019", "EUR2020") == "missing-price-level");
}

TEST_CASE("a part of a currency converts with it") {
    const auto worth = [](std::string_view text, std::string_view to) {
        INFO(text);
        const auto quantity = units::parse_quantity(text, catalogue());
        REQUIRE(quantity);
        return units::convert(*quantity, *units::parse_unit(to, catalogue()), catalogue())
            .value()
            .value;
    };
    CHECK(worth("50 kopecks", "RUB") == Approx(0.5));
    CHECK(worth("50 Hong Kong cents", "HKD") == Approx(0.5));
    CHECK(worth("30 rappen/kWh", "CHF/MWh") == Approx(300));
    CHECK(worth("12 kobo", "naira") == Approx(0.12));
    CHECK(worth("5 paise", "INR") == Approx(0.05));
}

TEST_CASE("what converts without a rate needs no table") {
    const units::MoneyTables none;
    CHECK(conversion("5 USD", "US cents", none)->quantity.value == Approx(500));
    CHECK(conversion("5 USD2019/kW", "USD2019/MW", none)->quantity.value == Approx(5000));
    CHECK(conversion("5 MW", "kW", none)->quantity.value == Approx(5000));
    CHECK(conversion("5 USD", "cents", none)->notes.empty());
}

TEST_CASE("a missing rate, level or year is named, and nothing is taken to be 1") {
    CHECK(code("5 CNY", "USD") == "missing-year");
    CHECK(code("5 CNY2018", "USD") == "missing-rate");
    CHECK(code("5 GBP2019", "USD") == "missing-rate");
    CHECK(code("5 USD2019", "USD2021") == "missing-price-level");
    CHECK(code("5 USD2019", "kW") == "dimension-mismatch");
    CHECK(code("5 USD2019/kW", "CNY/MWh") == "dimension-mismatch");
    const auto missing = conversion("5 CNY2018", "USD");
    CHECK(missing.error().headline == "no exchange rate of CNY is known for 2018");
    CHECK(missing.error().notes ==
          std::vector<std::string>{"rates of CNY are known from 2019 to 2020"});
}

TEST_CASE("a table laid over another is asked first, and cites itself") {
    constexpr std::array own_rates{units::FxRate{"CNY", 2019, 10}};
    const units::MoneyTables own{own_rates, {}, "ours", "", &tables};
    const auto result = conversion("80 CNY2019", "USD", own);
    REQUIRE(result);
    CHECK(result->quantity.value == Approx(8));
    CHECK(result->notes.at(0).find("(ours)") != std::string::npos);
    CHECK(conversion("80 CNY2020", "USD", own)->quantity.value == Approx(20));
    CHECK(conversion("10 USD2019", "USD2020", own)->quantity.value == Approx(11));
}

TEST_CASE("the year of money is found in the phrases that say it") {
    struct Case {
        std::string_view text;
        int year;
        std::string_view rest;
    };
    const Case cases[] = {
        {"18 billion yuan in 2019", 2019, "18 billion yuan"},
        {"$5 million (2010)", 2010, "$5 million"},
        {"$5 million (2010 prices)", 2010, "$5 million"},
        {"$45/MWh at 2019 prices", 2019, "$45/MWh"},
        {"$45/MWh in constant 2019 prices", 2019, "$45/MWh"},
        {"EUR 45 of 2015", 2015, "EUR 45"},
        {"5 million euros, 2015", 2015, "5 million euros"},
        {"18 billion 2019 yuan", 2019, "18 billion      yuan"},
        {"5 million constant 2015 dollars", 2015, "5 million               dollars"},
        {"2019 US$ 5 million", 2019, "     US$ 5 million"},
    };
    for (const Case& one : cases) {
        INFO(one.text);
        const auto found = units::find_money_year(one.text);
        REQUIRE(found);
        CHECK(found->year == one.year);
        CHECK(found->without.size() == one.text.size());
        std::string rest = found->without;
        while (rest.ends_with(' ')) rest.pop_back();
        CHECK(rest == one.rest);
    }
    for (const std::string_view text :
         {"2019 dollars", "5 million", "in 2019", "$2019", "5 dollars in 20190", "5 MW 1999 homes",
          "12 in", "5 yuan in 2,019", "5 in 1500"}) {
        INFO(text);
        CHECK_FALSE(units::find_money_year(text));
    }
}

}  // namespace
