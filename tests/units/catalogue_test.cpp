#include <algorithm>
#include <array>
#include <set>

#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;

namespace {

/// What stands for a doubt ("ton", "unit") is refused by name and has no symbol.
bool is_doubt(const Entry& entry) {
    return entry.name == "ton" || entry.name == "unit";
}

}  // namespace

TEST_CASE(
    "there are more than five hundred units besides money, each named once and with a source") {
    std::set<std::string_view> names;
    for (const Entry& entry : catalogue().entries()) {
        INFO(entry.name);
        CHECK(names.insert(entry.name).second);
        CHECK_FALSE(entry.plural.empty());
        CHECK_FALSE(entry.source.empty());
        CHECK(std::isfinite(entry.factor));
        CHECK(entry.factor > 0);
    }
    const auto entries = catalogue().entries();
    const auto money = std::count_if(entries.begin(), entries.end(),
                                     [](const Entry& entry) { return !entry.currency.empty(); });
    CHECK(static_cast<std::ptrdiff_t>(names.size()) - money >= 550);
    CHECK(money > 150);
}

TEST_CASE("every unit is read back from what is printed of it, with every prefix it takes") {
    int tried = 0;
    for (std::size_t id = 0; id < catalogue().entries().size(); ++id) {
        const Entry& entry = catalogue().entries()[id];
        if (is_doubt(entry)) continue;
        for (std::size_t prefix = 0; prefix < catalogue().prefixes().size(); ++prefix) {
            if (prefix != 0 && entry.prefixes == PrefixRule::none) continue;
            const bool small = catalogue().prefixes()[prefix].factor < 1000;
            const std::string_view symbol = catalogue().prefixes()[prefix].symbol;
            const bool is_binary = symbol.size() == 2 && symbol[1] == 'i';
            if (prefix != 0 && entry.prefixes != PrefixRule::metric && small) continue;
            if (is_binary && entry.prefixes != PrefixRule::binary) continue;
            // Letters that mean another thing to the press: lira, electric vehicle, metric
            // horsepower, metric ton, rupees, gross tonnage, tons of refrigeration.
            const std::string letters = std::string(symbol) + std::string(entry.symbol);
            constexpr std::array<std::string_view, 7> others{"TL", "EV", "PS", "MT",
                                                             "Rs", "GT", "RT"};
            if (std::find(others.begin(), others.end(), letters) != others.end()) continue;
            const Unit made =
                catalogue().unit(static_cast<EntryId>(id), static_cast<std::uint8_t>(prefix));
            const std::string text = format_unit(made, catalogue());
            INFO(entry.name << " printed as " << text);
            const auto read = parse_unit(text, catalogue());
            CHECK(read);
            if (read) CHECK(*read == made);
            ++tried;
        }
    }
    CHECK(tried > 2500);
}

TEST_CASE("the singular and the plural of every unit mean that unit") {
    for (std::size_t id = 0; id < catalogue().entries().size(); ++id) {
        const Entry& entry = catalogue().entries()[id];
        if (is_doubt(entry)) continue;
        for (const std::string_view name : {entry.name, entry.plural}) {
            INFO(name);
            const auto read = parse_unit(name, catalogue());
            REQUIRE(read);
            CHECK(read->factor == entry.factor);
            CHECK(read->dimension == entry.dimension);
        }
    }
}

TEST_CASE("a symbol that is a word takes prefixes of both kinds") {
    CHECK(unit("kilobit") == unit("kbit"));
    CHECK(unit("millibar") == unit("mbar"));
    CHECK(unit("megabits").factor == 1e6);
}

TEST_CASE("two factors beside and below each other are read back") {
    // A sample of pairs that is large enough to meet every unit on both sides of the line.
    const auto entries = catalogue().entries();
    for (std::size_t a = 0; a < entries.size(); ++a) {
        const std::size_t b = (a * 37 + 11) % entries.size();
        if (a == b || is_doubt(entries[a]) || is_doubt(entries[b]) || entries[a].offset != 0 ||
            entries[b].offset != 0)
            continue;
        const Unit made = divide(catalogue().unit(static_cast<EntryId>(a)),
                                 catalogue().unit(static_cast<EntryId>(b)));
        const std::string text = format_unit(made, catalogue());
        INFO(text);
        const auto read = parse_unit(text, catalogue());
        CHECK(read);
        if (read) {
            CHECK(read->dimension == made.dimension);
            CHECK(read->factor == Approx(made.factor).epsilon(1e-14));
            CHECK(format_unit(*read, catalogue()) == text);
        }
    }
}

TEST_CASE("a unit is had by name, a currency by its code too") {
    CHECK(catalogue().unit("watt", "mega").factor == 1e6);
    CHECK(catalogue().unit("USD") == catalogue().unit("US dollar"));
    CHECK(catalogue().currency_code(catalogue().unit("US cent")) == "USD");
    CHECK(catalogue().currency_code(unit("€/MWh")) == "EUR");
    CHECK(catalogue().currency_code(unit("MW")).empty());
    CHECK_THROWS(catalogue().unit("flurb"));
    CHECK_THROWS(catalogue().unit("watt", "mego"));
}

TEST_CASE("the algebra carries dimension, factor and currency") {
    const Unit price = divide(catalogue().unit("USD"), catalogue().unit("watt", "kilo"));
    CHECK(price.dimension == dimensions::money / dimensions::power);
    CHECK(price.factor == 1e-3);
    CHECK(price.currency.known());
    const Unit cost = multiply(price, catalogue().unit("watt", "mega"));
    CHECK(cost.dimension == dimensions::money);
    CHECK(cost.factor == 1e3);
    CHECK_FALSE(divide(price, catalogue().unit("USD")).currency.known());
    CHECK(power(catalogue().unit("metre", "kilo"), 2).factor == 1e6);
}

TEST_CASE("a unit with more factors than it has room for keeps its size") {
    Unit made;
    for (const char* name : {"metre", "gram", "second", "ampere", "kelvin", "mole", "candela"})
        made = multiply(made, catalogue().unit(name));
    CHECK(made.factor == 1e-3);
    const auto read = parse_unit("m g s A K mol cd", catalogue());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "malformed-unit");
}
