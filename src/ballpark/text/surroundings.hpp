#pragma once

#include <cstddef>
#include <string_view>

#include "ballpark/text/words.hpp"

// What stands around a figure and says whether it is one.

namespace ballpark::text {

/// Does a sentence, a line, a cell or an item begin at `i`?
bool sentence_begins(std::string_view text, std::size_t i);

/// The word before a figure that begins at `i`, over a full stop ("Oct. 24", "No. 5") and no
/// other mark.
Word word_before_figure(std::string_view text, std::size_t i);

/// Does the figure at `i` stand behind a word in capitals that makes a name with it: "Windows 7",
/// "iPhone 12", "H.R. 3684"? Days of the week, months and the small words that open a sentence
/// make none.
bool follows_name(std::string_view text, std::size_t i);

/// Back over the figure that "and", "to", a comma or a dash joins to what begins at `i`; `i` if
/// none does: of "Figs. 3 and 4", from the 4 to the 3.
std::size_t before_linked_digits(std::string_view text, std::size_t i);

/// Does a number that ends at `end` take "of" before what it counts: "a couple of homes"?
bool counts_by_of(std::string_view text, std::size_t end);

}  // namespace ballpark::text
