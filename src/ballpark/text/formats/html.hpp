#pragma once

#include "ballpark/text/document.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// How deep tags may be nested, as in the browsers that set a limit; the time that parsing takes
/// grows with the depth.
inline constexpr std::size_t max_html_depth = 512;
/// How much memory the parser may take.
inline constexpr std::size_t max_html_memory = 512u << 20;

/// The prose of a page as HTML5 reads it, without what is no part of the article: navigation,
/// scripts, styles, forms, hidden elements, the page's own head and foot. A cell of a table gets
/// the unit of its column's header. Codes: html-too-deep, html-too-large.
base::Result<Document> read_html(Decoded page, const units::Catalogue& catalogue);

}  // namespace ballpark::text
