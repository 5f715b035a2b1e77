#include "naive_candidates.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace ballpark::text {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool blank(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}

const std::set<std::string>& number_words() {
    static const std::set<std::string> words{
        "zero",    "one",       "two",      "three",    "four",   "five",     "six",      "seven",
        "eight",   "nine",      "ten",      "eleven",   "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",   "forty",    "fifty",
        "sixty",   "seventy",   "eighty",   "ninety",   "half"};
    return words;
}

const std::set<std::string>& words_after_article() {
    static const std::set<std::string> words{"million",  "billion", "trillion", "hundred",
                                             "thousand", "dozen",   "half",     "quarter",
                                             "third",    "couple",  "lakh",     "crore"};
    return words;
}

/// The character that ends before `i` is a letter or digit of some script with words.
bool in_word(const std::string& text, std::size_t i) {
    if (i == 0) return false;
    const auto c = static_cast<unsigned char>(text[i - 1]);
    if (c < 0x80) return std::isalnum(c) != 0 || c == '_';
    std::size_t lead = i - 1;
    while (lead > 0 && (static_cast<unsigned char>(text[lead]) & 0xc0) == 0x80) --lead;
    const std::string character = text.substr(lead, i - lead);
    if (character == "×" || character == "÷") return false;
    const auto first = static_cast<unsigned char>(character[0]);
    return first >= 0xc3 && first < 0xe2;  // Latin supplement to the scripts below U+2000
}

std::string letters_at(const std::string& text, std::size_t i) {
    std::string word;
    while (i < text.size() &&
           (ascii_letter(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80)) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0xc2 || c == 0xe2 || c == 0xe3) break;
        word += text[i++];
    }
    return word;
}

std::string lower(std::string word) {
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

bool begins(const std::string& text, std::size_t i, const std::string& piece) {
    return i <= text.size() && text.compare(i, piece.size(), piece) == 0;
}

bool money_sign(const std::string& text, std::size_t i) {
    for (const char* sign : {"$", "£", "¥", "＄", "￥"})
        if (begins(text, i, sign)) return true;
    return begins(text, i, "\xe2\x82") && i + 2 < text.size() &&
           static_cast<unsigned char>(text[i + 2]) >= 0xa0;
}

std::size_t space_bytes(const std::string& text, std::size_t i) {
    if (i < text.size() && blank(text[i])) return 1;
    for (const char* space : {"\u00a0", "\u2002", "\u2003", "\u2007", "\u2009", "\u200a", "\u202f"})
        if (begins(text, i, space)) return std::string(space).size();
    return 0;
}

/// White space with one line's end in it at most.
std::size_t skip_spaces(const std::string& text, std::size_t i) {
    std::size_t end = i;
    int lines = 0;
    for (int n = 0; n < 16 && space_bytes(text, end) != 0; ++n) {
        if (text[end] == '\n' && ++lines == 2) return i;
        end += space_bytes(text, end);
    }
    return end;
}

bool address_begins(const std::string& text, std::size_t i) {
    if (begins(text, i, "://")) return true;
    if (begins(text, i, "www.") && !in_word(text, i)) return true;
    if (text[i] == '@' && in_word(text, i) && i + 1 < text.size() && ascii_letter(text[i + 1]))
        return true;
    for (const char* ending : {".com/", ".org/", ".net/", ".gov/", ".edu/", ".int/", ".info/",
                               ".io/", ".uk/", ".eu/", ".kr/", ".cn/"})
        if (begins(text, i, ending)) return true;
    return false;
}

/// "10-to-15", "100MW-400MWh": at most five letters between digits and the hyphen before `i`.
bool goes_on_figure(const std::string& text, std::size_t i) {
    if (i >= 5 && text.substr(i - 4, 4) == "-to-") return digit(text[i - 5]);
    for (std::size_t letters = 1; letters <= 5 && letters + 2 <= i; ++letters) {
        if (!ascii_letter(text[i - 1 - letters])) return false;
        if (digit(text[i - 2 - letters])) return true;
    }
    return false;
}

Start start_at(const std::string& text, std::size_t i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const char before = i > 0 ? text[i - 1] : '\0';
    const char further = i > 1 ? text[i - 2] : '\0';
    if (money_sign(text, i)) return Start::money;
    for (const char* fraction :
         {"¼", "½", "¾", "⅐", "⅑", "⅒", "⅓", "⅔", "⅕", "⅖", "⅗", "⅘", "⅙", "⅚", "⅛", "⅜", "⅝", "⅞"})
        if (begins(text, i, fraction)) return Start::sign;
    if (digit(c) && before == 'x' && digit(further)) return Start::digit;
    if (digit(c)) {
        const bool goes_on = in_word(text, i) || before == '#' ||
                             (before == '.' && digit(further)) ||
                             (before == '-' && ascii_letter(further) && !goes_on_figure(text, i));
        return goes_on ? Start::none : Start::digit;
    }
    if (c == '.')
        return digit(next) && !in_word(text, i) && before != '.' ? Start::digit : Start::none;
    if (!ascii_letter(c) || in_word(text, i)) return Start::none;
    const std::string word = letters_at(text, i);
    if (number_words().count(lower(word)) != 0) return Start::word;
    if (lower(word) == "a" || lower(word) == "an") {
        const std::size_t after = skip_spaces(text, i + word.size());
        if (words_after_article().count(lower(letters_at(text, after))) != 0) return Start::word;
    }
    if (c >= 'A' && c <= 'Z' && word.size() <= 4) {
        std::size_t end = i + word.size();
        if (money_sign(text, end)) return Start::money;
        if (end < text.size() && text[end] == '.') ++end;
        end += space_bytes(text, end);
        if (end < text.size() && digit(text[end])) return Start::money;
    }
    return Start::none;
}

}  // namespace

std::vector<Candidate> naive_candidates(std::string_view view) {
    const std::string text(view);
    std::vector<bool> struck(text.size(), false);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (struck[i] || !address_begins(text, i)) continue;
        for (std::size_t k = i; k < text.size() && !blank(text[k]) && text[k] != '<' &&
                                text[k] != '>' && text[k] != '"';
             ++k)
            struck[k] = true;
    }
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (struck[i]) continue;
        const Start start = start_at(text, i);
        if (start != Start::none) candidates.push_back({i, start});
    }
    return candidates;
}

Candidate naive_next_candidate(std::string_view text, std::size_t from) {
    for (const Candidate& candidate : naive_candidates(text))
        if (candidate.position >= from) return candidate;
    return {text.size(), Start::none};
}

}  // namespace ballpark::text
