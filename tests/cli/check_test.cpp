#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/cli/program.hpp"

using nlohmann::json;

namespace {

const std::string dear =
    "a solar power plant that provides 2.5 million watts of electricity daily to Pyongyang, the "
    "capital, would cost about $2.5 billion";
const std::string fair = "The 2.5 GW solar plant would cost $2.5 billion.";

std::vector<std::string> check_claim(const std::string& text,
                                     std::vector<std::string> further = {}) {
    std::vector<std::string> arguments = {"check", "--claim", text, "--date", "2019-10-24"};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return arguments;
}

std::vector<std::string> codes(const json& record) {
    std::vector<std::string> found;
    for (const json& diagnostic : record.at("diagnostics")) found.push_back(diagnostic.at("code"));
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("a claim with findings ends with 1 and prints them on stdout alone") {
    const cli::Outcome outcome = cli::ballpark(check_claim(dear));
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err == "");
    CHECK_THAT(outcome.out, Catch::Contains("[out-of-ballpark]"));
    CHECK_THAT(outcome.out, Catch::Contains("[power-per-time]"));
}

TEST_CASE("a sound claim ends with 0") {
    const cli::Outcome outcome = cli::ballpark(check_claim(fair));
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err == "");
    CHECK_THAT(outcome.out, !Catch::Contains("warning"));
}

TEST_CASE("a text says the same as a claim, from a file and from standard input") {
    const cli::Folder folder;
    const std::string path = folder.write("story.txt", dear + "\n");
    const cli::Outcome file = cli::ballpark({"check", path, "--date", "2019-10-24"});
    const cli::Outcome input = cli::ballpark({"check", "-", "--date", "2019-10-24"}, dear + "\n");
    CHECK(file.exit_code == 1);
    CHECK(input.exit_code == 1);
    CHECK_THAT(file.out, Catch::Contains(path + ":1:"));
    CHECK_THAT(input.out, Catch::Contains("[out-of-ballpark]"));
}

TEST_CASE("no escape sequences and no long lines where standard output is no terminal") {
    const cli::Outcome outcome = cli::ballpark(check_claim(dear));
    CHECK(outcome.out.find('\x1b') == std::string::npos);
    CHECK(outcome.out == cli::run("env", {"NO_COLOR=1", BALLPARK_PROGRAM, "check", "--claim", dear,
                                          "--date", "2019-10-24"})
                             .out);
}

TEST_CASE("the same input gives the same bytes") {
    for (const std::string format : {"text", "json", "jsonl"}) {
        const auto arguments = check_claim(dear, {"--format", format});
        CHECK(cli::ballpark(arguments).out == cli::ballpark(arguments).out);
    }
}

TEST_CASE("JSON is an array of records whose offsets are bytes of the text") {
    const std::string text = "Das Kraftwerk \xe2\x80\x94 it is said \xe2\x80\x94: " + dear;
    const cli::Outcome outcome = cli::ballpark(check_claim(text, {"--format", "json"}));
    CHECK(outcome.exit_code == 1);
    const json records = json::parse(outcome.out);
    REQUIRE(records.is_array());
    REQUIRE(records.size() == 1);
    const json& record = records[0];
    CHECK(codes(record) == std::vector<std::string>{"out-of-ballpark", "power-per-time"});
    CHECK(record.at("quantities").size() >= 2);
    for (const json& quantity : record.at("quantities")) {
        const std::size_t start = quantity.at("start");
        const std::size_t end = quantity.at("end");
        CHECK(quantity.at("text") == text.substr(start, end - start));
        for (const char* key :
             {"value", "unit", "low", "high", "range", "si", "dimension", "approx"}) {
            INFO(key);
            CHECK(quantity.contains(key));
        }
    }
    for (const json& diagnostic : record.at("diagnostics")) {
        CHECK(diagnostic.at("start") < diagnostic.at("end"));
        CHECK(diagnostic.at("end") <= text.size());
        CHECK_FALSE(diagnostic.at("message").get<std::string>().empty());
        CHECK_FALSE(diagnostic.at("suggestions").empty());
    }
    REQUIRE_FALSE(record.at("claims").empty());
    CHECK(record.at("claims")[0].at("model") == "power/solar-pv");
    const json& bindings = record.at("claims")[0].at("bindings");
    CHECK(bindings.contains("capacity"));
    CHECK(bindings.contains("capital_cost"));
}

TEST_CASE("JSON lines are the same record, one a line") {
    const json array = json::parse(cli::ballpark(check_claim(dear, {"--format", "json"})).out);
    const std::string lines = cli::ballpark(check_claim(dear, {"--format", "jsonl"})).out;
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 1);
    CHECK(json::parse(lines) == array.at(0));
}

TEST_CASE("scan answers each record with its own, in order, and survives a bad line") {
    const std::string input = json({{"id", "a"}, {"text", dear}, {"date", "2019-10-24"}}).dump() +
                              "\n" + json({{"id", "b"}, {"text", fair}}).dump() + "\n";
    const cli::Outcome outcome = cli::ballpark({"scan", "-"}, input);
    CHECK(outcome.exit_code == 1);
    const auto newline = outcome.out.find('\n');
    REQUIRE(newline != std::string::npos);
    const json first = json::parse(outcome.out.substr(0, newline));
    const json second = json::parse(outcome.out.substr(newline + 1));
    CHECK(first.at("id") == "a");
    CHECK(codes(first) == std::vector<std::string>{"out-of-ballpark", "power-per-time"});
    CHECK(second.at("id") == "b");
    CHECK(codes(second).empty());
}

TEST_CASE("convert and eval give value, unit and dimension") {
    const json energy = json::parse(
        cli::ballpark({"convert", "2.5 million watt days", "MWh", "--format", "json"}).out);
    CHECK(energy.at("value").get<double>() == Approx(60));
    CHECK(energy.at("unit") == "MWh");
    CHECK(energy.at("dimension") == "energy");
    const json year =
        json::parse(cli::ballpark({"eval", "2.5 GW * 0.16 * 1 yr to TWh", "--format", "json"}).out);
    CHECK(year.at("value").get<double>() == Approx(3.5).epsilon(0.01));
    CHECK(year.at("unit") == "TWh");
}

TEST_CASE("explain knows a rule, a unit and a model") {
    for (const std::string subject : {"power-per-time", "kWh", "power/solar-pv"}) {
        INFO(subject);
        const cli::Outcome outcome = cli::ballpark({"explain", subject});
        CHECK(outcome.exit_code == 0);
        CHECK(outcome.out.size() > 100);
    }
}

TEST_CASE("the packed models are listed, shown and sound") {
    const cli::Outcome list = cli::ballpark({"models", "list"});
    CHECK(list.exit_code == 0);
    CHECK_THAT(list.out, Catch::Contains("power/solar-pv"));
    const cli::Outcome show = cli::ballpark({"models", "show", "power/solar-pv"});
    CHECK(show.exit_code == 0);
    CHECK_THAT(show.out, Catch::Contains("specific_cost"));
    CHECK(cli::ballpark({"models", "lint"}).exit_code == 0);
    CHECK(cli::ballpark({"models", "lint", "models"}).exit_code == 0);
}

TEST_CASE("help is asked for, not an error") {
    const cli::Outcome help = cli::ballpark({"--help"});
    CHECK(help.exit_code == 0);
    CHECK(help.err == "");
    for (const std::string command : {"check", "scan", "convert", "eval", "explain", "models"}) {
        CHECK_THAT(help.out, Catch::Contains(command));
        CHECK(cli::ballpark({command, "--help"}).exit_code == 0);
    }
}
