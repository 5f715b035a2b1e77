#include <catch2/catch.hpp>

#include "ballpark/units/dimension.hpp"

using namespace ballpark::units;

TEST_CASE("a dimension is said in the trade's words, the fewest that do") {
    CHECK(to_string(dimensions::power) == "power");
    CHECK(to_string(dimensions::energy) == "energy");
    CHECK(to_string(dimensions::power / dimensions::time) == "power/time");
    CHECK(to_string(dimensions::money / dimensions::energy) == "money/energy");
    CHECK(to_string(dimensions::money / dimensions::power) == "money/power");
    CHECK(to_string(dimensions::volume / dimensions::time) == "volume/time");
    CHECK(to_string(dimensions::mass / dimensions::energy) == "mass/energy");
    CHECK(to_string(dimensions::count / dimensions::power) == "count/power");
    CHECK(to_string(dimensions::mass / dimensions::time) == "mass/time");
    CHECK(to_string(dimensions::area / dimensions::power) == "area/power");
    CHECK(to_string(dimensions::power / dimensions::area) == "power/area");
    CHECK(to_string(dimensions::length / dimensions::time) == "speed");
    CHECK(to_string(dimensions::none) == "dimensionless");
    CHECK(to_string(dimensions::none / dimensions::money) == "1/money");
}

TEST_CASE("where no words fit the base dimensions are listed") {
    CHECK(to_string(dimensions::length.power(7) * dimensions::mass.power(5)) == "length^7 mass^5");
}

TEST_CASE("dimensions multiply and divide") {
    CHECK(dimensions::power * dimensions::time == dimensions::energy);
    CHECK(dimensions::energy / dimensions::energy == dimensions::none);
    CHECK(dimensions::length.power(3) == dimensions::volume);
    CHECK_FALSE(dimensions::energy == dimensions::power);
}
