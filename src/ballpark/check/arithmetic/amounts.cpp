#include "ballpark/check/arithmetic/amounts.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/base/ascii.hpp"
#include "ballpark/claims/words.hpp"
#include "ballpark/units/number.hpp"

namespace ballpark::check {
namespace {

using base::is_digit;

Amount of_mention(const Matter& matter, std::size_t index) {
    const auto& mention = matter.passage.mentions[index];
    Amount amount;
    amount.span = mention.span;
    amount.mention = static_cast<int>(index);
    amount.value = mention.unit.to_si(mention.value);
    const auto rounded = as_rounded(matter.passage.text, mention, 0.5);
    amount.rounded = {mention.unit.to_si(rounded.low), mention.unit.to_si(rounded.high)};
    amount.things = mention.unit.dimension == units::dimensions::count;
    return amount;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "1 March", "March 1", "Unit 3".
bool stands_by_name(std::string_view text, base::Span number) {
    if (number.end + 1 < text.size() && is_capital(text[number.end + 1])) return true;
    if (number.begin < 2) return false;
    auto word = number.begin - 1;
    while (word > 0 && text[word - 1] != ' ' && text[word - 1] != '\n') --word;
    return is_capital(text[word]) && word > 0;
}

/// A number in digits without a unit. "2019" is a year, "B52" and "3.4.2" are names.
bool read_bare(const claims::Passage& passage, std::uint32_t at, Amount& amount) {
    const auto text = passage.text;
    constexpr double first_year = 1900;
    constexpr double last_year = 2100;
    constexpr double last_day = 31;
    const char before = at > 0 ? text[at - 1] : ' ';
    if (before != ' ' && before != '(' && before != '\n') return false;
    const auto number = units::match_number(text, at);
    if (!number || number->malformed) return false;
    // "180,000" has two readings, but one in English.
    const bool comma = number->span.of(text).find(',') != std::string_view::npos;
    if (number->ambiguous && !(comma && passage.language == "en")) return false;
    const auto end = number->span.end;
    const char after = end < text.size() ? text[end] : '.';
    if (after != ' ' && after != ',' && after != '.' && after != ';' && after != ')') return false;
    if (end + 1 < text.size() && after != ' ' && is_digit(text[end + 1])) return false;
    const bool year =
        number->value >= first_year && number->value < last_year && number->span.size() == 4;
    if (year || (number->value <= last_day && stands_by_name(text, number->span))) return false;
    amount.span = number->span;
    amount.value = number->value;
    double place = number->resolution > 0 ? number->resolution : 1;
    while (number->value != 0 && std::fmod(number->value, place * 10) == 0) place *= 10;
    amount.rounded = {number->value - place / 2, number->value + place / 2};
    amount.things =
        after == ' ' && end + 1 < text.size() && text[end + 1] >= 'a' && text[end + 1] <= 'z';
    return true;
}

}  // namespace

std::vector<Amount> amounts_in(const Matter& matter, base::Span where) {
    const auto text = matter.passage.text;
    const auto& mentions = matter.passage.mentions;
    std::vector<Amount> amounts;
    auto next = static_cast<std::size_t>(
        std::partition_point(mentions.begin(), mentions.end(),
                             [&](const auto& m) { return m.span.begin < where.begin; }) -
        mentions.begin());
    for (auto at = where.begin; at < where.end;) {
        if (next < mentions.size() && at >= mentions[next].span.begin) {
            const auto& mention = mentions[next];
            if (mention.span.end > where.end) break;
            if (!mention.range && !mention.malformed) amounts.push_back(of_mention(matter, next));
            at = std::max({at + 1, mention.span.end, mention.unit_span.end});
            ++next;
            continue;
        }
        Amount amount;
        if (is_digit(text[at]) && read_bare(matter.passage, at, amount)) {
            amounts.push_back(amount);
            at = amount.span.end;
        } else if (is_digit(text[at])) {
            while (at < where.end && (is_digit(text[at]) || text[at] == ',' || text[at] == '.'))
                ++at;
        } else {
            ++at;
        }
    }
    return amounts;
}

bool alike(const Matter& matter, const Amount& a, const Amount& b) {
    if (a.mention < 0 || b.mention < 0) {
        // "900 are in the mine" of "1,480 jobs".
        const auto counts = [](const Amount& amount) {
            return amount.mention < 0 || amount.things;
        };
        return counts(a) && counts(b);
    }
    const auto& one = matter.passage.mentions[static_cast<std::size_t>(a.mention)];
    const auto& other = matter.passage.mentions[static_cast<std::size_t>(b.mention)];
    if (one.unit.dimension != other.unit.dimension || one.unit.currency != other.unit.currency)
        return false;
    if (one.has_rate() && other.has_rate() && one.rate.factor != other.rate.factor) return false;
    return units::compare(one.unit, other.unit, matter.engine.catalogue) == units::Mismatch::none;
}

base::Edit whole_with_value(const Matter& matter, const text::Mention& mention, double value) {
    auto edit = with_value(matter.passage.text, mention, value);
    if (mention.span.begin == edit.span.begin && mention.span.end > edit.span.end) {
        edit.text += matter.passage.text.substr(edit.span.end, mention.span.end - edit.span.end);
        edit.span.end = mention.span.end;
    }
    return edit;
}

}  // namespace ballpark::check
