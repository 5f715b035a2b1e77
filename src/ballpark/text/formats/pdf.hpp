#pragma once

#include <functional>
#include <string_view>

#include "ballpark/text/document.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// Takes a piece of text and says whether more is wanted.
using TakePiece = std::function<base::Result<void>(std::string_view)>;

/// Turns a PDF into the XHTML that poppler's `pdftotext -bbox-layout` writes, piece by piece. Who
/// runs a program is the caller's business; this library starts none.
using PdfToXhtml = std::function<base::Result<void>(std::string_view pdf, const TakePiece& take)>;

/// The prose of a PDF: lines joined to paragraphs, words that were broken between lines made
/// whole, paragraphs that go on in the next column joined. Codes: no-text (scanned pages),
/// text-too-long, bad-xml, and those of `to_xhtml`.
base::Result<Document> read_pdf(std::string_view pdf, const PdfToXhtml& to_xhtml,
                                const units::Catalogue& catalogue);

}  // namespace ballpark::text
