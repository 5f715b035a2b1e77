#include <catch2/catch.hpp>

#include "ballpark/text/read_document.hpp"
#include "tests/fuzz/support/archive.hpp"

using namespace ballpark;
using text::Format;
using text::recognise;

TEST_CASE("a file is what its content says, and else what its name says") {
    CHECK(recognise("%PDF-1.7\n", "story.txt") == Format::pdf);
    CHECK(recognise("\n junk %PDF-1.4", "") == Format::pdf);
    CHECK(recognise("<!DOCTYPE html><p>", "story.txt") == Format::html);
    CHECK(recognise("\ufeff  <!-- x -->\n<HTML lang=en>", "") == Format::html);
    CHECK(recognise("<?xml version='1.0'?><!doctype HTML>", "") == Format::html);
    CHECK(recognise(std::string("\xff\xfe<\0h\0t\0m\0l\0>\0", 14), "x") == Format::html);
    CHECK(recognise("<p>no more than a piece", "a.HTM") == Format::html);
    CHECK(recognise("<p>no more than a piece", "a.txt") == Format::plain);
    CHECK(recognise("<htmlx>", "") == Format::plain);
    CHECK(recognise("# Head", "a.md") == Format::markdown);
    CHECK(recognise("# Head", "README.Markdown") == Format::markdown);
    CHECK(recognise("# Head", "") == Format::plain);
    CHECK(recognise("", ".md") == Format::plain);
    CHECK(recognise(archive::zip({{"word/document.xml", "<x/>"}}), "a.zip") == Format::docx);
    CHECK(recognise(archive::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                  {"content.xml", "<x/>"}}),
                    "") == Format::odt);
}

TEST_CASE("what is known and not read is refused with what it is and a cure") {
    const struct {
        std::string bytes, what;
    } cases[] = {
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"},
        {"{\\rtf1 x}", "RTF"},
        {"\x1f\x8b\x08", "gzip"},
        {"\x89PNG\r\n\x1a\n", "picture"},
        {"\xff\xd8\xff\xe0", "picture"},
        {archive::zip({{"xl/workbook.xml", "<x/>"}}), "zip"},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const auto format = recognise(each.bytes, "story.txt");
        REQUIRE_FALSE(format);
        CHECK(format.error().code == "unreadable-format");
        CHECK_THAT(format.error().headline, Catch::Contains(each.what));
        CHECK_FALSE(format.error().notes.empty());
    }
}

TEST_CASE("every format has a name by which it can be asked for") {
    for (const Format format :
         {Format::plain, Format::markdown, Format::html, Format::pdf, Format::docx, Format::odt})
        CHECK(text::format_named(text::to_string(format)) == format);
    CHECK_FALSE(text::format_named("doc"));
    CHECK_FALSE(text::format_named(""));
}
