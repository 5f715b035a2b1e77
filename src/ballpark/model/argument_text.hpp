#pragma once

#include <optional>
#include <string_view>

#include "ballpark/base/date.hpp"
#include "ballpark/base/diagnostic.hpp"
#include "ballpark/base/span.hpp"

// The words of an argument that is no expression.

namespace ballpark::model {

constexpr bool is_argument_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::size_t after_blanks(std::string_view text, std::size_t position);

/// The name at `position`: a letter, then letters, digits and `_`. Empty if there is none.
base::Span name_at(std::string_view text, std::size_t position);

/// The name of a named argument that starts at `position` ("rate = 5 %", but not "a == b"), and
/// where its value starts.
struct ArgumentName {
    base::Span name;
    std::size_t value = 0;
};
std::optional<ArgumentName> argument_name_at(std::string_view text, std::size_t position);

/// What stands at `position` up to the next comma or bracket; of a text in quotes the inside.
/// `whole` holds the quotes too.
struct ArgumentWord {
    base::Span whole;
    base::Span inside;
};
ArgumentWord argument_word_at(std::string_view text, std::size_t position);

/// What stands at `position` instead of a comma or the bracket that closes the one `opened`.
base::Diagnostic stray(std::string_view text, std::size_t opened, std::size_t position,
                       char closing);

/// Does `word` stand in the sentence, on its own?
bool has_word(std::string_view sentence, std::string_view word);

/// Is this YYYY-MM-DD, whatever the figures?
bool date_shaped(std::string_view word);

/// The date, if it is one of the calendar.
std::optional<base::Date> read_date(std::string_view word);

}  // namespace ballpark::model
