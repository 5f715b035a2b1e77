#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "naive_candidates.hpp"
#include "random_prose.hpp"

using namespace ballpark::text;

namespace {

std::vector<Candidate> fast_candidates(std::string_view text) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0;;) {
        const Candidate candidate = next_candidate(text, i);
        if (candidate.start == Start::none) return candidates;
        candidates.push_back(candidate);
        i = candidate.position + 1;
    }
}

/// "12@5 24@9": what stands where, for a message that can be read.
std::string listed(const std::vector<Candidate>& candidates) {
    std::string list;
    for (const Candidate& candidate : candidates)
        list += std::to_string(static_cast<int>(candidate.start)) + "@" +
                std::to_string(candidate.position) + " ";
    return list;
}

void check_twin(const std::string& text) {
    CAPTURE(text);
    REQUIRE(listed(fast_candidates(text)) == listed(naive_candidates(text)));
}

std::vector<std::string> starts(std::string_view text) {
    std::vector<std::string> found;
    for (const Candidate& candidate : fast_candidates(text))
        found.emplace_back(text.substr(candidate.position, 3));
    return found;
}

}  // namespace

TEST_CASE("digits, points before digits, number words, money and fractions begin figures") {
    CHECK(starts("at 25 MW, two parts, £30 and ½ inch") ==
          std::vector<std::string>{"25 ", "two", "£3", "30 ", "½ "});
    CHECK(starts("at .5 GW").front() == ".5 ");
    CHECK(starts("a million homes, a dozen men, an hour, a day") ==
          std::vector<std::string>{"a m", "a d"});
}

TEST_CASE("a currency before a number is offered whole") {
    CHECK(starts("US$5").front() == "US$");
    CHECK(starts("EUR 217 million").front() == "EUR");
    CHECK(starts("Rs. 2.65").front() == "Rs.");
    CHECK(fast_candidates("MH370 vanished").front().start == Start::money);
    CHECK(fast_candidates("MH370 vanished").size() == 1);
}

TEST_CASE("digits of names and addresses begin nothing") {
    CHECK(starts("the F-16 and CO-2 and x_5 and aluminium27 and #12").empty());
    CHECK(starts("https://example.com/2019/100-mw-plant?x=5").empty());
    CHECK(starts("see www.example.com/5mw or example.org/100-mw, mail me@host5.net").empty());
}

TEST_CASE("words that only hold a number word begin nothing") {
    CHECK(starts("often tent weight attend anyone network stone height").empty());
    CHECK(starts("Caféone étwo").empty());
}

TEST_CASE("the skipper agrees with the naive one on random bytes") {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) check_twin(random_text(random));
}

TEST_CASE("the skipper agrees with the naive one on shuffled prose") {
    std::mt19937 random(2);
    for (int round = 0; round < 5000; ++round) check_twin(random_prose(random));
}
