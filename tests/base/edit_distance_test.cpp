#include <catch2/catch.hpp>

#include <string>

#include "ballpark/base/edit_distance.hpp"

using ballpark::base::edit_distance;

TEST_CASE("a letter put in, left out, changed or swapped is one edit") {
    CHECK(edit_distance("kilowatt", "kilowatt", 3) == 0);
    CHECK(edit_distance("killowatt", "kilowatt", 3) == 1);
    CHECK(edit_distance("kilowat", "kilowatt", 3) == 1);
    CHECK(edit_distance("jigawatt", "gigawatt", 3) == 1);
    CHECK(edit_distance("kiolwatt", "kilowatt", 3) == 1);
    CHECK(edit_distance("barels", "BARRELS", 3) == 1);
    CHECK(edit_distance("", "ab", 3) == 2);
}

TEST_CASE("beyond the limit the distance is not told") {
    CHECK(edit_distance("acre", "tonne", 2) == 3);
    CHECK(edit_distance("a", "abcdef", 2) == 3);
    CHECK(edit_distance(std::string(100, 'a'), std::string(100, 'a'), 2) == 3);
}

TEST_CASE("the distance is the same from either side") {
    for (const char* a : {"watt", "what", "wat", "volt", "joule"})
        for (const char* b : {"watt", "what", "wat", "volt", "joule"})
            CHECK(edit_distance(a, b, 9) == edit_distance(b, a, 9));
}
