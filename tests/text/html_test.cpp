#include "ballpark/text/formats/html.hpp"

#include <catch2/catch.hpp>

#include "ballpark/text/formats/html_depth.hpp"
#include "ballpark/text/formats/html_tree.hpp"

using namespace ballpark;
using Catch::Contains;
using text::Document;

namespace {

Document page(std::string source) {
    auto read =
        text::read_html({text::Encoding::utf8, std::move(source), 0}, units::Catalogue::builtin());
    REQUIRE(read);
    return std::move(*read);
}

std::string prose(std::string source) {
    return std::string(page(std::move(source)).prose());
}

std::string source_of(const Document& document, std::string_view words) {
    const std::size_t at = document.prose().find(words);
    REQUIRE(at != std::string_view::npos);
    return std::string(document
                           .to_source({static_cast<std::uint32_t>(at),
                                       static_cast<std::uint32_t>(at + words.size())})
                           .of(document.source()));
}

}  // namespace

TEST_CASE("a page's prose is its paragraphs, white space as a browser shows it") {
    CHECK(prose("<p>One\n  two <b>three</b>\tfour</p>\n<p>five<br>six</p>") ==
          "One two three four\n\nfive\nsix");
    CHECK(prose("<div>a<div>b</div>c</div>") == "a\n\nb\n\nc");
    CHECK(prose("no tags at all") == "no tags at all");
    CHECK(prose("<ul><li>one<li>two</ul>") == "one\n\ntwo");
    CHECK(prose("<pre>a  b\nc</pre>") == "a b\nc");
}

TEST_CASE("what is no part of the article is left out") {
    CHECK(prose("<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body>"
                "<nav>menu</nav><header>site</header><main><header>by line</header><p>story</p>"
                "<script>x()</script><noscript>turn it on</noscript><template>t</template>"
                "<form><button>b</button><select><option>o</select></form></main>"
                "<footer>imprint</footer></body>") == "by line\n\nstory");
    CHECK(prose("<p>a</p><p hidden>b</p><p style='Display : NONE'>c</p>"
                "<div style=\"visibility:hidden\">d</div><div role=navigation>e</div>"
                "<!-- f --><svg><text>g</text></svg><p>h</p>") == "a\n\nh");
    CHECK(prose("<header><h1>Headline</h1></header><p>story</p>") == "Headline\n\nstory");
}

TEST_CASE("offsets lead through tags and entities to the bytes of the file") {
    const Document document = page(
        "<p>A <b>2.5&nbsp;MW</b> plant, AT&T &amp; co., &#8364;3&#x2009;bn &lt;5 caf\u00e9\r\n"
        "end&notin;&hellip;</p>");
    CHECK(document.prose() ==
          "A 2.5\u00a0MW plant, AT&T & co., \u20ac3\u2009bn <5 caf\u00e9 "
          "end\u2209\u2026");
    CHECK(source_of(document, "2.5\u00a0MW") == "2.5&nbsp;MW");
    CHECK(source_of(document, "MW plant") == "MW</b> plant");
    CHECK(source_of(document, "AT&T") == "AT&T");
    CHECK(source_of(document, "& co") == "&amp; co");
    CHECK(source_of(document, "\u20ac3\u2009bn") == "&#8364;3&#x2009;bn");
    CHECK(source_of(document, "<5") == "&lt;5");
    CHECK(source_of(document, "caf\u00e9 end") == "caf\u00e9\r\nend");
    CHECK(source_of(document, "\u2209") == "&notin;");
}

TEST_CASE("an old entity without its semicolon ends where the parser ended it") {
    const Document document = page("<p>5&nbspMW 3&frac12x &copy2019</p>");
    CHECK(document.prose() == "5\u00a0MW 3\u00bdx \u00a92019");
    CHECK(source_of(document, "MW") == "MW");
    CHECK(source_of(document, "5\u00a0MW") == "5&nbspMW");
    CHECK(source_of(document, "2019") == "2019");
}

TEST_CASE("a raised figure is a power where a unit or ten stands before it, else a footnote") {
    CHECK(prose("<p>500 m<sup>2</sup>, 3 10<sup>6</sup>, 300 MW<sup>1</sup>, 300<sup>[2]</sup>, "
                "CO<sub>2</sub>, the 5<sup>th</sup></p>") ==
          "500 m2, 3 10^6, 300 MW, 300, CO2, the 5");
}

TEST_CASE("a header's unit reaches the cells of its column, and leads back to the cell") {
    const Document document = page(
        "<table><thead><tr><th>Project<th>Capacity (MW)<th>Cost ($ million)</thead>"
        "<tr><td>Noor<td>300<td><b>450</b></table>");
    CHECK(document.prose() ==
          "Project | Capacity (MW) | Cost ($ million)\n\nNoor | 300 MW | $450 "
          "million");
    CHECK(source_of(document, "300 MW") == "300");
    CHECK(source_of(document, "$450 million") == "450");
}

TEST_CASE("tables within tables, and text thrown out of one, do no harm") {
    CHECK_THAT(prose("<table><tr><td>a<table><tr><td>b</table>c</table>"), Contains("b"));
    CHECK_THAT(prose("<table><p>foster</p></x>parent<tr><td>a</table>"), Contains("parent"));
}

TEST_CASE("deep nesting is refused by its limit, long pages are not") {
    std::string deep;
    for (std::size_t i = 0; i <= text::max_html_depth; ++i) deep += "<div>";
    const auto refused =
        text::read_html({text::Encoding::utf8, deep + "5 MW", 0}, units::Catalogue::builtin());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "html-too-deep");
    CHECK_THAT(refused.error().headline, Contains(std::to_string(text::max_html_depth)));
    CHECK(refused.error().primary.span.begin == deep.size() - 5);

    std::string flat;
    for (int i = 0; i < 20'000; ++i) flat += "<p>one<li>two<div><b>three</b></div><br>";
    CHECK_FALSE(text::nested_deeper_than(flat, 100));
}

TEST_CASE("tags that are closed in any order are counted as a browser closes them") {
    const auto depth = [](const std::string& page) {
        std::size_t limit = 0;
        while (text::nested_deeper_than(page, limit)) ++limit;
        return limit;
    };
    CHECK(depth("<div><span></div></span>") == 2);
    CHECK(depth("<b><i></b></i><b></b>") == 2);
    CHECK(depth("<span><div></span><div></span>") == 3);  // the end of a span closes no div
    CHECK(depth("<script><div><div></script><div>") == 1);
    CHECK(depth("<!-- <div><div> --><div a='>' b=\"<i>\">") == 1);
    CHECK(depth("<img><br><p><p><hr>a < b") == 0);
    CHECK(depth("<DIV></div><div></DIV>") == 1);
}

TEST_CASE("a page that takes too much memory or time is left, and all of it given back") {
    const std::string source(100'000, 'x');
    CHECK(text::HtmlTree("<p>" + source, 1u << 12, 10).root() == nullptr);
    std::string attributes = "<p ";
    for (int i = 0; i < 40'000; ++i) attributes += "a" + std::to_string(i) + " ";
    const text::HtmlTree slow(attributes + ">", 1u << 30, 0.05);
    CHECK(slow.root() == nullptr);
    CHECK(slow.ran_out_of_time());
}

TEST_CASE("active formatting that multiplies is stopped by the limit of memory") {
    std::string bomb;
    for (int i = 0; i < 5'000; ++i) bomb += "<p><font a=" + std::to_string(i) + "></p>";
    const auto read =
        text::read_html({text::Encoding::utf8, bomb + "5 MW", 0}, units::Catalogue::builtin());
    REQUIRE_FALSE(read);
    CHECK_THAT(read.error().headline, Contains("limit"));
}
