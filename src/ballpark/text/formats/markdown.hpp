#pragma once

#include "ballpark/text/document.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// The prose of a Markdown text: without the marks of headings, quotations, emphasis and links,
/// without fenced code, comments, tags and the block of data that may stand at its top. A cell of
/// a table gets the unit of its column's header.
Document read_markdown(Decoded text, const units::Catalogue& catalogue);

}  // namespace ballpark::text
