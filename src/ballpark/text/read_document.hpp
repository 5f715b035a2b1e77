#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ballpark/text/document.hpp"
#include "ballpark/text/formats/pdf.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// The largest file that is read, whatever its format.
inline constexpr std::size_t max_file_bytes = 256u << 20;

/// The format that `--from` names; nothing if there is none of the name.
std::optional<Format> format_named(std::string_view name);

/// What a file is, by its content first, then by the end of its name. Fails for what is known and
/// not read (a picture, a workbook, an old .doc), with the cure: code unreadable-format.
base::Result<Format> recognise(std::string_view bytes, std::string_view name);

/// Reads a file of any format into prose. Codes: those of `recognise`, of `decode_text` and of the
/// formats' readers.
base::Result<Document> read_document(std::string bytes, Format format,
                                     const units::Catalogue& catalogue, const PdfToXhtml& to_xhtml);

}  // namespace ballpark::text
