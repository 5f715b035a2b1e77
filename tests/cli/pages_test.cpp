#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/cli/console.hpp"
#include "tests/cli/program.hpp"

namespace {

// `./dev demo` builds and then runs this.
const std::string demo = "ballpark check scenarios/pyongyang-solar.toml";

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string output_of(const std::string& command) {
    auto words = cli::split_words(command == "./dev demo" ? demo : command);
    if (words.empty() || words[0] != "ballpark") return "(only ballpark can be shown)\n";
    words.erase(words.begin());
    const cli::Outcome outcome = cli::ballpark(words);
    return outcome.out + outcome.err;
}

}  // namespace

TEST_CASE("what the pages show is what the program prints") {
    const bool blessing = std::getenv("BALLPARK_BLESS") != nullptr;
    for (const std::string page : {"README.md"}) {
        const std::string path = BALLPARK_SOURCE_DIR "/" + page;
        const std::string text = read(path);
        const auto shown = cli::shown_commands(text);
        INFO(page);
        CHECK_FALSE(shown.empty());
        std::vector<std::string> outputs;
        for (const cli::Shown& one : shown) {
            if (one.command == "./dev test") {
                outputs.push_back(one.output);
                continue;
            }
            outputs.push_back(output_of(one.command));
            INFO(page << ":" << one.line << ": $ " << one.command);
            if (!blessing) CHECK(one.output == outputs.back());
        }
        if (blessing) {
            std::ofstream(path, std::ios::binary) << cli::replace_outputs(text, shown, outputs);
        }
    }
}

TEST_CASE("a page's commands are those of its console fences, each with its output") {
    const std::string page =
        "# A\n```console\n$ ballpark one\nout\n  put\n$ ballpark 'two words' x\n```\n$ not this\n"
        "```sh\n$ nor this\n```\n```console\n$ ballpark three\n```\n";
    const auto shown = cli::shown_commands(page);
    REQUIRE(shown.size() == 3);
    CHECK(shown[0].line == 3);
    CHECK(shown[0].command == "ballpark one");
    CHECK(shown[0].output == "out\n  put\n");
    CHECK(shown[1].output == "");
    CHECK(shown[2].command == "ballpark three");
    CHECK(cli::replace_outputs(page, shown, {"out\n  put\n", "", ""}) == page);
    const auto changed =
        cli::shown_commands(cli::replace_outputs(page, shown, {"", "new\n", "x\n"}));
    CHECK(changed[0].output == "");
    CHECK(changed[1].output == "new\n");
    CHECK(changed[2].output == "x\n");
}

TEST_CASE("a command's words are split at spaces outside quotes") {
    using Words = std::vector<std::string>;
    CHECK(cli::split_words("a  b") == Words{"a", "b"});
    CHECK(cli::split_words("a \"b c\" 'd \"e\"'") == Words{"a", "b c", "d \"e\""});
    CHECK(cli::split_words("a '' x'y z'") == Words{"a", "", "xy z"});
}
