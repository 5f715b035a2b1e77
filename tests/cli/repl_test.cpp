#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/cli/program.hpp"
#include "tests/cli/terminal.hpp"

namespace {

std::string content(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("at a terminal, without arguments, questions are answered until \"quit\"") {
    const cli::Folder folder;
    cli::Terminal terminal({}, folder.path());
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("2.5 GW * 2 h to GWh\r", "5 GWh"));
    CHECK(terminal.ask("ans / 2\r", "2.5 GWh"));
    CHECK(terminal.ask("5 +\r", "error[syntax]"));
    CHECK(terminal.ask("help\r", "npv"));
    CHECK(terminal.press("quit\r"));
    CHECK(terminal.exit_code() == 0);
    CHECK(content(folder.path() + "/ballpark/history").find("GWh") != std::string::npos);
}

TEST_CASE("a line is called back from the history, dropped by Ctrl-C, and Ctrl-D ends it all") {
    const bool held_back = GENERATE(false, true);
    CAPTURE(held_back);
    const cli::Folder folder;
    cli::Terminal terminal({}, folder.path(), held_back);
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("1 MW to kW\r", "1,000 kW"));
    CHECK(terminal.ask("\x10\r", "1,000 kW"));  // Ctrl-P: the line before
    CHECK(terminal.press("1 MW to"));
    CHECK(terminal.wait_for("1 MW to"));
    CHECK(terminal.ask("\x03", "^C"));
    CHECK(terminal.ask("3 kW to W\r", "3,000 W"));
    CHECK(terminal.press("\x04"));
    CHECK(terminal.exit_code() == 0);
}

TEST_CASE("at a terminal, what is typed is read as UTF-8, also when it is called back") {
    const cli::Folder folder;
    cli::Terminal terminal({}, folder.path());
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("5 m² to cm²\r", "50,000 cm²"));
    CHECK(terminal.ask("\x10\r", "50,000 cm²"));
    CHECK(terminal.press("\x04"));
    CHECK(terminal.exit_code() == 0);
}
