#include <catch2/catch.hpp>

#include "ballpark/model/rates_file.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

const units::MoneyTables nothing;

model::OwnRates own(std::string text) {
    return {model::File{"own.toml", std::move(text)}, nothing, tests::catalogue()};
}

TEST_CASE("somebody's own rates are read with their source") {
    const auto rates = own(R"(source = "our treasury"
[rates.CNY]
first = 2023
per_usd = [7.1, nan, 7.3]
[rates.AUD]
first = 2024
per_usd = [1.5]
[prices]
first = 2024
level = [100, 103]
)");
    REQUIRE(rates.faults().empty());
    CHECK(rates.tables().per_usd("CNY", 2023)->value == 7.1);
    CHECK(rates.tables().per_usd("CNY", 2025)->source == "our treasury");
    CHECK_FALSE(rates.tables().per_usd("CNY", 2024));
    CHECK(rates.tables().per_usd("AUD", 2024)->value == 1.5);
    CHECK(rates.tables().price_ratio(2024, 2025).value() == Approx(1.03));
}

TEST_CASE("a file of rates that is wrong is told of with its place, and gives nothing") {
    struct Case {
        std::string_view code;
        std::string_view text;
    };
    const Case cases[] = {
        {"unknown-currency", "source = 'x'\n[rates.⟦CNX⟧]\nfirst = 2023\nper_usd = [7]\n"},
        {"bad-rate", "source = 'x'\n[rates.⟦USD⟧]\nfirst = 2023\nper_usd = [1]\n"},
        {"bad-number", "source = 'x'\n[rates.CNY]\nfirst = 2023\nper_usd = [⟦-7⟧]\n"},
        {"unknown-key", "source = 'x'\n⟦rate⟧ = 3\n[rates.CNY]\nfirst = 2023\nper_usd = [7]\n"},
    };
    for (const Case& one : cases) {
        const tests::Marked marked(one.text);
        INFO(marked.text);
        const auto rates = own(marked.text);
        REQUIRE_FALSE(rates.faults().empty());
        CHECK(rates.faults()[0].diagnostic.code == one.code);
        CHECK(rates.faults()[0].diagnostic.primary.span == marked.span);
        CHECK(rates.tables().rates.empty());
    }
    CHECK(own("source = 'x'\n").faults().at(0).diagnostic.code == "missing-key");
    CHECK(own("[rates.CNY]\nfirst = 2023\nper_usd = [7]\n").faults().at(0).diagnostic.code ==
          "missing-key");
    CHECK(own("source = \n").faults().at(0).diagnostic.code == "toml-syntax");
}

}  // namespace
