#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/cli/program.hpp"

using nlohmann::json;

namespace {

json answer(const std::vector<std::string>& arguments) {
    std::vector<std::string> words = arguments;
    words.insert(words.end(), {"--format", "json"});
    const cli::Outcome outcome = cli::ballpark(words);
    INFO(arguments.at(1) << "\n" << outcome.out << outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("convert: money of a year, and the rates that it went by") {
    const auto dollars = answer({"convert", "18 billion yuan in 2019", "USD"});
    CHECK(dollars["value"].get<double>() == Approx(18e9 / 6.90839).epsilon(1e-5));
    CHECK(dollars["unit"] == "USD");
    REQUIRE(dollars["notes"].size() == 1);
    CHECK(dollars["notes"][0].get<std::string>().find("6.90839 CNY for 1 USD, mean of 2019") == 0);
    const auto later = answer({"convert", "18 billion yuan in 2019", "USD2024"});
    CHECK(later["value"].get<double>() ==
          Approx(dollars["value"].get<double>() * 313.689 / 255.657));
    CHECK(later["notes"].size() == 2);
    const auto text = cli::ballpark({"convert", "18 billion yuan in 2019", "USD"});
    CHECK(text.out.find("$2.60553 billion\n  = note: 6.90839 CNY for 1 USD") == 0);

    CHECK(cli::ballpark({"convert", "18 billion yuan", "USD"}).err.find("missing-year") !=
          std::string::npos);
    const auto missing = cli::ballpark({"convert", "18 billion yuan in 1949", "USD"});
    CHECK(missing.exit_code == 2);
    CHECK(missing.err.find("no exchange rate of CNY is known for 1949") != std::string::npos);
}

TEST_CASE("the user's own rates come first, from a file or a folder of models") {
    const cli::Folder folder;
    const std::string file =
        folder.write("own.toml", "source = 'ours'\n[rates.CNY]\nfirst = 2019\nper_usd = [6]\n");
    const auto own = answer({"convert", "18 yuan in 2019", "USD", "--rates", file});
    CHECK(own["value"] == 3.0);
    CHECK(own["notes"][0] == "6 CNY for 1 USD, mean of 2019 (ours)");
    CHECK(answer({"eval", "(18 yuan in 2019 to USD) / 3 kW", "--rates", file})["value"] == 1.0);
    // what the file does not have is still known
    CHECK(answer({"convert", "18 yuan in 2018", "USD", "--rates", file})["value"] < 3);

    const cli::Folder models;
    std::filesystem::create_directory(models.path() + "/money");
    models.write("sources.toml",
                 "[source.ours]\ntitle = 'Rates'\npublisher = 'We'\nyear = 2025\nwhere = 'x'\n"
                 "confidence = 'document'\n");
    models.write("money/fx.toml", "source = 'ours'\n[rates.CNY]\nfirst = 2019\nper_usd = [9]\n");
    const auto laid = answer({"convert", "18 yuan in 2019", "USD", "--models", models.path()});
    CHECK(laid["value"] == 2.0);
    CHECK(laid["notes"][0] == "9 CNY for 1 USD, mean of 2019 (We, Rates (2025))");

    const std::string bad = folder.write("bad.toml", "source = 'x'\n[rates.CNX]\nfirst = 1\n");
    const auto refused = cli::ballpark({"convert", "1 yuan in 2019", "USD", "--rates", bad});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err.find("bad.toml:2:8") != std::string::npos);
    CHECK(cli::ballpark({"convert", "1 m", "ft", "--rates", "/no/such"}).exit_code == 2);
}

TEST_CASE("a sign that several currencies share is asked about, unless the place says which") {
    const auto asked = cli::ballpark({"convert", "¥300 million in 2019", "USD"});
    CHECK(asked.exit_code == 2);
    CHECK(asked.err.find("ambiguous-unit") != std::string::npos);
    const auto dollars = [](const std::string& place) {
        return answer({"convert", "¥300 million in 2019", "USD", "--place", place})["value"]
            .get<double>();
    };
    CHECK(dollars("CN") == Approx(300e6 / 6.90839).epsilon(1e-5));
    CHECK(dollars("JP") < 3e6);
    CHECK(cli::ballpark({"convert", "1 m", "ft", "--place", "Atlantis"}).exit_code == 2);
}

TEST_CASE("a rate becomes an amount over the time that is given, and only then") {
    CHECK(answer({"convert", "2.5 GW", "GWh", "--over", "24h"})["value"] == 60.0);
    CHECK(answer({"convert", "60 MWh", "MW", "--over", "1 day"})["value"] == 2.5);
    CHECK(answer({"convert", "5 kW", "W", "--over", "1 day"})["value"] == 5000.0);
    const auto without = cli::ballpark({"convert", "2.5 GW", "GWh"});
    CHECK(without.exit_code == 2);
    CHECK(without.err.find("--over 24h") != std::string::npos);
    CHECK(cli::ballpark({"convert", "2.5 GW", "GWh", "--over", "3 kg"}).exit_code == 2);
    CHECK(cli::ballpark({"convert", "2.5 GW", "GWh", "--over", "-1 h"}).exit_code == 2);
    CHECK(cli::ballpark({"convert", "2.5 GW", "kg", "--over", "1 h"}).exit_code == 2);
    const auto lines =
        cli::ballpark({"convert", "--lines", "--over", "2 h"}, "3 kW\tkWh\r\n5 m\tft\n");
    CHECK(lines.out == "6 kWh\n16.4042 ft\n");
}

TEST_CASE("convert: a range keeps both its ends, a figure as it is rounded stays one") {
    const auto range = answer({"convert", "10 to 15 MW", "kW"});
    CHECK(range["value"] == 12500.0);
    CHECK(range["low"] == 10000.0);
    CHECK(range["high"] == 15000.0);
    CHECK(answer({"convert", "$20-25 a tonne", "USD/kg"})["high"].get<double>() == Approx(0.025));
    CHECK_FALSE(answer({"convert", "2.5-megawatt", "kW"}).contains("low"));
    CHECK_FALSE(answer({"convert", "about 2.5 MW", "kW"}).contains("low"));
    CHECK(cli::ballpark({"convert", "10 to 15 MW", "kW"}).out ==
          "12,500 kW (10,000 kW to 15,000 kW)\n");
}

TEST_CASE("eval: intervals, dates, lists and notes have their own keys") {
    const auto interval = answer({"eval", "10 to 15 MW * 2 h to MWh"});
    CHECK(interval["value"] == 25.0);
    CHECK(interval["low"] == 20.0);
    CHECK(interval["high"] == 30.0);
    const auto date = answer({"eval", "2024-02-01 + 30 days"});
    CHECK(date == json{{"value", "2024-03-02"}, {"unit", ""}, {"dimension", "date"}});
    const auto list = answer({"eval", "[1, 2 to 4] * 2"});
    CHECK(list == json{{"values", {2.0, 6.0}}, {"lows", {2.0, 4.0}}, {"highs", {2.0, 8.0}}});
    CHECK(answer({"eval", "irr([-100, 230, -132])"})["notes"].size() == 1);
    CHECK(cli::ballpark({"eval", "2.5 +- 0.1 GW"}).out == "2.5 GW (2.4 GW to 2.6 GW)\n");
    CHECK(cli::ballpark({"eval", "2.5 GW * 0.16 * 1 yr to TWh"}).out == "3.51 TWh\n");
    CHECK(cli::ballpark({"eval", "[2024-01-31, 2024-02-29]"}).out == "2024-01-31\n2024-02-29\n");
    const auto lines =
        cli::ballpark({"eval", "--lines"}, "[1, 2]\nirr([-100, 230, -132])\n1 +\n3\n");
    CHECK(lines.exit_code == 2);
    CHECK(lines.out.find("1, 2\n0.2; 2 rates of return") == 0);
    CHECK(lines.out.ends_with("\n\n3\n"));
}

TEST_CASE("lines are answered one by one to whoever waits for the answer") {
    // the shell sends the second line only once it has read the answer to the first
    const cli::Outcome outcome =
        cli::run("bash", {"-c",
                          "coproc B { \"$0\" convert --lines; }; echo $'1 km\\tm' >&\"${B[1]}\"; "
                          "read -r -t 10 first <&\"${B[0]}\"; echo \"got $first\"; "
                          "echo $'2 km\\tm' >&\"${B[1]}\"; read -r -t 10 next <&\"${B[0]}\"; "
                          "echo \"got $next\"",
                          BALLPARK_PROGRAM});
    CHECK(outcome.out == "got 1,000 m\ngot 2,000 m\n");
}
