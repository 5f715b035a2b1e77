#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/fuzz/target.hpp"

// What the fuzzers found once, and what they start from, holds in every build.

namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(BALLPARK_SOURCE_DIR) / "tests/fuzz/corpus";

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Every input kept for a target: the lines of its list, and the files of its folder.
std::vector<std::string> inputs(std::string_view target) {
    std::vector<std::string> all;
    std::ifstream list(corpus / (std::string(target) + ".txt"));
    for (std::string line; std::getline(list, line);) all.push_back(line);
    const fs::path folder = corpus / target;
    if (fs::is_directory(folder))
        for (const auto& file : fs::directory_iterator(folder)) all.push_back(read(file.path()));
    return all;
}

bool has_target(std::string_view name) {
    return std::ranges::find(fuzz::targets(), name, &fuzz::Target::name) != fuzz::targets().end();
}

}  // namespace

TEST_CASE("every target keeps its promises over its corpus") {
    REQUIRE_FALSE(fuzz::targets().empty());
    for (const fuzz::Target& target : fuzz::targets()) {
        const auto all = inputs(target.name);
        INFO("target " << target.name);
        CHECK(all.size() >= 3);
        for (const std::string& input : all) {
            INFO("input " << input);
            CHECK_NOTHROW(target.run(input));
            // a prefix is what a hand in a hurry leaves
            for (std::size_t cut = 1; cut < 4 && cut < input.size(); ++cut)
                CHECK_NOTHROW(target.run(std::string_view(input).substr(0, input.size() - cut)));
        }
    }
}

TEST_CASE("every file of the folder is the target of its name") {
    std::size_t files = 0;
    for (const auto& file : fs::directory_iterator(corpus.parent_path())) {
        if (file.path().extension() != ".cpp") continue;
        ++files;
        INFO(file.path());
        CHECK(has_target(file.path().stem().string()));
    }
    CHECK(files == fuzz::targets().size());
}

TEST_CASE("no corpus lies about without its target") {
    for (const auto& entry : fs::directory_iterator(corpus)) {
        INFO(entry.path());
        CHECK(has_target(entry.path().stem().string()));
    }
}
