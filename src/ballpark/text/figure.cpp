#include "ballpark/text/figure.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/lone_symbol.hpp"
#include "ballpark/text/powers.hpp"
#include "ballpark/text/surroundings.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The unit at `begin` of a text that ends at `end`. No unit is longer than the view that is
/// given to the reader of units, so that a text of nothing but units costs no more than its length.
std::optional<units::UnitMatch> match(const Reader& reader, std::size_t begin,
                                      std::size_t end = std::string_view::npos) {
    constexpr std::size_t longest = 96;
    end = std::min({end, begin + longest, reader.text.size()});
    // A view ends where a character does.
    while (end < reader.text.size() && end > begin &&
           (static_cast<unsigned char>(reader.text[end]) & 0xc0) == 0x80)
        --end;
    return units::match_unit(reader.text.substr(0, end), begin, *reader.catalogue, reader.context);
}

bool is_money(const units::Unit& unit) {
    return unit.dimension == units::dimensions::money;
}

/// Where the unit of a number that ends at `end` may start: at once, after a space, after the
/// hyphen of "2.5-megawatt", after a plus.
std::size_t unit_begin(std::string_view text, std::size_t end) {
    if (byte_or_nul(text, end) == '+') ++end;
    if (byte_or_nul(text, end) == '-' && is_letter(byte_or_nul(text, end + 1))) return end + 1;
    if (stands_at(text, end, "\u2010") || stands_at(text, end, "\u2011")) return end + 3;
    std::size_t next = after_spaces(text, end);
    // "4,000 or so residents".
    for (const std::string_view vague : {"or so ", "or more "})
        if (next != end && stands_at(text, next, vague)) next += vague.size();
    // "A couple of homes", "two dozens of eggs".
    if (next != end && stands_at(text, next, "of ") && counts_by_of(text, end)) next += 3;
    return next;
}

/// A stroke, "per" or article that sets a denominator off.
struct Separator {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< where the denominator starts
    bool hyphenated = false;
    bool article = false;  ///< "a", "an": sets off one denominator, then only a time

    bool exists() const { return end != 0; }
};

/// The separator that starts at `i`, or at the white space there.
Separator separator_at(std::string_view text, std::size_t i) {
    const std::size_t begin = after_spaces(text, i);
    if (byte_or_nul(text, begin) == '/') return {begin, after_spaces(text, begin + 1), false};
    for (const std::string_view joint : {"-a-", "-an-", "-per-"})
        if (stands_at(text, i, joint)) return {i, i + joint.size(), true};
    if (begin == i) return {};
    const Word word = word_at(text, begin);
    const std::string_view lower = word.lower();
    if (lower != "per" && lower != "a" && lower != "an") return {};
    const std::size_t end = after_spaces(text, word.span.end);
    return end == word.span.end ? Separator{} : Separator{begin, end, false, lower != "per"};
}

/// A unit of time in the denominator that the unit was read with is taken out of it again, if
/// what is left keeps its rate apart: "barrels a day" is barrels, with a rate.
void part_rate(const Reader& reader, Figure& figure) {
    const std::string_view text = reader.text;
    for (std::size_t i = figure.unit_span.end; i > figure.unit_span.begin + 1;) {
        --i;
        const char c = text[i];
        if (c != '/' && c != '-' && !is_space(c)) continue;
        const Separator separator = separator_at(text, i);
        if (!separator.exists() || separator.end >= figure.unit_span.end) continue;
        const auto counted = match(reader, figure.unit_span.begin, i);
        if (!counted || before_spaces(text, i) != counted->span.end) continue;
        const auto time = match(reader, separator.end, figure.unit_span.end);
        if (!time || time->span.end != figure.unit_span.end ||
            time->unit.dimension != units::dimensions::time ||
            !keeps_rate_apart(counted->unit.dimension))
            return;
        if (is_rate_time(text, time->span.end))
            figure.rate = Rate{span_of(separator.begin, figure.unit_span.end), time->unit,
                               separator.hyphenated ? RateForm::adverb : RateForm::per};
        figure.unit = counted->unit;
        figure.unit_span = counted->span;
        return;
    }
}

/// The denominators that stand behind the unit or, where the currency stands before, behind the
/// number: "$45" and "/MWh".
void read_denominators(const Reader& reader, Figure& figure, std::size_t end) {
    constexpr int most = 3;
    for (int n = 0; n < most; ++n) {
        const Separator separator = separator_at(reader.text, end);
        if (!separator.exists()) return;
        const auto denominator = match(reader, separator.end);
        if (!denominator) return;
        const bool time = denominator->unit.dimension == units::dimensions::time;
        // "12.5p a kWh a household pays": the household begins another clause.
        if (separator.article && n > 0 && !time) return;
        // A rate is left to `rate_after`, which knows "a year ago" from "a year".
        if (time && keeps_rate_apart(figure.unit.dimension)) return;
        figure.unit = units::divide(figure.unit, denominator->unit);
        base::Span& span = figure.money_before ? figure.per_span : figure.unit_span;
        span = base::hull(span, denominator->span);
        figure.ambiguous_unit |= denominator->ambiguous;
        end = denominator->span.end;
        figure.span.end = static_cast<std::uint32_t>(end);
    }
}

/// The counted thing a few words behind a number: "six million UK homes", "1,500 new jobs".
/// Only things are looked for so far off, never units of measure.
std::optional<units::UnitMatch> counted_thing(const Reader& reader, std::size_t begin) {
    constexpr int most_words = 3;
    constexpr std::size_t shortest = 3;
    std::size_t i = begin;
    for (int n = 0; n < most_words; ++n) {
        const Word word = word_at(reader.text, i);
        if (!word.exists()) return std::nullopt;
        if (!is_upper(reader.text[i]) && !word.in(lexicon::between_count_and_noun))
            return std::nullopt;
        std::size_t end = word.span.end;
        while (byte_or_nul(reader.text, end) == '.' && is_upper(byte_or_nul(reader.text, end + 1)))
            end += 2;  // "U.S."
        if (byte_or_nul(reader.text, end) == '.' && end > word.span.end) ++end;
        i = after_spaces(reader.text, end);
        if (i == end) return std::nullopt;
        const auto thing = match(reader, i);
        if (thing && thing->unit.dimension == units::dimensions::count &&
            thing->span.size() >= shortest)
            return thing;
    }
    return std::nullopt;
}

/// A currency sign that has digits behind it belongs to them, not to the number before it:
/// "46 million A$50 notes".
bool belongs_to_next(std::string_view text, const units::UnitMatch& match) {
    if (!is_money(match.unit) || match.span.end > text.size()) return false;
    const std::size_t next = match.span.end + space_length(text, match.span.end);
    return is_digit(byte_or_nul(text, next)) && !is_lower(text[match.span.end - 1]);
}

/// The unit at `begin`, without a second figure behind a stroke ("100 MW/400 MWh"). Litres per
/// 100 km stay whole.
std::optional<units::UnitMatch> unit_at(const Reader& reader, std::size_t begin) {
    const auto whole = match(reader, begin);
    if (!whole) return whole;
    for (std::size_t i = whole->span.begin; i + 1 < whole->span.end; ++i) {
        if (reader.text[i] != '/') continue;
        if (!is_digit(byte_or_nul(reader.text, after_spaces(reader.text, i + 1)))) continue;
        if (stands_at(reader.text, i, "/100 ") || stands_at(reader.text, i, "/100km")) continue;
        return match(reader, begin, i);
    }
    return whole;
}

/// Is the straight quote at `i` inches, for no quotation is open before it: a 13.3" screen?
bool is_inch_mark(std::string_view text, std::size_t i) {
    constexpr std::size_t reach = 300;
    if (byte_or_nul(text, i) != '"' || byte_or_nul(text, i + 1) != ' ' ||
        !is_lower(byte_or_nul(text, i + 2)))
        return false;
    const std::string_view before = text.substr(i > reach ? i - reach : 0, std::min(i, reach));
    return std::count(before.begin(), before.end(), '"') % 2 == 0;
}

/// The marks of 5'11" behind a number that ends at `end`: feet before more digits, inches after.
std::optional<units::UnitMatch> feet_and_inches(const Reader& reader, std::size_t end) {
    const std::string_view text = reader.text;
    const auto mark = [text](std::size_t i, std::string_view ascii, std::string_view prime,
                             std::string_view quote) -> std::size_t {
        for (const std::string_view piece : {ascii, prime, quote})
            if (stands_at(text, i, piece)) return piece.size();
        return 0;
    };
    const auto from = static_cast<std::uint32_t>(end);
    if (const std::size_t foot = mark(end, "'", "\u2032", "\u2019"); foot != 0) {
        std::size_t digits = end + foot;
        while (is_digit(byte_or_nul(text, digits)) && digits - end < foot + 2) ++digits;
        if (digits == end + foot || mark(digits, "\"", "\u2033", "\u201d") == 0)
            return std::nullopt;
        return units::UnitMatch{reader.catalogue->unit("foot"),
                                {from, from + static_cast<std::uint32_t>(foot)}};
    }
    const std::size_t inch = mark(end, "\"", "\u2033", "\u201d");
    if (stands_at(text, end, "\u2033") || is_inch_mark(text, end))
        return units::UnitMatch{reader.catalogue->unit("inch"),
                                {from, from + static_cast<std::uint32_t>(inch)}};
    std::size_t digits = end;
    while (digits > 0 && end - digits < 2 && is_digit(text[digits - 1])) --digits;
    if (inch == 0 || digits < 2 || digits == end) return std::nullopt;
    const bool after_feet = (text[digits - 1] == '\'' && is_digit(text[digits - 2])) ||
                            (digits >= 4 && mark(digits - 3, "\n", "\u2032", "\u2019") == 3 &&
                             is_digit(text[digits - 4]));
    if (!after_feet) return std::nullopt;
    return units::UnitMatch{reader.catalogue->unit("inch"),
                            {from, from + static_cast<std::uint32_t>(inch)}};
}

/// "1.1 billion pounds", "a fine of 500 pounds": money, where the words around speak of it. The
/// weight needs no such words.
bool is_pounds_of_money(std::string_view text, const Figure& figure) {
    constexpr int most_words = 6;
    const std::string_view unit = figure.unit_span.of(text);
    if (unit != "pounds" && unit != "pound") return false;
    const Word behind = next_word(text, figure.unit_span.end);
    if (behind.lower() == "of" || behind.lower() == "per") return false;
    // "1.1 billion pounds ($1.4 billion)".
    const std::size_t open = after_spaces(text, figure.unit_span.end);
    if (byte_or_nul(text, open) == '(' &&
        (byte_or_nul(text, open + 1) == '$' || stands_at(text, open + 1, "\u20ac")))
        return true;
    std::size_t i = figure.span.begin;
    for (int n = 0; n < most_words; ++n) {
        const Word word = word_ending_at(text, before_spaces(text, i));
        if (!word.exists()) return false;
        if (word.in(lexicon::money_talk)) return true;
        i = word.span.begin;
    }
    return false;
}

/// "15 pounds per kWh", where the words before speak of money: nobody pays in weight.
void read_pounds_for_energy(const Reader& reader, Figure& figure) {
    constexpr int most_words = 6;
    const std::string_view text = reader.text;
    if (!figure.unit_span.of(text).starts_with("pounds")) return;
    const Separator separator = separator_at(text, figure.unit_span.begin + 6);
    if (!separator.exists() || separator.end >= figure.unit_span.end) return;
    const auto energy = match(reader, separator.end, figure.unit_span.end);
    if (!energy || energy->unit.dimension != units::dimensions::energy) return;
    std::size_t i = figure.span.begin;
    for (int n = 0; n < most_words; ++n) {
        const Word word = word_ending_at(text, before_spaces(text, i));
        if (!word.exists()) return;
        if (word.in(lexicon::money_talk)) {
            figure.unit = units::divide(reader.catalogue->unit("GBP"), energy->unit);
            return;
        }
        i = word.span.begin;
    }
}

/// A unit in its plural: "homes", "people", "square feet".
bool is_many(std::string_view unit) {
    return unit.ends_with('s') || unit.ends_with("people") || unit.ends_with("feet") ||
           unit.ends_with("children") || unit.ends_with("men") || unit.ends_with("women");
}

/// "1.5m homes", "2.5m barrels a day": millions, where what stands behind is counted or measured
/// itself. "A 3m wall" has metres.
void read_millions(const Reader& reader, Figure& figure) {
    constexpr std::size_t shortest = 4;
    const std::string_view text = reader.text;
    const std::size_t end = figure.number.span.end;
    if (figure.number.scale != 1 || figure.number.in_words || byte_or_nul(text, end) != 'm') return;
    const auto millions = units::match_number(text, figure.number.span.begin, true);
    if (!millions || millions->scale != 1e6 || millions->span.end != end + 1) return;
    const std::size_t next = after_spaces(text, end + 1);
    if (next == end + 1) return;
    const auto measured = [&] {
        namespace is = units::dimensions;
        const auto unit = match(reader, next);
        if (!unit || unit->span.size() < shortest || is_upper(text[next])) return false;
        const auto& of = unit->unit.dimension;
        if (of == is::money) return true;
        return is_many(unit->span.of(text)) &&
               (of == is::count || of == is::mass || of == is::volume || of == is::area ||
                of == is::energy || of == is::power);
    };
    if (!measured()) {
        const auto thing = counted_thing(reader, next);
        if (!thing || !is_many(thing->span.of(text))) return;
    }
    const double sign = figure.value < 0 ? -1 : 1;
    figure.number = *millions;
    figure.value = sign * millions->value;
    figure.span.end = std::max(figure.span.end, millions->span.end);
}

bool read_unit_behind(const Reader& reader, Figure& figure) {
    read_millions(reader, figure);
    const std::size_t begin = unit_begin(reader.text, figure.number.span.end);
    // "Dozens" alone are two and more of them, and nobody knows how many.
    figure.or_more = byte_or_nul(reader.text, figure.number.span.end) == '+' ||
                     (figure.number.in_words && figure.number.span.size() == 6 &&
                      stands_at(reader.text, figure.number.span.begin + 1, "ozens"));
    auto unit = unit_with_powers(reader.text, begin, *reader.catalogue, reader.context);
    if (!unit) unit = unit_at(reader, begin);
    if (!unit) unit = feet_and_inches(reader, figure.number.span.end);
    if (unit && belongs_to_next(reader.text, *unit)) return false;
    if (!unit && !figure.number.in_words)
        unit =
            lone_symbol(reader.text, figure.span.begin, figure.number.span.end, *reader.catalogue);
    if (!unit && space_length(reader.text, figure.number.span.end) != 0)
        unit = counted_thing(reader, begin);
    if (!unit) return false;
    figure.unit = unit->unit;
    figure.unit_span = unit->span;
    figure.ambiguous_unit = unit->ambiguous;
    figure.has_unit = true;
    part_rate(reader, figure);
    if (is_pounds_of_money(reader.text, figure)) figure.unit = reader.catalogue->unit("GBP");
    read_pounds_for_energy(reader, figure);
    figure.counted = figure.unit;
    return true;
}

/// "six million" is no more exact than "6 million", and "half a million" no more than "0.5
/// million"; "two" is two.
void allow_for_words(units::Number& number) {
    constexpr double least_scale = 1000;
    if (!number.in_words || number.resolution != 0 || number.scale < least_scale) return;
    const double count = number.value / number.scale;
    number.resolution = count == std::floor(count) ? number.scale : number.scale / 10;
}

/// "-13F", "(−5 %)", "-$3 million": a sign, unless a hyphen, a dash or a list's mark.
bool negative(std::string_view text, std::size_t begin, std::size_t& sign_begin) {
    if (begin >= 3 && stands_at(text, begin - 3, "\u2212")) {
        sign_begin = begin - 3;
        return !word_before(text, sign_begin);
    }
    const Word word = word_ending_at(text, before_spaces(text, begin));
    if (word.lower() == "minus" || word.lower() == "negative") {
        sign_begin = word.span.begin;
        // "10 minus 5" is a sum.
        const std::size_t before = before_spaces(text, sign_begin);
        return before == 0 || !is_digit(text[before - 1]);
    }
    if (begin == 0 || text[begin - 1] != '-') return false;
    sign_begin = begin - 1;
    if (sign_begin == 0) return false;
    const char before = text[sign_begin - 1];
    return before == ' ' || before == '(';
}

/// "$2.91 a share".
void read_priced(std::string_view text, Figure& figure) {
    const Separator separator = separator_at(text, figure.span.end);
    if (!separator.exists() || !is_money(figure.unit)) return;
    const Word thing = word_at(text, separator.end);
    if (!thing.in(lexicon::priced_things)) return;
    figure.priced = thing.span;
    figure.span.end = thing.span.end;
}

}  // namespace

void read_behind(const Reader& reader, Figure& figure) {
    read_denominators(reader, figure, figure.span.end);
    read_priced(reader.text, figure);
    if (!figure.priced.empty()) return;
    figure.rate = rate_after(reader.text, figure.span.end, *reader.catalogue);
    // "Halved to $70 a kilogram in a year": of a price, how long it took.
    if (figure.rate && !keeps_rate_apart(figure.unit.dimension) &&
        stands_at(reader.text, figure.rate->span.begin, "in "))
        figure.rate.reset();
    if (figure.rate && figure.rate->form != RateForm::adjective)
        figure.span.end = figure.rate->span.end;
}

std::optional<units::UnitMatch> counted_over(const Reader& reader, std::size_t end) {
    const Separator separator = separator_at(reader.text, end);
    if (!separator.exists() || separator.article) return std::nullopt;
    auto over = match(reader, separator.end);
    if (!over || over->unit.dimension == units::dimensions::time) return std::nullopt;
    return over;
}

std::optional<Figure> read_figure(const Reader& reader, Candidate start) {
    const std::string_view text = reader.text;
    Figure figure;
    std::size_t i = start.position;
    if (start.start == Start::money) {
        // The digits are the number's, whatever a unit could make of them.
        constexpr std::size_t longest = 10;
        std::size_t end = i;
        while (end < text.size() && end - i < longest && !is_digit(text[end])) ++end;
        const auto currency = match(reader, i, end);
        if (!currency || !is_money(currency->unit)) return std::nullopt;
        figure.unit = figure.counted = currency->unit;
        figure.unit_span = currency->span;
        figure.ambiguous_unit = currency->ambiguous;
        figure.has_unit = figure.money_before = true;
        i = currency->span.end;
        if (is_letter(text[i - 1]) && byte_or_nul(text, i) == '.') ++i;  // "Rs. 500"
        i += space_length(text, i);
    }
    const auto number = units::match_number(text, i, figure.money_before);
    if (!number) return std::nullopt;
    figure.number = *number;
    allow_for_words(figure.number);
    figure.value = number->value;
    figure.span = span_of(start.position, number->span.end);
    if (!figure.money_before && read_unit_behind(reader, figure))
        figure.span.end = figure.rate ? figure.rate->span.end : figure.unit_span.end;
    if (figure.has_unit && !figure.rate) read_behind(reader, figure);
    std::size_t sign_begin = 0;
    if (negative(text, start.position, sign_begin)) {
        figure.value = -figure.value;
        figure.span.begin = static_cast<std::uint32_t>(sign_begin);
    }
    return figure;
}

}  // namespace ballpark::text
