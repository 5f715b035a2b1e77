#include "ballpark/text/count.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/not_figure.hpp"
#include "ballpark/text/surroundings.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

bool ends_in(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// Is the word a plural, by its looks?
bool is_plural(const Word& word) {
    const std::string_view lower = word.lower();
    if (word.in(lexicon::irregular_plurals)) return true;
    if (lower.size() < 3 || lower.back() != 's' || word.in(lexicon::no_plurals)) return false;
    return !ends_in(lower, "ss") && !ends_in(lower, "us") && !ends_in(lower, "is") &&
           !ends_in(lower, "ous");
}

/// Past the letters, inner hyphens and apostrophes of a word: "so-called", "workers'".
std::size_t after_compound(std::string_view text, std::size_t i) {
    for (;;) {
        const Word word = word_at(text, i);
        if (!word.exists()) return i;
        i = word.span.end;
        if (byte_or_nul(text, i) != '-' || !is_letter(byte_or_nul(text, i + 1))) return i;
        ++i;
    }
}

bool plain_digits(std::string_view written) {
    return std::all_of(written.begin(), written.end(), is_digit);
}

bool has_group(std::string_view written) {
    return written.find(',') != std::string_view::npos;
}

/// "4 p.m.", "9 o'clock", "9 GMT".
bool is_clock(std::string_view text, std::size_t end) {
    const Word word = next_word(text, end);
    if (!word.exists()) return false;
    if (word.lower() == "o") {
        const std::size_t i = word.span.end;
        return byte_or_nul(text, i) == '\'' || stands_at(text, i, "\u2019");
    }
    if ((word.lower() == "a" || word.lower() == "p") && stands_at(text, word.span.end, ".m"))
        return true;
    return word.lower().size() > 1 && word.in(lexicon::clock_words) &&
           (is_upper(text[word.span.begin]) || word.lower() == "am" || word.lower() == "pm");
}

/// A month, with its capital where it is a verb too ("may").
bool is_month(std::string_view text, const Word& word) {
    return word.in(lexicon::months) && is_upper(text[word.span.begin]);
}

/// A day of a month, or one of two: "24 October", "June 3 to 5", "3 and 4 May".
bool is_day(std::string_view text, const Figure& figure) {
    if (!plain_digits(figure.number.span.of(text)) || figure.number.value > 31) return false;
    const std::size_t begin = figure.span.begin;
    if (is_month(text, word_before_figure(text, begin))) return true;
    if (const std::size_t first = before_linked_digits(text, begin);
        first != begin && is_month(text, word_before_figure(text, first)))
        return true;
    Word after = next_word(text, figure.number.span.end);
    const std::string_view word = after.lower();
    if (word == "of") return is_month(text, next_word(text, after.span.end));
    if (word != "and" && word != "to") return is_month(text, after);
    std::size_t next = after_spaces(text, after.span.end);
    std::size_t end = next;
    while (end - next < 2 && is_digit(byte_or_nul(text, end))) ++end;
    return end != next && is_month(text, next_word(text, end));
}

/// Digits right before or behind that are no part of the number: telephone numbers, "2-2",
/// "9/11", "24/7".
bool among_digits(std::string_view text, base::Span number) {
    const std::size_t end = number.end;
    const char next = byte_or_nul(text, end);
    const char beyond = byte_or_nul(text, end + 1);
    if ((next == '-' || next == '/' || next == ':') && is_digit(beyond)) return true;
    if (stands_at(text, end, "\u2013") && is_digit(byte_or_nul(text, end + 3))) return true;
    if (next == ' ' && is_digit(beyond)) return true;
    const std::size_t begin = number.begin;
    if (begin == 0) return false;
    const char before = text[begin - 1];
    const char further = begin >= 2 ? text[begin - 2] : '\0';
    if (before == '#' || before == '+') return true;
    if (before == '/' && is_letter(further)) return true;  // "f/1.8"
    if ((before == '-' || before == '/' || before == ':') && is_digit(further)) return true;
    if (begin >= 4 && stands_at(text, begin - 3, "\u2013") && is_digit(text[begin - 4]))
        return true;
    return before == ' ' && is_digit(further);
}

/// "1,080 x 2,400 pixels": the sides of a screen or a picture.
bool is_side(std::string_view text, base::Span number) {
    for (const std::string_view by : {" x ", "x", " \u00d7 ", "\u00d7"}) {
        if (stands_at(text, number.end, by) && is_digit(byte_or_nul(text, number.end + by.size())))
            return true;
        const std::size_t begin = number.begin;
        if (begin > by.size() && stands_at(text, begin - by.size(), by) &&
            is_digit(text[begin - by.size() - 1]))
            return true;
    }
    return false;
}

/// "[14]", "(3)": a citation or the number of a formula.
bool in_brackets(std::string_view text, base::Span number) {
    if (number.begin == 0) return false;
    const char open = text[number.begin - 1];
    const char close = byte_or_nul(text, number.end);
    return (open == '(' && close == ')') || (open == '[' && (close == ']' || close == ','));
}

/// "1. Methods", "2) Build": the number of an item, at the start of a line.
bool is_list_marker(std::string_view text, base::Span number) {
    const char mark = byte_or_nul(text, number.end);
    if (mark != '.' && mark != ')') return false;
    if (space_length(text, number.end + 1) == 0 && number.end + 1 < text.size()) return false;
    const std::size_t line = before_spaces(text, number.begin);
    return line == 0 || text.substr(line, number.begin - line).find('\n') != std::string_view::npos;
}

/// ", 45," behind a name.
bool is_age(std::string_view text, const Figure& figure) {
    constexpr double oldest = 120;
    if (figure.number.value > oldest) return false;
    const std::size_t before = before_spaces(text, figure.span.begin);
    if (before == 0 || text[before - 1] != ',') return false;
    const char next = byte_or_nul(text, figure.number.span.end);
    if (next != ',' && next != '.' && next != ';' && next != ')') return false;
    const Word name = word_ending_at(text, before - 1);
    return name.exists() && is_upper(text[name.span.begin]);
}

/// "221 Baker Street", "1600 Pennsylvania Avenue".
bool is_address(std::string_view text, std::size_t end) {
    constexpr int most_words = 3;
    std::size_t i = end;
    for (int n = 0; n < most_words; ++n) {
        const Word word = next_word(text, i);
        if (!word.exists() || !is_upper(text[word.span.begin])) return false;
        if (n > 0 && word.in(lexicon::streets)) return true;
        i = word.span.end;
    }
    return false;
}

bool is_year(std::string_view text, const Figure& figure, bool counts_something) {
    constexpr double first = 1500;
    constexpr double last = 2100;
    const std::string_view written = figure.number.span.of(text);
    if (written.size() != 4 || !plain_digits(written)) return false;
    if (figure.number.value < first || figure.number.value >= last) return false;
    if (!counts_something || is_dated(text, figure)) return true;
    const Word word = word_before_figure(text, figure.span.begin);
    const std::string_view before = word.lower();
    if (before == "the" || before == "its" || before == "their" || before == "a") return true;
    return std::fmod(figure.number.value, 100) != 0 && figure.number.value >= 1800;
}

/// A number in words that is part of a name or a phrase: "BBC Two", "World War One".
bool is_name_in_words(std::string_view text, const Figure& figure) {
    if (is_upper(text[figure.span.begin]) && !sentence_begins(text, figure.span.begin)) return true;
    const Word before = word_before_figure(text, figure.span.begin);
    return figure.number.value == 0 || figure.number.value == 1 || before.lower() == "past";
}

/// "page 47", "Figs. 3 and 4".
bool is_label(std::string_view text, std::size_t begin) {
    const auto labels = [text](std::size_t i) {
        const Word word = word_before_figure(text, i);
        return word.in(lexicon::labels) || word.in(lexicon::count_labels);
    };
    if (labels(begin)) return true;
    const std::size_t first = before_linked_digits(text, begin);
    return first != begin && labels(first);
}

/// "12B Mill Lane", "a 10K race": a letter that scales only what is money or clearly counted.
bool is_lettered(std::string_view text, const Figure& figure, bool counts_something) {
    if (figure.number.scale_span.size() != 1 || !is_letter(text[figure.number.scale_span.begin]))
        return false;
    return !counts_something || follows_name(text, figure.span.begin);
}

bool digits_are_no_quantity(std::string_view text, const Figure& figure, bool counts_something) {
    const base::Span number = figure.number.span;
    const std::string_view written = number.of(text);
    const std::size_t end = number.end;
    // "12B", "5th", "1990s", "18+", "401(k)", "7-Eleven".
    const char next = byte_or_nul(text, end);
    if (is_letter(next) || next == '_' || next == '+' || next == '(') return true;
    if (next == '-' && is_upper(byte_or_nul(text, end + 1))) return true;
    if (is_label(text, figure.span.begin) || is_side(text, number)) return true;
    if (is_clock(text, end) || is_day(text, figure) || in_brackets(text, number) ||
        is_list_marker(text, number))
        return true;
    if (is_lettered(text, figure, counts_something)) return true;
    if (has_group(written) || figure.number.scale != 1) return false;
    if (among_digits(text, number) || is_age(text, figure)) return true;
    if (written.size() > 1 && written[0] == '0' && written[1] != '.') return true;
    if (is_year(text, figure, counts_something)) return true;
    if (follows_name(text, figure.span.begin)) {
        const Word name = word_before_figure(text, figure.span.begin);
        if (!sentence_begins(text, name.span.begin) || !counts_something) return true;
    }
    // "48 King's Road", "Leeds 3 Manchester 2": a name goes on behind it.
    const Word behind = next_word(text, end);
    const bool name = behind.exists() && is_upper(text[behind.span.begin]) && !counts_something;
    return (name && !behind.in(lexicon::weekdays)) || is_address(text, end);
}

}  // namespace

base::Span counted_words(std::string_view text, std::size_t begin) {
    constexpr int most_words = 4;
    if (byte_or_nul(text, begin) == '-' && is_letter(byte_or_nul(text, begin + 1))) {
        // "7-Eleven" and "10-K" are names.
        const Word word = word_at(text, begin + 1);
        if (word.in(lexicon::phrase_ends) || is_upper(text[begin + 1])) return {};
        return word.span;
    }
    std::size_t first = after_spaces(text, begin);
    if (first == begin) return {};
    for (const std::string_view vague : {"or so ", "or more ", "plus "})
        if (stands_at(text, first, vague)) first += vague.size();
    if (stands_at(text, first, "of ") && counts_by_of(text, begin)) first += 3;
    base::Span found;
    std::size_t i = first;
    for (int n = 0; n < most_words; ++n) {
        const Word word = word_at(text, i);
        if (!word.exists() || word.in(lexicon::phrase_ends)) break;
        const std::size_t end = after_compound(text, i);
        const bool owner = byte_or_nul(text, end) == '\'' || stands_at(text, end, "\u2019");
        const bool plural = end == word.span.end && is_plural(word) && !owner;
        // "1,204 cases Thursday": the phrase ends with its plural.
        if (!plural && !found.empty()) break;
        if (plural) found = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
        if (owner) break;
        i = after_spaces(text, end);
        if (i == end) break;
    }
    return found;
}

std::optional<base::Span> plain_count(std::string_view text, const Figure& figure) {
    const base::Span things = counted_words(text, figure.number.span.end);
    const bool no_quantity = figure.number.in_words
                                 ? is_name_in_words(text, figure)
                                 : digits_are_no_quantity(text, figure, !things.empty());
    if (no_quantity) return std::nullopt;
    return things;
}

}  // namespace ballpark::text
