#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/cli/program.hpp"

// Whatever is wrong with the input: exit code 2, a message that says where and what, nothing
// on stdout.

namespace {

using Catch::Contains;

cli::Outcome refused(const std::vector<std::string>& arguments, std::string_view input = {}) {
    cli::Outcome outcome = cli::ballpark(arguments, input);
    std::string command = "ballpark";
    for (const std::string& argument : arguments) command += " " + argument.substr(0, 80);
    INFO(command << "\nstdout: " << outcome.out << "\nstderr: " << outcome.err);
    CHECK(outcome.signal == 0);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err != "");
    CHECK(outcome.err.size() < 4000);
    return outcome;
}

}  // namespace

TEST_CASE("a file that is not there is named") {
    CHECK_THAT(refused({"check", "no/such/story.txt"}).err, Contains("no/such/story.txt"));
    CHECK_THAT(refused({"check", "no/such/scenario.toml"}).err, Contains("no/such/scenario.toml"));
    CHECK_THAT(refused({"scan", "no/such/lines.jsonl"}).err, Contains("no/such/lines.jsonl"));
}

TEST_CASE("a folder is no text") {
    const cli::Folder folder;
    CHECK_THAT(refused({"check", folder.path()}).err, Contains(folder.path()));
}

TEST_CASE("an empty text is refused, from wherever it comes") {
    const cli::Folder folder;
    const std::string path = folder.write("empty.txt", "");
    CHECK_THAT(refused({"check", path}).err, Contains("empty"));
    refused({"check", "-"}, "");
    refused({"check", "--claim", ""});
}

TEST_CASE("bytes that are not UTF-8 are refused with their offset") {
    const cli::Folder folder;
    // Some of it is UTF-8, so the rest is damage and no other encoding.
    const std::string path =
        folder.write("damaged.txt", "a plant of 5 MW caf\xe9 here \xe2\x80\x93 so\n");
    const cli::Outcome outcome = refused({"check", path});
    CHECK_THAT(outcome.err, Contains(path) && Contains("19") && Contains("iconv"));
    CHECK(outcome.err.find("\xe9 ") == std::string::npos);
    refused({"check", "-"}, std::string("a 5 MW\0 plant", 13));
}

TEST_CASE("a message never repeats control bytes of the input") {
    const cli::Outcome outcome = refused({"check", "no\x1b[31m\a.txt"});
    CHECK(outcome.err.find('\x1b') == std::string::npos);
    CHECK(outcome.err.find('\a') == std::string::npos);
    const cli::Outcome unit = refused({"convert", "3 \x1b[31mfoo", "MW"});
    CHECK(unit.err.find('\x1b') == std::string::npos);
}

TEST_CASE("one bad file among good ones: what is bad is named and the exit code is 2") {
    const cli::Folder folder;
    const std::string good =
        folder.write("good.txt", "The 2.5 GW plant would cost $2.5 billion.\n");
    const cli::Outcome outcome = cli::ballpark({"check", good, folder.path() + "/none.txt"});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("none.txt"));
}

TEST_CASE("a line of ten megabytes is read without fuss") {
    std::string line;
    while (line.size() < 10'000'000) line += "the plant of the town is old and the river is wide ";
    const cli::Outcome outcome = cli::ballpark({"check", "-"}, line + "\n");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err == "");
}

TEST_CASE("a command line that cannot be used is refused with a cure") {
    refused({});
    refused({"chekc", "--claim", "x"});
    refused({"check"});
    refused({"check", "--frmat", "json", "--claim", "x"});
    CHECK_THAT(refused({"check", "--claim", "5 MW", "--format", "xml"}).err, Contains("json"));
    CHECK_THAT(refused({"check", "--claim", "5 MW", "--date", "yesterday"}).err,
               Contains("yesterday"));
    CHECK_THAT(refused({"check", "--claim", "5 MW", "--date", "2019-02-30"}).err,
               Contains("2019-02-30"));
    CHECK_THAT(refused({"check", "--claim", "5 MW", "--place", "Korea"}).err, Contains("Korea"));
    CHECK_THAT(refused({"check", "--claim", "5 MW", "--models", "no/such/folder"}).err,
               Contains("no/such/folder"));
}

TEST_CASE("a conversion across dimensions is refused with both of them") {
    const cli::Outcome outcome = refused({"convert", "2.5 MW", "MWh"});
    CHECK_THAT(outcome.err, Contains("power") && Contains("energy"));
}

TEST_CASE("figures and units that are none are refused") {
    for (const std::string wrong : {"", "MW", "nan MW", "inf MW", "1e999 MW", "2.5.3 MW",
                                    "2,50,0 MW", "5 megawats", "5 MW/", "5 MW ^", "--5 MW"}) {
        refused({"convert", "--", wrong, "kW"});
    }
    CHECK_THAT(refused({"convert", "5 megawats", "kW"}).err, Contains("megawatt"));
    refused({"convert", "5 MW", ""});
}

TEST_CASE("an expression that cannot be worked out is refused, with a caret where it fails") {
    for (const std::string wrong :
         {"", "2 +", "(2", "2 MW + 3 MWh", "1 / 0", "log(-1)", "foo(2)", "2 ** 3 MW ^ 1 MW"}) {
        refused({"eval", wrong});
    }
    CHECK_THAT(refused({"eval", "2 MW + 3 MWh"}).err, Contains("^"));
    // Depth is bounded: no stack of the machine is used up by somebody's brackets.
    refused({"eval", std::string(100'000, '(')});
    refused({"eval", std::string(100'000, '-')});
}

TEST_CASE("an error in JSON is an object with a code") {
    const cli::Outcome outcome = cli::ballpark({"convert", "2.5 MW", "MWh", "--format", "json"});
    CHECK(outcome.exit_code == 2);
    const auto error = nlohmann::json::parse(outcome.out.empty() ? outcome.err : outcome.out);
    CHECK(error.at("error").at("code") == "dimension-mismatch");
    CHECK_FALSE(error.at("error").at("message").get<std::string>().empty());
}

TEST_CASE("an unknown subject or model is refused, with the nearest one") {
    CHECK_THAT(refused({"explain", "power-per-tine"}).err, Contains("power-per-time"));
    CHECK_THAT(refused({"models", "show", "power/solar-vp"}).err, Contains("power/solar-pv"));
}

TEST_CASE("a faulty scenario is refused with file, line and caret") {
    struct Case {
        std::string title;
        std::string text;
        std::string where;
        std::string what;
    };
    const std::vector<Case> cases = {
        {"no TOML", "title = \"x\"\n[[claim\n", ":2:", ""},
        {"an unknown model", "title = \"x\"\n[[claim]]\nmodel = \"power/solar-vp\"\n",
         ":3:", "power/solar-pv"},
        {"a wrong dimension",
         "title = \"x\"\n[[claim]]\nmodel = \"power/solar-pv\"\ncapacity = \"5 km\"\n",
         ":4:", "length"},
        {"an unknown quantity",
         "title = \"x\"\n[[claim]]\nmodel = \"power/solar-pv\"\ncapacty = \"5 MW\"\n",
         ":4:", "capacity"},
        {"a figure that is none",
         "title = \"x\"\n[[claim]]\nmodel = \"power/solar-pv\"\ncapacity = \"nan MW\"\n",
         ":4:", ""},
        {"nothing at all", "", "", "empty"},
    };
    const cli::Folder folder;
    for (const Case& wrong : cases) {
        INFO(wrong.title);
        const std::string path = folder.write("faulty.toml", wrong.text);
        const cli::Outcome outcome = refused({"check", path});
        CHECK_THAT(outcome.err, Contains(path + wrong.where) && Contains(wrong.what));
        if (!wrong.where.empty()) CHECK_THAT(outcome.err, Contains("^"));
    }
}

TEST_CASE("a bad record of a scan is told with its line, and the others are answered") {
    const std::string good = R"({"id":"b","text":"The 2.5 GW plant would cost $2.5 billion."})";
    const cli::Outcome outcome = cli::ballpark({"scan", "-"}, "{not json\n" + good + "\n");
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.out, Contains("\"b\""));
}

TEST_CASE("a full disk is an error") {
    const cli::Outcome outcome =
        cli::run("sh", {"-c", "\"$0\" models list >/dev/full", BALLPARK_PROGRAM});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err != "");
}

TEST_CASE("a reader who leaves early does no harm") {
    const cli::Outcome outcome =
        cli::run("sh", {"-c", "\"$0\" models list | head -n 1", BALLPARK_PROGRAM});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err == "");
}
