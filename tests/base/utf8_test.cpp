#include <catch2/catch.hpp>

#include "ballpark/base/utf8.hpp"

using namespace ballpark::base;

TEST_CASE("a code point is decoded with its size") {
    CHECK(decode_utf8("W", 0).code == U'W');
    CHECK(decode_utf8("€", 0).code == U'€');
    CHECK(decode_utf8("€", 0).size == 3);
    CHECK(decode_utf8("x𝄞", 1).code == 0x1d11e);
    CHECK(decode_utf8("x𝄞", 1).size == 4);
    CHECK(decode_utf8("x", 1).size == 0);
}

TEST_CASE("what is no UTF-8 comes a byte at a time and is marked") {
    for (const std::string_view bad : {"\x80", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xff",
                                       "\xf5\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xe2W"}) {
        const Rune rune = decode_utf8(bad, 0);
        CHECK_FALSE(rune.valid);
        CHECK(rune.size == 1);
    }
}

TEST_CASE("width is counted in the columns of a terminal") {
    CHECK(display_width("kWh") == 3);
    CHECK(display_width("€65") == 3);
    CHECK(display_width("千瓦时") == 6);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("a\u200bb") == 2);
    CHECK(display_width("\x1b[31m") == 4);
}

TEST_CASE("no control character or broken byte is shown as it is") {
    CHECK(printable("5 MW") == "5 MW");
    CHECK(printable("\x1b[31m5") == "\\x1b[31m5");
    CHECK(printable(std::string_view("a\0b", 3)) == "a\\x00b");
    CHECK(printable("\xff") == "\\xff");
    CHECK(printable("k\u200bW") == "kU+200BW");
    CHECK(printable("\u202eWk") == "U+202EWk");
    CHECK(printable("\u0085") == "\\xc2\\x85");
    CHECK(printable("千瓦") == "千瓦");
    CHECK(printable("abcdef", 3) == "abc...");
}
