#include "ballpark/text/candidate.hpp"

#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

/// What to do at a byte that starts a word or stands alone.
enum class Byte : std::uint8_t { skip, digit, point, letter, dollar, colon, at, high };

constexpr std::array<Byte, 256> make_table() {
    std::array<Byte, 256> table{};
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Byte::digit;
    for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Byte::letter;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Byte::letter;
    table['.'] = Byte::point;
    table['$'] = Byte::dollar;
    table[':'] = Byte::colon;
    table['@'] = Byte::at;
    for (const std::size_t lead : {0xc2u, 0xe2u, 0xefu}) table[lead] = Byte::high;
    return table;
}
constexpr std::array<Byte, 256> table = make_table();

/// The first letters of the number words and of "a": nothing else is looked up.
constexpr std::array<bool, 256> make_first_letters() {
    std::array<bool, 256> first{};
    for (const std::string_view word : lexicon::number_words) {
        first[static_cast<unsigned char>(word[0])] = true;
        first[static_cast<unsigned char>(word[0] - 'a' + 'A')] = true;
    }
    first['a'] = first['A'] = true;
    return first;
}
constexpr std::array<bool, 256> first_letter = make_first_letters();

/// Past an address: up to white space or a mark that cannot be part of one.
std::size_t after_address(std::string_view text, std::size_t i) {
    while (i < text.size() && !is_space(text[i]) && text[i] != '<' && text[i] != '>' &&
           text[i] != '"')
        ++i;
    return i;
}

bool ends_host(std::string_view text, std::size_t point) {
    for (const std::string_view ending : {".com/", ".org/", ".net/", ".gov/", ".edu/", ".int/",
                                          ".info/", ".io/", ".uk/", ".eu/", ".kr/", ".cn/"})
        if (stands_at(text, point, ending)) return true;
    return false;
}

/// Is the hyphen at `i` that of "10-to-15" or "100MW-400MWh", where what stands before it is a
/// figure, and not that of a name?
bool goes_on_figure(std::string_view text, std::size_t i) {
    constexpr std::size_t longest_symbol = 5;
    if (i >= 4 && stands_at(text, i - 3, "-to")) return is_digit(text[i - 4]);
    std::size_t begin = i;
    while (begin > 0 && i - begin < longest_symbol && is_letter(text[begin - 1])) --begin;
    return begin > 0 && is_digit(text[begin - 1]);
}

/// Digits that go on a word or a name are no figure of their own.
bool digit_begins(std::string_view text, std::size_t i) {
    if (i == 0) return true;
    const char before = text[i - 1];
    const char further = i >= 2 ? text[i - 2] : '\0';
    if (before == 'x' && is_digit(further)) return true;  // "2x50 MW"
    if (is_digit(before) || is_letter(before) || before == '_' || before == '#') return false;
    if (before == '.' && is_digit(further)) return false;
    if (before == '-' && is_letter(further)) return goes_on_figure(text, i - 1);
    return !(!is_ascii(before) && word_before(text, i));
}

bool number_word(std::string_view text, const Word& word) {
    if (!first_letter[static_cast<unsigned char>(text[word.span.begin])]) return false;
    const std::string_view lower = word.lower();
    if (lower == "a" || lower == "an")
        return next_word(text, word.span.end).in(lexicon::after_article);
    return word.in(lexicon::number_words);
}

bool is_money_sign(std::string_view text, std::size_t i) {
    if (byte_or_nul(text, i) == '$') return true;
    if (stands_at(text, i, "\u00a3") || stands_at(text, i, "\u00a5")) return true;
    if (stands_at(text, i, "\uff04") || stands_at(text, i, "\uffe5")) return true;
    // U+20A0 to U+20BF, the block of currency signs, is E2 82 A0 to E2 82 BF.
    return stands_at(text, i, "\xe2\x82") &&
           static_cast<unsigned char>(byte_or_nul(text, i + 2)) >= 0xa0;
}

bool is_fraction_sign(std::string_view text, std::size_t i) {
    const auto second = static_cast<unsigned char>(byte_or_nul(text, i + 1));
    const auto third = static_cast<unsigned char>(byte_or_nul(text, i + 2));
    if (text[i] == '\xc2') return second >= 0xbc && second <= 0xbe;  // ¼ ½ ¾
    // ⅐ to ⅞ is E2 85 90 to E2 85 9E.
    return text[i] == '\xe2' && second == 0x85 && third >= 0x90 && third <= 0x9e;
}

/// "US$", "A$", "EUR 217", "Rs. 2.65", "Sh10": a capital and at most three more letters, then a
/// currency sign, or an optional point and space, then a digit. Whether it is money at all, the
/// catalogue says.
bool money_code(std::string_view text, const Word& word) {
    if (!is_upper(text[word.span.begin]) || word.span.size() > 4) return false;
    std::size_t i = word.span.end;
    if (is_money_sign(text, i)) return true;
    if (byte_or_nul(text, i) == '.') ++i;
    i += space_length(text, i);
    return is_digit(byte_or_nul(text, i));
}

}  // namespace

Candidate next_candidate(std::string_view text, std::size_t from) {
    std::size_t i = from;
    while (i < text.size()) {
        switch (table[static_cast<unsigned char>(text[i])]) {
            case Byte::skip:
                ++i;
                break;
            case Byte::digit:
                if (digit_begins(text, i)) return {i, Start::digit};
                while (i < text.size() && is_digit(text[i])) ++i;
                break;
            case Byte::point:
                if (is_digit(byte_or_nul(text, i + 1)) && !word_before(text, i) &&
                    (i == 0 || text[i - 1] != '.'))
                    return {i, Start::digit};
                i = ends_host(text, i) ? after_address(text, i) : i + 1;
                break;
            case Byte::letter: {
                if (word_before(text, i)) {
                    while (i < text.size() && is_letter(text[i])) ++i;
                    break;
                }
                const Word word = word_at(text, i);
                if (number_word(text, word)) return {i, Start::word};
                if (money_code(text, word)) return {i, Start::money};
                if (stands_at(text, i, "www.")) {
                    i = after_address(text, i);
                    break;
                }
                while (i < text.size() && is_letter(text[i])) ++i;
                break;
            }
            case Byte::dollar:
                return {i, Start::money};
            case Byte::colon:
                i = stands_at(text, i, "://") ? after_address(text, i) : i + 1;
                break;
            case Byte::at:
                i = word_before(text, i) && is_letter(byte_or_nul(text, i + 1))
                        ? after_address(text, i)
                        : i + 1;
                break;
            case Byte::high:
                if (is_money_sign(text, i)) return {i, Start::money};
                if (is_fraction_sign(text, i)) return {i, Start::sign};
                ++i;
                break;
        }
    }
    return {text.size(), Start::none};
}

}  // namespace ballpark::text
