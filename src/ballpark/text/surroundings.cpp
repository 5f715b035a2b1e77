#include "ballpark/text/surroundings.hpp"

#include <algorithm>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"

namespace ballpark::text {

bool sentence_begins(std::string_view text, std::size_t i) {
    std::size_t before = before_spaces(text, i);
    const auto opens = [](char c) { return c == '"' || c == '(' || c == '*' || c == '#'; };
    while (before > 0 && opens(text[before - 1])) before = before_spaces(text, before - 1);
    if (before == 0) return true;
    if (text.substr(before, i - before).find('\n') != std::string_view::npos) return true;
    constexpr std::string_view marks = ".!?:;|";
    const std::size_t mark = before - 1;
    // "- Nine of them": the dash of an item stands alone at the head of its line.
    if (text[mark] == '-' && before != i) return mark == 0 || text[mark - 1] == '\n';
    return marks.find(text[before - 1]) != std::string_view::npos ||
           (before >= 3 && stands_at(text, before - 3, "\u201c"));
}

Word word_before_figure(std::string_view text, std::size_t i) {
    std::size_t end = before_spaces(text, i);
    if (end > 0 && text[end - 1] == '.') --end;
    return word_ending_at(text, end);
}

bool follows_name(std::string_view text, std::size_t i) {
    const std::size_t end = before_spaces(text, i);
    if (end == i) return false;
    const Word before = word_before_figure(text, i);
    if (!before.exists()) return false;
    const bool dotted = before.span.end != end;
    if (dotted) return before.span.size() == 1 && is_upper(text[before.span.begin]);
    const std::string_view written = before.span.of(text);
    if (std::none_of(written.begin(), written.end(), is_upper)) return false;
    return !before.in(lexicon::weekdays) && !before.in(lexicon::months) &&
           !before.in(lexicon::sentence_openers);
}

std::size_t before_linked_digits(std::string_view text, std::size_t i) {
    constexpr std::size_t most_digits = 3;
    std::size_t end = before_spaces(text, i);
    const Word link = word_ending_at(text, end);
    const std::string_view word = link.lower();
    if (word == "to" || word == "and" || word == "or")
        end = link.span.begin;
    else if (end > 0 && (text[end - 1] == '-' || text[end - 1] == ','))
        --end;
    else if (end >= 3 && stands_at(text, end - 3, "\u2013"))
        end -= 3;
    else
        return i;
    end = before_spaces(text, end);
    if (end > 0 && text[end - 1] == ',') --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < most_digits && is_digit(text[begin - 1])) --begin;
    return begin == end ? i : begin;
}

bool counts_by_of(std::string_view text, std::size_t end) {
    const Word word = word_ending_at(text, end);
    const std::string_view last = word.lower();
    return last == "couple" || last == "dozens";
}

}  // namespace ballpark::text
