#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>

#include <unistd.h>

#include "pack/fault.hpp"
#include "pack/pack_models.hpp"
#include "pack/pack_pages.hpp"
#include "pack/source_text.hpp"

namespace {

using namespace ballpark;

TEST_CASE("a text becomes a literal that cannot end early or run on") {
    CHECK(pack::text_literal("") == "\"\"sv");
    CHECK(pack::text_literal("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"sv");
    CHECK(pack::text_literal("a\n1") == "\"a\\0121\"sv");
    CHECK(pack::text_literal("é") == "\"\\303\\251\"sv");
    CHECK(pack::text_literal("?\?/") == "\"\\077\\077/\"sv");
    const std::string longest(20000, 'x');
    CHECK(pack::text_literal(longest).find("\"\n\"") != std::string::npos);
}

TEST_CASE("a double comes back bit for bit, and is a double") {
    std::mt19937_64 random(3);
    for (int i = 0; i < 10000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) continue;
        const std::string text = pack::literal(value);
        CHECK(std::strtod(text.c_str(), nullptr) == value);
        CHECK(text.find_first_of(".e") != std::string::npos);
    }
    CHECK(pack::literal(0.1) == "0.1");
    CHECK(pack::literal(1) == "1.0");
    CHECK(pack::literal(std::numeric_limits<double>::infinity()) == "infinity");
    CHECK(pack::literal(-std::numeric_limits<double>::infinity()) == "-infinity");
}

base::Diagnostic fault_at(base::Span span) {
    return base::failure("code", "headline", span, "label").value();
}

TEST_CASE("a fault is shown with its line, column and a caret under the culprit") {
    CHECK(pack::render("a.toml", "x = 1\ny = bad\n", fault_at({10, 13})) ==
          "a.toml:2:5: error: headline [code]\n"
          "  y = bad\n"
          "      ^^^ label\n");
    // columns are those of the screen, not bytes
    CHECK(pack::render("a.toml", "é = bad", fault_at({5, 8})) ==
          "a.toml:1:5: error: headline [code]\n"
          "  é = bad\n"
          "      ^^^ label\n");
}

TEST_CASE("a fault without width, over several lines, or at the end is shown all the same") {
    CHECK(pack::render("a", "xy", fault_at({2, 2})) ==
          "a:1:3: error: headline [code]\n  xy\n    ^ label\n");
    CHECK(pack::render("a", "xy\nz", fault_at({1, 4})) ==
          "a:1:2: error: headline [code]\n  xy\n   ^ label\n");
    CHECK(pack::render("a", "xy\n", fault_at({2, 3})) ==
          "a:1:3: error: headline [code]\n  xy\n    ^ label\n");
    CHECK(pack::render("a", "xy", fault_at({90, 99})).starts_with("a:1:3: error"));
    CHECK(pack::render("a", "", fault_at({0, 0})) == "a:1:1: error: headline [code]\n");
}

TEST_CASE("an empty library packs into a source that still compiles to one") {
    const std::string text = pack::pack_models({});
    CHECK(text.find("builtin_library()") != std::string::npos);
    CHECK(text.find("constinit const Library library{{}, {}, {}, {}, {},") != std::string::npos);
}

TEST_CASE("pages are packed sorted by slug; a folder that is not there holds none") {
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("ballpark-pages-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "b-rule.md") << "# B\n";
    std::ofstream(folder / "a-rule.md") << "# A\n";
    std::ofstream(folder / "notes.txt") << "no";
    const auto packed = pack::pack_pages(folder.string());
    fs::remove_all(folder);
    REQUIRE(packed);
    CHECK(packed->find("std::array<Page, 2>") != std::string::npos);
    const std::size_t a = packed->find("{\"a-rule\"sv, \"# A\\012\"sv}");
    const std::size_t b = packed->find("{\"b-rule\"sv, \"# B\\012\"sv}");
    REQUIRE(a != std::string::npos);
    REQUIRE(b != std::string::npos);
    CHECK(a < b);

    const auto none = pack::pack_pages((folder / "nowhere").string());
    REQUIRE(none);
    CHECK(none->find("std::array<Page, 0>") != std::string::npos);
}

}  // namespace
