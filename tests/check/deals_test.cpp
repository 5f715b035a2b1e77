#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/check/check.hpp"
#include "places.hpp"

using namespace ballpark;

namespace {

base::Date date_of(const std::string& text) {
    base::Date date;
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day) == 3) {
        date.year = static_cast<std::int16_t>(year);
        date.month = static_cast<std::int8_t>(month);
        date.day = static_cast<std::int8_t>(day);
    }
    return date;
}

/// A sound story: its day, its place and its words. The file's head says where its figures stand.
struct Story {
    std::string name;
    std::string date;
    std::string place;
    std::string text;
};

Story read_story(const std::filesystem::path& path) {
    std::ifstream file(path);
    Story story{path.stem().string(), {}, {}, {}};
    for (std::string line; std::getline(file, line) && !line.empty();) {
        const auto value = line.substr(std::min(line.find(": ") + 2, line.size()));
        if (line.starts_with("date:")) story.date = value;
        if (line.starts_with("place:")) story.place = value;
    }
    std::stringstream rest;
    rest << file.rdbuf();
    story.text = rest.str();
    return story;
}

std::vector<Story> stories() {
    std::vector<Story> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(BALLPARK_SOURCE_DIR "/tests/data/deals"))
        all.push_back(read_story(entry.path()));
    return all;
}

}  // namespace

TEST_CASE("nothing is said against the sound stories of deals and plants") {
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const auto all = stories();
    REQUIRE(all.size() >= 50);
    for (const auto& story : all) {
        INFO(story.name);
        REQUIRE(!story.text.empty());
        const auto date = date_of(story.date);
        REQUIRE(date.known());
        for (const auto* place : {"", story.place.c_str()}) {
            const auto findings = check::check_text(story.text, date, place, engine);
            for (const auto& finding : findings.diagnostics) {
                INFO(finding.code << ": " << finding.headline);
                CHECK(finding.severity == base::Severity::note);
            }
        }
    }
}
