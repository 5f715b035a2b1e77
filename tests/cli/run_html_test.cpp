#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

// `ballpark run --format html`: the page holds the run, and nothing that came from outside runs.

namespace {

using Catch::Contains;
using Json = nlohmann::json;

const std::string plant = "scenarios/solar-project-finance.toml";

std::string page(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "run");
    arguments.insert(arguments.end(), {"--format", "html"});
    const auto outcome = cli::ballpark(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code != 2);
    return outcome.out;
}

/// The run's JSON that the charts are drawn from.
std::string data(const std::string& page) {
    const std::string open = "<script type=\"application/json\" class=\"data\">";
    const std::size_t begin = page.find(open);
    REQUIRE(begin != std::string::npos);
    const std::size_t from = begin + open.size();
    return page.substr(from, page.find("</script>", from) - from);
}

/// The page without the bundled library, whose text is not ours.
std::string own(const std::string& page) {
    const std::size_t begin = page.find("<script>/*!");
    REQUIRE(begin != std::string::npos);
    const std::size_t end = page.find("</script>", begin);
    return page.substr(0, begin) + page.substr(end);
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += piece.size())
        ++found;
    return found;
}

}  // namespace

TEST_CASE("the page of a run holds its figures, for the charts and as tables") {
    const std::vector<std::string> asked{plant, "--samples", "2000",        "--seed",
                                         "7",   "--solve",   "energy_price"};
    const std::string out = page(asked);
    CHECK(out.starts_with("<!DOCTYPE html>"));
    CHECK_THAT(out, Contains("<h1>A 100 MW solar plant as project finance</h1>"));
    CHECK_THAT(out, Contains("<td class=\"n\">-$2.073 million</td>"));
    CHECK_THAT(out, Contains("not repaid by year 10"));
    CHECK_THAT(out, Contains("Left at their defaults"));
    CHECK_THAT(out, Contains("npv = $0"));
    for (const std::string kind : {"series", "spread", "tornado", "sensitivity"})
        CHECK(count(out, "data-kind=\"" + kind + "\"") == 1);
    CHECK(count(out, "data-kind=\"sweep\"") == 0);

    std::vector<std::string> as_json{"run"};
    as_json.insert(as_json.end(), asked.begin(), asked.end());
    as_json.insert(as_json.end(), {"--format", "json"});
    CHECK(Json::parse(data(out)) == Json::parse(cli::ballpark(as_json).out));
}

TEST_CASE("the page of a deal says what stands in its way and sets the parties side by side") {
    const std::string out = page({"scenarios/rare-earths-for-solar.toml", "--samples", "500"});
    CHECK_THAT(out, Contains("Cannot proceed, because") && Contains("resolution 2397 (2017)"));
    CHECK_THAT(out, Contains("<b>North Korea</b> (host)"));
    CHECK_THAT(out, Contains("data-kind=\"parties\""));
    CHECK_THAT(out, Contains("class=\"sources\""));
    CHECK_THAT(out, Contains("no value in"));
}

TEST_CASE("the page of a run needs nothing from elsewhere") {
    const std::string out = page({plant, "--samples", "500"});
    CHECK_THAT(out, Contains("default-src 'none'"));
    CHECK_THAT(out, Contains("Chart.js v3") && Contains("MIT License"));
    for (const std::string foreign : {"http:", "https:", "src=", "href=", "<link", "@import",
                                      "url(", "<iframe", "onclick", "javascript:", "fetch("}) {
        INFO(foreign);
        CHECK(own(out).find(foreign) == std::string::npos);
    }
    CHECK(count(out, "<script") == 3);
    CHECK(count(out, "</script>") == 3);
}

TEST_CASE("nothing that a scenario says is markup or script in its page") {
    const cli::Folder folder;
    const std::string path =
        folder.write("deal.toml",
                     "title = \"</script><script>alert(1)</script><img onerror='x'>\"\n"
                     "[run]\nmodel = \"power/solar-pv\"\n[run.inputs]\ncapacity = \"1 MW\"\n"
                     "capital_cost = \"1 million USD\"\n");
    const std::string out = page({path});
    CHECK(count(out, "<script") == 3);
    CHECK(count(out, "</script>") == 3);
    CHECK(out.find("<img") == std::string::npos);
    CHECK_THAT(out, Contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
    CHECK(Json::parse(data(out))["scenario"] ==
          "</script><script>alert(1)</script><img onerror='x'>");
}

TEST_CASE("a page goes to a file, several runs to one page, and no other format is known") {
    const cli::Folder folder;
    const std::string file = folder.path() + "/run.html";
    const auto outcome =
        cli::ballpark({"run", plant, plant, "--samples", "500", "--format", "html", "--out", file});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    std::ifstream stream(file, std::ios::binary);
    const std::string written(std::istreambuf_iterator<char>(stream), {});
    CHECK_THAT(written, Contains("<h1>2 runs side by side</h1>") && Contains("</html>"));
    CHECK(count(written, "<section class=\"run\">") == 2);
    const auto refused = cli::ballpark({"run", plant, "--format", "htm"});
    CHECK(refused.exit_code == 2);
    CHECK_THAT(refused.err, Contains("html"));
}
