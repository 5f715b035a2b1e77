#include "ballpark/base/word_walk.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace ballpark::base;

namespace {

std::string walked(std::string_view text) {
    std::string words;
    each_word(text, [&](std::uint32_t begin, std::uint32_t end) {
        words += std::to_string(begin) + "-" + std::to_string(end) + " ";
    });
    return words;
}

std::string naive(std::string_view text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        if (end > at) words += std::to_string(at) + "-" + std::to_string(end) + " ";
        at = end + 1;
    }
    return words;
}

}  // namespace

TEST_CASE("words are walked as they stand, wherever a block of bytes ends") {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        std::string text(random() % 260, ' ');
        const auto marks = 1 + random() % 90;  // from marks alone to one word from end to end
        for (char& c : text)
            c = static_cast<char>(random() % marks == 0 ? random() % 256 : 'a' + random() % 26);
        CAPTURE(text);
        REQUIRE(walked(text) == naive(text));
    }
}

TEST_CASE("each byte is of a word or is not, as one looked at alone") {
    std::string all(256, ' ');
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char>(i);
    for (std::size_t block = 0; block < 256; block += 64)
        for (std::size_t i = 0; i < 64; ++i)
            CHECK((word_bits(all.data() + block) >> i & 1) == (in_word(all[block + i]) ? 1u : 0u));
}
