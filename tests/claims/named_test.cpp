#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "ballpark/claims/phrases.hpp"
#include "ballpark/claims/word_index.hpp"
#include "ballpark/claims/words.hpp"

// The walk over a tree of words against a twin that tries every phrase at every word.

using namespace ballpark;

namespace {

const model::Library& library() {
    return model::builtin_library();
}

base::Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

std::string naive_things(std::string_view text, base::Span where) {
    std::string listed;
    for (auto at = claims::next_word(text, where.begin); at < where.end;) {
        std::uint32_t end = 0;
        const model::Phrase* best = nullptr;
        for (const auto& phrase : library().phrases) {
            const auto phrase_end = claims::match_phrase(text, at, phrase.text);
            if (phrase_end == 0 || phrase_end < end) continue;
            if (phrase_end == end && phrase.text.size() <= best->text.size()) continue;
            end = phrase_end;
            best = &phrase;
        }
        if (best != nullptr && end <= where.end) {
            if (!best->excludes)
                listed += std::to_string(at) + "-" + std::to_string(end) + ":" +
                          std::string(library().models[best->model].id) + " ";
            at = claims::next_word(text, end);
        } else {
            at = claims::next_word(text, claims::word_end(text, at));
        }
    }
    return listed;
}

std::string naive_place(std::string_view text) {
    std::set<std::string_view> places;
    for (const auto& list : library().lexicon)
        if (list.is_place() &&
            claims::find_any(text, whole(text), std::span<const std::string_view>(list.words)))
            places.insert(list.place());
    return places.size() == 1 ? std::string(*places.begin()) : "";
}

std::string listed(const std::vector<claims::ThingHit>& things) {
    std::string text;
    for (const auto& thing : things)
        text += std::to_string(thing.span.begin) + "-" + std::to_string(thing.span.end) + ":" +
                std::string(thing.model->id) + " ";
    return text;
}

/// Names of things and places, whole and cut, in any case and with plurals, among other words.
std::string random_text(std::mt19937& random) {
    const auto one_of = [&](const auto& list) { return list[random() % list.size()]; };
    const std::vector<std::string> others{"the", "of", "and", "s",      "es",
                                          "a",   "42", "é",   "千瓦。", ""};
    const std::vector<std::string> joints{" ", " ", " ", " ", "-", "\n", ", ", ". ", "", "'"};
    std::vector<std::string_view> places;
    for (const auto& list : library().lexicon)
        if (list.is_place()) places.insert(places.end(), list.words.begin(), list.words.end());
    std::string text;
    for (std::size_t n = random() % 14; n > 0; --n) {
        std::string piece = random() % 4 == 0    ? one_of(others)
                            : random() % 20 == 0 ? std::string(one_of(places))
                                                 : std::string(one_of(library().phrases).text);
        if (random() % 4 == 0) piece.resize(random() % (piece.size() + 1));
        if (random() % 4 == 0) piece += random() % 2 == 0 ? "s" : "es";
        for (char& c : piece)
            if (random() % 8 == 0 && base::is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
        text += piece + one_of(joints);
    }
    return text;
}

}  // namespace

TEST_CASE("things and places are those that a search for every phrase at every word finds") {
    std::mt19937 random(7);
    claims::Named named;
    std::vector<claims::ThingHit> things;
    for (int round = 0; round < 300; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        named.read(text, library());
        CHECK(named.place() == naive_place(text));
        CHECK(listed(claims::find_things(text, whole(text), library())) ==
              naive_things(text, whole(text)));
        // Sentences one after the other, wherever they are cut.
        const auto size = static_cast<std::uint32_t>(text.size());
        for (std::uint32_t begin = 0; begin < size;) {
            const std::uint32_t end = std::min<std::uint32_t>(
                size, begin + 1 + static_cast<std::uint32_t>(random() % 60));
            named.things_in({begin, end}, things);
            CHECK(listed(things) == naive_things(text, {begin, end}));
            begin = end;
        }
    }
}

TEST_CASE("a list's beginnings pass by no word that begins one of its phrases") {
    std::mt19937 random(8);
    for (int round = 0; round < 300; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        for (const auto& list : library().lexicon) {
            const auto sieved = claims::find_any(text, whole(text), list.words);
            const auto plain =
                claims::find_any(text, whole(text), std::span<const std::string_view>(list.words));
            REQUIRE(sieved.has_value() == plain.has_value());
            if (!sieved) continue;
            CHECK(sieved->span == plain->span);
            CHECK(sieved->index == plain->index);
        }
    }
}

TEST_CASE("an index of words finds what a search of the bytes finds, wherever the span is cut") {
    std::mt19937 random(9);
    claims::WordIndex index;
    const auto same = [](const auto& indexed, const auto& plain) {
        REQUIRE(indexed.has_value() == plain.has_value());
        if (!indexed) return;
        CHECK(indexed->span == plain->span);
        CHECK(indexed->index == plain->index);
    };
    for (int round = 0; round < 200; ++round) {
        const std::string text = random_text(random) + random_text(random);
        CAPTURE(text);
        index.read(text);
        const auto size = static_cast<std::uint32_t>(text.size());
        for (int cut = 0; cut < 8; ++cut) {
            base::Span where{static_cast<std::uint32_t>(random() % (size + 1)),
                             static_cast<std::uint32_t>(random() % (size + 1))};
            if (where.begin > where.end) std::swap(where.begin, where.end);
            CAPTURE(where.begin, where.end);
            for (const auto& list : library().lexicon) {
                const std::span<const std::string_view> phrases(list.words);
                same(claims::find_any(index, where, list.words),
                     claims::find_any(text, where, phrases));
                same(claims::find_last(index, where, list.words),
                     claims::find_last(text, where, phrases));
            }
        }
    }
}

TEST_CASE("a library without names finds none") {
    const model::Library empty;
    claims::Named named;
    std::vector<claims::ThingHit> things;
    const std::string_view text = "a solar farm in Ghana";
    named.read(text, empty);
    named.things_in(whole(text), things);
    CHECK(things.empty());
    CHECK(named.place().empty());
    CHECK(claims::find_things(text, whole(text), empty).empty());
    CHECK(empty.words("factories").empty());
}
