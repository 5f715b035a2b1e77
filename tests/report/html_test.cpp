#include <catch2/catch.hpp>
#include <set>

#include "ballpark/report/html_article.hpp"
#include "ballpark/report/html_escape.hpp"
#include "ballpark/report/html_scale.hpp"
#include "tests/report/checked.hpp"

using namespace ballpark;
using Catch::Contains;
using test::CheckedFile;

namespace {

std::string page(std::initializer_list<const CheckedFile*> files) {
    return test::rendered(report::html_renderer(test::options()), files);
}

/// Every tag name in a page, closing ones with their stroke.
std::set<std::string> tags(const std::string& page) {
    std::set<std::string> found;
    for (std::size_t at = 0; (at = page.find('<', at)) != std::string::npos;) {
        const std::size_t end = page.find_first_of(" >\n", at);
        found.insert(page.substr(at + 1, end - at - 1));
        at = end;
    }
    return found;
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += piece.size())
        ++found;
    return found;
}

}  // namespace

TEST_CASE("the page marks the figures and has a card with the working for each finding") {
    const CheckedFile file("story.txt", test::dear);
    const std::string out = page({&file});
    CHECK(out.starts_with("<!DOCTYPE html>"));
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK_THAT(out, Contains("href=\"#f1-working\">2.5 million watts</a>"));
    CHECK(count(out, "<details class=\"card") == 2);
    CHECK(count(out, "id=\"f1-working\"") == 1);
    CHECK_THAT(out, Contains("$2.5 billion / 2.5 MW = $1,000,000 per kW"));
    CHECK_THAT(out, Contains("<q>2.5 million kilowatts</q>"));
    CHECK_THAT(out, Contains("Read both ways"));
    CHECK_THAT(out, Contains("<svg class=\"scale\""));
    CHECK_THAT(out, Contains("2 findings in 1 text: 1 error, 1 warning"));
}

TEST_CASE("the page needs nothing from elsewhere and can run nothing") {
    const CheckedFile file("story.txt", test::dear);
    const std::string out = page({&file});
    CHECK_THAT(out, Contains("default-src 'none'"));
    for (const std::string foreign : {"http:", "https:", "src=", "<script", "<link", "@import",
                                      "url(", "<iframe", "onclick", "javascript:"}) {
        INFO(foreign);
        CHECK(out.find(foreign) == std::string::npos);
    }
}

TEST_CASE("markup in the text, in its name and in its figures is shown and not obeyed") {
    const CheckedFile quiet("story.txt", test::dear);
    const std::set<std::string> known = tags(page({&quiet}));
    const CheckedFile hostile(
        "<img src=x onerror=alert(1)>.txt",
        "<script>alert(1)</script> <b onmouseover='x'>\n\n</style></article>--><!--\n\n"
        "A solar plant of 2.5 <script>alert(2)</script> MW, &lt;i&gt; \"><svg/onload=alert(3)>, "
        "said \x1b[31mhe\u202e.\n\n" +
            test::dear);
    const std::string out = page({&hostile});
    for (const std::string& tag : tags(out)) {
        INFO(tag);
        CHECK((known.contains(tag) || tag == "br"));
    }
    CHECK_THAT(out, Contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_THAT(out, Contains("&amp;lt;i&amp;gt;"));
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
    CHECK(count(out, "<!--") == 0);
}

TEST_CASE("several texts are sections of one page, their findings numbered through") {
    const CheckedFile one("one.txt", test::dear);
    const CheckedFile two("two.txt", test::dear);
    const std::string out = page({&one, &two});
    CHECK_THAT(out, Contains("<h2>one.txt</h2>") && Contains("<h2>two.txt</h2>"));
    for (const std::string id : {"id=\"f1\"", "id=\"f2\"", "id=\"f3\"", "id=\"f4\""})
        CHECK(count(out, id) == 1);
}

TEST_CASE("text is escaped for elements and for quoted attributes") {
    CHECK(report::html_text("a<b>&\"c\"'") == "a&lt;b&gt;&amp;&quot;c&quot;&#39;");
    CHECK(report::html_text("\u20ac 5 \u2013 6") == "\u20ac 5 \u2013 6");
    CHECK(report::html_text("a\x07z\u200b") == "a\\x07zU+200B");
}

TEST_CASE("marks that overlap share the words that are both's") {
    using base::Severity;
    const std::string out = report::html_article(
        "one two three four\n\nlast",
        {{{4, 13}, 1, Severity::warning, true},
         {{8, 18}, 2, Severity::error, true},
         {{20, 24}, 1, Severity::warning, false}},
        false, [](std::size_t number) { return "[" + std::to_string(number) + "]"; });
    CHECK_THAT(out, Contains("one <a class=\"mark warning\" href=\"#f1-working\">two </a>"));
    CHECK_THAT(out, Contains("<a class=\"mark error\" href=\"#f2-working\">three</a><sup "
                             "class=\"warning\">"));
    CHECK_THAT(out, Contains("href=\"#f2-working\"> four</a>"));
    CHECK_THAT(out, Contains("[1][2]<p><span class=\"other\">last</span></p>"));
}

TEST_CASE("the scale is drawn for what a logarithm can show, and for nothing else") {
    base::Reference reference;
    reference.unit = "USD/kW";
    reference.p5 = 618;
    reference.p50 = 995;
    reference.p95 = 2070;
    const auto& catalogue = units::Catalogue::builtin();
    CHECK_THAT(report::html_scale(reference, 1e6, catalogue), Contains("$1,000,000 per kW"));
    for (const double value : {0.0, -5.0, std::nan(""), 1e300}) {
        INFO(value);
        CHECK(report::html_scale(reference, value, catalogue).empty());
    }
    reference.p5 = 0;
    CHECK(report::html_scale(reference, 1000, catalogue).empty());
}
