#include "ballpark/units/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ballpark/units/characters.hpp"
#include "ballpark/units/number_words.hpp"
#include "ballpark/units/scale.hpp"

namespace ballpark::units {

namespace {

/// Digits as they are read, in the plain form that from_chars takes.
struct Digits {
    std::array<char, 72> buffer{};
    std::size_t size = 0;
    std::size_t end = 0;  ///< offset in the text
    int decimals = 0;
    bool has_point = false;
    bool malformed = false;
    bool ambiguous = false;

    void push(char c) {
        if (size < buffer.size())
            buffer[size++] = c;
        else
            malformed = true;
    }
};

std::size_t run_of_digits(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
}

/// What parts groups of three: its bytes at `position` when a digit follows, else 0.
std::size_t separator_size(std::string_view text, std::size_t position, char separator) {
    if (position >= text.size()) return 0;
    std::size_t size = 0;
    if (separator == ' ') {
        for (const std::string_view blank : {" ", "\u00a0", "\u202f", "\u2009"})
            if (text.substr(position).starts_with(blank)) size = blank.size();
    } else if (separator == '\'') {
        if (text[position] == '\'') size = 1;
        if (text.substr(position).starts_with("\u2019")) size = 3;
    } else if (text[position] == separator) {
        size = 1;
    }
    return size != 0 && position + size < text.size() && is_digit(text[position + size]) ? size : 0;
}

void push_run(std::string_view text, std::size_t from, std::size_t count, Digits& digits) {
    for (std::size_t i = 0; i < count; ++i) digits.push(text[from + i]);
    digits.end = from + count;
}

void read_decimals(std::string_view text, std::size_t from, Digits& digits) {
    const std::size_t count = run_of_digits(text, from);
    digits.push('.');
    digits.has_point = true;
    push_run(text, from, count, digits);
    digits.decimals = static_cast<int>(count);
}

/// The groups that follow the first digits, all behind the same separator. Groups are of three,
/// or, in India, of two with three at the end.
void read_groups(std::string_view text, char separator, std::size_t first, Digits& digits) {
    bool twos = false;
    std::size_t last = 3;
    while (const std::size_t width = separator_size(text, digits.end, separator)) {
        const std::size_t count = run_of_digits(text, digits.end + width);
        if (separator == ' ' && count != 3) break;
        if (last == 2) twos = true;
        if (last != 3 && last != 2) digits.malformed = true;
        if (last == 3 && twos) digits.malformed = true;
        push_run(text, digits.end + width, count, digits);
        last = count;
    }
    if (last != 3 || first > 3) digits.malformed = true;
}

/// A lone comma: groups of three, or the decimal comma of most of Europe.
void read_after_comma(std::string_view text, std::size_t first, Digits& digits) {
    const std::size_t count = run_of_digits(text, digits.end + 1);
    const bool another = separator_size(text, digits.end + 1 + count, ',') != 0;
    if (count == 3 || another || count > 3) return read_groups(text, ',', first, digits);
    digits.malformed = count == 2;
    digits.ambiguous = count == 1;
    read_decimals(text, digits.end + 1, digits);
}

/// A point: decimals, or, when there are several with three digits each, groups.
void read_after_point(std::string_view text, std::size_t first, Digits& digits) {
    const std::size_t start = digits.end + 1;
    const std::size_t count = run_of_digits(text, start);
    const bool another = separator_size(text, start + count, '.') != 0;
    if (another && count == 3) {
        read_groups(text, '.', first, digits);
        if (separator_size(text, digits.end, ',') != 0) read_decimals(text, digits.end + 1, digits);
        return;
    }
    const std::size_t comma = separator_size(text, start + count, ',');
    if (comma != 0 && count == 3 && run_of_digits(text, start + count + comma) != 3) {
        push_run(text, start, count, digits);
        return read_decimals(text, digits.end + 1, digits);
    }
    digits.ambiguous = count == 3 && first <= 3 && text[digits.end - 1] != '0';
    read_decimals(text, start, digits);
    while (const std::size_t width = separator_size(text, digits.end, '.')) {
        digits.malformed = true;
        digits.end += width + run_of_digits(text, digits.end + width);
    }
}

Digits read_digits(std::string_view text, std::size_t position) {
    Digits digits;
    digits.end = position;
    const std::size_t first = run_of_digits(text, position);
    push_run(text, position, first, digits);
    if (first == 0) {
        digits.push('0');
        read_decimals(text, position + 1, digits);
        return digits;
    }
    if (separator_size(text, digits.end, '.') != 0) {
        read_after_point(text, first, digits);
        return digits;
    }
    if (separator_size(text, digits.end, ',') != 0) {
        read_after_comma(text, first, digits);
    } else if (first <= 3) {
        for (const char separator : {' ', '\''})
            if (const auto width = separator_size(text, digits.end, separator);
                width != 0 && run_of_digits(text, digits.end + width) == 3) {
                // "10 500 MW turbines" may be two numbers; "40 000" is one, and so is what a
                // narrow space joins.
                const bool plain = text[digits.end] == ' ' && text[digits.end + 1] != '0';
                read_groups(text, separator, first, digits);
                digits.ambiguous = plain && digits.size == first + 3;
                if (separator_size(text, digits.end, ',') != 0 &&
                    run_of_digits(text, digits.end + 1) != 3) {
                    digits.ambiguous = false;
                    read_decimals(text, digits.end + 1, digits);
                    return digits;
                }
                break;
            }
    }
    if (!digits.has_point && separator_size(text, digits.end, '.') != 0)
        read_decimals(text, digits.end + 1, digits);
    return digits;
}

/// "e6", "e-3", " x 10^6", "×10⁶" after the digits.
void read_exponent(std::string_view text, Digits& digits) {
    const std::size_t at = digits.end;
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return;
    std::size_t from = at + 1;
    if (from < text.size() && (text[from] == '-' || text[from] == '+')) ++from;
    const std::size_t count = run_of_digits(text, from);
    if (count == 0) return;
    if (from + count < text.size() && glyph_at(text, from + count).word &&
        glyph_at(text, from + count).size == 1 && text[from + count] != '$')
        return;
    digits.push('e');
    if (text[at + 1] == '-') digits.push('-');
    push_run(text, from, count, digits);
}

/// What a power of ten is raised to: "^6", "^-3", "⁶", "⁻³". Puts it behind an 'e'.
bool read_power_of_ten(std::string_view text, std::size_t at, Digits& digits) {
    constexpr std::array<std::string_view, 10> raised{"⁰", "¹", "²", "³", "⁴",
                                                      "⁵", "⁶", "⁷", "⁸", "⁹"};
    const bool caret = text.substr(std::min(at, text.size())).starts_with("^");
    std::array<char, 4> exponent{};
    std::size_t size = 0;
    std::size_t end = at + (caret ? 1 : 0);
    bool negative = false;
    for (const std::string_view minus : {"-", "⁻"})
        if (text.substr(std::min(end, text.size())).starts_with(minus) && (caret || minus != "-")) {
            negative = true;
            end += minus.size();
        }
    while (end < text.size() && size < exponent.size()) {
        if (caret && is_digit(text[end])) {
            exponent[size++] = text[end++];
            continue;
        }
        const auto* found = std::find_if(raised.begin(), raised.end(), [&](std::string_view digit) {
            return !caret && text.substr(end).starts_with(digit);
        });
        if (found == raised.end()) break;
        exponent[size++] = static_cast<char>('0' + (found - raised.begin()));
        end += found->size();
    }
    if (size == 0) return false;
    digits.push('e');
    if (negative) digits.push('-');
    for (std::size_t i = 0; i < size; ++i) digits.push(exponent[i]);
    digits.end = end;
    return true;
}

/// "x 10^6", "× 10⁶" after the digits, or the digits themselves are "10" and are raised.
void read_scientific(std::string_view text, Digits& digits) {
    if (digits.size == 2 && digits.buffer[0] == '1' && digits.buffer[1] == '0') {
        digits.size = 1;
        if (!read_power_of_ten(text, digits.end, digits)) digits.size = 2;
        return;
    }
    std::size_t at = digits.end;
    if (at < text.size() && text[at] == ' ') ++at;
    std::size_t times = 0;
    for (const std::string_view sign : {"×", "x", "*", "·"})
        if (text.substr(std::min(at, text.size())).starts_with(sign)) times = sign.size();
    if (times == 0) return;
    at += times;
    if (at < text.size() && text[at] == ' ') ++at;
    if (text.substr(std::min(at, text.size())).starts_with("10"))
        read_power_of_ten(text, at + 2, digits);
}

int significant_figures(const Digits& digits) {
    int count = 0;
    int zeros = 0;
    for (std::size_t i = 0; i < digits.size && digits.buffer[i] != 'e'; ++i) {
        const char c = digits.buffer[i];
        if (c == '.' || (c == '0' && count == 0)) continue;
        ++count;
        zeros = c == '0' ? zeros + 1 : 0;
    }
    // The noughts at the end of a whole number say how large it is, not how exact.
    return digits.has_point ? count : count - zeros;
}

/// "½" and its like, worth and size in bytes.
struct Vulgar {
    std::string_view text;
    double value;
};
constexpr std::array vulgars{Vulgar{"½", 0.5},       Vulgar{"¼", 0.25},      Vulgar{"¾", 0.75},
                             Vulgar{"⅓", 1.0 / 3.0}, Vulgar{"⅔", 2.0 / 3.0}, Vulgar{"⅛", 0.125},
                             Vulgar{"⅕", 0.2},       Vulgar{"⅖", 0.4},       Vulgar{"⅗", 0.6},
                             Vulgar{"⅘", 0.8},       Vulgar{"⅙", 1.0 / 6.0}, Vulgar{"⅚", 5.0 / 6.0},
                             Vulgar{"⅐", 1.0 / 7.0}, Vulgar{"⅑", 1.0 / 9.0}, Vulgar{"⅒", 0.1},
                             Vulgar{"⅝", 0.625},     Vulgar{"⅞", 0.875},     Vulgar{"⅜", 0.375}};

const Vulgar* match_vulgar(std::string_view text, std::size_t position) {
    if (position >= text.size() || static_cast<unsigned char>(text[position]) < 0x80)
        return nullptr;
    for (const Vulgar& vulgar : vulgars)
        if (text.substr(position).starts_with(vulgar.text)) return &vulgar;
    return nullptr;
}

/// "1/2", "3/4": proper, with a small denominator, and no date or ratio goes on after it.
std::optional<Vulgar> match_written_fraction(std::string_view text, std::size_t position) {
    if (position + 3 > text.size() || !is_digit(text[position])) return std::nullopt;
    constexpr std::string_view fraction_slash = "\u2044";
    const std::string_view rest = text.substr(position + 1);
    const std::size_t slash =
        rest[0] == '/' ? 1 : (rest.starts_with(fraction_slash) ? fraction_slash.size() : 0);
    if (slash == 0) return std::nullopt;
    const std::size_t first = position + 1 + slash;
    const std::size_t count = run_of_digits(text, first);
    if (count == 0 || count > 2) return std::nullopt;
    int below = 0;
    for (std::size_t i = 0; i < count; ++i) below = below * 10 + (text[first + i] - '0');
    const int above = text[position] - '0';
    const std::size_t end = first + count;
    const bool usual = below == 2 || below == 3 || below == 4 || below == 5 || below == 8 ||
                       below == 10 || below == 16;
    if (!usual || above == 0 || above >= below) return std::nullopt;
    if (end < text.size() && (text[end] == '/' || text[end] == '.')) {
        if (end + 1 < text.size() && is_digit(text[end + 1])) return std::nullopt;
        if (text[end] == '/') return std::nullopt;
    }
    return Vulgar{text.substr(position, end - position), static_cast<double>(above) / below};
}

/// Adds the fraction of "2½" and "2 1/2".
void add_fraction(std::string_view text, Number& number, std::size_t& end) {
    std::size_t at = end;
    if (at < text.size() && glyph_at(text, at).space) at += glyph_at(text, at).size;
    if (const Vulgar* vulgar = match_vulgar(text, at)) {
        number.value += vulgar->value;
        end = at + vulgar->text.size();
        number.resolution = 0;
    } else if (const auto written = match_written_fraction(text, at); written && at != end) {
        number.value += written->value;
        end = at + written->text.size();
        number.resolution = 0;
    }
}

void add_scale(std::string_view text, bool money_before, Number& number, std::size_t& end) {
    const auto scale = match_scale(text, end, money_before);
    if (!scale) return;
    number.scale = scale->factor;
    number.value *= scale->factor;
    number.resolution *= scale->factor;
    number.scale_span = {static_cast<std::uint32_t>(scale->begin),
                         static_cast<std::uint32_t>(scale->end)};
    end = scale->end;
}

Number match_digits(std::string_view text, std::size_t position, bool money_before) {
    Number number;
    std::size_t end = position;
    if (const auto written = match_written_fraction(text, position)) {
        number.value = written->value;
        number.significant = 1;
        end = position + written->text.size();
    } else {
        Digits digits = read_digits(text, position);
        number.significant = static_cast<std::uint8_t>(std::min(significant_figures(digits), 255));
        read_exponent(text, digits);
        read_scientific(text, digits);
        const auto [stop, error] =
            std::from_chars(digits.buffer.data(), digits.buffer.data() + digits.size, number.value);
        const std::string_view plain(digits.buffer.data(), digits.size);
        const bool underflow = plain.find("e-") != std::string_view::npos;
        if (error == std::errc::result_out_of_range) number.value = underflow ? 0 : HUGE_VAL;
        number.malformed = digits.malformed || error != std::errc{} || stop != plain.end() ||
                           (number.value == 0 && number.significant > 0);
        number.ambiguous = digits.ambiguous;
        number.resolution = std::pow(10.0, -digits.decimals);
        end = digits.end;
        if (!digits.has_point) add_fraction(text, number, end);
    }
    add_scale(text, money_before, number, end);
    number.span = {static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(end)};
    return number;
}

}  // namespace

std::optional<Number> match_number(std::string_view text, std::size_t position, bool money_before) {
    if (position >= text.size()) return std::nullopt;
    const char c = text[position];
    if (is_digit(c)) {
        if (position > 0 && is_digit(text[position - 1])) return std::nullopt;
        return match_digits(text, position, money_before);
    }
    if (c == '.') {
        if (position + 1 >= text.size() || !is_digit(text[position + 1])) return std::nullopt;
        if (position > 0 && (is_digit(text[position - 1]) || text[position - 1] == '.'))
            return std::nullopt;
        return match_digits(text, position, money_before);
    }
    if (const Vulgar* vulgar = match_vulgar(text, position)) {
        Number number;
        number.value = vulgar->value;
        number.significant = 1;
        std::size_t end = position + vulgar->text.size();
        add_scale(text, money_before, number, end);
        number.span = {static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(end)};
        return number;
    }
    return match_number_words(text, position);
}

}  // namespace ballpark::units
