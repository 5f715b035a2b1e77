#include "tests/cases/runner/document.hpp"

#include <catch2/catch.hpp>

using namespace cases;

namespace {

const std::string two_cases = R"(# Solar
Why it matters.

```text date=2019-10-24 place=KP
a 2.5 MW plant
would cost $2.5 billion
```
<!-- expect: out-of-ballpark "2.5 MW" -> "2.5 GW"; note rate-missing "$2.5 billion" -->

```output
warning: dear
  working
```

## A fair price
```toml
not = "a case"
```
```text
a 2.5 GW plant would cost $2.5 billion
```

Words between.
<!-- a remark -->
<!-- expect: nothing -->
)";

std::string faults(const std::string& source) {
    std::string text;
    for (const Fault& fault : parse_document(source).faults) {
        text += std::to_string(fault.line) + ": " + fault.what + "\n";
    }
    return text;
}

std::string differences(const std::string& expectation, const std::vector<Expected>& found) {
    Case one;
    one.expected = parse_expectation(expectation).value();
    return difference(one, {found, ""});
}

}  // namespace

TEST_CASE("a document gives its cases with title, place, date, findings and output") {
    const Document document = parse_document(two_cases);
    CHECK(faults(two_cases) == "");
    REQUIRE(document.cases.size() == 2);
    const Case& dear = document.cases[0];
    CHECK(dear.title == "Solar");
    CHECK(dear.line == 4);
    CHECK(dear.text == "a 2.5 MW plant\nwould cost $2.5 billion");
    CHECK(dear.date == ballpark::base::Date{2019, 10, 24});
    CHECK(dear.place == "KP");
    CHECK(dear.expected == std::vector<Expected>{{"out-of-ballpark", "2.5 MW", false, "2.5 GW"},
                                                 {"rate-missing", "$2.5 billion", true, {}}});
    CHECK(dear.output == "warning: dear\n  working");
    const Case& fair = document.cases[1];
    CHECK(fair.title == "A fair price");
    CHECK_FALSE(fair.date.known());
    CHECK(fair.expected.empty());
    CHECK_FALSE(fair.output);
}

TEST_CASE("what is no case and no prose is a fault, with its line") {
    CHECK(faults("# Empty\n") == "1: holds no ```text fence\n");
    CHECK(faults("```text\na\n```\n") == "1: the text has no <!-- expect: ... --> after it\n");
    CHECK(faults("```text\na\n") ==
          "1: a fence that is never closed\n"
          "1: the text has no <!-- expect: ... --> after it\n");
    CHECK(faults("```text\na\n```\n```text\nb\n```\n<!-- expect: nothing -->") ==
          "1: the text has no <!-- expect: ... --> after it\n");
    CHECK(faults("<!-- expect: nothing -->\n```text\na\n```\n<!-- expect: nothing -->") ==
          "1: an expectation that follows no text\n");
    CHECK(faults("```text\na\n```\n<!-- expect: nothing -->\n<!-- expect: nothing -->") ==
          "5: an expectation that follows no text\n");
    CHECK(faults("```text\na\n```\n<!-- expect: nothing -->\n<!-- open") ==
          "5: a comment never closed\n");
    CHECK(faults("```text\na\n```\n```output\n```\n<!-- expect: nothing -->") ==
          "4: an output that follows no expectation\n");
}

TEST_CASE("an attribute that is not understood is a fault") {
    const auto fault_of = [](const std::string& attributes) {
        return faults("```text " + attributes + "\na\n```\n<!-- expect: nothing -->\n");
    };
    CHECK(fault_of("date=2019 place=KP") == "");
    CHECK(fault_of("date=2019-10") == "");
    for (const std::string wrong : {"date=October", "date=2019-13", "date=2019-10-",
                                    "date=", "place=Korea", "year=2019", "date"}) {
        CHECK(fault_of(wrong) ==
              "1: cannot use \"" + wrong + "\"; say date=YYYY-MM-DD or place=XX\n");
    }
}

TEST_CASE("an expectation is read in one line or many, with quotes inside") {
    CHECK(parse_expectation(" nothing ")->empty());
    CHECK(parse_expectation("\n a \"x\n  y\";\n b \"say \\\"1\\\"\";\n") ==
          std::vector<Expected>{{"a", "x y", false, {}}, {"b", "say \"1\"", false, {}}});
}

TEST_CASE("a malformed expectation is not read as another") {
    for (const std::string wrong :
         {"", "nothing else", "a x", "\"x\"", "a \"x", "a \"x\" b", "a \"x\", b \"y\"",
          "a \"x\" ->", "A \"x\"", "note \"x\"", ";"}) {
        INFO(wrong);
        CHECK_FALSE(parse_expectation(wrong));
    }
    CHECK(faults("```text\na\n```\n<!-- expect: Some faults -->\n") != "");
    CHECK(faults("```text\na\n```\n<!-- expects: nothing -->\n") != "");
}

TEST_CASE("what is printed is read back") {
    const std::vector<std::vector<Expected>> all = {
        {},
        {{"a", "2.5 \"MW\" \\", false, "x"}},
        {{"a-long-code", std::string(60, 'x'), true, {}}, {"b", std::string(60, 'y'), false, "z"}}};
    for (const auto& expected : all) {
        const std::string comment = print_expectation(expected);
        INFO(comment);
        const Document read = parse_document("```text\na\n```\n" + comment + "\n");
        CHECK(read.faults.empty());
        CHECK(read.cases.at(0).expected == expected);
    }
}

TEST_CASE("findings are held against expectations in any order") {
    CHECK(differences("nothing", {}) == "");
    CHECK(differences("a \"x\"; b \"y\"", {{"b", "y", false, {}}, {"a", "x", false, {}}}) == "");
}

TEST_CASE("an expectation without words is met wherever the finding stands") {
    CHECK(differences("a; note b -> \"z\"", {{"a", "x", false, {}}, {"b", "y", true, "z"}}) == "");
    CHECK(differences("a", {}) == "  missing:    a\n");
    CHECK(differences("a", {{"b", "x", false, {}}}) != "");
}

TEST_CASE("a finding too few, too many or under other words is a difference") {
    CHECK(differences("a \"x\"", {}) == "  missing:    a \"x\"\n");
    CHECK(differences("nothing", {{"a", "x", true, "z"}}) ==
          "  unexpected: note a \"x\" -> \"z\"\n");
    CHECK(differences("a \"x\"", {{"a", "x", false, {}}, {"a", "x", false, {}}}) ==
          "  unexpected: a \"x\"\n");
    CHECK(differences("a \"x\"", {{"a", "xy", false, {}}}) ==
          "  missing:    a \"x\"\n  unexpected: a \"xy\"\n");
    CHECK(differences("note a \"x\"", {{"a", "x", false, {}}}) != "");
}

TEST_CASE("a repair counts only where the expectation names one") {
    CHECK(differences("a \"x\"", {{"a", "x", false, "z"}}) == "");
    CHECK(differences("a \"x\" -> \"z\"", {{"a", "x", false, "z"}}) == "");
    CHECK(differences("a \"x\" -> \"z\"", {{"a", "x", false, "w"}}) != "");
    CHECK(differences("a \"x\" -> \"z\"", {{"a", "x", false, {}}}) != "");
}

TEST_CASE("an output counts to the letter, but for empty lines at its end") {
    const Document document = parse_document(two_cases);
    const Case& dear = document.cases[0];
    CHECK(difference(dear, {dear.expected, "warning: dear\n  working\n"}) == "");
    CHECK(difference(dear, {dear.expected, "warning: dear\n working\n"}) != "");
    CHECK(difference(dear, {dear.expected, ""}) != "");
}

TEST_CASE("blessing changes expectations and outputs and nothing else") {
    const Document document = parse_document(two_cases);
    const std::vector<Answer> same = {{document.cases[0].expected, *document.cases[0].output},
                                      {{}, "not asked for"}};
    CHECK(bless(two_cases, document, same) == two_cases);

    const std::vector<Answer> other = {{{}, "new\n"}, {{{"a", "x", false, {}}}, ""}};
    const std::string blessed = bless(two_cases, document, other);
    const Document reread = parse_document(blessed);
    REQUIRE(reread.cases.size() == 2);
    CHECK(reread.faults.empty());
    CHECK(difference(reread.cases[0], other[0]) == "");
    CHECK(difference(reread.cases[1], other[1]) == "");
    CHECK(reread.cases[0].text == document.cases[0].text);
}

TEST_CASE("blessing leaves alone an expectation that is met, however loosely") {
    const std::string loose = "```text\na\n```\n<!-- expect: b -->\n";
    CHECK(bless(loose, parse_document(loose), {{{{"b", "x", false, "z"}}, ""}}) == loose);
}

TEST_CASE("blessing writes the expectation that is not there yet") {
    const std::string bare = "```text\na\n```\nProse.\n";
    CHECK(bless(bare, parse_document(bare), {{{}, ""}}) ==
          "```text\na\n```\n<!-- expect: nothing -->\nProse.\n");
}
