#include "ballpark/text/text_builder.hpp"

#include <catch2/catch.hpp>

#include "ballpark/text/document.hpp"
#include "ballpark/text/encoding.hpp"

using namespace ballpark;
using base::Span;
using text::Document;
using text::TextBuilder;

namespace {

Document plain(std::string source) {
    return Document::plain({text::Encoding::utf8, std::move(source), 0});
}

/// The source of the prose's words, as the map has it.
std::string source_of(const Document& document, std::string_view words) {
    const std::size_t at = document.prose().find(words);
    REQUIRE(at != std::string_view::npos);
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    return std::string(document.to_source(span).of(document.source()));
}

}  // namespace

TEST_CASE("characters that hide in words and figures are folded, and lead back") {
    const struct {
        std::string source, prose, words, from;
    } cases[] = {
        {"a \uff12\uff0e\uff15\u3000\uff2d\uff37 plant", "a 2.5 MW plant", "2.5 MW",
         "\uff12\uff0e\uff15\u3000\uff2d\uff37"},
        {"5 mega\u00adwatts", "5 megawatts", "megawatts", "mega\u00adwatts"},
        {"5\u200bMW and 5\u2060MW", "5MW and 5MW", "and", "and"},
        {"\ufb01ve e\ufb03cient", "five efficient", "efficient", "e\ufb03cient"},
        {"5\u205fMW", "5 MW", "5 MW", "5\u205fMW"},
        {"\uffe55 billion", "\u00a55 billion", "5 billion", "5 billion"},
    };
    for (const auto& each : cases) {
        INFO(each.source);
        const Document document = plain(each.source);
        CHECK(document.prose() == each.prose);
        CHECK(document.source() == each.source);
        CHECK(source_of(document, each.words) == each.from);
    }
}

TEST_CASE("characters that the readers of figures know are kept") {
    for (const std::string source :
         {"5\u00a0MW", "5\u2009000\u202fMW", "\u22125 MW", "10\u201315 MW", "300\u2011MW",
          "\u201c7 MW\u201d", "caf\u00e9 \u4e16 \U0001f600", "\ufeffA mark at the start"}) {
        INFO(source);
        CHECK_FALSE(text::needs_folding(source));
        CHECK(plain(source).prose() == source);
        CHECK(plain(source).in_one_piece({0, 3}));
    }
}

TEST_CASE("of several gaps that are wished for the strongest is made, and none at the start") {
    const std::string source = "ab  cd<br>ef";
    TextBuilder builder(source);
    builder.want_paragraph({0, 0});
    builder.copy({0, 2});
    builder.want_space({2, 4});
    builder.copy({4, 6});
    builder.want_space({6, 6});
    builder.want_line({6, 10});
    builder.want_space({10, 10});
    builder.copy({10, 12});
    builder.want_paragraph({12, 12});
    CHECK(builder.text() == "ab cd\nef");
    const text::OffsetMap map = builder.take_map();
    CHECK(map.to_source({0, 5}) == Span{0, 6});
    CHECK(map.to_source({5, 6}) == Span{6, 10});
    CHECK(map.to_source({6, 8}) == Span{10, 12});
    CHECK(map.in_one_piece({0, 2}));
    CHECK_FALSE(map.in_one_piece({0, 5}));
}

TEST_CASE("words that were put in stand for a place, and take no more of the source than it") {
    const std::string source = "<td>300</td>";
    TextBuilder builder(source);
    builder.put("$", {4, 4});
    builder.copy({4, 7});
    builder.put(" million", {7, 7});
    CHECK(builder.text() == "$300 million");
    const text::OffsetMap map = builder.take_map();
    CHECK(map.to_source({0, 12}) == Span{4, 7});
    CHECK(map.to_source({1, 4}) == Span{4, 7});
    CHECK(map.to_source({5, 12}) == Span{7, 7});
}

TEST_CASE("an empty map leads to the place itself") {
    const text::OffsetMap map;
    CHECK(map.identity());
    CHECK(map.to_source({3, 9}) == Span{3, 9});
    CHECK(map.in_one_piece({3, 9}));
}
