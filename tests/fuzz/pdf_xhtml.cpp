#include "ballpark/text/formats/pdf.hpp"
#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

// The bytes as what `pdftotext` wrote of a PDF, in pieces of any size.

FUZZ_TARGET(pdf_xhtml) {
    using namespace ballpark;
    const auto in_pieces = [](std::string_view xhtml,
                              const text::TakePiece& take) -> base::Result<void> {
        std::size_t size = 1;
        while (!xhtml.empty()) {
            if (auto taken = take(xhtml.substr(0, size)); !taken) return taken;
            xhtml.remove_prefix(std::min(size, xhtml.size()));
            size = size * 3 % 101;
        }
        return {};
    };
    fuzz::expect_document(text::read_pdf(bytes, in_pieces, units::Catalogue::builtin()), bytes);
}
