#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/report/checked.hpp"
#include "tests/report/json_schema.hpp"

using namespace ballpark;
using nlohmann::json;
using test::CheckedFile;

namespace {

json read_schema() {
    std::ifstream in(BALLPARK_SOURCE_DIR "/tests/data/sarif/sarif-2.1.0-rtm.5.json");
    REQUIRE(in.good());
    return json::parse(in);
}

json sarif(std::initializer_list<const CheckedFile*> files) {
    return json::parse(test::rendered(report::sarif_renderer(test::options()), files));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("SARIF is valid under its schema: findings, none, and files of every kind") {
    const json schema = read_schema();
    const CheckedFile text("a b/story.txt", test::dear);
    const CheckedFile sound("sound.txt", "A solar plant of 2.5 GW would cost $2.5 billion.\n");
    const CheckedFile page(
        "/tmp/page.html", "<p>A <b>solar</b> plant of 2.5&nbsp;MW would cost &#36;2.5 billion.</p>",
        text::Format::html);
    CHECK(joined(schema::faults(sarif({&text}), schema)) == "");
    CHECK(joined(schema::faults(sarif({&sound}), schema)) == "");
    CHECK(joined(schema::faults(sarif({&text, &sound, &page, &text}), schema)) == "");
}

TEST_CASE("the schema is held against what it is given, and not passed over") {
    const json schema = read_schema();
    const CheckedFile text("story.txt", test::dear);
    json log = sarif({&text});
    log["runs"][0]["results"][0]["level"] = "grave";
    CHECK_THAT(joined(schema::faults(log, schema)), Catch::Contains("grave"));
    log = sarif({&text});
    log["runs"][0]["results"][0].erase("message");
    CHECK_THAT(joined(schema::faults(log, schema)), Catch::Contains("message"));
    log = sarif({&text});
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
    CHECK_FALSE(schema::faults(log, schema).empty());
    log = sarif({&text});
    log["runs"][0]["colour"] = "blue";
    CHECK_THAT(joined(schema::faults(log, schema)), Catch::Contains("colour"));
}

TEST_CASE("a SARIF result has its rule, its level, its place and the edits that mend it") {
    const std::string before = "\u00c4 line before.\n";
    const CheckedFile text("a b/story.txt", before + test::dear);
    const json run = sarif({&text}).at("runs")[0];
    REQUIRE(run.at("results").size() == 2);
    const json& result = run["results"][0];
    CHECK(result.at("ruleId") == "power-per-time");
    CHECK(run.at("tool").at("driver").at("rules")[result.at("ruleIndex").get<std::size_t>()].at(
              "id") == "power-per-time");
    CHECK(result.at("level") == "error");
    const json& physical = result.at("locations")[0].at("physicalLocation");
    CHECK(physical.at("artifactLocation").at("uri") == "a%20b/story.txt");
    const json& region = physical.at("region");
    CHECK(region.at("startLine") == 2);
    CHECK(region.at("startColumn") == 35);
    const std::string words = "2.5 million watts of electricity daily";
    CHECK(region.at("endColumn") == 35 + words.size());
    CHECK(region.at("byteOffset") == before.size() + 34);
    CHECK(region.at("byteLength") == words.size());
    CHECK(region.at("snippet").at("text") == words);
    const json& fix = result.at("fixes")[0];
    const json& replacement = fix.at("artifactChanges")[0].at("replacements")[0];
    CHECK(replacement.at("insertedContent").at("text") == "2.5 million kilowatts of electricity");
    CHECK(run["results"][1].contains("relatedLocations"));
}

TEST_CASE("no fix is offered where the edit would take markup with it") {
    const CheckedFile page("page.html",
                           "<p>A solar plant of 2.5 <i>MW</i> would cost $2.5 billion.</p>",
                           text::Format::html);
    const json run = sarif({&page}).at("runs")[0];
    REQUIRE(run.at("results").size() == 1);
    const json& fixes = run["results"][0].at("fixes");
    CHECK_FALSE(fixes.empty());
    for (const json& fix : fixes) {
        const json& region = fix.at("artifactChanges")[0].at("replacements")[0].at("deletedRegion");
        const std::size_t begin = region.at("byteOffset");
        const std::size_t length = region.at("byteLength");
        const std::string removed(page.document().source().substr(begin, length));
        CHECK(removed.find('<') == std::string::npos);
    }
}
