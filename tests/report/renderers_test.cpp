#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ballpark/report/selection.hpp"
#include "tests/report/checked.hpp"

using namespace ballpark;
using Catch::Contains;
using test::CheckedFile;

TEST_CASE("GitHub gets one command a finding, with what would end it escaped") {
    const CheckedFile file("a,b:c%.txt", "First.\n" + test::dear);
    const std::string out = test::rendered(report::github_renderer(test::options()), {&file});
    CHECK(std::count(out.begin(), out.end(), '\n') == 2);
    CHECK(
        out.starts_with("::error file=a%2Cb%3Ac%25.txt,line=2,endLine=2,col=35,endColumn=73,"
                        "title=power-per-time::watts are not counted by the day"));
    CHECK_THAT(out, Contains("%0A2.5 MW") && Contains("\n::warning file=") && Contains(" %25)%0A"));
}

TEST_CASE("CSV of texts has a row a finding, with its place and its best repair") {
    const CheckedFile file("story, one.txt", test::dear);
    const std::string out = test::rendered(report::csv_renderer(test::options()), {&file});
    CHECK(out.starts_with("id,line,column,page,paragraph,start,end,severity,rule,message,"));
    CHECK(std::count(out.begin(), out.end(), '\n') == 3);
    CHECK_THAT(out, Contains("\r\n\"story, one.txt\",1,35,,,34,72,error,power-per-time,"));
    CHECK_THAT(out, Contains(",2.5 million kilowatts,\"2.5 GW, $1,000 per kW\",0."));
}

TEST_CASE("what is left after selecting is what is shown") {
    base::Diagnostic finding;
    finding.code = "out-of-ballpark";
    finding.severity = base::Severity::warning;
    finding.suggestions = {{{}, "", 0.4}, {{}, "", 0.3}};
    report::Selection selection;
    CHECK(selection.shows_all());
    CHECK(selection.shows(finding));
    selection.select = {"power-per-time"};
    CHECK_FALSE(selection.shows(finding));
    selection.select.push_back("out-of-ballpark");
    CHECK(selection.shows(finding));
    selection.ignore = {"out-of-ballpark"};
    CHECK_FALSE(selection.shows(finding));
    selection = {};
    selection.least = base::Severity::error;
    CHECK_FALSE(selection.shows(finding));
    selection = {};
    selection.least_probability = 0.4;
    CHECK(selection.shows(finding));
    selection.least_probability = 0.41;
    CHECK_FALSE(selection.shows(finding));
    finding.suggestions = {{{}, "", 0}};  // by arithmetic, not weighed
    CHECK(selection.shows(finding));
    finding.suggestions.clear();
    CHECK(selection.shows(finding));
}

TEST_CASE("a rule's name is known, or the nearest one is named") {
    CHECK(report::check_rule_name("power-per-time"));
    CHECK(report::check_rule_name("missing-rate"));
    const auto near = report::check_rule_name("power-per-tine");
    REQUIRE_FALSE(near);
    CHECK(near.error().suggestions.at(0).edit.text == "power-per-time");
    const auto far = report::check_rule_name("xyzzy");
    REQUIRE_FALSE(far);
    CHECK_THAT(far.error().notes.at(0), Contains("out-of-ballpark"));
}

TEST_CASE("a file without lines is told by page and paragraph") {
    const text::Document document = text::Document::extracted(
        text::Format::pdf, "First.\n\n" + test::dear, {{0, {1, 1}}, {8, {2, 2}}});
    const check::Findings findings =
        check::check_text(document.prose(), {2019, 10, 24}, "", test::engine);
    const report::Checked checked{
        "report.pdf", "report.pdf", {"report.pdf", document.prose(), &document}, {&findings, 1}};
    const auto out = [&](std::unique_ptr<report::Renderer> renderer) {
        renderer->add(checked);
        return renderer->finish();
    };
    CHECK_THAT(out(report::text_renderer(test::options())),
               Contains("--> report.pdf, page 2, paragraph 2\n"));
    CHECK_THAT(out(report::github_renderer(test::options())),
               Contains("::error file=report.pdf,title=power-per-time::page 2, paragraph 2: "));
    const auto json = nlohmann::json::parse(out(report::json_renderer(test::options(), true)));
    CHECK(json.at("diagnostics")[0].at("page") == 2);
    CHECK(json.at("input").at("offsets") == "extracted text");
    const auto sarif = nlohmann::json::parse(out(report::sarif_renderer(test::options())));
    const auto& result = sarif.at("runs")[0].at("results")[0];
    CHECK_FALSE(result.contains("fixes"));
    CHECK(result.at("locations")[0].at("logicalLocations")[0].at("fullyQualifiedName") ==
          "page 2, paragraph 2");
    CHECK_THAT(out(report::csv_renderer(test::options())), Contains("report.pdf,,,2,2,42,80,"));
}

TEST_CASE("an index of lines finds the places that reading finds") {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += i % 7 == 0 ? "\n" : i % 5 == 0 ? "a\u00e9\u4e16\U0001f600\r\n" : "some more text ";
    const report::LineIndex index(text);
    for (std::uint32_t at = 0; at <= text.size() + 3; ++at) {
        INFO(at);
        const auto slow = report::place_of(text, at);
        const auto fast = index.place_of(at);
        REQUIRE(fast.line == slow.line);
        REQUIRE(fast.column == slow.column);
        REQUIRE(index.line_around(at) == report::line_around(text, at));
    }
}
