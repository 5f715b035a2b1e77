#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/architecture/house.hpp"

using architecture::complaints;
using architecture::File;

namespace {

const std::string root = BALLPARK_SOURCE_DIR;

std::string join(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::string header(const std::string& body) {
    return "#pragma once\n\n" + body + "\n";
}

}  // namespace

TEST_CASE("the sources keep the rules of the house") {
    const auto files = architecture::read_sources(root, "src");
    REQUIRE(files.size() > 20);
    CHECK(join(complaints(files)) == "");
    const auto too_long = architecture::long_files(files, 400);
    if (!too_long.empty()) WARN("files over 400 lines:\n" << join(too_long));
}

TEST_CASE("the test programs' headers are guarded and free of <regex>") {
    const auto files = architecture::read_sources(root, "tests");
    REQUIRE_FALSE(files.empty());
    CHECK(join(complaints(files)) == "");
}

TEST_CASE("the build draws the same arrows as the house plan") {
    std::ifstream in(root + "/src/CMakeLists.txt");
    const std::string cmake(std::istreambuf_iterator<char>(in), {});
    const auto rooms = architecture::rooms_of_build(cmake);
    REQUIRE(rooms.size() == architecture::house().size());
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        INFO("room " << rooms[i].name);
        CHECK(rooms[i] == architecture::house()[i]);
    }
}

TEST_CASE("a build that adds an arrow is noticed") {
    const auto rooms = architecture::rooms_of_build(
        "x\nballpark_room(base USES tl::expected)\nballpark_room(units ON base model\n  USES f)\n");
    REQUIRE(rooms.size() == 2);
    CHECK(rooms[0] == architecture::house()[0]);
    CHECK_FALSE(rooms[1] == architecture::house()[1]);
}

TEST_CASE("every room stands on earlier rooms alone, so that there is no cycle") {
    const auto& rooms = architecture::house();
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        for (const auto below : rooms[i].on) {
            const bool earlier = std::any_of(rooms.begin(), rooms.begin() + static_cast<long>(i),
                                             [&](const auto& room) { return room.name == below; });
            INFO(rooms[i].name << " on " << below);
            CHECK(earlier);
        }
    }
}

TEST_CASE("a room may include itself and everything below it, however far") {
    CHECK(architecture::may_include("units", "units"));
    CHECK(architecture::may_include("report", "base"));
    CHECK(architecture::may_include("check", "finance"));
    CHECK_FALSE(architecture::may_include("base", "units"));
    CHECK_FALSE(architecture::may_include("text", "model"));
    CHECK_FALSE(architecture::may_include("model", "text"));
    CHECK_FALSE(architecture::may_include("teach", "report"));
    CHECK_FALSE(architecture::may_include("attic", "base"));
}

TEST_CASE("what breaks a rule is refused, with file and line") {
    struct Case {
        std::string title;
        std::vector<File> files;
        std::string complaint;
    };
    const std::vector<Case> cases = {
        {"an arrow upward",
         {{"src/ballpark/units/parse.cpp", "\n#include \"ballpark/model/model.hpp\"\n"}},
         "src/ballpark/units/parse.cpp:2: units does not stand on model, but includes "
         "ballpark/model/model.hpp\n"},
        {"an arrow sideways",
         {{"src/ballpark/text/scan.hpp", header("#include \"ballpark/model/model.hpp\"")}},
         "src/ballpark/text/scan.hpp:3: text does not stand on model, but includes "
         "ballpark/model/model.hpp\n"},
        {"an arrow upward in angle brackets and odd spacing",
         {{"src/ballpark/base/span.hpp", header("  #  include   <ballpark/units/unit.hpp>")}},
         "src/ballpark/base/span.hpp:3: base does not stand on units, but includes "
         "ballpark/units/unit.hpp\n"},
        {"an arrow to a room that is not",
         {{"src/ballpark/units/parse.cpp", "#include \"ballpark/attic/box.hpp\"\n"}},
         "src/ballpark/units/parse.cpp:1: includes ballpark/attic/box.hpp, of no known room\n"},
        {"an arrow to a program",
         {{"src/ballpark/units/parse.cpp", "#include \"cli/arguments.hpp\"\n"}},
         "src/ballpark/units/parse.cpp:1: includes cli/arguments.hpp, which is not in the "
         "library\n"},
        {"an arrow around the root",
         {{"src/ballpark/base/date.cpp", "#include \"../units/unit.hpp\"\n"}},
         "src/ballpark/base/date.cpp:1: includes ../units/unit.hpp, which is not in the library\n"},
        {"a room that is not on the plan",
         {{"src/ballpark/attic/box.hpp", header("")}},
         "src/ballpark/attic/box.hpp: lies in no known room\n"},
        {"a file beside the rooms",
         {{"src/ballpark/everything.hpp", header("")}},
         "src/ballpark/everything.hpp: lies in no known room\n"},
        {"a header without guard",
         {{"src/ballpark/base/date.hpp", "// #pragma once\n"}},
         "src/ballpark/base/date.hpp: lacks #pragma once\n"},
        {"streams in a header",
         {{"src/cli/print.hpp", header("#include <iostream>")}},
         "src/cli/print.hpp:3: includes <iostream>\n"},
        {"printing from the library",
         {{"src/ballpark/base/date.cpp", "#include <iostream>\n"}},
         "src/ballpark/base/date.cpp:1: includes <iostream>\n"},
        {"regular expressions anywhere",
         {{"src/cli/main.cpp", "#include <regex>\n"}},
         "src/cli/main.cpp:1: includes <regex>\n"},
        {"a heavy library in a header",
         {{"src/ballpark/check/infer.hpp", header("#include <Eigen/Dense>")}},
         "src/ballpark/check/infer.hpp:3: a header includes the heavy Eigen/Dense\n"},
        {"the own header second",
         {{"src/ballpark/base/date.hpp", header("")},
          {"src/ballpark/base/date.cpp",
           "#include <array>\n#include \"ballpark/base/date.hpp\"\n"}},
         "src/ballpark/base/date.cpp: does not include its own header first\n"},
    };
    for (const Case& wrong : cases) {
        INFO(wrong.title);
        CHECK(join(complaints(wrong.files)) == wrong.complaint);
    }
}

TEST_CASE("what keeps the rules is let through") {
    const std::vector<File> files = {
        {"src/ballpark/base/date.hpp", header("#include <cstdint>")},
        {"src/ballpark/base/date.cpp", "#include \"ballpark/base/date.hpp\"\n\n#include <array>\n"},
        {"src/ballpark/check/infer.cpp",
         "#include <Eigen/Dense>\n#include \"ballpark/base/date.hpp\"\n"
         "// #include \"ballpark/report/text.hpp\"\n"},
        {"src/cli/main.cpp",
         "#include <CLI/CLI.hpp>\n#include <iostream>\n"
         "#include \"ballpark/report/text.hpp\"\n"},
    };
    CHECK(join(complaints(files)) == "");
}

TEST_CASE("a long file is named with its length") {
    const std::vector<File> files = {{"src/a.cpp", std::string(401, '\n')},
                                     {"src/b.cpp", std::string(400, '\n')}};
    CHECK(architecture::long_files(files, 400) == std::vector<std::string>{"src/a.cpp: 401"});
}
