#include "ballpark/text/formats/markdown.hpp"

#include <catch2/catch.hpp>

using namespace ballpark;

namespace {

text::Document page(std::string source) {
    return text::read_markdown({text::Encoding::utf8, std::move(source), 0},
                               units::Catalogue::builtin());
}
std::string prose(std::string source) {
    return std::string(page(std::move(source)).prose());
}

}  // namespace

TEST_CASE("the marks of Markdown are no prose") {
    CHECK(prose("# Head #\n\nA **2.5** MW _solar_ ***plant***.\n") ==
          "Head\n\nA 2.5 MW solar plant.");
    CHECK(prose("> quoted\n> more\n") == "quoted\nmore");
    CHECK(prose("[words](http://x/(y) \"t\") and [more][ref], [plain] ![alt](i.png)[^1]\n\n[ref]: "
                "x\n") == "words and more, [plain] alt");
    CHECK(prose("`5 MW` and ``a`b``") == "5 MW and ab");
    CHECK(prose("a <b>c</b> <!-- d --> e <https://x.org> f") == "a c  e  f");
    CHECK(prose("a&nbsp;b &amp; c &ndash; AT&T") == "a\u00a0b & c \u2013 AT&T");
    CHECK(prose("Head\n====\ntext\n\n---\nmore") == "Head\n\ntext\n\nmore");
}

TEST_CASE("what only looks like a mark is text") {
    for (const std::string source : {"5 * 3 = 15", "2*3", "snake_case_name", "~5 MW", "a < 5 MW",
                                     "5 MW [est.]", "R&D", "10_000 kW", "$5 * 3"}) {
        INFO(source);
        CHECK(prose(source) == source);
    }
    CHECK(prose("5 \\* 3 \\_x\\_ 5\\% C:\\dir") == "5 * 3 _x_ 5% C:\\dir");
}

TEST_CASE("data at the top, code and comments are left out") {
    CHECK(prose("---\ntitle: 5 MW\n---\ntext\n") == "text");
    CHECK(prose("---\nnever closed") == "never closed");
    CHECK(prose("a\n\n```sh\n5 MW\n```\n\nb\n\n    7 MW code\n\nc") == "a\n\nb\n\nc");
    CHECK(prose("a <!-- one\ntwo --> b") == "a \n b");
    CHECK(prose("~~~\n```\n~~~\nend") == "end");
}

TEST_CASE("lists keep their marks, for who splits sentences knows them") {
    CHECK(prose("- **one** MW\n- two\n1. three\n") == "- one MW\n\n- two\n\n1. three");
}

TEST_CASE("a table's header lends its unit, and cells lead back") {
    const text::Document document = page(
        "| Project | Capacity (MW) | Cost ($ million) |\r\n|:--|--:|---|\r\n"
        "| Noor | **300** | 450 |\r\nEnd.");
    CHECK(document.prose() ==
          "Project | Capacity (MW) | Cost ($ million)\n\nNoor | 300 MW | $450 "
          "million\n\nEnd.");
    const auto at = static_cast<std::uint32_t>(document.prose().find("$450"));
    CHECK(document.to_source({at, at + 12}).of(document.source()) == "450");
    CHECK(prose("<table><tr><td>9</td>\n<td>v</td></tr><tr><td>x</td></table>\nEnd.") ==
          "9 | v\n\nx\n\nEnd.");
    CHECK(prose("a | b without a line under it") == "a | b without a line under it");
}

TEST_CASE("Markdown's offsets are those of the file") {
    const text::Document document = page("x\n\nA **2.5** [MW](http://x) plant\n");
    const auto at = static_cast<std::uint32_t>(document.prose().find("2.5 MW"));
    CHECK(document.to_source({at, at + 6}).of(document.source()) == "2.5** [MW");
    CHECK(document.in_one_piece({at, at + 3}));
    CHECK_FALSE(document.in_one_piece({at, at + 6}));
}

TEST_CASE("the time for a line grows with its length alone, whatever it is full of") {
    // At a step for each pair of these, none of the lines would be read in an hour.
    constexpr std::size_t length = 500'000;
    for (const std::string piece : {"_", "~", "*", "[", "](", "<a", "&", "`", "\\", "![", "<!--"}) {
        INFO(piece);
        std::string line = "a";
        while (line.size() < length) line += piece;
        CHECK(prose(line + "b").size() <= line.size() + 1);
    }
}
