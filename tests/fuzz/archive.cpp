#include "ballpark/text/formats/office.hpp"
#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

// The bytes as an archive: a .docx, an .odt, or neither.

FUZZ_TARGET(archive) {
    using namespace ballpark;
    const auto& catalogue = units::Catalogue::builtin();
    text::office_format(bytes);
    fuzz::expect_document(text::read_docx(bytes, catalogue), bytes);
    fuzz::expect_document(text::read_odt(bytes, catalogue), bytes);
}
