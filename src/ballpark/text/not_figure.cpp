#include "ballpark/text/not_figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// Spellings of units that are first of all words of English; after a space they are no units.
constexpr std::array english_words{
    "a"sv,   "am"sv, "an"sv, "are"sv, "as"sv, "at"sv, "do"sv, "go"sv, "he"sv, "in"sv,
    "mas"sv, "me"sv, "my"sv, "no"sv,  "or"sv, "pa"sv, "pm"sv, "so"sv, "us"sv, "we"sv,
};
static_assert(lexicon::sorted(english_words));

/// Set against the digits these make an ordinal, a time of day or a name of it.
constexpr std::array endings{
    "AM"sv, "PM"sv, "am"sv, "nd"sv, "pm"sv, "rd"sv, "st"sv, "th"sv,
};
static_assert(lexicon::sorted(endings));

template <class List>
bool has(const List& sorted, std::string_view spelling) {
    return std::binary_search(sorted.begin(), sorted.end(), spelling);
}

std::size_t digits_end(std::string_view text, std::size_t i) {
    while (i < text.size() && is_digit(text[i])) ++i;
    return i;
}

/// The word before `i`, a full stop between allowed ("No. 5", "Oct. 24").
Word word_before_figure(std::string_view text, std::size_t i) {
    std::size_t end = before_spaces(text, i);
    if (end > 0 && (text[end - 1] == '.' || text[end - 1] == '\'')) --end;
    return word_ending_at(text, end);
}

/// Digits alone, as a year, a day or a number in a name is written.
bool plain_integer(std::string_view text, const Figure& figure) {
    const std::string_view written = figure.number.span.of(text);
    return !figure.money_before && !figure.number.in_words &&
           std::all_of(written.begin(), written.end(), is_digit);
}

bool four_digits(std::string_view text, const Figure& figure) {
    const std::string_view written = figure.number.span.of(text);
    return written.size() == 4 && std::all_of(written.begin(), written.end(), is_digit);
}

bool is_year(std::string_view text, const Figure& figure) {
    return plain_integer(text, figure) && figure.number.span.size() == 4 &&
           figure.number.value >= 1000 && figure.number.value < 2200;
}

/// Symbols of two letters that are nothing but units: "a box 10 cm wide".
bool plain_measure(std::string_view text, const Figure& figure) {
    constexpr std::array measures{"GW"sv, "Hz"sv, "MW"sv, "cm"sv, "ft"sv, "ha"sv,
                                  "kW"sv, "kg"sv, "km"sv, "lb"sv, "mm"sv, "oz"sv};
    static_assert(lexicon::sorted(measures));
    return has(measures, figure.unit_span.of(text));
}

/// A unit that is also something else in prose: a counted thing, the dollars of "2018
/// dollars", or a symbol of one or two letters.
bool weak(std::string_view text, const Figure& figure) {
    namespace is = units::dimensions;
    const auto& dimension = figure.counted.dimension;
    return dimension == is::count || dimension == is::money || dimension == is::none ||
           dimension == is::time || (figure.unit_span.size() <= 2 && !plain_measure(text, figure));
}

/// "the 1990s", "the '80s".
bool is_decade(std::string_view text, const Figure& figure) {
    if (figure.unit_span.of(text) != "s" || !plain_integer(text, figure)) return false;
    if (text[figure.number.span.end - 1] != '0') return false;
    const std::size_t begin = figure.span.begin;
    if (begin > 0 && text[begin - 1] == '\'') return true;
    if (begin > 2 && stands_at(text, begin - 3, "\u2019")) return true;
    const Word word = word_before_figure(text, figure.span.begin);
    const std::string_view before = word.lower();
    return is_year(text, figure) || before == "the" || before == "mid" || before == "late" ||
           before == "early";
}

/// "5G", "4K", "3D": a generation of telephones, not gauss.
bool is_name_of_technology(std::string_view text, const Figure& figure) {
    const std::string_view unit = figure.unit_span.of(text);
    return plain_integer(text, figure) && figure.number.value < 10 &&
           (unit == "G" || unit == "K" || unit == "D");
}

/// "in 2018 dollars": the year of the money. Round figures may be sums.
bool is_price_year(std::string_view text, const Figure& figure) {
    return is_year(text, figure) && figure.counted.dimension == units::dimensions::money &&
           figure.number.value >= 1900 && figure.number.value < 2100 &&
           std::fmod(figure.number.value, 100) != 0;
}

/// "7 Volt Street".
bool is_address(std::string_view text, const Figure& figure) {
    const Word street = next_word(text, figure.unit_span.end);
    return is_upper(text[figure.unit_span.begin]) && street.in(lexicon::streets) &&
           is_upper(text[street.span.begin]) && plain_integer(text, figure);
}

/// "COP26" is a conference, not 26 pesos.
bool is_conference(std::string_view text, const Figure& figure) {
    return figure.unit_span.of(text) == "COP" && figure.number.scale == 1 &&
           figure.number.value < 100;
}

/// "Euro 2020" is a championship.
bool is_championship(std::string_view text, const Figure& figure) {
    return figure.unit_span.of(text) == "Euro" && four_digits(text, figure);
}

}  // namespace

std::size_t after_pattern(std::string_view text, std::size_t i) {
    std::size_t end = digits_end(text, i);
    if (end == i) return i;
    const char mark = byte_or_nul(text, end);
    if (mark != '-' && mark != '/' && mark != '.' && mark != ':') return i;
    int groups = 1;
    while (byte_or_nul(text, end) == mark && is_digit(byte_or_nul(text, end + 1))) {
        const std::size_t group = digits_end(text, end + 1);
        // "1.000.000 MW" is a number in groups, "1.2.3" a version, "24.10.2019" a date.
        if (mark == '.' && group - end - 1 == 3) return i;
        end = group;
        ++groups;
    }
    return groups >= 3 || (mark == ':' && groups == 2) ? end : i;
}

bool is_dated(std::string_view text, const Figure& figure) {
    const Word before = word_before_figure(text, figure.span.begin);
    const bool month = before.in(lexicon::months);
    if (is_year(text, figure)) return month || before.in(lexicon::before_year);
    return month && plain_integer(text, figure) && figure.number.value <= 31;
}

bool is_not_figure(std::string_view text, const Figure& figure) {
    if (!figure.has_unit) return false;
    if (figure.money_before) return is_conference(text, figure) || is_championship(text, figure);
    const std::string_view unit = figure.unit_span.of(text);
    const bool attached = figure.unit_span.begin == figure.number.span.end;
    if (attached) {
        if (has(endings, unit)) return true;
        // "14h30" is a time of day.
        if (unit == "h" && is_digit(byte_or_nul(text, figure.unit_span.end))) return true;
        return is_decade(text, figure) || is_name_of_technology(text, figure);
    }
    const bool hyphenated = text[figure.number.span.end] == '-';
    if (hyphenated) return false;
    // "4 p.m."
    if (unit.size() == 1 && stands_at(text, figure.unit_span.end, ".m")) return true;
    if (is_price_year(text, figure) || is_address(text, figure)) return true;
    if (has(english_words, unit) || unit == "AM" || unit == "PM") return true;
    // "the two second-hand turbines", "one day it will".
    if (unit == "second" && figure.value != 1) return true;
    if (unit == "day" && figure.number.span.of(text).size() == 3 && figure.number.in_words)
        return !figure.rate;
    if (!weak(text, figure)) return false;
    if (is_dated(text, figure)) return true;
    return plain_integer(text, figure) &&
           word_before_figure(text, figure.span.begin).in(lexicon::labels);
}

}  // namespace ballpark::text
