#include "ballpark/report/layout.hpp"

#include <catch2/catch.hpp>

#include "ballpark/report/markdown_text.hpp"
#include "ballpark/report/offsets.hpp"
#include "ballpark/report/source_text.hpp"

using namespace ballpark::report;
using Lines = std::vector<std::string>;

TEST_CASE("text is broken between words") {
    CHECK(wrap("one two three", 7, 7) == Lines{"one two", "three"});
    CHECK(wrap("one two three", 3, 9) == Lines{"one", "two three"});
    CHECK(wrap("", 5, 5) == Lines{""});
    CHECK(wrap("   ", 5, 5) == Lines{""});
}

TEST_CASE("a word that is too long for a line is broken within") {
    CHECK(wrap("abcdefgh", 3, 3) == Lines{"abc", "def", "gh"});
    CHECK(wrap("a bcdefgh", 3, 3) == Lines{"a", "bcd", "efg", "h"});
    CHECK(wrap("\u6731\u96c0\u6731", 4, 4) == Lines{"\u6731\u96c0", "\u6731"});
    CHECK(wrap("ab", 0, 0) == Lines{"a", "b"});
}

TEST_CASE("spaces that set things apart are kept within a line") {
    CHECK(wrap("MW :  length^2", 40, 40) == Lines{"MW :  length^2"});
    CHECK(wrap("    ^^^", 40, 40) == Lines{"    ^^^"});
    CHECK(wrap("one     two", 5, 5) == Lines{"one", "two"});
}

TEST_CASE("cut text ends in dots and fits") {
    CHECK(truncated("short", 5) == "short");
    CHECK(truncated("too long", 6) == "too...");
    CHECK(truncated("\u6731\u96c0\u6731\u96c0", 7) == "\u6731\u96c0...");
    CHECK(truncated("abcdef", 2) == "..");
    CHECK(truncated("a\x1b[2Jb", 20) == "a\\x1b[2Jb");
}

TEST_CASE("padding counts columns") {
    CHECK(pad_right("\u6731", 4) == "\u6731  ");
    CHECK(pad_left("e\u0301", 3) == "  e\u0301");
    CHECK(pad_left("long", 2) == "long");
}

TEST_CASE("places count lines and characters from one") {
    const std::string text = "a\u00e9b\r\nc\n";
    CHECK(place_of(text, 0).column == 1);
    CHECK(place_of(text, 3).column == 3);
    CHECK(place_of(text, 6).line == 2);
    CHECK(place_of(text, 6).column == 1);
    CHECK(place_of(text, 8).line == 3);
    CHECK(place_of(text, 99).line == 3);
    CHECK(line_around(text, 2) == ballpark::base::Span{0, 4});
    CHECK(line_around(text, 6) == ballpark::base::Span{6, 7});
    CHECK(line_around(text, 8) == ballpark::base::Span{8, 8});
    CHECK(line_around("", 0) == ballpark::base::Span{0, 0});
}

TEST_CASE("offsets of every encoding agree with a count from the start") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += i % 3 == 0 ? "a" : i % 3 == 1 ? "\u00e9" : "\U0001f600";
    const Offsets bytes(text, OffsetEncoding::utf8);
    const Offsets utf16(text, OffsetEncoding::utf16);
    const Offsets utf32(text, OffsetEncoding::utf32);
    std::uint32_t units = 0;
    std::uint32_t characters = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        REQUIRE(bytes(at) == at);
        REQUIRE(utf16(at) == units);
        REQUIRE(utf32(at) == characters);
        const auto lead = static_cast<unsigned char>(text[at]);
        at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 4;
        units += lead >= 0xf0 ? 2 : 1;
        ++characters;
    }
    const auto end = static_cast<std::uint32_t>(text.size());
    CHECK(utf16(end) == units);
    CHECK(utf32(end) == characters);
    CHECK(utf32(end + 50) == characters);
    CHECK(Offsets("", OffsetEncoding::utf16)(0) == 0);
    const std::string block(4096, 'x');
    CHECK(Offsets(block, OffsetEncoding::utf16)(4096) == 4096);
}

TEST_CASE("a page of Markdown becomes plain text") {
    CHECK(markdown_text("# Title\n\nWords `code` and\n**more** words.\n\n- one\n- two\n\n"
                        "```text\n  keep   this\n```\n<!-- expect: x -->\n",
                        {false, 20}) ==
          "Title\n\n  Words code and\n  more words.\n\n  - one\n  - two\n\n"
          "      keep   this\n");
}
