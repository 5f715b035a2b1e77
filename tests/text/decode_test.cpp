#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "ballpark/text/decode.hpp"

using ballpark::text::check_text;
using ballpark::text::max_text_bytes;

namespace {

/// The offset that the check refuses, or -1.
long bad_offset(const std::string& bytes) {
    const auto checked = check_text(bytes);
    return checked ? -1 : static_cast<long>(checked.error().primary.span.begin);
}

/// The slow twin: decodes one code point after another by the definition of UTF-8, encodes the
/// value again and compares.
std::string encode(unsigned long value) {
    std::string bytes;
    const auto put = [&](unsigned long byte) { bytes += static_cast<char>(byte); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0 | value >> 6);
        put(0x80 | (value & 0x3f));
    } else if (value < 0x10000) {
        put(0xe0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    } else {
        put(0xf0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3f));
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    }
    return bytes;
}

long naive_bad_offset(const std::string& bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (bytes[i] == '\0') return static_cast<long>(i);
        bool read = false;
        for (std::size_t length = 1; length <= 4 && i + length <= bytes.size() && !read; ++length) {
            const auto lead = static_cast<unsigned char>(bytes[i]);
            unsigned long value = length == 1   ? lead & 0x7fu
                                  : length == 2 ? lead & 0x1fu
                                  : length == 3 ? lead & 0x0fu
                                                : lead & 0x07u;
            for (std::size_t k = 1; k < length; ++k)
                value = value << 6 | (static_cast<unsigned char>(bytes[i + k]) & 0x3fu);
            const bool scalar = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
            if (scalar && encode(value) == bytes.substr(i, length)) {
                i += length;
                read = true;
            }
        }
        if (!read) return static_cast<long>(i);
    }
    return -1;
}

}  // namespace

TEST_CASE("text in UTF-8 is taken as it is, a byte order mark included") {
    for (const std::string& text :
         {std::string(), std::string("2.5 GW"), std::string("\xef\xbb\xbf about €4 billion"),
          std::string("太阳能电站 2.5 吉瓦"), std::string("\xf0\x9f\x8c\x9e")}) {
        const auto checked = check_text(text);
        REQUIRE(checked);
        CHECK(checked->data() == text.data());
        CHECK(checked->size() == text.size());
    }
}

TEST_CASE("the first byte that is no UTF-8 is named, wherever it stands in a block of eight") {
    for (std::size_t at = 0; at < 40; ++at) {
        std::string text(40, 'x');
        text[at] = '\xff';
        CAPTURE(at);
        CHECK(bad_offset(text) == static_cast<long>(at));
        CHECK(check_text(text).error().code == "invalid-utf8");
    }
}

TEST_CASE("sequences that are cut short, too long, surrogates or past the last character fail") {
    CHECK(bad_offset("ab\xe2\x82") == 2);        // cut short by the end
    CHECK(bad_offset("ab\xe2\x82 c") == 2);      // cut short by a letter
    CHECK(bad_offset("\x80") == 0);              // a continuation without a lead
    CHECK(bad_offset("a\xc0\xaf") == 1);         // '/' in two bytes
    CHECK(bad_offset("a\xe0\x80\xaf") == 1);     // '/' in three bytes
    CHECK(bad_offset("\xed\xa0\x80") == 0);      // a surrogate
    CHECK(bad_offset("\xf4\x90\x80\x80") == 0);  // U+110000
    CHECK(bad_offset("ok \xf5\x80\x80\x80") == 3);
}

TEST_CASE("a NUL is refused as not text") {
    for (std::size_t at = 0; at < 20; ++at) {
        std::string text(20, 'x');
        text[at] = '\0';
        const auto checked = check_text(text);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == "not-text");
        CHECK(checked.error().primary.span.begin == at);
    }
}

TEST_CASE("a text past the limit is refused before it is read") {
    const std::string text(max_text_bytes + 1, 'x');
    const auto checked = check_text(text);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == "text-too-long");
    CHECK(check_text(std::string_view(text).substr(1)));
}

TEST_CASE("the check agrees with the slow decoder on random bytes") {
    std::mt19937 random(20191024);
    const std::string pool("ab 1\xc2\xa3\xe2\x82\xac\xf0\x9f\x8c\x9e\xed\xa0\x80\xc0\xff\x80");
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t length = random() % 30;
        while (text.size() < length) {
            if (random() % 3 == 0)
                text += encode(1 + random() % 0xd7fe);
            else
                text += pool[random() % pool.size()];
        }
        CAPTURE(round);
        REQUIRE(bad_offset(text) == naive_bad_offset(text));
    }
}
