#include "ballpark/units/money_year.hpp"

#include <algorithm>
#include <initializer_list>

#include "ballpark/base/ascii.hpp"
#include "ballpark/units/spelling.hpp"

namespace ballpark::units {
namespace {

using base::is_digit;
using base::is_letter;

/// The year of four digits at `position`, standing alone; 0 if there is none.
int year_at(std::string_view text, std::size_t position) {
    if (position + 4 > text.size()) return 0;
    int year = 0;
    for (std::size_t i = position; i < position + 4; ++i) {
        if (!is_digit(text[i])) return 0;
        year = year * 10 + (text[i] - '0');
    }
    const auto digit = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
    const auto joins = [&](std::size_t at, std::size_t beyond) {
        if (at >= text.size()) return false;
        if (is_digit(text[at]) || is_letter(text[at])) return true;
        return (text[at] == '.' || text[at] == ',' || text[at] == '-') && digit(beyond);
    };
    if (joins(position + 4, position + 5)) return 0;
    if (position > 0 && joins(position - 1, position - 2)) return 0;
    return year >= 1800 && year < 2200 ? year : 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// Takes the word off the end, with the blanks before it.
bool drop_word(std::string_view& text, std::string_view word) {
    const std::string_view all = trimmed(text);
    if (!all.ends_with(word)) return false;
    const std::size_t begin = all.size() - word.size();
    if (begin > 0 && is_letter(word.front()) && is_letter(all[begin - 1])) return false;
    text = trimmed(all.substr(0, begin));
    return true;
}

bool drop_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (drop_word(text, word)) return true;
    return false;
}

MoneyYear found(std::string_view text, int year, std::size_t begin, std::size_t end) {
    std::string without(text);
    without.replace(begin, end - begin, end - begin, ' ');
    return {year,
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            std::move(without)};
}

/// "... in 2019", "... (2019 prices)", "..., 2019", "... at constant 2019 prices"
std::optional<MoneyYear> year_behind(std::string_view text) {
    std::string_view rest = trimmed(text);
    const std::size_t end = rest.size();
    const bool bracket = drop_word(rest, ")");
    drop_any(rest, {"prices", "money", "terms", "values"});
    if (rest.size() < 4) return std::nullopt;
    const std::size_t digits = rest.size() - 4;
    const int year = year_at(rest, digits);
    if (year == 0) return std::nullopt;
    rest = trimmed(rest.substr(0, digits));
    drop_any(rest, {"constant", "real", "current", "nominal"});
    if (bracket) {
        if (!drop_word(rest, "(")) return std::nullopt;
    } else if (!drop_any(rest, {"in", "of", "at", "from", ","})) {
        return std::nullopt;
    }
    if (rest.empty()) return std::nullopt;
    return found(text, year, rest.size(), end);
}

bool money_at(std::string_view text, std::size_t position) {
    while (position < text.size() && text[position] == ' ') ++position;
    const auto spelled = find_spelling(text, position);
    const auto& entries = Catalogue::builtin();
    return spelled && entries[spelled->entry].dimension[Base::money] != 0;
}

/// "18 billion 2019 yuan", "2019 US$ 5 million": a year that money follows, beside another number.
std::optional<MoneyYear> year_before_money(std::string_view text) {
    for (std::size_t at = 0; at + 4 < text.size(); ++at) {
        const int year = year_at(text, at);
        if (year == 0) continue;
        std::string_view before = text.substr(0, at);
        const bool constant = drop_any(before, {"constant", "real", "current", "nominal"});
        const bool number = before.find_first_of("0123456789") != std::string_view::npos;
        const bool follows =
            text.find_first_of("0123456789", at + 4) != std::string_view::npos && before.empty();
        if (!(number || follows) || !money_at(text, at + 4)) continue;
        return found(text, year, constant ? before.size() + (before.empty() ? 0 : 1) : at, at + 4);
    }
    return std::nullopt;
}

}  // namespace

std::optional<MoneyYear> find_money_year(std::string_view text) {
    constexpr std::size_t longest = 200;  // an amount is a phrase, no text to be searched
    if (text.size() > longest) return std::nullopt;
    if (auto behind = year_behind(text)) return behind;
    return year_before_money(text);
}

std::optional<YearAfter> money_year_after(std::string_view text, std::size_t position) {
    while (position < text.size() && text[position] == ' ') ++position;
    const std::string_view rest = text.substr(std::min(position, text.size()));
    if (!rest.starts_with("in ") && !rest.starts_with("of ")) return std::nullopt;
    std::size_t at = position + 3;
    while (at < text.size() && text[at] == ' ') ++at;
    const int year = year_at(text, at);
    if (year == 0) return std::nullopt;
    return YearAfter{year, at + 4};
}

}  // namespace ballpark::units
