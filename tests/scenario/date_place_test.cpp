#include "ballpark/scenario/date_place.hpp"

#include <catch2/catch.hpp>

using namespace ballpark;
using scenario::parse_date;
using scenario::parse_place;

TEST_CASE("a date may be a day, a month or a year") {
    CHECK(parse_date("2019-10-24") == base::Date{2019, 10, 24});
    CHECK(parse_date("2019-10") == base::Date{2019, 10, 0});
    CHECK(parse_date("2019") == base::Date{2019, 0, 0});
    CHECK(parse_date("2020-02-29") == base::Date{2020, 2, 29});
}

TEST_CASE("what is no date of the calendar is none") {
    for (const char* wrong :
         {"", "yesterday", "19", "20191", "2019-", "2019-1", "2019-13", "2019-00", "2019-02-30",
          "2019-02-29", "1900-02-29", "2019-10-32", "2019-10-00", "2019-10-24T00:00", "2019/10/24",
          "-2019", " 2019", "0999", "3000"}) {
        INFO(wrong);
        CHECK_FALSE(parse_date(wrong));
    }
}

TEST_CASE("a date is written as far as it is known") {
    CHECK(scenario::to_string({2019, 10, 24}) == "2019-10-24");
    CHECK(scenario::to_string({2019, 1, 0}) == "2019-01");
    CHECK(scenario::to_string({2019, 0, 0}) == "2019");
    CHECK(scenario::to_string({}).empty());
}

TEST_CASE("a place is a country's code, or a name that stands for one country") {
    const model::Library& library = model::builtin_library();
    CHECK(parse_place("KP", library) == "KP");
    CHECK(parse_place("kp", library) == "KP");
    CHECK(parse_place("North Korea", library) == "KP");
    CHECK_FALSE(parse_place("", library));
    CHECK_FALSE(parse_place("K1", library));
    CHECK_FALSE(parse_place("Atlantis", library));
    CHECK_FALSE(parse_place("North Korea and Japan", library));
}
