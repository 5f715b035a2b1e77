#pragma once

#include <string>
#include <string_view>

#include "ballpark/report/style.hpp"

namespace ballpark::report {

/// A page of Markdown as plain text: headings, paragraphs and lists wrapped, fenced blocks set
/// in, comments left out. Knows what the project's own pages use, no more.
std::string markdown_text(std::string_view markdown, const Style& style);

}  // namespace ballpark::report
