#include "ballpark/text/encoding.hpp"

#include <catch2/catch.hpp>

#include "ballpark/text/decode.hpp"

using namespace ballpark;
using text::decode_text;
using text::Encoding;

namespace {

std::string utf16(std::u16string_view units, bool little, bool mark) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xff);
        const char high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    };
    if (mark) put(0xfeff);
    for (const char16_t unit : units) put(unit);
    return bytes;
}

std::string code_of(const std::string& bytes) {
    const auto decoded = decode_text(bytes);
    return decoded ? "" : decoded.error().code;
}

}  // namespace

TEST_CASE("UTF-16 is recognised by its mark, or by the NULs of its ASCII, in either order") {
    for (const bool little : {true, false})
        for (const bool mark : {true, false}) {
            INFO(little << mark);
            const auto decoded =
                decode_text(utf16(u"5 MW \u2013 \u20ac3 bn \U0001f600", little, mark));
            REQUIRE(decoded);
            CHECK(decoded->text == "5 MW \u2013 \u20ac3 bn \U0001f600");
            CHECK(decoded->encoding == (little ? Encoding::utf16_le : Encoding::utf16_be));
            CHECK(decoded->mark_bytes == (mark ? 2 : 0));
        }
}

TEST_CASE("Windows-1252 is recognised, its quotes, dashes and euro read") {
    const auto decoded = decode_text(
        "\x93"
        "5 MW\x94 \x96 \x80"
        "3 bn caf\xe9 20\xb0"
        "C \xbd");
    REQUIRE(decoded);
    CHECK(decoded->encoding == Encoding::windows_1252);
    CHECK(decoded->text == "\u201c5 MW\u201d \u2013 \u20ac3 bn caf\u00e9 20\u00b0C \u00bd");
}

TEST_CASE("UTF-8 stays as it is, with its mark") {
    const std::string bytes = "\ufeff5 MW \u2013 \u20ac3 bn";
    const auto decoded = decode_text(bytes);
    REQUIRE(decoded);
    CHECK(decoded->encoding == Encoding::utf8);
    CHECK(decoded->text == bytes);
}

TEST_CASE("what is no text, or damaged, is refused with the place") {
    CHECK(code_of(std::string("a 5 MW\0 plant", 13)) == "not-text");
    CHECK(code_of("a \x81 b caf\xe9") == "invalid-utf8");            // no character of Windows-1252
    CHECK(code_of("a \xe2\x80\x93 b caf\xe9 c") == "invalid-utf8");  // UTF-8 with damage
    CHECK(code_of("a\x01 caf\xe9") == "invalid-utf8");
    CHECK(code_of(utf16(u"a\xd800 b", true, true)) == "invalid-utf16");
    CHECK(code_of(utf16(u"a\xdc00 b", true, true)) == "invalid-utf16");
    CHECK(code_of(utf16(u"ab", true, true) + "x") == "invalid-utf16");
    CHECK(code_of(std::string("\xff\xfe\0\0a\0\0\0", 8)) == "not-text");
    CHECK(code_of(std::string(text::max_text_bytes + 1, 'x')) == "text-too-long");
    const auto damaged = decode_text("a \xe2\x80\x93 b caf\xe9 c");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().primary.span.begin == 11);
    REQUIRE_FALSE(damaged.error().notes.empty());
}

TEST_CASE("a file that is short enough may hold too long a text") {
    const std::string bytes(text::max_text_bytes / 2 + 2, '\xe4');
    CHECK(code_of(bytes) == "text-too-long");
}
