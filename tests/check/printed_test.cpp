#include "ballpark/check/arithmetic/printed.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ballpark/text/scan.hpp"

using namespace ballpark;

namespace {

text::Mention first_of(const std::string& text) {
    std::vector<text::Mention> mentions;
    text::scan(text, units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() == 1);
    return mentions.front();
}

double place(const std::string& text) {
    return check::last_place(text, first_of(text));
}

std::string printed(const std::string& text, double value) {
    return check::with_value(text, first_of(text), value).text;
}

}  // namespace

TEST_CASE("noughts at the end of a whole number are rounding, those behind a point are not") {
    CHECK(place("27,000 acres") == Approx(1000));
    CHECK(place("153 miles") == Approx(1));
    CHECK(place("54.0 MW") == Approx(0.1));
    CHECK(place("2.5 million tonnes") == Approx(1e5));
    CHECK(place("6 ½ feet") == Approx(0.5));
}

TEST_CASE("a figure holds what rounds to it, and more after about") {
    const std::string plain = "246 km";
    CHECK(check::as_rounded(plain, first_of(plain), 0.5).holds(246.4));
    CHECK_FALSE(check::as_rounded(plain, first_of(plain), 0.5).holds(247));
    const std::string about = "about 246 km";
    CHECK(check::as_rounded(about, first_of(about), 0.5).holds(257));
    CHECK_FALSE(check::as_rounded(about, first_of(about), 0.5).holds(270));
}

TEST_CASE("a corrected figure is rounded and written as the printed one was") {
    CHECK(printed("193-mile", 74.56) == "75-mile");
    CHECK(printed("6,600 pounds", 66139) == "66,100 pounds");
    CHECK(printed("4 ½ feet", 6.56) == "6 ½ feet");
    CHECK(printed("6 feet", 9.84) == "10 feet");
    CHECK(printed("$425,000", 425) == "$425");
}

TEST_CASE("a corrected figure changes its scale word where it must") {
    CHECK(printed("$4.9 billion", 492.2e6) == "$490 million");
    CHECK(printed("$22bn", 240e6) == "$240m");
    CHECK(printed("$24 million", 2.4e9) == "$2.4 billion");
    CHECK(printed("1.9 million gallons", 132086) == "130,000 gallons");
}
