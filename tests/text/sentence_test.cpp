#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ballpark/text/sentence.hpp"

namespace {

std::vector<std::string> sentences(std::string_view text) {
    std::vector<ballpark::base::Span> spans;
    ballpark::text::split_sentences(text, spans);
    std::vector<std::string> result;
    for (const auto span : spans) result.emplace_back(span.of(text));
    return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a full stop, a question mark and an exclamation mark end a sentence") {
    CHECK(sentences("The plant is done. Is it? Yes! It cost $2.5 million.") ==
          Texts{"The plant is done.", "Is it?", "Yes!", "It cost $2.5 million."});
}

TEST_CASE("closing quotes and brackets go with the sentence") {
    CHECK(sentences("\"It is done.\" He left. (It was 5 MW.) “All of it.” Then he slept.") ==
          Texts{"\"It is done.\"", "He left.", "(It was 5 MW.)", "“All of it.”", "Then he slept."});
}

TEST_CASE("a full stop in a number or after an abbreviation ends nothing") {
    const std::string text =
        "U.S. officials put approx. 2.5 MW on St. Helena, at Rs. 2.65 per kWh, see No. 5 and Fig. 3"
        " of Mr. Smith vs. J. Jones.";
    CHECK(sentences(text) == Texts{text});
    CHECK(sentences("It fuels c. 200,000 homes at 3 p.m. on Oct. 24, 2019.").size() == 1);
}

TEST_CASE("an abbreviation at the end of a sentence lets it end") {
    CHECK(sentences("It was made in the U.S. The plant runs.").size() == 2);
    CHECK(sentences("They bought Enerco Inc. The price was low.").size() == 2);
    CHECK(sentences("He said no. The plant was sold.").size() == 2);
}

TEST_CASE("dots that trail off and a question inside a sentence end nothing") {
    CHECK(sentences("It will ... one day ... run.").size() == 1);
    CHECK(sentences("\"How much?\" he asked.").size() == 1);
}

TEST_CASE("a blank line, a headline's end and a list item end a sentence") {
    CHECK(sentences("Solar plant for the capital\nA plant of 2.5 MW will be built.\n\nIt is new") ==
          Texts{"Solar plant for the capital", "A plant of 2.5 MW will be built.", "It is new"});
    CHECK(sentences("We need\n- 5 MW of wind\n- 3 MW of sun\n1. Build it\n2) Run it") ==
          Texts{"We need", "- 5 MW of wind", "- 3 MW of sun", "1. Build it", "2) Run it"});
}

TEST_CASE("a wrapped line goes on") {
    CHECK(sentences("The plant will be built in the desert to the north of the old\n"
                    "capital and will cost\nabout $2 million.")
              .size() == 1);
}

TEST_CASE("empty and blank texts have no sentence") {
    CHECK(sentences("").empty());
    CHECK(sentences(" \n\t \n\n ").empty());
    CHECK(sentences(".") == Texts{"."});
}

TEST_CASE("sentences cover all but white space, in order") {
    const std::string text =
        "One. Two!  Three?\n\nFour… five.\n- six\n- seven. Eight (\"nine.\") Ten 3.5 p.m. and so "
        "on";
    std::vector<ballpark::base::Span> spans;
    ballpark::text::split_sentences(text, spans);
    std::size_t at = 0;
    for (const auto span : spans) {
        REQUIRE(span.begin >= at);
        for (; at < span.begin; ++at) CHECK((text[at] == ' ' || text[at] == '\n'));
        CHECK(text[span.begin] != ' ');
        CHECK(text[span.end - 1] != ' ');
        at = span.end;
    }
    CHECK(at == text.size());
}

TEST_CASE("headings, rows of tables and items of every mark stand alone") {
    CHECK(sentences("## Key figures\n| Plant | MW |\n| North | 120 |\n· one plant\n+ another") ==
          Texts{"## Key figures", "| Plant | MW |", "| North | 120 |", "· one plant", "+ another"});
}

TEST_CASE("abbreviations and marks of other languages are known") {
    CHECK(sentences("Es kostet 1.250 Mio. Euro bzw. mehr. Das ist viel.").size() == 2);
    CHECK(sentences("项目投产。总投资30亿元！").size() == 2);
}
