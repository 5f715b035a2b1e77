#include <catch2/catch.hpp>

#include "ballpark/base/one_line.hpp"

using ballpark::base::in_one_line;

TEST_CASE("words that lines broke are put into one line, other blanks stay") {
    CHECK(in_one_line("193\r\nmiles") == "193 miles");
    CHECK(in_one_line("193 \n\t miles") == "193 miles");
    CHECK(in_one_line("193  miles") == "193  miles");
    CHECK(in_one_line("\x1b[2J") == " [2J");
    CHECK(in_one_line("千\n瓦") == "千 瓦");
    CHECK(in_one_line("").empty());
}
