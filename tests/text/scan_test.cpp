#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "ballpark/text/scan.hpp"
#include "ballpark/text/scan_with.hpp"
#include "naive_candidates.hpp"
#include "random_prose.hpp"

using namespace ballpark;
using namespace ballpark::text;

namespace {

std::vector<Mention> scanned(std::string_view text, std::string_view place = {}) {
    std::vector<Mention> mentions;
    scan(text, units::Catalogue::builtin(), {place}, mentions);
    return mentions;
}

Mention only(std::string_view text) {
    const auto mentions = scanned(text);
    INFO(text);
    REQUIRE(mentions.size() == 1);
    return mentions[0];
}

std::string words(std::string_view text) {
    return std::string(only(text).span.of(text));
}

}  // namespace

TEST_CASE("the rate is kept apart from the unit, with its own words") {
    const std::string text = "it provides 2.5 million watts of electricity daily to the city";
    const Mention mention = only(text);
    CHECK(mention.span.of(text) == "2.5 million watts of electricity daily");
    CHECK(mention.number.of(text) == "2.5 million");
    CHECK(mention.scale.of(text) == "million");
    CHECK(mention.unit_span.of(text) == "watts");
    CHECK(mention.rate_span.of(text) == "daily");
    CHECK(mention.unit.dimension == units::dimensions::power);
    CHECK(mention.rate.factor == 86400);
    CHECK(mention.rate_form == RateForm::adverb);
    CHECK(mention.value == Approx(2.5e6));
    CHECK(mention.full_unit().factor == Approx(1.0 / 86400));
}

TEST_CASE("each way of writing a rate has its form") {
    CHECK(only("1.5 MW per hour").rate_form == RateForm::per);
    CHECK(only("16,800 W/h").rate_form == RateForm::per);
    CHECK(only("9 million barrels a day").rate_form == RateForm::per);
    CHECK(only("45 MW of electricity each year").rate_form == RateForm::each);
    CHECK(only("3 GW of panels every month").rate_form == RateForm::each);
    CHECK(only("30 GWh annually").rate_form == RateForm::adverb);
    CHECK(only("a 2.5-megawatt-a-day plant").rate_form == RateForm::adverb);
    CHECK(only("an annual output of 30 GWh").rate_form == RateForm::adjective);
    CHECK(only("30 GWh").rate_form == RateForm::none);
}

TEST_CASE("a rate does not reach over a mark or another word") {
    CHECK(only("it makes 5 MW of power, daily news said").rate_form == RateForm::none);
    CHECK(only("5 MW of the plant daily").rate_form == RateForm::none);
    CHECK(only("5 MW. Daily output fell").rate_form == RateForm::none);
    CHECK(only("5 MW\n\ndaily").rate_form == RateForm::none);
    CHECK(only("5 MW a year ago").rate_form == RateForm::none);
    CHECK(only("a 5 MW day-ahead bid").rate_form == RateForm::none);
}

TEST_CASE("times that the trade writes into the unit stay there") {
    for (const char* text : {"$17/kW-yr", "5.4 kWh/m2/day", "$3.38/kW-month", "160 km/h",
                             "45 GWd/t", "$30 per kW per year"}) {
        CAPTURE(text);
        CHECK(only(text).rate_form == RateForm::none);
        CHECK(words(text) == text);
    }
}

TEST_CASE("money takes its denominators from behind the number") {
    const std::string text = "at $45 per MWh";
    const Mention mention = only(text);
    CHECK(mention.span.of(text) == "$45 per MWh");
    CHECK(mention.unit_span.of(text) == "$");
    CHECK(mention.per_span.of(text) == "MWh");
    CHECK(mention.unit.currency.known());
    CHECK(mention.unit.to_si(mention.value) == Approx(45 / 3.6e9));
}

TEST_CASE("a plain figure may be off by half a unit in its last place") {
    const Mention mention = only("2.5 million watts");
    CHECK(mention.low == Approx(2.45e6));
    CHECK(mention.high == Approx(2.55e6));
    CHECK_FALSE(mention.approximate);
}

TEST_CASE("wording widens the interval, to one side or both") {
    const Mention about = only("about 2.5 million watts");
    CHECK(about.approximate);
    CHECK(about.low < 2.45e6);
    CHECK(about.high > 2.55e6);
    const Mention nearly = only("nearly 30 MW");
    CHECK(nearly.approximate);
    CHECK(nearly.low < 29.5);
    CHECK(nearly.high == 30);
    const Mention more = only("more than 30 MW");
    CHECK(more.bound == Bound::at_least);
    CHECK(more.low == 30);
    CHECK(more.high > 35);
    const Mention most = only("as much as c. 30 MW");
    CHECK(most.bound == Bound::at_most);
    CHECK(most.approximate);
    CHECK(most.low < 25);
    CHECK(most.high > 30);
}

TEST_CASE("a range has the ends that are written and its words from end to end") {
    const std::string text = "costs of $10-15 million a year";
    const Mention mention = only(text);
    CHECK(mention.range);
    CHECK(mention.low == Approx(10e6));
    CHECK(mention.high == Approx(15e6));
    CHECK(mention.value == Approx(12.5e6));
    CHECK(mention.span.of(text) == "$10-15 million a year");
    CHECK(mention.rate_form == RateForm::per);
    CHECK(only("3 MW to 4 GW").low == Approx(0.003));
}

TEST_CASE("a scale word is shared only where the sizes allow it") {
    CHECK(only("between $800 and $1.2 million").low == Approx(800));
    CHECK(only("between $8 and $12 million").low == Approx(8e6));
}

TEST_CASE("two figures that are no range stay two") {
    CHECK(scanned("from 5 MW to 10 MW").size() == 2);
    CHECK(scanned("from 5 to 10 MW").size() == 2);
    CHECK(only("ranging from 5 to 10 MW").range);
    CHECK(scanned("100 MW/400 MWh").size() == 2);
    CHECK(scanned("$5 million to 10 homes").size() == 2);
    CHECK(scanned("5 MW and 10 MW").size() == 2);
    CHECK(scanned("by 5 MW to 20 MW").size() == 2);
}

TEST_CASE("commas alone join no list") {
    CHECK(scanned("In May, 12 and 15 MW were sold").size() == 2);
    CHECK(only("he was 45, 3 MW were lost").value == 3);
    CHECK(only("in 2018, 5 MW were lost").value == 5);
    CHECK(only("in 2018 and 5 MW more").value == 5);
}

TEST_CASE("malformed groups keep their span and say so") {
    const std::string text = "power for 60,0000 homes";
    const Mention mention = only(text);
    CHECK(mention.malformed);
    CHECK(mention.span.of(text) == "60,0000 homes");
}

TEST_CASE("mentions come in order, inside the text, and never overlap") {
    std::mt19937 random(3);
    for (int round = 0; round < 4000; ++round) {
        const std::string text = round % 2 == 0 ? random_prose(random) : random_text(random);
        CAPTURE(text);
        std::uint32_t end = 0;
        for (const Mention& mention : scanned(text)) {
            REQUIRE(mention.span.begin >= end);
            REQUIRE(mention.span.end > mention.span.begin);
            REQUIRE(mention.span.end <= text.size());
            REQUIRE(mention.span.contains(mention.number));
            REQUIRE(mention.low <= mention.value);
            REQUIRE(mention.value <= mention.high);
            end = mention.span.end;
        }
    }
}

TEST_CASE("the scan with the naive search for candidates finds the same mentions") {
    std::mt19937 random(4);
    std::vector<Mention> slow;
    std::vector<Mention> fast;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = round % 3 == 0 ? random_text(random) : random_prose(random);
        CAPTURE(text);
        scan_with(naive_next_candidate, {text, &units::Catalogue::builtin(), {}}, slow);
        scan_with(next_candidate, {text, &units::Catalogue::builtin(), {}}, fast);
        REQUIRE(fast.size() == slow.size());
        for (std::size_t i = 0; i < fast.size(); ++i) {
            REQUIRE(fast[i].span == slow[i].span);
            REQUIRE(fast[i].unit_span == slow[i].unit_span);
            REQUIRE(fast[i].rate_span == slow[i].rate_span);
            REQUIRE(fast[i].value == slow[i].value);
            REQUIRE(fast[i].low == slow[i].low);
            REQUIRE(fast[i].high == slow[i].high);
        }
    }
}

TEST_CASE("empty, blank and hostile texts give nothing and end") {
    CHECK(scanned("").empty());
    CHECK(scanned(" \n ").empty());
    CHECK(scanned(std::string(100000, '9')).empty());
    CHECK(scanned(std::string(100000, '$')).empty());
    CHECK(scanned(std::string(100000, '.')).empty());
    std::string commas;
    std::string words;
    for (int i = 0; i < 20000; ++i) {
        commas += "1,";
        words += "one hundred ";
    }
    scanned(commas);
    scanned(words);
}
