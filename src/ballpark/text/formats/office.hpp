#pragma once

#include <optional>
#include <string_view>

#include "ballpark/text/document.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// Which kind of text a zip archive is, docx or odt; none if it is another archive.
std::optional<Format> office_format(std::string_view archive);

/// The prose of a word processor's file: paragraphs, tables (a cell gets the unit of its
/// column's header) and notes, without what tracked changes have deleted, comments and hidden
/// text. Codes: those of `ZipArchive` and `XmlReader`, text-too-long.
base::Result<Document> read_docx(std::string_view archive, const units::Catalogue& catalogue);
base::Result<Document> read_odt(std::string_view archive, const units::Catalogue& catalogue);

}  // namespace ballpark::text
