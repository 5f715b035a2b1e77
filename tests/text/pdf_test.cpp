#include "ballpark/text/formats/pdf.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "ballpark/text/decode.hpp"

using namespace ballpark;
using Catch::Contains;

namespace {

/// What pdftotext would write of lines: "|" between blocks, "#" between pages.
std::string xhtml(const std::string& lines) {
    std::string out =
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x.dtd\"><html "
        "xmlns=\"x\"><body><doc><page><flow><block>";
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        if (line == "|") {
            out += "</block><block>";
            continue;
        }
        if (line == "#") {
            out += "</block></flow></page><page><flow><block>";
            continue;
        }
        out += "<line>";
        std::istringstream words(line);
        for (std::string word; words >> word;) out += "<word xMin=\"1\">" + word + "</word>";
        out += "</line>";
    }
    return out + "</block></flow></page></doc></body></html>";
}

base::Result<text::Document> read_xhtml(const std::string& written) {
    const auto program = [&](std::string_view, const text::TakePiece& take) {
        return take(written);
    };
    return text::read_pdf("%PDF-", program, units::Catalogue::builtin());
}

std::string prose(const std::string& lines) {
    const auto document = read_xhtml(xhtml(lines));
    REQUIRE(document);
    return std::string(document->prose());
}

}  // namespace

TEST_CASE("a PDF's lines are joined to paragraphs, with page and paragraph known") {
    const auto document = read_xhtml(xhtml("A plant of\n2.5 MW.\n|\nIt cost\n#\n$2.5 billion.\n"));
    REQUIRE(document);
    CHECK(document->prose() == "A plant of 2.5 MW.\n\nIt cost\n\n$2.5 billion.");
    CHECK(document->position_of(0).page == 1);
    CHECK(document->position_of(22).paragraph == 2);
    CHECK(document->position_of(34).page == 2);
    CHECK(document->position_of(34).paragraph == 3);
}

TEST_CASE("a paragraph goes on in the next column and on the next page") {
    CHECK(prose("the plant of\n|\nthe town gives\n#\npower.\n|\nNext.") ==
          "the plant of the town gives power.\n\nNext.");
    CHECK(prose("It ended.\n|\nthen more") == "It ended.\n\nthen more");
}

TEST_CASE("words that were broken between lines are made whole") {
    CHECK(prose("2.5 mega-\nwatts") == "2.5 megawatts");
    CHECK(prose("elec\u00ad\u2010\ntri\u00adcity") == "electricity");
    CHECK(prose("gener\u00ad\nation") == "generation");
    CHECK(prose("2.5 kilowatt\u2010\n|\nhours") == "2.5 kilowatthours");
    CHECK(prose("invest-\nment of") == "investment of");
}

TEST_CASE("a hyphen of the writer's own is kept") {
    CHECK(prose("a 250,000-square-\nfoot plant") == "a 250,000-square-foot plant");
    CHECK(prose("twenty-\nfive") == "twenty-five");
    CHECK(prose("a 300-\nmegawatt farm") == "a 300-megawatt farm");
    CHECK(prose("the Franco-\nGerman plant") == "the Franco-German plant");
    CHECK(prose("megawatt-\nscale") == "megawatt-scale");
    CHECK(prose("EU-\nbacked") == "EU-backed");
    CHECK(prose("10 MW -\nor more") == "10 MW - or more");
}

TEST_CASE("characters that XML does not allow are passed over, wherever a piece ends") {
    const std::string written = xhtml("a\x01z b\xef\xbf\xbf 5\xc2\xa0MW");
    const auto in_pieces = [&](std::string_view,
                               const text::TakePiece& take) -> base::Result<void> {
        for (const char& c : written)
            if (auto taken = take({&c, 1}); !taken) return taken;
        return {};
    };
    const auto document = text::read_pdf("", in_pieces, units::Catalogue::builtin());
    REQUIRE(document);
    CHECK(document->prose() == "a z b\ufffd 5\u00a0MW");
}

TEST_CASE("pages of pictures have no text, and that is said with a cure") {
    const auto document = read_xhtml(xhtml(""));
    REQUIRE_FALSE(document);
    CHECK(document.error().code == "no-text");
    CHECK_THAT(document.error().notes.at(0), Contains("ocrmypdf"));
}

TEST_CASE("what goes wrong in the program is the reader's fault to tell, and too much is refused") {
    const auto fails = [](std::string_view, const text::TakePiece&) -> base::Result<void> {
        return base::failure("no-pdftotext", "not here");
    };
    CHECK(text::read_pdf("", fails, units::Catalogue::builtin()).error().code == "no-pdftotext");
    CHECK(read_xhtml("<html><word>never closed").error().code == "bad-xml");
    const auto endless = [](std::string_view, const text::TakePiece& take) -> base::Result<void> {
        if (auto taken = take("<page>"); !taken) return taken;
        const std::string word = "<word>" + std::string(60'000, 'x') + "</word>";
        for (int i = 0; i < 10'000; ++i)
            if (auto taken = take(word); !taken) return taken;
        return {};
    };
    const auto refused = text::read_pdf("", endless, units::Catalogue::builtin());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "text-too-long");
}
