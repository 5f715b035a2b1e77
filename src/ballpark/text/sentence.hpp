#pragma once

#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"

namespace ballpark::text {

/// The sentences of a text, in order; together they cover all but white space. A full stop after
/// an abbreviation ("U.S.", "approx.", "No. 5", "St.") or inside a number ends nothing; a blank
/// line, a headline's end and a list item end one. `sentences` is cleared first.
void split_sentences(std::string_view text, std::vector<base::Span>& sentences);

}  // namespace ballpark::text
