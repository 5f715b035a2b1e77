#include <catch2/catch.hpp>

#include "ballpark/model/document.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;
using model::Value;

Value document(std::string_view text) {
    auto value = model::parse_document(text);
    if (!value) FAIL(value.error().headline);
    return *value;
}

TEST_CASE("every kind of value comes with the bytes where it stands") {
    const std::string_view text =
        "a = \"two\"\nb = 3\nc = 4.5\nd = true\ne = 2019-10-24\nf = [1, 2]\n[g]\nh = 1\n";
    const Value root = document(text);
    REQUIRE(root.items.size() == 7);
    CHECK(root.find("a")->span.of(text) == "\"two\"");
    CHECK(root.find("a")->text == "two");
    CHECK(root.find("b")->span.of(text) == "3");
    CHECK(root.find("b")->kind == Value::Kind::integer);
    CHECK(root.find("c")->number == 4.5);
    CHECK(root.find("d")->number == 1);
    CHECK(root.find("e")->date == base::Date{2019, 10, 24});
    CHECK(root.find("f")->items.at(1).span.of(text) == "2");
    CHECK(root.find("g")->key_span.of(text) == "g");
    CHECK(root.find("nothing") == nullptr);
}

TEST_CASE("entries come in the order of the file, not of the alphabet") {
    const Value root = document("z = 1\na = 2\n[q.y]\nk = 1\n[q.b]\nk = 2\n");
    CHECK(root.items[0].key == "z");
    CHECK(root.items[1].key == "a");
    CHECK(root.find("q")->items[0].key == "y");
}

TEST_CASE("places are counted in bytes where letters are not one byte") {
    const std::string_view text = "# Größe – 量\nname = \"é\"  # ü\nkey = { a = \"ß\", b = 7 }\n";
    const Value root = document(text);
    CHECK(root.find("name")->span.of(text) == "\"é\"");
    CHECK(root.find("key")->find("b")->span.of(text) == "7");
    CHECK(root.find("key")->find("b")->key_span.of(text) == "b");
}

TEST_CASE("a byte order mark and Windows line ends move no place") {
    const std::string_view text =
        "\xEF\xBB\xBF"
        "a = 1\r\nb = 'x'\r\n";
    const Value root = document(text);
    CHECK(root.find("a")->span.of(text) == "1");
    CHECK(root.find("b")->span.of(text) == "'x'");
}

TEST_CASE("places deep in a long line are found, in time that grows with the text alone") {
    std::string text = "a = [";
    for (int i = 0; i < 200000; ++i) text += "'é', ";
    text += "'last']";
    const Value root = document(text);
    CHECK(root.find("a")->items.back().span.of(text) == "'last'");
    CHECK(root.find("a")->items[12345].span.of(text) == "'é'");
}

TEST_CASE("a part of a string is found behind its quotes and escapes") {
    struct Case {
        std::string_view text;
        base::Span part;
        std::string_view expected;
    };
    const Case cases[] = {
        {"s = \"abc def\"", {4, 7}, "def"},
        {"s = 'abc def'", {4, 7}, "def"},
        {"s = 'a\\b def'", {4, 7}, "def"},
        {"s = \"a\\tc def\"", {4, 7}, "def"},
        {"s = \"\\u00e9 def\"", {3, 6}, "def"},
        {"s = \"\\U0001F600 def\"", {5, 8}, "def"},
        {"s = \"\"\"\nabc def\"\"\"", {4, 7}, "def"},
        {"s = '''abc def'''", {4, 7}, "def"},
        {"s = \"\"\"abc \\\n   def\"\"\"", {4, 7}, "def"},
        {"s = \"abc\"", {3, 3}, ""},
    };
    for (const Case& one : cases) {
        INFO(one.text);
        const Value root = document(one.text);
        const Value& string = *root.find("s");
        CHECK(model::inside(one.text, string, one.part).of(one.text) == one.expected);
        CHECK(base::Span(one.part).of(string.text) == one.expected);
    }
}

TEST_CASE("a part beyond the string ends with it") {
    const std::string_view text = "s = \"abc\"\n";
    const Value root = document(text);
    const base::Span span = model::inside(text, *root.find("s"), {2, 500});
    CHECK(span.end <= text.size());
    CHECK(span.begin <= span.end);
}

TEST_CASE("what is not TOML is refused at its place") {
    struct Case {
        std::string_view code;
        std::string_view text;
        std::uint32_t line_begin;
    };
    for (const Case& one :
         {Case{"toml-syntax", "a = 1\nb = \n", 6}, Case{"toml-syntax", "a = 1\na = 2\n", 6},
          Case{"toml-syntax", "= 1", 0}, Case{"toml-syntax", "[!x]", 0},
          Case{"toml-syntax", "[a.!x]", 0}, Case{"toml-syntax", "a = \"x", 0},
          Case{"toml-syntax", "a = [1, 2", 0}, Case{"toml-syntax", "\xff = 1", 0}}) {
        INFO(one.text);
        const auto value = model::parse_document(one.text);
        REQUIRE_FALSE(value);
        CHECK(value.error().code == one.code);
        CHECK(value.error().primary.span.begin >= one.line_begin);
        CHECK(value.error().primary.span.end <= one.text.size());
        CHECK_FALSE(value.error().primary.text.empty());
    }
    const auto nul = model::parse_document(std::string_view("a = 1\0b = 2", 11));
    REQUIRE_FALSE(nul);
    CHECK(nul.error().code == "not-text");
    CHECK(nul.error().primary.span == base::Span{5, 6});
}

TEST_CASE("an empty document is an empty table") {
    CHECK(document("").items.empty());
    CHECK(document("# nothing\n").items.empty());
}

TEST_CASE("deep nesting is refused, not followed down") {
    CHECK_FALSE(model::parse_document("a = " + std::string(20000, '[')));
}

}  // namespace
