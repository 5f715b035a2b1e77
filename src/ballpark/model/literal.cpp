#include "ballpark/model/literal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/money_year.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using base::is_digit;
using base::is_letter;

constexpr std::size_t max_unit_words = 12;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// Beyond ASCII lie "µ", "°", "²", "€" and the like.
bool is_unit_sign(char c) {
    return c == '$' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
}
/// Operators that lie beyond ASCII too: they end a word.
bool is_operator(std::string_view text) {
    for (const std::string_view sign : {"±", "×", "÷", "−"})
        if (text.starts_with(sign)) return true;
    return false;
}
bool is_keyword(std::string_view word) {
    return word == "to" || word == "and" || word == "or" || word == "not" || word == "if" ||
           word == "when";
}

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Units write their powers without blanks.
void append_unit(std::string& spelling, std::string_view unit) {
    for (std::size_t i = 0; i < unit.size(); ++i) {
        const std::size_t next = unit.find_first_not_of(' ', i);
        const bool before = next != std::string_view::npos && unit[next] == '^';
        const bool after = !spelling.empty() && spelling.back() == '^';
        if (unit[i] != ' ' || !(before || after)) spelling += unit[i];
    }
}

Node number_node(double value, const units::Unit& unit, base::Span span) {
    Node node;
    node.op = Op::number;
    node.value = value;
    node.unit = unit;
    node.span = span;
    return node;
}

}  // namespace

std::size_t LiteralReader::skip_blanks(std::size_t position) const {
    while (position < text_.size() && is_blank(text_[position])) ++position;
    return position;
}

base::Span LiteralReader::word(std::size_t position) const {
    const auto in_word = [this](std::size_t at) {
        if (at >= text_.size()) return false;
        const char c = text_[at];
        return is_letter(c) || c == '_' || (is_unit_sign(c) && !is_operator(text_.substr(at)));
    };
    std::size_t end = position;
    if (in_word(end))
        while (in_word(end) || (end < text_.size() && is_digit(text_[end]))) ++end;
    return span_of(position, end);
}

bool LiteralReader::is_quantity(std::string_view name) const {
    return std::ranges::find(scope_.quantities, name) != scope_.quantities.end();
}

bool LiteralReader::unit_word(base::Span word) const {
    const std::string_view name = word.of(text_);
    if (name.empty() || is_keyword(name) || is_quantity(name)) return false;
    // "5 min(a, b)" is a slip of the pen, not minutes; "5 min" is minutes
    const std::size_t next = skip_blanks(word.end);
    const bool function =
        find_function(name) != nullptr || (scope_.calls != nullptr && scope_.calls->knows(name));
    return !(function && next < text_.size() && text_[next] == '(');
}

std::size_t LiteralReader::after_power(std::size_t position) const {
    // blanks around it change nothing: "2 m ^ 2" is 2 m^2, not 4
    const std::size_t caret = skip_blanks(position);
    if (caret >= text_.size() || text_[caret] != '^') return position;
    std::size_t end = skip_blanks(caret + 1);
    if (end < text_.size() && text_[end] == '-') ++end;
    const std::size_t digits = end;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return end == digits ? position : end;
}

std::size_t LiteralReader::unit_ends(std::size_t position, bool after_number,
                                     std::span<std::size_t> ends) const {
    std::size_t count = 0;
    bool bracket = false;
    std::size_t at = position;
    if (after_number && at < text_.size() && text_[at] == '/') at = skip_blanks(at + 1);
    while (count < ends.size()) {
        const base::Span found = word(at);
        // after a unit "in" asks for a conversion; inches come first or not at all
        if (!unit_word(found) || (count > 0 && found.of(text_) == "in")) break;
        if (units::money_year_after(text_, found.begin)) break;  // "$5 in 2019" has no inches
        at = after_power(found.end);
        if (!bracket) ends[count++] = at;
        if (bracket && skip_blanks(at) < text_.size() && text_[skip_blanks(at)] == ')') {
            at = skip_blanks(at) + 1;
            ends[count++] = at;
            bracket = false;
        }
        const std::size_t next = skip_blanks(at);
        if (next >= text_.size()) break;
        const bool glued = next == at;
        const char c = text_[next];
        if (c == '/' && after_number) {
            at = skip_blanks(next + 1);
            if (at < text_.size() && text_[at] == '(' && !bracket) {
                bracket = true;
                at = skip_blanks(at + 1);
            }
        } else if ((c == '*' || c == '.') && glued && after_number) {
            at = next + 1;
        } else if (c == '*' && bracket) {
            at = skip_blanks(next + 1);
        } else if (c == '-' && glued) {
            at = next + 1;  // "kW-yr"
        } else {
            at = next;
        }
    }
    return count;
}

std::optional<LiteralReader::Numeral> LiteralReader::numeral(std::size_t position,
                                                             bool grouped) const {
    if (position >= text_.size()) return std::nullopt;
    const bool point =
        text_[position] == '.' && position + 1 < text_.size() && is_digit(text_[position + 1]);
    if (!is_digit(text_[position]) && !point) return std::nullopt;

    std::string digits;
    std::size_t at = position;
    while (at < text_.size() && is_digit(text_[at])) digits += text_[at++];
    const auto group_follows = [&](std::size_t comma) {
        return comma + 3 < text_.size() && text_[comma] == ',' && is_digit(text_[comma + 1]) &&
               is_digit(text_[comma + 2]) && is_digit(text_[comma + 3]) &&
               (comma + 4 >= text_.size() || !is_digit(text_[comma + 4]));
    };
    if (grouped && digits.size() <= 3)
        while (group_follows(at)) {
            digits.append(text_.substr(at + 1, 3));
            at += 4;
        }
    std::size_t end = at;
    if (end < text_.size() && text_[end] == '.') {
        ++end;
        while (end < text_.size() && is_digit(text_[end])) ++end;
    }
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
        std::size_t exponent = end + 1;
        if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-'))
            ++exponent;
        if (exponent < text_.size() && is_digit(text_[exponent])) {
            end = exponent;
            while (end < text_.size() && is_digit(text_[end])) ++end;
        }
    }
    digits.append(text_.substr(at, end - at));
    Numeral result;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), result.value);
    if (error == std::errc::result_out_of_range) result.value = HUGE_VAL;
    static_cast<void>(stop);
    result.end = end;
    return result;
}

base::Result<std::optional<Node>> LiteralReader::number(std::size_t position, bool grouped) const {
    auto found = number_and_unit(position, grouped);
    if (!found || !*found) return found;
    Node& node = **found;
    if (!scope_.bare_units || !node.unit.currency.known() || node.unit.price_year != 0)
        return found;
    if (const auto year = units::money_year_after(text_, node.span.end)) {
        node.unit.price_year = static_cast<std::int16_t>(year->year);
        node.span.end = static_cast<std::uint32_t>(year->end);
    }
    return found;
}

base::Result<std::optional<Node>> LiteralReader::number_and_unit(std::size_t position,
                                                                 bool grouped) const {
    // "$", "US$", "€" before the digits
    std::string_view currency;
    std::size_t at = position;
    const base::Span first = word(position);
    if (!first.empty()) {
        std::size_t sign = first.begin;
        while (sign < first.end && !is_digit(text_[sign])) ++sign;
        const std::string_view before = text_.substr(first.begin, sign - first.begin);
        const bool signs = !before.empty() && is_unit_sign(before.back()) && before.back() != '%';
        if (!signs || is_quantity(first.of(text_))) return std::optional<Node>{};
        at = skip_blanks(sign);
        if (!numeral(at, grouped)) return std::optional<Node>{};
        currency = before;
    }
    const auto digits = numeral(at, grouped);
    if (!digits) return std::optional<Node>{};
    if (!std::isfinite(digits->value))
        return base::failure("bad-number", "this number is too large to work with",
                             span_of(at, digits->end), "beyond 1.8e308");
    double value = digits->value;
    std::size_t end = digits->end;

    // a scale word: the reader of prose knows them, and knows "2.5m" of money from metres
    const base::Span after = word(skip_blanks(end));
    if (unit_word(after)) {
        const auto scaled = units::match_number(text_.substr(0, after.end), at, !currency.empty());
        if (scaled && scaled->span.end == after.end && !scaled->malformed) {
            value *= scaled->scale;
            end = after.end;
        }
    }

    std::array<std::size_t, max_unit_words> ends{};
    const std::size_t start = skip_blanks(end);
    const bool plain_slash = start < text_.size() && text_[start] == '/';
    std::size_t count = 0;
    if (!plain_slash || !currency.empty()) count = unit_ends(start, true, ends);
    std::string spelling;
    base::Diagnostic fault;
    for (std::size_t i = count; i-- > 0;) {
        spelling.assign(currency);
        if (!currency.empty() && !plain_slash) spelling += ' ';
        append_unit(spelling, text_.substr(start, ends[i] - start));
        auto unit = units::parse_unit(spelling, catalogue_);
        if (unit) return number_node(value, *unit, span_of(position, ends[i]));
        if (i == 0)
            fault = shifted(std::move(unit.error()), start - (spelling.size() - (ends[i] - start)));
    }
    if (!currency.empty()) {
        auto unit = units::parse_unit(currency, catalogue_);
        if (!unit) return tl::unexpected<base::Diagnostic>(shifted(unit.error(), position));
        return number_node(value, *unit, span_of(position, end));
    }
    if (count > 0) return tl::unexpected<base::Diagnostic>(std::move(fault));
    return number_node(value, units::Unit{}, span_of(position, end));
}

std::optional<Node> LiteralReader::bare_unit(std::size_t position) const {
    std::array<std::size_t, max_unit_words> ends{};
    const std::size_t count = unit_ends(position, false, ends);
    for (std::size_t i = count; i-- > 0;) {
        std::string spelling;
        append_unit(spelling, text_.substr(position, ends[i] - position));
        if (auto unit = units::parse_unit(spelling, catalogue_)) {
            // "a million watts" is a number of watts, not a unit of its own
            const double scale = std::exchange(unit->scale, 1);
            unit->factor /= scale;
            return number_node(scale, *unit, span_of(position, ends[i]));
        }
    }
    return std::nullopt;
}

}  // namespace ballpark::model
