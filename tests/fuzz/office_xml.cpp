#include "ballpark/text/formats/office.hpp"
#include "tests/fuzz/support/archive.hpp"
#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

// The bytes as the text within a .docx and an .odt, whose archive is sound.

FUZZ_TARGET(office_xml) {
    using namespace ballpark;
    const auto& catalogue = units::Catalogue::builtin();
    const std::string text(bytes);
    const std::string docx = archive::zip({{"word/document.xml", text}});
    fuzz::expect_document(text::read_docx(docx, catalogue), docx);
    const std::string odt = archive::zip({{"content.xml", text}});
    fuzz::expect_document(text::read_odt(odt, catalogue), odt);
}
