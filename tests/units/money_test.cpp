#include <catch2/catch.hpp>

#include <array>
#include <cmath>

#include "ballpark/units/money.hpp"

using namespace ballpark::units;

namespace {

// Made-up rates: the tables' own figures are tested where they are kept.
constexpr std::array rates{FxRate{"CNY", 2018, 6.0}, FxRate{"CNY", 2019, 8.0},
                           FxRate{"EUR", 2019, 0.5}, FxRate{"IRR", 2018, NAN},
                           FxRate{"IRR", 2019, 0.0}};
constexpr std::array prices{PriceLevel{2008, 200}, PriceLevel{2019, 250}, PriceLevel{2024, 300}};
constexpr MoneyTables tables{rates, prices, "rates of a test", "prices of a test"};

}  // namespace

TEST_CASE("a rate is found by currency and year") {
    CHECK(tables.usd_per_unit("CNY", 2019).value() == 0.125);
    CHECK(tables.usd_per_unit("EUR", 2019).value() == 2);
    CHECK(tables.usd_per_unit("USD", 1900).value() == 1);
}

TEST_CASE("a missing rate is an error that names it, never one") {
    for (const auto& [currency, year] :
         {std::pair{"CNY", 2020}, std::pair{"CNY", 2017}, std::pair{"EUR", 2018},
          std::pair{"XXX", 2019}, std::pair{"", 2019}, std::pair{"IRR", 2018},
          std::pair{"IRR", 2019}}) {
        const auto rate = tables.usd_per_unit(currency, year);
        REQUIRE_FALSE(rate);
        CHECK(rate.error().code == "missing-rate");
        CHECK(rate.error().headline.find(currency) != std::string::npos);
        CHECK(rate.error().headline.find(std::to_string(year)) != std::string::npos);
    }
}

TEST_CASE("prices go from year to year by their index") {
    CHECK(tables.price_ratio(2008, 2024).value() == 1.5);
    CHECK(tables.price_ratio(2024, 2008).value() == Approx(2.0 / 3));
    CHECK(tables.price_ratio(1700, 1700).value() == 1);
    CHECK(tables.price_ratio(2008, 2020).error().code == "missing-price-level");
    CHECK(tables.price_ratio(1999, 2019).error().code == "missing-price-level");
}

TEST_CASE("empty tables know the dollar alone") {
    CHECK(MoneyTables{}.usd_per_unit("USD", 2019));
    CHECK_FALSE(MoneyTables{}.usd_per_unit("EUR", 2019));
    CHECK_FALSE(MoneyTables{}.price_ratio(2018, 2019));
}
