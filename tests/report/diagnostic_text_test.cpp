#include "ballpark/report/diagnostic_text.hpp"

#include <catch2/catch.hpp>

#include "ballpark/base/utf8.hpp"

using namespace ballpark;

namespace {

const std::string story =
    "a solar power plant that provides 2.5 million watts of electricity daily to Pyongyang\n"
    "would cost about $2.5 billion";

base::Diagnostic finding() {
    base::Diagnostic diagnostic;
    diagnostic.code = "out-of-ballpark";
    diagnostic.severity = base::Severity::warning;
    diagnostic.headline = "$1,000,000 per kW is a thousand times the going price of solar";
    diagnostic.primary = {{34, 51}, "for this capacity"};
    diagnostic.secondary = {{{103, 115}, "this price"}};
    diagnostic.working = {"$2.5 billion / 2.5 MW = $1,000,000 per kW"};
    diagnostic.reference = base::Reference{"specific_cost",
                                           "USD/kW",
                                           618,
                                           995,
                                           2070,
                                           2019,
                                           "world",
                                           "lowest, mean and highest country",
                                           "IRENA 2020"};
    diagnostic.suggestions = {
        {{{34, 51}, "2.5 million kilowatts"}, "2.5 GW, $1,000 per kW", 0.71},
        {{{103, 115}, "$2.5 million"}, "$1,000 per kW, but 2.5 MW is no capital's supply", 0.22}};
    return diagnostic;
}

std::string render(const base::Diagnostic& diagnostic, std::string_view text = story,
                   report::Style style = {}) {
    return "\n" + report::diagnostic_text(diagnostic, {"upi-2019-10-24.txt", text},
                                          units::Catalogue::builtin(), style);
}

}  // namespace

TEST_CASE("a finding has headline, excerpt, working, yardstick and repairs") {
    CHECK(render(finding()) == R"(
warning[out-of-ballpark]: $1,000,000 per kW is a thousand times the going price
    of solar
  --> upi-2019-10-24.txt:1:35
   |
 1 | a solar power plant that provides 2.5 million watts of electricity ...
   |                                   ^^^^^^^^^^^^^^^^^ for this capacity
 2 | would cost about $2.5 billion
   |                  ------------ this price
   = working:   $2.5 billion / 2.5 MW = $1,000,000 per kW
   = yardstick: $995 per kW, from 618 to 2,070 (world 2019; lowest, mean and
                highest country; IRENA 2020)
help: read "2.5 million kilowatts": 2.5 GW, $1,000 per kW             (71 %)
        or "$2.5 million": $1,000 per kW, but 2.5 MW is no capital's
           supply                                                     (22 %)
)");
}

TEST_CASE("colour is added around the same characters") {
    const std::string plain = render(finding());
    const std::string painted = render(finding(), story, {true, 80});
    CHECK(painted != plain);
    std::string stripped;
    for (std::size_t i = 0; i < painted.size(); ++i) {
        if (painted[i] == '\x1b') {
            i = painted.find('m', i);
        } else {
            stripped += painted[i];
        }
    }
    CHECK(stripped == plain);
}

TEST_CASE("an error without a place names the input alone") {
    base::Diagnostic fault;
    fault.code = "cannot-open";
    fault.headline = "cannot open the file: No such file or directory";
    CHECK(render(fault, "") == R"(
error[cannot-open]: cannot open the file: No such file or directory
  --> upi-2019-10-24.txt
)");
}

TEST_CASE("notes that belong together stay aligned") {
    base::Diagnostic fault;
    fault.code = "dimension-mismatch";
    fault.headline = "MW is power, and MWh is energy";
    fault.primary = {{0, 1}, ""};
    fault.notes = {"MW :  length^2  mass  time^-3", "MWh:  length^2  mass  time^-2",
                   "                      ^^^^^^^"};
    CHECK(render(fault, "x") == R"(
error[dimension-mismatch]: MW is power, and MWh is energy
  --> upi-2019-10-24.txt:1:1
   |
 1 | x
   | ^
   = note:      MW :  length^2  mass  time^-3
                MWh:  length^2  mass  time^-2
                                      ^^^^^^^
)");
}

TEST_CASE("a repair that takes words away, and one that adds some, say so") {
    base::Diagnostic fault = finding();
    fault.suggestions = {{{{67, 72}, ""}, "power alone", 0.9}, {{{51, 51}, "-hours"}, "", 0}};
    const std::string text = render(fault);
    CHECK_THAT(text, Catch::Contains("help: read without \"daily\": power alone  (90 %)\n"));
    CHECK_THAT(text, Catch::Contains("        or with \"-hours\" added\n"));
}

TEST_CASE("nothing of a message steers the terminal") {
    base::Diagnostic fault = finding();
    fault.headline = "a\x1b[2J headline\a";
    fault.primary.text = "a\rlabel";
    fault.notes = {"a\x1bnote"};
    fault.suggestions = {{{{34, 51}, "\x1b]0;"}, "\b", 0.5}};
    const std::string text = render(fault, story + "\x1b[2J");
    for (const char c : text) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}

TEST_CASE("the number of the line sets the width of the gutter") {
    base::Diagnostic fault;
    fault.code = "unknown-unit";
    fault.headline = "no unit is called \"wats\"";
    const std::string text = std::string(11, '\n') + "5 wats";
    fault.primary = {{13, 17}, "unknown unit"};
    CHECK(render(fault, text) == R"(
error[unknown-unit]: no unit is called "wats"
   --> upi-2019-10-24.txt:12:3
    |
 12 | 5 wats
    |   ^^^^ unknown unit
)");
}

TEST_CASE("a probability is never certain and never nothing") {
    CHECK(report::percent(0.7101) == "71 %");
    CHECK(report::percent(0.999) == ">99 %");
    CHECK(report::percent(1) == ">99 %");
    CHECK(report::percent(0.001) == "<1 %");
    CHECK(report::percent(0) == "<1 %");
}

TEST_CASE("a yardstick whose numbers are long has its unit at each") {
    const base::Reference reference{"capital_cost", "USD",     98110,     39.8e6, 16.15e9, 0,
                                    "world",        "a guess", "somebody"};
    CHECK(report::yardstick(reference, units::Catalogue::builtin()) ==
          "$39.8 million, from $98,110 to $16.15 billion (world; a guess; somebody)");
}

TEST_CASE("a yardstick in a unit that is not known is still shown") {
    base::Reference reference{"x", "florps", 1, 2, 3, 0, "", "", "somebody"};
    CHECK(report::yardstick(reference, units::Catalogue::builtin()) ==
          "2 florps, from 1 to 3 (somebody)");
}
