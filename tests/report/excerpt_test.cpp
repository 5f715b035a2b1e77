#include "ballpark/report/excerpt.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "ballpark/base/utf8.hpp"

using namespace ballpark;
using report::Mark;

namespace {

/// The span of the `n`th occurrence of `words`.
base::Span span_of(std::string_view text, std::string_view words, int n = 1) {
    std::size_t at = text.find(words);
    while (--n > 0) at = text.find(words, at + 1);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::string draw(std::string_view text, std::vector<Mark> marks, std::size_t columns = 80) {
    const report::Style style{false, columns};
    const std::string drawn =
        report::draw_excerpt({"story", text}, marks, 1, report::Role::error, style);
    for (std::size_t at = 0; at < drawn.size();) {
        const std::size_t end = drawn.find('\n', at);
        REQUIRE(end != std::string::npos);
        const std::string_view line(drawn.data() + at, end - at);
        INFO(line);
        CHECK(base::display_width(line) <= columns);
        CHECK_FALSE(line.ends_with(' '));
        at = end + 1;
    }
    return "\n" + drawn;
}

}  // namespace

TEST_CASE("labels on two lines stand under their words") {
    const std::string text = "a plant of 2.5 MW\nwould cost $2.5 billion\n";
    CHECK(draw(text, {{span_of(text, "2.5 MW"), "for this capacity", true},
                      {span_of(text, "$2.5 billion"), "this price", false}}) == R"(
 1 | a plant of 2.5 MW
   |            ^^^^^^ for this capacity
 2 | would cost $2.5 billion
   |            ------------ this price
)");
}

TEST_CASE("lines between the labels are left out") {
    const std::string text = "5 MW\n\n\n6 MW";
    CHECK(draw(text, {{span_of(text, "5 MW"), "first", true},
                      {span_of(text, "6 MW"), "second", false}}) == R"(
 1 | 5 MW
   | ^^^^ first
...
 4 | 6 MW
   | ---- second
)");
}

TEST_CASE("labels on one line share a line of marks where there is room, else take one each") {
    const std::string text = "5 MW and then, after some more words, 6 MW";
    CHECK(draw(text, {{span_of(text, "5 MW"), "first", true},
                      {span_of(text, "6 MW"), "second", false}}) == R"(
 1 | 5 MW and then, after some more words, 6 MW
   | ^^^^ first                            ---- second
)");
    CHECK(draw(text, {{span_of(text, "5 MW"), "first, and a remark that is longer", true},
                      {span_of(text, "6 MW"), "second", false}}) == R"(
 1 | 5 MW and then, after some more words, 6 MW
   | ^^^^ first, and a remark that is longer
   |                                       ---- second
)");
    CHECK(draw(text, {{span_of(text, "5 MW"), "one", true},
                      {span_of(text, "MW"), "within it", false}}) == R"(
 1 | 5 MW and then, after some more words, 6 MW
   | ^^^^ one
   |   -- within it
)");
}

TEST_CASE("wide and combining characters and tabs are counted in columns") {
    const std::string wide = "\u6731\u96c0 costs 5 MW";
    CHECK(draw(wide, {{span_of(wide, "5 MW"), "here", true}}) == R"(
 1 | 朱雀 costs 5 MW
   |            ^^^^ here
)");
    CHECK(draw(wide, {{span_of(wide, "\u96c0"), "two columns", true}}) == R"(
 1 | 朱雀 costs 5 MW
   |   ^^ two columns
)");
    const std::string accent = "le prive\u0301 5 MW";
    CHECK(draw(accent, {{span_of(accent, "5 MW"), "here", true}}) ==
          "\n 1 | le prive\u0301 5 MW\n   |          ^^^^ here\n");
    const std::string tab = "a\tb\t5 MW";
    CHECK(draw(tab, {{span_of(tab, "5 MW"), "here", true}}) == R"(
 1 | a   b   5 MW
   |         ^^^^ here
)");
}

TEST_CASE("a character that could steer the terminal is shown, not sent") {
    const std::string text = "\x1b[31m5 MW\xe2\x80\xae\xff.";
    CHECK(draw(text, {{span_of(text, "5 MW"), "here", true}}) == R"(
 1 | \x1b[31m5 MWU+202E\xff.
   |         ^^^^ here
)");
    CHECK(draw("caf\xe9 x", {{{3, 4}, "this byte", true}}) == R"(
 1 | caf\xe9 x
   |    ^^^^ this byte
)");
}

TEST_CASE("an empty span is a place between characters") {
    CHECK(draw("abc", {{{1, 1}, "between", true}}) == R"(
 1 | abc
   |  ^ between
)");
    CHECK(draw("abc", {{{3, 3}, "at the end", true}}) == R"(
 1 | abc
   |    ^ at the end
)");
    CHECK(draw("abc\n", {{{4, 4}, "after the last line", true}}) == R"(
 2 |
   | ^ after the last line
)");
}

TEST_CASE("a span beyond the text is cut to it") {
    CHECK(draw("abc", {{{1, 99}, "rest", true}}) == R"(
 1 | abc
   |  ^^ rest
)");
    CHECK(draw("abc", {{{70, 99}, "gone", true}}) == R"(
 1 | abc
   |    ^ gone
)");
}

TEST_CASE("a span over several lines is marked on each, its words at the last") {
    const std::string text = "one two\n  three four\r\nfive six\n";
    CHECK(draw(text, {{{4, 26}, "all of it", true}}) == R"(
 1 | one two
   |     ^^^
 2 |   three four
   |   ^^^^^^^^^^
 3 | five six
   | ^^^^ all of it
)");
    const std::string many = "a\nb\nc\nd\ne\nf";
    CHECK(draw(many, {{{0, 11}, "six lines", true}}) == R"(
 1 | a
   | ^
 2 | b
   | ^
...
 6 | f
   | ^ six lines
)");
}

TEST_CASE("a paragraph on one line is cut around what is marked") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "words and words ";
    text += "a plant of 2.5 MW is dear, ";
    for (int i = 0; i < 40; ++i) text += "words and words ";
    text += "at $2.5 billion.";
    CHECK(draw(text, {{span_of(text, "2.5 MW"), "capacity", true},
                      {span_of(text, "$2.5 billion"), "price", false}}) == R"(
 1 | ...words and words a plant of 2.5 MW is dear, words and words words and ...
   |                               ^^^^^^ capacity
   | ...words words and words at $2.5 billion.
   |                             ------------ price
)");
}

TEST_CASE("a long line that goes on is broken like text, without dots in between") {
    const std::string text =
        "a solar power plant that provides 2.5 million watts of electricity daily to Pyongyang, "
        "the capital, would cost about $2.5 billion";
    CHECK(draw(text, {{span_of(text, "2.5 million watts"), "for this capacity", true},
                      {span_of(text, "$2.5 billion"), "this price", false}}) == R"(
 1 | a solar power plant that provides 2.5 million watts of electricity
   |                                   ^^^^^^^^^^^^^^^^^ for this capacity
   | daily to Pyongyang, the capital, would cost about $2.5 billion
   |                                                   ------------ this price
)");
}

TEST_CASE("a mark longer than the page is shown at both its ends") {
    const std::string text = "x " + std::string(1000, 'y') + " z";
    const std::string drawn = draw(text, {{{2, 1002}, "too long", true}}, 40);
    CHECK(std::count(drawn.begin(), drawn.end(), '\n') < 10);
    CHECK_THAT(drawn, Catch::Contains("too long") && Catch::Contains("..."));
}

TEST_CASE("words that find no room beside their mark stand below it") {
    const std::string text = std::string(50, 'x') + " 5 MW";
    CHECK(draw(text, {{span_of(text, "5 MW"), "a remark of some length", true}}, 70) == R"(
 1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 5 MW
   |                                                    ^^^^
   |                                           a remark of some length
)");
}

TEST_CASE("a line of ten megabytes costs no more than the page") {
    std::string text(10'000'000, 'x');
    text += " 5 MW " + text;
    const std::string drawn = draw(text, {{span_of(text, "5 MW"), "here", true}});
    CHECK(drawn.size() < 300);
    CHECK_THAT(drawn, Catch::Contains("5 MW") && Catch::Contains("^^^^ here"));
}

TEST_CASE("any bytes, any spans, any width: lines fit and nothing steers the terminal") {
    const std::vector<std::string> pieces{"5 MW ",   "\t",     "\n",      "\xff",  "\u6731",
                                          "e\u0301", "\u202e", "\x1b[0m", "word ", "\r\n"};
    unsigned state = 12345;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 8) % below;
    };
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t i = next(80); i > 0; --i) text += pieces[next(pieces.size())];
        std::vector<Mark> marks;
        for (std::size_t i = 1 + next(3); i > 0; --i) {
            const auto begin = static_cast<std::uint32_t>(next(text.size() + 2));
            marks.push_back({{begin, begin + static_cast<std::uint32_t>(next(60))},
                             i == 1 ? "some words" : "",
                             i == 1});
        }
        const std::string drawn = report::draw_excerpt({"story", text}, marks, 2,
                                                       report::Role::note, {false, 40 + next(60)});
        for (const char c : drawn) REQUIRE((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
        REQUIRE(drawn.find("\u202e") == std::string::npos);
        REQUIRE(drawn.find("^") != std::string::npos);
    }
}
