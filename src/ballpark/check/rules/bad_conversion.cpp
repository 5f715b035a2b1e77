#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ballpark/check/arithmetic/given_twice.hpp"
#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/arithmetic/printed.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/rules/converted_speed.hpp"
#include "ballpark/claims/words.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

// Beyond what rounding explains: rough factors (2.5 acres a hectare, 3 feet a metre) differ by a
// few per cent, tons and gallons of different countries by up to a fifth.
constexpr double rough_factor = 1.04;
constexpr double rough_figure = 1.10;
constexpr double doubtful_unit = 1.25;
// A day's rate of exchange differs from the year's mean.
constexpr double rate_of_day = 1.2;

constexpr const char* difference_has_no_zero = "a difference in degrees has no zero to shift";

/// "6 feet 2 inches": the second of these is no length by itself.
bool part_of_compound(const Matter& matter, std::size_t index) {
    constexpr std::uint32_t longest_gap = 5;
    if (index == 0) return false;
    const auto& before = matter.passage.mentions[index - 1];
    const auto& mention = matter.passage.mentions[index];
    return before.unit.dimension == mention.unit.dimension &&
           mention.span.begin <= before.span.end + longest_gap;
}

/// A change of temperature, which has no zero: "warmed by 1.5 degrees (2.7 F)".
bool is_difference(const Matter& matter, const text::Mention& mention, const text::Mention& other) {
    if (right_before(matter, mention.span, "differences")) return true;
    const auto text = matter.passage.text;
    const auto sentence = matter.passage.sentence_of(mention.span);
    // "As much as 5C (41F) above pre-industrial levels."
    const auto last = std::max(mention.span.end, other.span.end);
    const base::Span behind{last, std::min(last + 30, sentence.end)};
    if (const auto hit = claims::find_any(matter.passage.words, behind,
                                          matter.engine.library.words("differs_from"));
        hit && claims::count_words(text, {last, hit->span.begin}) == 0)
        return true;
    // "1.55 degrees above the average of 1850 to 1900."
    constexpr int words_to_baseline = 7;
    const auto next = claims::next_word(text, last);
    if (next < sentence.end && (claims::match_phrase(text, next, "above") != 0 ||
                                claims::match_phrase(text, next, "below") != 0)) {
        const auto baseline = claims::find_any(matter.passage.words, {next, sentence.end},
                                               matter.engine.library.words("baselines"));
        if (baseline &&
            claims::count_words(text, {next, baseline->span.begin}) <= words_to_baseline)
            return true;
    }
    // "Warming above 2C", "risen in temperature by"; but "warming to 41F".
    constexpr int words_to_change = 6;
    auto before = claims::clause_around(text, sentence, mention.span);
    before.end = mention.span.begin;
    const auto change = claims::find_last(matter.passage.words, before,
                                          matter.engine.library.words("changes_of_temperature"));
    return change && claims::count_words(text, {change->span.end, before.end}) <= words_to_change &&
           !claims::find_any(matter.passage.words, {change->span.end, before.end},
                             matter.engine.library.words("up_to_a_temperature"));
}

bool power_of_ten(double ratio) {
    const double exponent = std::log10(ratio);
    return std::abs(exponent - std::round(exponent)) < 1e-9;
}

bool counts_lakh(const text::Mention& mention) {
    return std::abs(mention.scale_value - 1e5) < 1 || std::abs(mention.scale_value - 1e7) < 1;
}

struct Pair {
    const text::Mention& given;
    const text::Mention& converted;
    double expected_low = 0;  ///< the converted value by each rate or rounding that is fair
    double expected_high = 0;
    double expected = 0;
    double tolerance = rough_factor;
    std::string rate_note;
};

double doubt(const text::Mention& a, const text::Mention& b, const units::Catalogue& catalogue) {
    const auto unsure = [&](const text::Mention& mention) {
        if (mention.ambiguous_unit) return true;
        return std::any_of(mention.unit.terms().begin(), mention.unit.terms().end(),
                           [&](const units::Term& term) {
                               const auto confused = catalogue[term.entry].confused;
                               return catalogue[term.entry].name != "tonne" && !confused.empty();
                           });
    };
    if (unsure(a) || unsure(b)) return doubtful_unit;
    const auto rough = [](const text::Mention& m) {
        return m.approximate || m.range || m.bound != text::Bound::none;
    };
    return rough(a) || rough(b) ? rough_figure : rough_factor;
}

/// Does the sentence name a year other than the story's? Its money is then of that year.
bool names_another_year(std::string_view sentence, int year) {
    int digits = 0;
    int value = 0;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
        const char c = i < sentence.size() ? sentence[i] : ' ';
        if (c >= '0' && c <= '9') {
            value = digits == 0 ? c - '0' : value * 10 + (c - '0');
            if (++digits > 4) value = 0;
            continue;
        }
        if (digits == 4 && value >= 1900 && value < 2100 && value != year) return true;
        digits = 0;
    }
    return false;
}

/// The converted figure by the mean rates of the years around the story, or of all years where
/// the story names none. False where no rate is known.
bool by_exchange(const Matter& matter, Pair& pair) {
    const auto& engine = matter.engine;
    const auto from = engine.catalogue.currency_code(pair.given.unit);
    const auto to = engine.catalogue.currency_code(pair.converted.unit);
    // What is paid on the street in these is not what the tables say.
    constexpr std::array<std::string_view, 11> unofficial = {
        "ARS", "CUP", "IRR", "KPW", "LBP", "MMK", "NGN", "SYP", "VEF", "VES", "ZWD"};
    for (const auto code : {from, to}) {
        if (std::find(unofficial.begin(), unofficial.end(), code) != unofficial.end()) return false;
    }
    const int story = matter.passage.date.year;
    const auto sentence = matter.passage.sentence_of(pair.given.span).of(matter.passage.text);
    const bool open = story == 0 || names_another_year(sentence, story);
    constexpr int first = 1990;
    constexpr int last = 2030;
    double low = 0;
    double high = 0;
    for (int year = open ? first : story - 1; year <= (open ? last : story + 1); ++year) {
        const auto worth = engine.library.money.usd_per_unit(from, year);
        const auto price = engine.library.money.usd_per_unit(to, year);
        if (!worth || !price) continue;
        const double value =
            pair.given.unit.to_si(pair.given.value) * *worth / *price / pair.converted.unit.factor;
        low = low == 0 ? value : std::min(low, value);
        high = std::max(high, value);
        if (year == story) {
            pair.expected = value;
            pair.rate_note = fmt::format("at the mean rate of {}, {} {:.4g} to the {}", year, to,
                                         *worth / *price, from);
        }
    }
    if (low == 0) return false;
    if (pair.expected == 0) pair.expected = std::sqrt(low * high);
    const auto rounding = as_rounded(matter.passage.text, pair.given, 0.5);
    pair.expected_low = low * rounding.low / pair.given.value / rate_of_day;
    pair.expected_high = high * rounding.high / pair.given.value * rate_of_day;
    pair.tolerance = 1;
    return true;
}

/// The converted figure by the units' own factors. A rate counts where both figures have one.
void by_factor(const Matter& matter, Pair& pair, double factor, double offset) {
    // Who converts has the figure before him: "100 square miles" is not fifty, nor a hundred and
    // fifty.
    constexpr double most_rounded = 0.1;
    auto rounding = as_rounded(matter.passage.text, pair.given, 0.5);
    const double reach = most_rounded * std::abs(pair.given.value);
    rounding.low = std::max(rounding.low, pair.given.value - reach);
    rounding.high = std::min(rounding.high, pair.given.value + reach);
    pair.expected = pair.given.value * factor + offset;
    pair.expected_low = rounding.low * factor + offset;
    pair.expected_high = rounding.high * factor + offset;
    pair.tolerance = doubt(pair.given, pair.converted, matter.engine.catalogue);
}

bool agrees(std::string_view text, const Pair& pair, bool temperature) {
    const double steps =
        pair.converted.resolution == 0 && pair.converted.scale_value == 1 ? 0.5 : 1;
    const auto printed = as_rounded(text, pair.converted, steps);
    // Degrees are confused with angles, and not where two of them stand side by side.
    const double spare = pair.tolerance == doubtful_unit && !temperature ? doubtful_unit : 1;
    if (printed.meets({pair.expected_low / spare, pair.expected_high * spare})) return true;
    if (temperature) return std::abs(pair.converted.value - pair.expected) < 1.5;
    if (pair.tolerance == 1) return false;
    const double ratio = pair.converted.value / pair.expected;
    return ratio < pair.tolerance && ratio > 1 / pair.tolerance;
}

bool near(double a, double b) {
    return a > 0 && b > 0 && std::abs(std::log(a / b)) < 0.03;
}

/// How the wrong figure may have come about.
std::string how_it_came(const Pair& pair, double factor) {
    const double used = pair.converted.value / pair.given.value;
    if (near(used, 1 / factor)) return "the factor was used the wrong way round";
    const auto& dimension = pair.given.unit.dimension;
    if (dimension == dimensions::area &&
        (near(used, std::sqrt(factor)) || near(used, 1 / std::sqrt(factor))))
        return "an area was converted by the factor for lengths";
    if (dimension == dimensions::volume &&
        (near(used, std::cbrt(factor)) || near(used, 1 / std::cbrt(factor))))
        return "a volume was converted by the factor for lengths";
    if (power_of_ten(std::abs(used / factor)) || near(used / factor, 10) ||
        near(used / factor, 0.1) || near(used / factor, 1000) || near(used / factor, 0.001))
        return "the digits are right, their place is not";
    return {};
}

void report(const Matter& matter, const Pair& pair, std::string note) {
    const auto& catalogue = matter.engine.catalogue;
    const auto text = matter.passage.text;
    const auto given = pair.given.span.of(text);
    auto right = with_value(text, pair.converted, pair.expected);
    if (pair.converted.unit.dimension == dimensions::temperature && pair.converted.value >= 0 &&
        pair.expected >= 0 && last_place(text, pair.converted) >= 10) {
        // Degrees are given one by one, though 90 of them look round.
        const auto& number = pair.converted.number;
        right.span = base::hull(number, pair.converted.unit_span);
        right.text = fmt::format("{:.0f}", pair.expected);
        right.text += text.substr(number.end, right.span.end - number.end);
    }
    base::Diagnostic finding;
    finding.code = "bad-conversion";
    finding.severity = base::Severity::error;
    finding.headline =
        fmt::format("{} and {} are not the same", given, pair.converted.span.of(text));
    finding.primary = {pair.converted.span, "this is another amount"};
    finding.secondary.push_back({pair.given.span, "than this"});
    finding.working.push_back(
        fmt::format("{} = {}", units::format_quantity(pair.given.value, pair.given.unit, catalogue),
                    units::format_quantity(pair.expected, pair.converted.unit, catalogue)));
    if (!note.empty()) finding.notes.push_back(std::move(note));
    finding.suggestions.push_back({right, "the same as " + std::string(given), 0});
    matter.found.push_back(std::move(finding));
}

/// The sum with the sign that stands in a word.
void check_below_zero(const Matter& matter, const Pair& pair) {
    const bool negative = right_before(matter, pair.converted.span, "negatives").has_value();
    const auto& from = pair.given.unit;
    const auto& to = pair.converted.unit;
    const double expected = to.from_si(from.to_si(-pair.given.value));
    const double printed = negative ? -pair.converted.value : pair.converted.value;
    constexpr double rounding = 2.5;
    if (std::abs(printed - expected) < rounding || negative != (expected < 0)) return;
    Pair turned{pair.given, pair.converted, 0, 0, std::abs(expected), rough_factor, {}};
    report(matter, turned, "the sign goes with the degrees before they are changed");
    if (const auto sign = right_before(matter, pair.converted.span, "negatives")) {
        auto& edit = matter.found.back().suggestions.front().edit;
        const auto text = matter.passage.text;
        edit.text.insert(0, text.substr(sign->span.begin, edit.span.begin - sign->span.begin));
        edit.span.begin = sign->span.begin;
    }
}

/// Degrees may be a temperature or a difference. Where the words do not say that it is a
/// difference, either reading will do.
void check_temperature(const Matter& matter, Pair& pair, double factor) {
    const auto text = matter.passage.text;
    const double offset =
        (pair.given.unit.offset - pair.converted.unit.offset) / pair.converted.unit.factor;
    // "minus 10 degrees (minus 50 Fahrenheit)": the sign is in a word.
    if (right_before(matter, pair.given.span, "negatives")) return check_below_zero(matter, pair);
    by_factor(matter, pair, factor, 0);
    if (agrees(text, pair, true)) return;
    const bool difference = is_difference(matter, pair.given, pair.converted);
    if (!difference) {
        by_factor(matter, pair, factor, offset);
        if (agrees(text, pair, true)) return;
    }
    if (!difference) return report(matter, pair, "");
    // It is the Fahrenheit that was worked out, wherever it stands.
    constexpr double fahrenheit = 0.6;
    if (pair.given.unit.factor < fahrenheit) {
        Pair turned{pair.converted, pair.given, 0, 0, 0, rough_factor, {}};
        by_factor(matter, turned, 1 / factor, 0);
        return report(matter, turned, difference_has_no_zero);
    }
    by_factor(matter, pair, factor, 0);
    report(matter, pair, difference_has_no_zero);
}

void check_pair(const Matter& matter, std::size_t index) {
    const auto& given = matter.passage.mentions[index];
    const auto& converted = matter.passage.mentions[index + 1];
    if (given.range || converted.range || given.malformed || converted.malformed) return;
    if (given.unit.dimension != converted.unit.dimension || given.value == 0) return;
    const auto& dimension = given.unit.dimension;
    if (dimension.dimensionless() || dimension == dimensions::count ||
        dimension == dimensions::time || dimension[units::Base::information] != 0)
        return;
    bool apart = false;
    const auto form = given_twice(matter, given.span, converted.span, apart);
    if (!form || part_of_compound(matter, index)) return;
    if (*form == GivenTwice::or_clause && given.has_rate() != converted.has_rate()) return;

    Pair pair{given, converted, 0, 0, 0, rough_factor, {}};
    if (given.unit.currency != converted.unit.currency) {
        if (dimension != dimensions::money || given.ambiguous_unit || converted.ambiguous_unit ||
            given.has_rate() != converted.has_rate() || !by_exchange(matter, pair))
            return;
        if (!agrees(matter.passage.text, pair, false)) report(matter, pair, pair.rate_note);
        return;
    }
    if (units::compare(given.unit, converted.unit, matter.engine.catalogue) !=
        units::Mismatch::none)
        return;
    double factor = given.unit.factor / converted.unit.factor;
    const bool temperature = dimension == dimensions::temperature;
    // In one unit only another way of counting is a conversion: crores, and billions.
    if (near(factor, 1) && !temperature && counts_lakh(given) == counts_lakh(converted)) return;
    // "A 50 MW wind farm, or 5 million kilowatts": a digit wrong may be another figure, noughts
    // wrong are not.
    const double off = given.unit.to_si(given.value) / converted.unit.to_si(converted.value);
    const bool noughts = dimension == dimensions::power && power_of_ten(off) && off != 1;
    if (power_of_ten(factor) && (apart || dimension[units::Base::money] != 0) && !noughts &&
        counts_lakh(given) == counts_lakh(converted))
        return;
    if (given.has_rate() && converted.has_rate())
        factor *= converted.rate.factor / given.rate.factor;
    if (temperature) return check_temperature(matter, pair, factor);
    by_factor(matter, pair, factor, 0);
    if (agrees(matter.passage.text, pair, false)) return;
    report(matter, pair, how_it_came(pair, factor));
}

}  // namespace

void bad_conversion(const Matter& matter) {
    for (std::size_t i = 0; i + 1 < matter.passage.mentions.size(); ++i) {
        check_pair(matter, i);
        check_converted_speed(matter, i);
    }
}

}  // namespace ballpark::check
