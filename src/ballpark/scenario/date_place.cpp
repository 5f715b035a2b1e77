#include "ballpark/scenario/date_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ballpark/claims/whereabouts.hpp"

namespace ballpark::scenario {

namespace {

constexpr int days_of(int year, int month) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Exactly `digits` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits || !std::all_of(text.begin(), text.begin() + static_cast<int>(digits),
                                             [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return value;
}

}  // namespace

bool exists(base::Date date) {
    constexpr int first_year = 1000;
    constexpr int last_year = 2999;
    if (date.year < first_year || date.year > last_year) return false;
    if (date.month == 0) return date.day == 0;
    if (date.month < 0 || date.month > 12) return false;
    return date.day >= 0 && date.day <= days_of(date.year, date.month);
}

std::optional<base::Date> parse_date(std::string_view text) {
    const auto year = take_number(text, 4);
    if (!year) return std::nullopt;
    base::Date date{static_cast<std::int16_t>(*year), 0, 0};
    for (std::int8_t* part : {&date.month, &date.day}) {
        if (text.empty()) break;
        if (text.front() != '-') return std::nullopt;
        text.remove_prefix(1);
        const auto number = take_number(text, 2);
        if (!number || *number == 0) return std::nullopt;
        *part = static_cast<std::int8_t>(*number);
    }
    if (!text.empty() || !exists(date)) return std::nullopt;
    return date;
}

std::string to_string(base::Date date) {
    if (!date.known()) return {};
    std::string text = fmt::format("{:04}", date.year);
    if (date.month != 0) text += fmt::format("-{:02}", int{date.month});
    if (date.day != 0) text += fmt::format("-{:02}", int{date.day});
    return text;
}

std::optional<std::string> parse_place(std::string_view text, const model::Library& library) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (text.size() == 2 && std::ranges::all_of(text, is_letter)) {
        std::string code(text);
        for (char& c : code) c = static_cast<char>(c & ~0x20);
        return code;
    }
    std::string named = claims::place_in(text, library);
    if (named.empty()) return std::nullopt;
    return named;
}

}  // namespace ballpark::scenario
