#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "pack/pack_script.hpp"

using namespace ballpark;

TEST_CASE("a script packs in pieces; one that is not there or would end its element is refused") {
    const auto path = std::filesystem::temp_directory_path() /
                      ("ballpark-script-" + std::to_string(::getpid()) + ".js");
    const auto packed = [&](const std::string& text) {
        std::ofstream(path, std::ios::binary) << text;
        return pack::pack_script(path.string());
    };
    const auto good = packed("let a = \"b\";" + std::string(40000, ' '));
    REQUIRE(good);
    CHECK(good->find("let a = \\\"b\\\";") != std::string::npos);
    CHECK(good->find("\"sv,\n    \"") != std::string::npos);
    CHECK_FALSE(packed("x = '</script>'"));
    CHECK_FALSE(packed("<!-- x"));
    CHECK_FALSE(packed(""));
    std::filesystem::remove(path);
    CHECK_FALSE(pack::pack_script(path.string()));
}
