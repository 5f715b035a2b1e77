#include "ballpark/claims/words.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

using namespace ballpark;
using claims::find_any;

namespace {

base::Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

}  // namespace

TEST_CASE("a phrase is found whatever its case, its hyphens and its plural") {
    constexpr std::array<std::string_view, 1> list = {"wind farm"};
    for (const std::string_view text :
         {"A wind farm", "two WIND FARMS off", "the wind-farm", "a wind\nfarm.", "wind  farm"}) {
        INFO(text);
        CHECK(find_any(text, whole(text), list));
    }
}

TEST_CASE("a phrase is not found inside another word") {
    constexpr std::array<std::string_view, 2> list = {"wind farm", "mine"};
    for (const std::string_view text : {"windfarming", "whirlwind farms", "determine", "miner",
                                        "wind, farm", "wind farmé", "a mined area"}) {
        INFO(text);
        CHECK(!find_any(text, whole(text), list));
    }
}

TEST_CASE("the span covers the reader's own words, the plural with them") {
    constexpr std::array<std::string_view, 1> list = {"power station"};
    const std::string_view text = "three power-stations, old";
    const auto hit = find_any(text, whole(text), list);
    REQUIRE(hit);
    CHECK(hit->span.of(text) == "power-stations");
}

TEST_CASE("a search keeps within its span, at both ends") {
    constexpr std::array<std::string_view, 1> list = {"cost"};
    const std::string_view text = "cost and cost";
    CHECK(find_any(text, {4, 13}, list)->span.begin == 9);
    CHECK(!find_any(text, {4, 12}, list));
    CHECK(claims::find_last(text, whole(text), list)->span.begin == 9);
}

TEST_CASE("a clause ends at a semicolon, a bracket or a comma before a new clause") {
    const std::string_view text =
        "The farm costs $2 billion, the firm said, while sales (of $9 billion) fell; it is big.";
    const auto at = [&](std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(text.find(words));
        return base::Span{begin, begin + static_cast<std::uint32_t>(words.size())};
    };
    const auto clause = [&](std::string_view words) {
        return std::string(claims::clause_around(text, whole(text), at(words)).of(text));
    };
    CHECK(clause("$2 billion") == "The farm costs $2 billion, the firm said");
    CHECK(clause("$9 billion") == "of $9 billion");
    CHECK(clause("sales") == " while sales ");
    CHECK(clause("big") == " it is big.");
}

TEST_CASE("words are counted, not letters") {
    const std::string_view text = " one two-three, é4 . ";
    CHECK(claims::count_words(text, whole(text)) == 4);
    CHECK(claims::count_words(text, {0, 0}) == 0);
}
