#include <catch2/catch.hpp>

#include <string>

#include "ballpark/units/number.hpp"

using namespace ballpark::units;

namespace {

struct Case {
    std::string_view text;
    double value;
    std::string_view taken;  ///< what of the text is the number
};

void check(const Case& expected, bool money = false) {
    INFO(expected.text);
    const auto number = match_number(expected.text, 0, money);
    REQUIRE(number);
    CHECK(number->value == Approx(expected.value).epsilon(1e-15));
    CHECK(number->span.of(expected.text) == expected.taken);
    CHECK_FALSE(number->malformed);
}

}  // namespace

TEST_CASE("digits are read in every grouping of the press") {
    for (const Case& expected : {Case{"1,234.5 MW", 1234.5, "1,234.5"},
                                 Case{"1 234,5", 1234.5, "1 234,5"},
                                 Case{"1'234.5", 1234.5, "1'234.5"},
                                 Case{"12,34,567 rupees", 1234567, "12,34,567"},
                                 Case{"1.234.567,89", 1234567.89, "1.234.567,89"},
                                 Case{"1.234,56", 1234.56, "1.234,56"},
                                 Case{".5 MW", 0.5, ".5"},
                                 Case{"1e6 W", 1e6, "1e6"},
                                 Case{"10^6 W", 1e6, "10^6"},
                                 Case{"3x10^6 W", 3e6, "3x10^6"},
                                 Case{"2.5 × 10⁶ W", 2.5e6, "2.5 × 10⁶"},
                                 Case{"10⁻³ m", 1e-3, "10⁻³"},
                                 Case{"3 x 4 m", 3, "3"},
                                 Case{"3 x 10 m", 3, "3"},
                                 Case{"10² m", 100, "10²"},
                                 Case{"1.5e-3", 1.5e-3, "1.5e-3"},
                                 Case{"40\u00a0000 homes", 40000, "40\u00a0000"},
                                 Case{"30 000 000", 3e7, "30 000 000"},
                                 Case{"2019, 2020", 2019, "2019"},
                                 Case{"5kW", 5, "5"},
                                 Case{"2500. Then", 2500, "2500"},
                                 Case{"50-60", 50, "50"},
                                 Case{"5e MW", 5, "5"},
                                 Case{"0.125", 0.125, "0.125"}})
        check(expected);
}

TEST_CASE("scale words multiply and are part of the number") {
    for (const Case& expected :
         {Case{"2.5 million watts", 2.5e6, "2.5 million"},
          Case{"2.5-million-watt", 2.5e6, "2.5-million"}, Case{"2.5bn", 2.5e9, "2.5bn"},
          Case{"2.5 mln tonnes", 2.5e6, "2.5 mln"}, Case{"5 lakh crore", 5e12, "5 lakh crore"},
          Case{"2 lakh tonnes", 2e5, "2 lakh"},
          Case{"1 thousand million", 1e9, "1 thousand million"}, Case{"250万 kW", 2.5e6, "250万"},
          Case{"250만 kW", 2.5e6, "250만"}, Case{"25亿千瓦时", 2.5e9, "25亿"},
          Case{"5k", 5e3, "5k"}, Case{"2.5M people", 2.5e6, "2.5M"}})
        check(expected);
    const auto number = match_number("2.5 million watts", 0);
    CHECK(number->scale == 1e6);
    CHECK(number->scale_span.of("2.5 million watts") == "million");
    CHECK(number->resolution == 1e5);
    CHECK(number->significant == 2);
}

TEST_CASE("a letter that could be a unit is no scale") {
    check({"2.5m", 2.5, "2.5"});
    check({"2.5 m", 2.5, "2.5"});
    check({"100兆瓦", 100, "100"});
    check({"5b", 5, "5"});
    check({"5 K", 5, "5"});
    check({"7 Mt", 7, "7"});
}

TEST_CASE("after a sign of money the letters are scales") {
    for (const Case& expected : {Case{"2.5m.", 2.5e6, "2.5m"}, Case{"2.5b in", 2.5e9, "2.5b"},
                                 Case{"1.3tn", 1.3e12, "1.3tn"}, Case{"5mm", 5e6, "5mm"},
                                 Case{"2.5 m", 2.5e6, "2.5 m"}, Case{"50K", 5e4, "50K"}})
        check(expected, true);
    check({"5 kW", 5, "5"}, true);
}

TEST_CASE("fractions are added to what stands before them") {
    for (const Case& expected :
         {Case{"½ mile", 0.5, "½"}, Case{"2½ acres", 2.5, "2½"}, Case{"2 1/2 acres", 2.5, "2 1/2"},
          Case{"1/2", 0.5, "1/2"}, Case{"3/4 of", 0.75, "3/4"}, Case{"24/7", 24, "24"},
          Case{"1/2/2019", 1, "1"}, Case{"½ million", 5e5, "½ million"}})
        check(expected);
}

TEST_CASE("numbers in words are read to the trillions") {
    for (const Case& expected :
         {Case{"two and a half million tonnes", 2.5e6, "two and a half million"},
          Case{"two-and-a-half gigawatts", 2.5, "two-and-a-half"},
          Case{"half a million", 5e5, "half a million"},
          Case{"half a terawatt-hour", 0.5, "half a"}, Case{"a dozen", 12, "a dozen"},
          Case{"two dozen", 24, "two dozen"},
          Case{"twenty-five thousand people", 25000, "twenty-five thousand"},
          Case{"two hundred and forty months", 240, "two hundred and forty"},
          Case{"one hundred twenty-three million four hundred thousand", 123.4e6,
               "one hundred twenty-three million four hundred thousand"},
          Case{"three quarters of a million", 750000, "three quarters of a million"},
          Case{"Five megawatts", 5, "Five"},
          Case{"two point five million", 2.5e6, "two point five million"},
          Case{"a hundred", 100, "a hundred"}, Case{"one and a half", 1.5, "one and a half"},
          Case{"a trillion", 1e12, "a trillion"}, Case{"five and six", 5, "five"},
          Case{"three thousand million", 3e9, "three thousand million"},
          Case{"two thousand and five million", 2000, "two thousand"}}) {
        check(expected);
        CHECK(match_number(expected.text, 0)->in_words);
    }
}

TEST_CASE("words that only begin like numbers are none") {
    for (const std::string_view text :
         {"a day", "million", "hundreds of", "tenth", "second", "often", "and a half", "half of it",
          "none", "in", "", "fives", "eighteenth", "a", "an acre", "point five", "-5", "kW"}) {
        INFO(text);
        CHECK_FALSE(match_number(text, 0));
    }
}

TEST_CASE("a number starts where it starts and not within another") {
    CHECK_FALSE(match_number("125", 1));
    CHECK_FALSE(match_number("weighten", 2));
    CHECK(match_number("x 125", 2)->value == 125);
    CHECK_FALSE(match_number("12", 2));
}

TEST_CASE("groups that cannot be right are marked and still measured") {
    for (const std::string_view text :
         {"60,0000", "28,00", "1,2,3", "2.5.1", "1,23,4", "1e400", "1e-400", "1234,567,890"}) {
        INFO(text);
        const auto number = match_number(text, 0);
        REQUIRE(number);
        CHECK(number->malformed);
        CHECK(number->span.end == text.size());
    }
}

TEST_CASE("a comma or point that may mean either is marked as ambiguous") {
    CHECK(match_number("1.500", 0)->ambiguous);
    CHECK(match_number("2,5", 0)->ambiguous);
    CHECK(match_number("10 500 MW", 0)->ambiguous);
    CHECK_FALSE(match_number("1,500", 0)->ambiguous);
    CHECK_FALSE(match_number("40 000 homes", 0)->ambiguous);
    CHECK_FALSE(match_number("2.5", 0)->ambiguous);
}

TEST_CASE("the noughts of a whole number say nothing of its exactness") {
    CHECK(match_number("40,000", 0)->significant == 1);
    CHECK(match_number("2,500", 0)->significant == 2);
    CHECK(match_number("2.50", 0)->significant == 3);
    CHECK(match_number("0.05", 0)->significant == 1);
}

TEST_CASE("a hundred thousand digits are read in one pass and refused") {
    const std::string digits(100000, '7');
    const auto number = match_number(digits, 0);
    REQUIRE(number);
    CHECK(number->malformed);
    CHECK(number->span.end == digits.size());
}
