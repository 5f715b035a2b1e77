#include "ballpark/report/json_writer.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "ballpark/base/utf8.hpp"

namespace ballpark::report {

namespace {

/// Is a byte of the eight one that cannot be copied as it is: a quote, a backslash, a control
/// character, or part of a character above ASCII?
bool any_special(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    const auto zero_byte = [](std::uint64_t word) { return (word - ones) & ~word & highs; };
    const std::uint64_t quote = zero_byte(bytes ^ (ones * '"'));
    const std::uint64_t backslash = zero_byte(bytes ^ (ones * '\\'));
    const std::uint64_t control = (bytes - ones * 0x20) & ~bytes & highs;
    return ((bytes & highs) | quote | backslash | control) != 0;
}

std::size_t plain_run(std::string_view text, std::size_t i) {
    std::size_t end = i;
    while (text.size() - end >= 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + end, 8);
        if (any_special(bytes)) break;
        end += 8;
    }
    while (end < text.size() && text[end] != '"' && text[end] != '\\' &&
           static_cast<unsigned char>(text[end]) >= 0x20 &&
           static_cast<unsigned char>(text[end]) < 0x80)
        ++end;
    return end - i;
}

void put_escaped(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            constexpr std::string_view hex = "0123456789abcdef";
            out += "\\u00";
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
    }
}

/// A number of up to three decimals and fifteen digits in all, as most are that are written down:
/// no shorter one is the same double. False where it is no such number.
bool put_decimals(std::string& out, double value) {
    constexpr double least = 1e-3;
    constexpr double most = 1e12;
    constexpr int thousand = 1000;
    if (value < least || value >= most) return false;
    const auto thousandths = static_cast<std::uint64_t>(value * thousand + 0.5);
    if (static_cast<double>(thousandths) / thousand != value) return false;
    put_json(out, static_cast<std::size_t>(thousandths / thousand));
    auto rest = static_cast<unsigned>(thousandths % thousand);
    out += '.';
    for (unsigned unit = thousand / 10; unit != 0 && rest != 0; unit /= 10) {
        out += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
    return true;
}

}  // namespace

void put_json(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t run = plain_run(text, i);
        out.append(text, i, run);
        i += run;
        if (i == text.size()) break;
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            put_escaped(out, text[i++]);
            continue;
        }
        const base::Rune rune = base::decode_utf8(text, i);
        if (rune.valid)
            out.append(text, i, rune.size);
        else
            out += "\ufffd";
        i += rune.size;
    }
    out += '"';
}

void put_json(std::string& out, std::size_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void put_json(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    if (std::signbit(value)) {
        out += '-';
        value = -value;
    }
    constexpr double whole_below = 1e15;
    if (value < whole_below && value == std::floor(value)) {
        put_json(out, static_cast<std::size_t>(value));
        out += ".0";
        return;
    }
    if (put_decimals(out, value)) return;
    // "d.ddde±xx", taken apart and laid out with the point where it reads best.
    std::array<char, 32> buffer{};
    const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                    std::chars_format::scientific)
                          .ptr;
    const std::string_view written(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t mark = written.find('e');
    std::array<char, 20> digits{};
    std::size_t count = 0;
    for (const char c : written.substr(0, mark))
        if (c != '.') digits[count++] = c;
    int exponent = 0;
    const bool below_one = written[mark + 1] == '-';
    std::from_chars(written.data() + mark + 2, end, exponent);
    if (below_one) exponent = -exponent;
    const int point = exponent + 1;  // digits before the point
    constexpr int longest_whole = 15;
    constexpr int most_zeros = 3;
    if (point > 0 && point <= longest_whole) {
        const auto whole = static_cast<std::size_t>(point);
        if (count <= whole) {
            out.append(digits.data(), count).append(whole - count, '0').append(".0");
        } else {
            out.append(digits.data(), whole).append(1, '.');
            out.append(digits.data() + whole, count - whole);
        }
    } else if (point <= 0 && point >= -most_zeros) {
        out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits.data(), count);
    } else {
        out += digits[0];
        if (count > 1) out.append(1, '.').append(digits.data() + 1, count - 1);
        out += written.substr(mark, 2);
        out += written.substr(mark + 2);
    }
}

}  // namespace ballpark::report
