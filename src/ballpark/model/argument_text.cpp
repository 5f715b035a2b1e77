#include "ballpark/model/argument_text.hpp"

#include <charconv>
#include <string>

#include "ballpark/base/ascii.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/base/utf8.hpp"
#include "ballpark/finance/day_count.hpp"

namespace ballpark::model {
namespace {

using base::is_digit;
using base::is_letter;

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

int read_digits(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

std::size_t after_blanks(std::string_view text, std::size_t position) {
    while (position < text.size() && is_argument_blank(text[position])) ++position;
    return position;
}

base::Span name_at(std::string_view text, std::size_t position) {
    std::size_t end = position;
    if (end < text.size() && is_letter(text[end]))
        while (end < text.size() &&
               (is_letter(text[end]) || is_digit(text[end]) || text[end] == '_'))
            ++end;
    return span_of(position, end);
}

std::optional<ArgumentName> argument_name_at(std::string_view text, std::size_t position) {
    const base::Span name = name_at(text, position);
    const std::size_t sign = after_blanks(text, name.end);
    if (name.empty() || sign >= text.size() || text[sign] != '=') return std::nullopt;
    if (sign + 1 < text.size() && text[sign + 1] == '=') return std::nullopt;
    return ArgumentName{name, sign + 1};
}

ArgumentWord argument_word_at(std::string_view text, std::size_t position) {
    const char quote = position < text.size() ? text[position] : '\0';
    if (quote == '"' || quote == '\'') {
        const std::size_t closing = text.find(quote, position + 1);
        if (closing != std::string_view::npos)
            return {span_of(position, closing + 1), span_of(position + 1, closing)};
    }
    std::size_t end = text.find_first_of(",()[]", position);
    if (end == std::string_view::npos) end = text.size();
    while (end > position && is_argument_blank(text[end - 1])) --end;
    return {span_of(position, end), span_of(position, end)};
}

base::Diagnostic stray(std::string_view text, std::size_t opened, std::size_t position,
                       char closing) {
    if (position >= text.size())
        return base::failure("syntax", "a bracket is never closed", span_of(opened, opened + 1),
                             "opened here")
            .value();
    const base::Span name = name_at(text, position);
    std::size_t end = position + 1;  // not within a character
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    const base::Span where = name.empty() ? span_of(position, end) : name;
    return base::failure("syntax",
                         "'" + base::printable(where.of(text)) +
                             "' where a comma or the closing bracket should stand",
                         where, std::string("expected , or ") + closing)
        .value();
}

bool has_word(std::string_view sentence, std::string_view word) {
    const auto letter = [sentence](std::size_t i) {
        return i < sentence.size() && is_letter(sentence[i]);
    };
    for (std::size_t at = sentence.find(word); at != std::string_view::npos;
         at = sentence.find(word, at + 1)) {
        const bool begins = at == 0 || !letter(at - 1);
        if (begins && !letter(at + word.size())) return true;
    }
    return false;
}

bool date_shaped(std::string_view word) {
    if (word.size() != 10 || word[4] != '-' || word[7] != '-') return false;
    for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9})
        if (!is_digit(word[i])) return false;
    return true;
}

std::optional<base::Date> read_date(std::string_view word) {
    if (!date_shaped(word)) return std::nullopt;
    base::Date date;
    date.year = static_cast<std::int16_t>(read_digits(word.substr(0, 4)));
    date.month = static_cast<std::int8_t>(read_digits(word.substr(5, 2)));
    date.day = static_cast<std::int8_t>(read_digits(word.substr(8, 2)));
    if (!finance::is_valid(date)) return std::nullopt;
    return date;
}

}  // namespace ballpark::model
