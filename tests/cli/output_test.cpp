#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/cli/program.hpp"

// The forms of output, and what is left out of them.

using Catch::Contains;
using nlohmann::json;

namespace {

const std::string dear =
    "A solar power plant that provides 2.5 million watts of electricity daily would cost about "
    "$2.5 billion.";
const std::string scenario = "scenarios/pyongyang-solar.toml";

cli::Outcome check(std::vector<std::string> further) {
    further.insert(further.begin(), {"check", "--claim", dear, "--date", "2019-10-24"});
    return cli::ballpark(further);
}

void expect_refused(const cli::Outcome& outcome, const std::string& cure) {
    INFO("stdout: " << outcome.out << "\nstderr: " << outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out == "");
    CHECK_THAT(outcome.err, Contains(cure));
}

}  // namespace

TEST_CASE("every form of output can be asked for, of a claim and of a scenario") {
    const struct {
        std::string format, begins;
    } forms[] = {{"text", "error[power-per-time]"}, {"json", "[\n{"}, {"jsonl", "{\"id\":"},
                 {"sarif", "{\n  \"$schema\""},     {"csv", ""},      {"github", "::error "},
                 {"html", "<!DOCTYPE html>"}};
    for (const auto& form : forms) {
        INFO(form.format);
        const cli::Outcome claim = check({"--format", form.format});
        CHECK(claim.exit_code == 1);
        CHECK(claim.err == "");
        CHECK(claim.out.starts_with(form.begins));
        CHECK(claim.out.ends_with('\n'));
        CHECK(claim.out.find('\x1b') == std::string::npos);
        const cli::Outcome file = cli::ballpark({"check", scenario, "--format", form.format});
        CHECK(file.exit_code == 1);
        CHECK(file.out.starts_with(form.begins));
    }
    CHECK(json::parse(check({"--format", "sarif"}).out).at("version") == "2.1.0");
    CHECK_THAT(check({"--format", "csv"}).out, Contains("\r\nclaim,1,35,"));
    CHECK_THAT(cli::ballpark({"check", scenario, "--format", "csv"}).out,
               Contains("file,scenario,title"));
    CHECK_THAT(cli::ballpark({"check", scenario, "--format", "github"}).out,
               Contains("::error file=" + scenario + ",line=9,"));
}

TEST_CASE("what comes from no file is told by its name in the message") {
    CHECK(check({"--format", "github", "--select", "power-per-time"})
              .out.starts_with("::error title=power-per-time::claim:1:35: watts are not"));
    const std::string record = json({{"id", "x y"}, {"text", dear}}).dump() + "\n";
    const cli::Outcome sarif =
        cli::ballpark({"check", "-", "--from", "jsonl", "--format", "sarif"}, record + record);
    const json artifacts = json::parse(sarif.out).at("runs")[0].at("artifacts");
    CHECK(artifacts.size() == 2);
    CHECK(artifacts[1].at("location").at("uri") == "stdin%3A2");
}

TEST_CASE("nothing found is an empty form, and the exit code is 0") {
    for (const std::string format : {"json", "sarif", "csv", "github", "html", "text"}) {
        INFO(format);
        const cli::Outcome outcome =
            cli::ballpark({"check", "--claim", "The 2.5 GW solar plant would cost $2.5 billion.",
                           "--format", format, "--date", "2019"});
        CHECK(outcome.exit_code == 0);
        CHECK(outcome.err == "");
    }
}

TEST_CASE("one table of CSV does not hold texts and scenarios") {
    const cli::Outcome outcome =
        cli::ballpark({"check", "--claim", dear, scenario, "--format", "csv"});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("one table"));
}

TEST_CASE("rules can be selected and ignored, and the exit code follows what is left") {
    const cli::Outcome one = check({"--select", "power-per-time"});
    CHECK(one.exit_code == 1);
    CHECK_THAT(one.out, Contains("[power-per-time]") && !Contains("[out-of-ballpark]") &&
                            Contains("1 finding in 1 text: 1 error"));
    CHECK_THAT(check({"--ignore", "power-per-time"}).out,
               !Contains("[power-per-time]") && Contains("[out-of-ballpark]"));
    const cli::Outcome none = check({"--ignore", "power-per-time,out-of-ballpark"});
    CHECK(none.exit_code == 0);
    CHECK(none.out == "nothing found in 1 text\n");
    CHECK(check({"--select", "bad-conversion"}).exit_code == 0);
    CHECK_THAT(check({"--severity", "error"}).out, !Contains("warning["));
    CHECK(check({"--min-probability", "1"}).exit_code == 0);
    CHECK(check({"--min-probability", "0.1"}).exit_code == 1);
}

TEST_CASE("a scenario's table follows what is left") {
    const cli::Outcome all = cli::ballpark({"check", scenario});
    CHECK_THAT(all.out, Contains("power per time, out of ballpark"));
    const cli::Outcome one = cli::ballpark({"check", scenario, "--select", "out-of-ballpark"});
    CHECK_THAT(one.out, !Contains("power per time") && Contains("out of ballpark: read"));
    const cli::Outcome none =
        cli::ballpark({"check", scenario, "--ignore", "out-of-ballpark,power-per-time"});
    CHECK(none.exit_code == 0);
    CHECK_THAT(none.out, Contains("fits") && !Contains("faulty"));
}

TEST_CASE("options that cannot be used are refused with what could be meant") {
    expect_refused(check({"--select", "power-per-tine"}), "power-per-time");
    expect_refused(check({"--ignore", "out-of-balpark"}), "out-of-ballpark");
    expect_refused(check({"--select", "x"}), "the rules are");
    expect_refused(check({"--severity", "grave"}), "warning");
    expect_refused(check({"--min-probability", "1.5"}), "1.5");
    expect_refused(check({"--min-probability", "often"}), "often");
    expect_refused(check({"--format", "xml"}), "sarif");
}

TEST_CASE("colour is for terminals, unless it is asked for, and NO_COLOR is heard") {
    CHECK(check({}).out.find('\x1b') == std::string::npos);
    CHECK(check({"--color", "always"}).out.find('\x1b') != std::string::npos);
    CHECK(check({"--color", "never"}).out.find('\x1b') == std::string::npos);
    // script(1) gives the program a terminal.
    const std::string command = std::string(BALLPARK_PROGRAM) +
                                " check --claim '2.5 MW for $9 "
                                "billion a day and 60,0000 kWh'";
    const auto on_terminal = [&](const std::string& setting) {
        return cli::run("env", {setting, "TERM=xterm", "script", "-qec", command, "/dev/null"}).out;
    };
    if (on_terminal("X=1").empty()) return;  // no script(1) here
    CHECK(on_terminal("X=1").find("\x1b[") != std::string::npos);
    CHECK(on_terminal("NO_COLOR=1").find("\x1b[") == std::string::npos);
}
