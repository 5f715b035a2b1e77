#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ballpark/text/scan.hpp"

using namespace ballpark;
using namespace ballpark::text;

namespace {

std::vector<Mention> counts_of(std::string_view text) {
    std::vector<Mention> mentions;
    std::vector<Mention> counts;
    scan(text, units::Catalogue::builtin(), {}, mentions, &counts);
    return counts;
}

/// "value thing" of each count, set apart by "; ".
std::string counted(std::string_view text) {
    std::string all;
    for (const Mention& mention : counts_of(text)) {
        if (!all.empty()) all += "; ";
        if (mention.range)
            all += std::to_string(static_cast<long>(mention.low)) + "-" +
                   std::to_string(static_cast<long>(mention.high));
        else
            all += std::to_string(static_cast<long>(mention.value));
        const std::string unit = unit_text(mention, text, units::Catalogue::builtin());
        if (!unit.empty()) all += " " + unit;
    }
    return all;
}

std::string unit_of(std::string_view text) {
    std::vector<Mention> mentions;
    scan(text, units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 1);
    return unit_text(mentions[0], text, units::Catalogue::builtin());
}

}  // namespace

TEST_CASE("a number counts the things behind it, in the text's own words") {
    CHECK(counted("Police arrested 23 protesters on Monday.") == "23 protesters");
    CHECK(counted("It has 28 compressor stations.") == "28 compressor stations");
    CHECK(counted("Nine miners are trapped.") == "9 miners");
    CHECK(counted("They ran 300 flights a day.") == "300 flights/day");
    CHECK(counted("a 12-member panel") == "12 member");
    CHECK(counted("They counted 40 cells/mL.") == "40 cells/mL");
    CHECK(counted("The index closed at 34,118.40.") == "34118");
    CHECK(counted("Lawmakers voted 61 to 38.") == "61; 38");
}

TEST_CASE("ranges and lists of things share what is counted") {
    CHECK(counted("between 5,000 and 6,000 demonstrators") == "5000-6000 demonstrators");
    CHECK(counted("five or six hundred demonstrators") == "500-600 demonstrators");
    CHECK(counted("two, three and five lots") == "2 lots; 3 lots; 5 lots");
    CHECK(counted("three, four or five lots") == "3 lots; 4-5 lots");
}

TEST_CASE("dates, names, scores, ages, pages and addresses count nothing") {
    for (const char* text : {"The committee meets on 12 March.",
                             "From June 3 to 5 it rained.",
                             "In 1998 it closed.",
                             "Windows 7 is old.",
                             "The iPhone 12 is sold.",
                             "Apollo 11 landed.",
                             "They drew 2-2.",
                             "She won 6-4, 6-3.",
                             "John Keller, 45, of Austin",
                             "See Figs. 3 and 4.",
                             "Call 020 7946 0958.",
                             "at 1600 Pennsylvania Avenue",
                             "The shop is open 24/7.",
                             "He came at 9 a.m. sharp.",
                             "It ends at 5 o'clock.",
                             "results [14] agree",
                             "(3) other",
                             "1. Methods",
                             "The bill H.R. 3684 passed.",
                             "flat 12B Mill Lane",
                             "BBC Two showed it.",
                             "No one came.",
                             "48 King's Road is empty.",
                             "the 7-Eleven on it",
                             "his 401(k) plan",
                             "One of them left.",
                             "the 1970s",
                             "route 66",
                             "It came 3rd."}) {
        CAPTURE(text);
        CHECK(counted(text) == "");
    }
}

TEST_CASE("shares and multiples are read, and their likes are not") {
    const auto value = [](std::string_view text) {
        const auto counts = counts_of(text);
        INFO(text);
        REQUIRE(counts.size() == 1);
        return counts[0].value;
    };
    CHECK(value("two-thirds of the island") == Approx(2.0 / 3));
    CHECK(value("a third of voters") == Approx(1.0 / 3));
    CHECK(value("cut by a third") == Approx(1.0 / 3));
    CHECK(value("three-quarters of them") == 0.75);
    CHECK(value("half the price") == 0.5);
    CHECK(value("one in five of them") == 0.2);
    CHECK(value("nine out of 10 agreed") == 0.9);
    CHECK(value("prices doubled") == 2);
    CHECK(value("the debt was halved") == 0.5);
    CHECK(value("a fivefold rise") == 5);
    for (const char* text : {"a third party", "the first half of the game", "half past ten",
                             "a quarter ago", "the third man", "a second chance"}) {
        CAPTURE(text);
        CHECK(counted(text) == "");
    }
}

TEST_CASE("a lone capital is a unit where nothing else can be meant") {
    CHECK(unit_of("The chip draws 3.3 V at rest.") == "V");
    CHECK(unit_of("cooled to 77 K, it works") == "K");
    CHECK(unit_of("It was 25C outside.") == "°C");
    CHECK(unit_of("It was -13F outside.") == "°F");
    for (const char* text :
         {"Plan 9 A new start", "the iPhone 5C", "a 5G network", "Vitamin 3 B"}) {
        CAPTURE(text);
        std::vector<Mention> mentions;
        scan(text, units::Catalogue::builtin(), {}, mentions);
        CHECK(mentions.empty());
    }
}

TEST_CASE("plus-minus is one figure and its width") {
    const std::string_view text = "It delivers 7.5 ± 0.2 bar at rest.";
    std::vector<Mention> mentions;
    scan(text, units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].span.of(text) == "7.5 ± 0.2 bar");
    CHECK(mentions[0].value == 7.5);
    CHECK(mentions[0].low == Approx(7.3));
    CHECK(mentions[0].high == Approx(7.7));
    CHECK_FALSE(mentions[0].range);
}

TEST_CASE("units are named so that any reader takes them") {
    CHECK(unit_of("petrol at 95 cents a litre") == "US cent/L");
    CHECK(unit_of("1,500 construction jobs were lost") == "construction jobs");
    CHECK(unit_of("25,000 people live there") == "people");
    CHECK(unit_of("$5.82 a bushel") == "USD/bushel");
    CHECK(unit_of("a profit of $2.91 a share") == "USD/share");
    CHECK(unit_of("it pays $1.35 per share in May") == "USD/share");
    CHECK(unit_of("a 13.3\" screen") == "in");
    CHECK(unit_of("a fine of 500 pounds") == "GBP");
    CHECK(unit_of("a load of 500 pounds") == "lb");
}

TEST_CASE("units with powers are read as papers write them") {
    CHECK(unit_of("The wind blew at 12 m s−1 and fell.") == "m/s");
    CHECK(unit_of("The flux was 340 W m^-2 at noon.") == "W/m2");
    CHECK(unit_of("Uptake was 4.5 mol·L⁻¹ in all.") == "mol/L");
    CHECK(unit_of("Conductivity is 2.5 W/(m·K).") == "W/m/K");
    CHECK(unit_of("A band at 1640 cm-1 was seen.") == "1/cm");
    CHECK(unit_of("It is 5 km - 2 of them uphill.") == "km");
}

TEST_CASE("a table's head says the unit of its column, a row's first cell that of its row") {
    const std::string_view text =
        "| Plant | Capacity (MW) | Cost ($ million) |\n|---|---|---|\n| North | 120 | 95 |\n"
        "| Staff | 1,020 | 7 |\n";
    std::vector<Mention> mentions;
    std::vector<Mention> counts;
    scan(text, units::Catalogue::builtin(), {}, mentions, &counts);
    REQUIRE(mentions.size() == 4);
    CHECK(mentions[0].value == 120);
    CHECK(unit_text(mentions[0], text, units::Catalogue::builtin()) == "MW");
    CHECK(mentions[1].value == 95e6);
    CHECK(unit_text(mentions[1], text, units::Catalogue::builtin()) == "USD");
}

TEST_CASE("words and marks of a figure's sign and of feet and inches") {
    std::vector<Mention> mentions;
    scan("It fell to minus 40 degrees Celsius.", units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value == -40);
    scan("He is 5'11\" tall.", units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].value == 5);
    CHECK(mentions[1].value == 11);
}

TEST_CASE("a change and what it comes to are two figures, not a range") {
    const std::string_view text = "Gold climbed $12 to $2,031.50 an ounce.";
    std::vector<Mention> mentions;
    scan(text, units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 2);
    CHECK(unit_text(mentions[0], text, units::Catalogue::builtin()) == "USD");
    CHECK(mentions[0].value == 12);
}
