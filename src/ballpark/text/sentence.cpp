#include "ballpark/text/sentence.hpp"

#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "ballpark/text/characters.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// Before a full stop these are cut short, and the sentence goes on. Sorted.
constexpr WordSet abbreviations{
    "approx"sv, "aprox"sv, "art"sv,  "av"sv,   "ave"sv,  "bd"sv,    "blvd"sv, "bzw"sv, "ca"sv,
    "capt"sv,   "cca"sv,   "cf"sv,   "ch"sv,   "cmdr"sv, "dept"sv,  "dr"sv,   "ed"sv,  "env"sv,
    "est"sv,    "etc"sv,   "ex"sv,   "fig"sv,  "figs"sv, "ft"sv,    "gen"sv,  "ggf"sv, "gov"sv,
    "hon"sv,    "hwy"sv,   "incl"sv, "inkl"sv, "jr"sv,   "lieut"sv, "lt"sv,   "maj"sv, "max"sv,
    "messrs"sv, "min"sv,   "mio"sv,  "mr"sv,   "mrd"sv,  "mrs"sv,   "ms"sv,   "mt"sv,  "no"sv,
    "nos"sv,    "nr"sv,    "pg"sv,   "pp"sv,   "pres"sv, "prof"sv,  "rd"sv,   "rep"sv, "rev"sv,
    "rs"sv,     "sec"sv,   "sen"sv,  "sgt"sv,  "sq"sv,   "sr"sv,    "sra"sv,  "st"sv,  "ste"sv,
    "tel"sv,    "tsd"sv,   "viz"sv,  "vol"sv,  "vs"sv,
};
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

/// Months and firms: the sentence goes on if a figure or a small letter follows, and may end
/// otherwise. Sorted.
constexpr WordSet abbreviations_before_figures{
    "apr"sv, "aug"sv, "bros"sv, "co"sv,  "corp"sv, "dec"sv, "feb"sv, "inc"sv, "jan"sv,
    "jul"sv, "jun"sv, "ltd"sv,  "mar"sv, "nov"sv,  "oct"sv, "p"sv,   "sep"sv, "sept"sv,
};
static_assert(std::is_sorted(abbreviations_before_figures.begin(),
                             abbreviations_before_figures.end()));

/// The next byte at or after `i` that could end a sentence: a stop or a line's end, or the lead of
/// the marks of Chinese.
std::size_t next_mark(std::string_view text, std::size_t i) {
#if defined(__SSE2__)
    for (; i < text.size() && text.size() - i >= 16; i += 16) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
        const auto is = [piece](char c) { return _mm_cmpeq_epi8(piece, _mm_set1_epi8(c)); };
        const __m128i marks = _mm_or_si128(
            _mm_or_si128(_mm_or_si128(is('.'), is('\n')), _mm_or_si128(is('!'), is('?'))),
            _mm_or_si128(is('\xe3'), is('\xef')));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(marks));
        if (found != 0) return i + static_cast<std::size_t>(std::countr_zero(found));
    }
#endif
    while (i < text.size() && text[i] != '.' && text[i] != '\n' && text[i] != '!' &&
           text[i] != '?' && text[i] != '\xe3' && text[i] != '\xef')
        ++i;
    return i;
}

/// A line that begins a list item, a heading or a row of a table: "- ", "* ", "• ", "1. ", "2) ",
/// "a) ", "## ", "| ".
bool list_item(std::string_view text, std::size_t i) {
    for (const std::string_view mark :
         {"- ", "* ", "+ ", "|", "# ", "## ", "### ", "#### ", "> ", "\u2022", "\u00b7 ", "\u25aa",
          "\u25e6", "\u2023", "\u2013 ", "\u2014 "})
        if (stands_at(text, i, mark)) return true;
    std::size_t end = i;
    while (end < text.size() && end - i < 3 && is_digit(text[end])) ++end;
    if (end == i && is_letter(byte_or_nul(text, i))) ++end;
    if (end == i) return false;
    const char mark = byte_or_nul(text, end);
    const bool marks = mark == ')' || (mark == '.' && is_digit(text[i]));
    return marks && byte_or_nul(text, end + 1) == ' ';
}

/// Past quotes and brackets that close with the sentence.
std::size_t after_closers(std::string_view text, std::size_t i) {
    for (;;) {
        const char c = byte_or_nul(text, i);
        if (c == '"' || c == '\'' || c == ')' || c == ']')
            ++i;
        else if (stands_at(text, i, "\u201d") || stands_at(text, i, "\u2019"))
            i += 3;
        else if (stands_at(text, i, "\u00bb"))
            i += 2;
        else
            return i;
    }
}

/// Past quotes and brackets that open a sentence.
std::size_t after_openers(std::string_view text, std::size_t i) {
    for (;;) {
        const char c = byte_or_nul(text, i);
        if (c == '"' || c == '\'' || c == '(' || c == '[')
            ++i;
        else if (stands_at(text, i, "\u201c") || stands_at(text, i, "\u2018"))
            i += 3;
        else if (stands_at(text, i, "\u00ab"))
            i += 2;
        else
            return i;
    }
}

/// Does the full stop at `i`, with white space behind it, end nothing?
bool stop_of_abbreviation(std::string_view text, std::size_t i, char next) {
    const Word word = word_ending_at(text, i);
    if (!word.exists()) return false;
    const std::size_t begin = word.span.begin;
    if (word.span.size() == 1) {
        const bool dotted = begin > 0 && text[begin - 1] == '.';
        // "U.S. officials", "p.m. on": the sentence may end with such a word too, so a capital
        // after it ends it, unless the letter is an initial ("J. Smith", "c. 200,000").
        if (dotted) return is_lower(next) || is_digit(next) || next == '$';
        return is_upper(text[begin]) ? text[begin] != 'I' : !is_upper(next);
    }
    if (word.in(abbreviations)) {
        if (word.lower() == "no" || word.lower() == "min" || word.lower() == "max")
            return is_digit(next) || is_lower(next);
        if (word.lower() == "etc") return !is_upper(next);
        return true;
    }
    if (word.in(abbreviations_before_figures)) return is_digit(next) || is_lower(next);
    return false;
}

/// Is a sentence over after the mark at `i`? `after` is where its closing quotes end.
bool ends_sentence(std::string_view text, std::size_t i, std::size_t after) {
    if (after >= text.size()) return true;
    if (space_length(text, after) == 0) return false;
    std::size_t next = after;
    while (space_length(text, next) != 0) next += space_length(text, next);
    if (next >= text.size()) return true;
    const char first = byte_or_nul(text, after_openers(text, next));
    if (text[i] == '.') {
        if (i + 1 < text.size() && text[i + 1] == '.') return false;
        if (stop_of_abbreviation(text, i, first)) return false;
        if (is_lower(first)) return false;
        // "1. Build the plant": a list marker is no sentence.
        std::size_t digits = i;
        while (digits > 0 && is_digit(text[digits - 1]) && i - digits < 3) --digits;
        const bool marker = digits < i && (digits == 0 || text[digits - 1] == '\n');
        if (marker) return false;
    }
    // "What?" he asked: the mark belongs to the quotation.
    return !is_lower(first);
}

void add_trimmed(std::string_view text, std::size_t begin, std::size_t end,
                 std::vector<base::Span>& sentences) {
    while (begin < end && space_length(text, begin) != 0) begin += space_length(text, begin);
    while (end > begin && before_spaces(text, end) < end) end = before_spaces(text, end);
    if (begin < end)
        sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

/// Does the line that begins after the line end at `i` start a new sentence by its layout: a
/// blank line, a list item, or text after a short line that is a headline?
bool layout_break(std::string_view text, std::size_t line_begin, std::size_t i) {
    std::size_t next = i + 1;
    while (next < text.size() && text[next] != '\n' && space_length(text, next) != 0)
        next += space_length(text, next);
    if (next >= text.size() || text[next] == '\n') return true;
    if (list_item(text, next)) return true;
    // A headline is short, and the next line begins with a capital; prose that is wrapped to a
    // width has lines that are longer than this.
    constexpr std::size_t wrapped_width = 60;
    const std::size_t width = i - line_begin;
    return width < wrapped_width && is_upper(byte_or_nul(text, after_openers(text, next)));
}

}  // namespace

void split_sentences(std::string_view text, std::vector<base::Span>& sentences) {
    sentences.clear();
    std::size_t begin = 0;
    std::size_t line_begin = 0;
    for (std::size_t i = next_mark(text, 0); i < text.size(); i = next_mark(text, i + 1)) {
        const char c = text[i];
        if (c == '\n') {
            if (layout_break(text, line_begin, i)) {
                add_trimmed(text, begin, i, sentences);
                begin = i + 1;
            }
            line_begin = i + 1;
        } else if (c == '.' || c == '!' || c == '?') {
            const std::size_t after = after_closers(text, i + 1);
            if (!ends_sentence(text, i, after)) continue;
            add_trimmed(text, begin, after, sentences);
            begin = after;
            i = after - 1;
        } else if (stands_at(text, i, "\u3002") || stands_at(text, i, "\uff01") ||
                   stands_at(text, i, "\uff1f")) {  // the full stop and marks of Chinese
            add_trimmed(text, begin, i + 3, sentences);
            begin = i + 3;
            i += 2;
        }
    }
    add_trimmed(text, begin, text.size(), sentences);
}

}  // namespace ballpark::text
