#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text in display columns: what a reader's text looks like, broken and padded. Nothing here emits
// a control character that came from outside.

namespace ballpark::report {

/// One character as it is shown: itself, or an escape ("\x1b", "U+202E") where it must not
/// reach a terminal; a tab is a space here (excerpts set it on its stops).
struct Glyph {
    std::string text;
    std::size_t width = 0;
    std::size_t bytes = 0;  ///< of the source text
};
Glyph glyph_at(std::string_view text, std::size_t position);

/// The text with every character that must not reach a terminal escaped.
std::string safe(std::string_view text);

/// Breaks the text between words into lines of at most `first` columns, then `rest` columns; a
/// word that is too long for a line is broken within. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t first, std::size_t rest);

/// `lead` and then the text wrapped at `columns`, further lines indented by `indent`, each line
/// ended. The columns that `lead` takes are given apart, for it may be painted.
std::string paragraph(std::string_view lead, std::size_t lead_width, std::string_view text,
                      std::size_t indent, std::size_t columns);

/// The text cut to `columns`, "..." at its end where something is left out.
std::string truncated(std::string_view text, std::size_t columns);

/// Padded with spaces to `columns`; longer text is left as it is.
std::string pad_right(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

}  // namespace ballpark::report
