#pragma once

#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/text/formats/pdf.hpp"

namespace cli {

/// Runs poppler's `pdftotext` as a process of its own, within limits of time and memory, and hands
/// over what it writes. Codes: no-pdftotext (not installed, with the cure), bad-pdf, pdf-limit,
/// and what `take` fails with.
ballpark::base::Result<void> pdf_to_xhtml(std::string_view pdf,
                                          const ballpark::text::TakePiece& take);

}  // namespace cli
