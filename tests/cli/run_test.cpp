#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"
#include "tests/cli/terminal.hpp"

// `ballpark run`: what it prints, and how it ends.

namespace {

using Catch::Contains;
using Json = nlohmann::json;

const std::string plant = "scenarios/solar-project-finance.toml";

Json json(const std::vector<std::string>& arguments) {
    const auto outcome = cli::ballpark(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return Json::parse(outcome.out);
}

}  // namespace

TEST_CASE("a run gives its outputs as one object") {
    const Json run = json({"run", plant, "--samples", "20000", "--seed", "7", "--solve",
                           "energy_price", "--format", "json"});
    CHECK(run["scenario"] == "A 100 MW solar plant as project finance");
    CHECK(run["seed"] == 7);
    CHECK(run["samples"] == 20000);
    const Json& npv = run["outputs"]["npv"];
    CHECK(npv["unit"] == "USD");
    CHECK(npv["value"].get<double>() == Approx(-2072831).margin(1));
    CHECK(npv["p5"] < npv["p50"]);
    CHECK(npv["p50"] < npv["p95"]);
    CHECK(npv["mean"].is_number());
    CHECK(run["solve"]["energy_price"]["value"].is_number());
    CHECK(run["solve"]["energy_price"]["unit"] == "USD/MWh");
    REQUIRE(run["sensitivity"].size() == 2);
    for (const Json& each : run["sensitivity"]) {
        CHECK(each["input"].is_string());
        CHECK(each["S1"] <= each["ST"].get<double>() + 0.02);
    }
    CHECK(run["parties"].is_object());
    CHECK(run["blocked"].is_array());
    CHECK(run["diagnostics"].is_array());
    CHECK(run["not_repaid_by"]["10"].get<double>() > run["not_repaid_by"]["15"].get<double>());
    CHECK(run["inputs"]["depreciation_time"]["from"] == "default");
}

TEST_CASE("threads and parts of the samples change nothing that is printed") {
    const std::vector<std::string> common{plant, "--samples", "70000", "--format", "json"};
    const auto with = [&](std::vector<std::string> before, std::vector<std::string> after) {
        before.insert(before.end(), common.begin(), common.end());
        before.insert(before.end(), after.begin(), after.end());
        const auto outcome = cli::ballpark(before);
        INFO(outcome.err);
        REQUIRE(outcome.exit_code == 0);
        return outcome.out;
    };
    const std::string one = with({"run"}, {"--jobs", "1"});
    CHECK(with({"run"}, {"--jobs", "2"}) == one);
    const cli::Folder folder;
    const std::string first = folder.write("1.json", with({"run"}, {"--shard", "1/2"}));
    const std::string second = folder.write("2.json", with({"run"}, {"--shard", "2/2"}));
    const auto merged =
        cli::ballpark({"merge", plant, second, first, "--samples", "70000", "--format", "json"});
    INFO(merged.err);
    CHECK(merged.out == one);
    const auto lacking =
        cli::ballpark({"merge", plant, second, "--samples", "70000", "--format", "json"});
    CHECK(lacking.exit_code == 2);
    CHECK_THAT(lacking.err, Contains("parts 1 of 2 are not there"));
}

TEST_CASE("what is set on the command line is taken over the file's") {
    const Json run = json(
        {"run", plant, "--set", "capacity=50 MW", "--set", "debt_share=0", "--format", "json"});
    CHECK(run["outputs"]["capital_cost"]["value"] == 50e6);
    CHECK(run["inputs"]["debt_share"]["from"] == "command line");
}

TEST_CASE("text and csv of a run") {
    const auto text = cli::ballpark({"run", plant, "--samples", "1000"});
    CHECK(text.exit_code == 0);
    CHECK_THAT(text.out, Contains("cash_flow") && Contains("What npv hangs on") &&
                             Contains("not repaid by year 10"));
    const auto csv = cli::ballpark({"run", plant, "--format", "csv"});
    CHECK_THAT(csv.out, Contains("scenario,output,value,unit,mean"));
    CHECK_THAT(cli::ballpark({"run", plant, plant}).out, Contains("Side by side"));
}

TEST_CASE("a long run shows how far it is, and Ctrl-C ends it with what it has") {
    const bool held_back = GENERATE(false, true);
    const std::string folder = "tests/bench/solar25/";
    cli::Terminal terminal({"run", folder + "solar25.toml", "--models", folder + "models",
                            "--samples", "20000000000", "--jobs", "1"},
                           "/nonexistent", held_back);
    REQUIRE(terminal.wait_for("%, "));
    REQUIRE(terminal.wait_for(" s left"));
    REQUIRE(terminal.press("\x03"));
    CHECK(terminal.wait_for("npv "));
    CHECK(terminal.wait_for("stopped early: "));
    CHECK(terminal.wait_for(" of 20000000000 samples"));
    CHECK(terminal.exit_code() == 0);
}

TEST_CASE("a run that is interrupted tells a machine that it is a part") {
    const std::string folder = "tests/bench/solar25/";
    cli::Terminal terminal({"run", folder + "solar25.toml", "--models", folder + "models",
                            "--samples", "20000000000", "--format", "json"},
                           "/nonexistent");
    REQUIRE(terminal.wait_for(" s left"));
    REQUIRE(terminal.press("\x03"));
    CHECK(terminal.wait_for("\"partial\":true"));
    CHECK(terminal.wait_for(" of 20000000000 samples"));
    CHECK(terminal.exit_code() == 0);
}

TEST_CASE("a run that cannot be is refused with its place and a cure") {
    const cli::Folder folder;
    const auto refused = [&](std::string_view text, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"run", folder.write("deal.toml", text)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto outcome = cli::ballpark(arguments);
        INFO(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    const std::string head = "[run]\nmodel = \"power/solar-pv\"\n[run.inputs]\n";
    CHECK_THAT(refused(head + "capasity = \"1 MW\"\n"),
               Contains("deal.toml:4:1") && Contains("\"capacity\""));
    CHECK_THAT(refused(head + "capacity = \"1 MWh\"\n"),
               Contains("deal.toml:4:13") && Contains("power"));
    CHECK_THAT(refused(head + "discount_rate = \"-100 %\"\n"), Contains("discount_rate cannot be"));
    CHECK_THAT(refused(head + "life = \"-3 years\"\n"), Contains("deal.toml:4:"));
    CHECK_THAT(refused(head + "energy_price = { p5 = \"9 USD/MWh\", p95 = \"3 USD/MWh\" }\n"),
               Contains("the lower percentile is not below the upper one"));
    CHECK_THAT(refused("title = \"x\"\n"), Contains("without a run"));
    CHECK_THAT(refused(head, {"--set", "capacity=1 km"}), Contains("--set"));
    CHECK_THAT(refused(head, {"--solve", "nothing"}), Contains("--solve"));
    CHECK_THAT(refused(head, {"--shard", "3/2"}), Contains("--shard"));
}
