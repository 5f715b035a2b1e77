#include "ballpark/text/formats/office.hpp"

#include <catch2/catch.hpp>

#include "ballpark/text/formats/xml.hpp"
#include "ballpark/text/formats/zip.hpp"
#include "tests/fuzz/support/archive.hpp"

using namespace ballpark;
using Catch::Contains;

namespace {

const units::Catalogue& catalogue = units::Catalogue::builtin();

std::string docx(const std::string& body, bool deflated = false) {
    return archive::zip(
        {{"word/document.xml",
          "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>" + body +
              "</w:body></w:document>",
          deflated}});
}
std::string odt(const std::string& body) {
    return archive::zip(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          "<office:document xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">" + body +
              "</office:document>",
          true}});
}
std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs) {
    return "<w:p>" + runs + "</w:p>";
}
std::string cell(const std::string& text) {
    return "<w:tc>" + paragraph(run(text)) + "</w:tc>";
}

text::Document read(const std::string& bytes) {
    const auto format = text::office_format(bytes);
    REQUIRE(format);
    auto document = *format == text::Format::docx ? text::read_docx(bytes, catalogue)
                                                  : text::read_odt(bytes, catalogue);
    REQUIRE(document);
    return std::move(*document);
}
base::Diagnostic fault(const base::Result<text::Document>& read) {
    REQUIRE_FALSE(read);
    return read.error();
}

}  // namespace

TEST_CASE("a .docx is its paragraphs, stored or deflated, its runs joined") {
    const std::string body =
        paragraph(run("A plant of 2.5") + run(" MW")) + paragraph("") +
        paragraph(run("costs &lt;&#8364;3&gt;") + "<w:r><w:tab/><w:br/></w:r>" + run("more"));
    for (const bool deflated : {false, true}) {
        const text::Document document = read(docx(body, deflated));
        CHECK(document.prose() == "A plant of 2.5 MW\n\ncosts <\u20ac3>\t\nmore");
        CHECK(document.format() == text::Format::docx);
        CHECK(document.extracted());
        CHECK(document.position_of(3).paragraph == 1);
        CHECK(document.position_of(20).paragraph == 2);
    }
}

TEST_CASE("what a .docx has deleted, hidden or doubled is left out") {
    const std::string body =
        paragraph(run("kept") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" +
                  "<w:ins>" + run(" put in") + "</w:ins>" + "<w:moveFrom>" + run("moved") +
                  "</w:moveFrom>" + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" +
                  "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>.</w:t></w:r>" +
                  "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:softHyphen/></w:r>" +
                  "<mc:AlternateContent><mc:Choice>" + run("once") + "</mc:Choice><mc:Fallback>" +
                  run("twice") + "</mc:Fallback></mc:AlternateContent>" +
                  "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>");
    CHECK(read(docx(body)).prose() == "kept put in.once");
}

TEST_CASE("a .docx with tables: a header's unit reaches its column; notes come at the end") {
    const std::string body = "<w:tbl><w:tr>" + cell("Project") + cell("Capacity (MW)") +
                             "</w:tr><w:tr>" + cell("Noor") + cell("300") + "</w:tr></w:tbl>" +
                             paragraph(run("After."));
    const std::string bytes =
        archive::zip({{"word/document.xml", "<w:d>" + body + "</w:d>"},
                      {"word/footnotes.xml", "<w:f>" + paragraph(run("A note.")) + "</w:f>"}});
    CHECK(read(bytes).prose() == "Project | Capacity (MW)\n\nNoor | 300 MW\n\nAfter.\n\nA note.");
}

TEST_CASE("an .odt is its paragraphs and headings, white space and notes as it writes them") {
    const text::Document document = read(odt(
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<text:h>Head</text:h>\n  <text:p>A  <text:span>2.5</text:span>\n MW<text:s "
        "text:c=\"2\"/>plant<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>of 2019</text:p></text:note-body></text:note><office:annotation><text:p>hm"
        "</text:p></office:annotation>.<text:line-break/>x<text:tab/>y</text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Output, "
        "GWh</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>12</text:p></table:table-cell>"
        "</table:table-row></table:table><text:soft-page-break/><text:p>Last.</text:p>"));
    CHECK(document.prose() ==
          "Head\n\nA 2.5 MW  plant ( of 2019).\nx\ty\n\nOutput, GWh\n\n12 GWh\n\nLast.");
    CHECK(document.position_of(document.prose().size() - 1).page == 2);
}

TEST_CASE("another archive is no text of a word processor") {
    CHECK_FALSE(text::office_format(archive::zip({{"xl/workbook.xml", "<x/>"}})));
    CHECK_FALSE(text::office_format(
        archive::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                      {"content.xml", "<x/>"}})));
    CHECK_FALSE(text::office_format("PK\x03\x04 and nothing more"));
    CHECK_FALSE(text::office_format(""));
}

TEST_CASE("a damaged archive and broken XML are faults that say so") {
    std::string bytes = docx(paragraph(run(std::string(5000, 'x'))), true);
    CHECK(fault(text::read_docx(bytes.substr(0, bytes.size() / 2), catalogue)).code == "bad-zip");
    bytes[bytes.find("word/document.xml") + 30] ^= 0x55;
    const std::string damaged = fault(text::read_docx(bytes, catalogue)).code;
    CHECK((damaged == "bad-zip" || damaged == "bad-xml"));
    CHECK(fault(text::read_docx(docx("<w:p>"), catalogue)).code == "bad-xml");
    CHECK(fault(text::read_docx(docx("\x01"), catalogue)).code == "bad-xml");
    CHECK(fault(text::read_docx(archive::zip({{"word/document.xml", ""}}), catalogue)).code ==
          "bad-xml");
    CHECK(fault(text::read_odt(docx(""), catalogue)).code == "bad-zip");
}

TEST_CASE("a file that unpacks to more than the limit is refused by it") {
    // 300 MiB of nothing in an archive of little more than one.
    const std::string bytes = docx(std::string(300u << 20, ' '), true);
    REQUIRE(bytes.size() < 2u << 20);
    const auto refused = fault(text::read_docx(bytes, catalogue));
    CHECK(refused.code == "zip-bomb");
    CHECK_THAT(refused.headline, Contains("256 MiB"));
}

TEST_CASE("entities of its own, deep nesting and endless tags are refused by their limits") {
    const auto with_start = [](const std::string& xml) {
        return fault(text::read_docx(archive::zip({{"word/document.xml", xml, true}}), catalogue));
    };
    CHECK(with_start("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")
              .code == "xml-entities");
    CHECK(with_start("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>").code == "xml-entities");
    std::string deep;
    for (std::size_t i = 0; i <= text::max_xml_depth; ++i) deep += "<x>";
    CHECK_THAT(with_start(deep).headline,
               Contains(std::to_string(text::max_xml_depth)) && Contains("deep"));
    const auto endless = with_start("<x a=\"" + std::string(8u << 20, 'y') + "\"/>");
    CHECK(endless.code == "xml-tag-too-long");
    CHECK_THAT(endless.headline, Contains("1024 KiB"));
}

TEST_CASE("text that is too much for one piece is refused while it is unpacked") {
    std::string body = "<w:p><w:r><w:t>";
    body.append(65u << 20, 'x');
    const auto refused = fault(text::read_docx(docx(body + "</w:t></w:r></w:p>", true), catalogue));
    CHECK(refused.code == "text-too-long");
    CHECK_THAT(refused.headline, Contains("64 MiB"));
}
