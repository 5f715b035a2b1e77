#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "ballpark/check/arithmetic/amounts.hpp"
#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

using Amounts = std::vector<Amount>;

/// A total that stands in the text, and what its parts come to.
struct Sum {
    const Amount* total = nullptr;
    Amounts parts;
    double value = 0;
    Interval fair;
    std::string working;
};

const text::Mention& mention_of(const Matter& matter, const Amount& amount) {
    return matter.passage.mentions[static_cast<std::size_t>(amount.mention)];
}

void add(Sum& sum, const Amount& part) {
    sum.parts.push_back(part);
    sum.value += part.value;
}

/// Figures of a size in a list are written to one precision, that of the finest: the 900 beside a
/// 380 is no rough figure, the 2,300 beside a 95 may be.
double reach_of(const Amount& part, const std::vector<Amount>& parts) {
    const auto order = [](const Amount& amount) { return std::floor(std::log10(amount.value)); };
    double reach = part.rounded.high - part.value;
    for (const auto& other : parts) {
        if (order(other) >= order(part)) reach = std::min(reach, other.rounded.high - other.value);
    }
    return reach;
}

void write_sum(const Matter& matter, Sum& sum) {
    sum.fair = {sum.value, sum.value};
    for (const auto& part : sum.parts) {
        const bool rough = part.mention >= 0 && mention_of(matter, part).approximate;
        const double reach = rough ? part.rounded.high - part.value : reach_of(part, sum.parts);
        sum.fair.low -= reach;
        sum.fair.high += reach;
    }
    for (const auto& part : sum.parts) {
        if (!sum.working.empty()) sum.working += " + ";
        sum.working += part.span.of(matter.passage.text);
    }
}

bool says(const Matter& matter, base::Span where, std::string_view list) {
    return claims::find_any(matter.passage.words, where, matter.engine.library.words(list))
        .has_value();
}

bool joined_by_and(const Matter& matter, const Amount& one, const Amount& next) {
    return says(matter, {one.span.end, next.span.begin}, "and");
}

/// "Our 640 MW portfolio comprises 310 MW of wind, 220 MW of solar and 210 MW of hydro."
std::optional<Sum> of_parts(const Matter& matter, const Amounts& amounts, base::Span sentence) {
    constexpr int words_to_verb = 6;
    const auto text = matter.passage.text;
    const auto verb =
        claims::find_any(matter.passage.words, sentence, matter.engine.library.words("comprises"));
    if (!verb) return std::nullopt;
    if (says(matter, {verb->span.end, sentence.end}, "not_a_sum")) return std::nullopt;
    Sum sum;
    const Amount* last = nullptr;
    for (const auto& amount : amounts) {
        if (amount.span.end <= verb->span.begin) {
            sum.total = &amount;
            continue;
        }
        if (!sum.total || amount.mention < 0 || !alike(matter, *sum.total, amount)) {
            return std::nullopt;
        }
        if (!last && claims::count_words(text, {verb->span.end, amount.span.begin}) > words_to_verb)
            return std::nullopt;
        add(sum, amount);
        last = &amount;
    }
    if (!sum.total || sum.total->mention < 0 || sum.parts.size() < 2) return std::nullopt;
    const base::Span to_verb{sum.total->span.end, verb->span.begin};
    if (to_verb.of(text).find_first_of(",;()") != std::string_view::npos ||
        claims::count_words(text, to_verb) > words_to_verb ||
        !joined_by_and(matter, sum.parts[sum.parts.size() - 2], sum.parts.back()))
        return std::nullopt;
    write_sum(matter, sum);
    return sum;
}

/// How many there are of what measures `each`: the 14 of "14 turbines of 3.6 MW each".
std::optional<double> count_before(const Matter& matter, const text::Mention& each,
                                   base::Span sentence) {
    constexpr std::uint32_t reach = 40;
    constexpr int most_words = 3;
    const auto text = matter.passage.text;
    base::Span before{sentence.begin, each.span.begin};
    if (!text.substr(0, each.span.begin).ends_with(" of ")) return std::nullopt;
    if (before.size() > reach) {
        before.begin = each.span.begin - reach;
        before.begin = claims::word_end(text, before.begin);
    }
    std::optional<double> count;
    for (auto at = claims::next_word(text, before.begin); at < before.end;
         at = claims::next_word(text, claims::word_end(text, at))) {
        const auto number = units::match_number(text, at);
        if (!number || number->malformed || number->value < 2 || !(number->value < 1e5)) continue;
        if (std::abs(number->value - std::round(number->value)) > 0) continue;
        const base::Span rest{number->span.end, before.end - 4};
        const int words = claims::count_words(text, rest);
        const bool marks = rest.of(text).find_first_of(",.;:()") != std::string_view::npos;
        count = words >= 1 && words <= most_words && !marks ? std::optional(number->value)
                                                            : std::nullopt;
        at = std::max(at, number->span.end - 1);
    }
    return count;
}

/// Is the figure said to be what all comes to: "a total of 54 MW", "3.6 MW in all"?
bool is_total(const Matter& matter, const text::Mention& mention) {
    if (right_before(matter, mention.span, "totals")) return true;
    const base::Span behind{
        mention.span.end,
        std::min(mention.span.end + 14, matter.passage.sentence_of(mention.span).end)};
    const auto hit =
        claims::find_any(matter.passage.words, behind, matter.engine.library.words("in_all"));
    return hit && hit->span.begin == mention.span.end + 1;
}

/// "14 turbines of 3.6 MW each, for a total of 54.0 MW".
std::optional<Sum> of_equals(const Matter& matter, const Amounts& amounts, base::Span sentence) {
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i].mention < 0) continue;
        const auto& each = mention_of(matter, amounts[i]);
        const auto word = word_behind(matter, each.span);
        if (word != "each" && word != "apiece") continue;
        const auto count = count_before(matter, each, sentence);
        if (!count) return std::nullopt;
        Sum sum;
        for (std::size_t j = 0; j < amounts.size(); ++j) {
            if (j == i || !alike(matter, amounts[i], amounts[j]) || amounts[j].mention < 0)
                continue;
            if (sum.total || j < i || !is_total(matter, mention_of(matter, amounts[j])))
                return std::nullopt;
            sum.total = &amounts[j];
        }
        if (!sum.total) return std::nullopt;
        sum.parts.push_back(amounts[i]);
        sum.value = *count * amounts[i].value;
        sum.fair = {*count * amounts[i].rounded.low, *count * amounts[i].rounded.high};
        sum.working = fmt::format("{} x {}", units::format_number(*count, 6),
                                  each.span.of(matter.passage.text));
        return sum;
    }
    return std::nullopt;
}

/// "An installed capacity of 60 million kilowatts".
bool given_as_capacity(const Matter& matter, const Amount& amount) {
    constexpr int words = 2;
    const auto text = matter.passage.text;
    const base::Span before{matter.passage.sentence_of(amount.span).begin, amount.span.begin};
    const auto noun =
        claims::find_last(matter.passage.words, before, matter.engine.library.words("capacity_of"));
    return noun && claims::count_words(text, {noun->span.end, before.end}) <= words;
}

/// "Four units of 150 MW" and "an installed capacity of 60 million kilowatts": noughts too many.
std::optional<Sum> of_units(const Matter& matter, const Amounts& amounts, base::Span sentence) {
    for (const auto& amount : amounts) {
        if (amount.mention < 0 ||
            mention_of(matter, amount).unit.dimension != units::dimensions::power)
            continue;
        const auto count = count_before(matter, mention_of(matter, amount), sentence);
        if (!count) continue;
        Sum sum;
        for (const auto& other : amounts) {
            if (&other == &amount || other.mention < 0 || !alike(matter, amount, other)) continue;
            if (sum.total || !given_as_capacity(matter, other)) return std::nullopt;
            sum.total = &other;
        }
        if (!sum.total) return std::nullopt;
        sum.parts.push_back(amount);
        sum.value = *count * amount.value;
        sum.fair = {sum.value, sum.value};
        const double noughts = std::log10(sum.total->value / sum.value);
        constexpr double rounding = 0.02;
        if (std::abs(noughts) < 0.9 || std::abs(noughts - std::round(noughts)) > rounding)
            return std::nullopt;
        sum.working = fmt::format("{} x {}", units::format_number(*count, 6),
                                  amount.span.of(matter.passage.text));
        return sum;
    }
    return std::nullopt;
}

/// One digit of one figure written wrong: the difference is a digit and noughts.
bool by_one_digit(double difference) {
    if (!(difference >= 1)) return false;
    const double lead = difference / std::pow(10, std::floor(std::log10(difference)));
    return std::abs(lead - std::round(lead)) < 1e-9;
}

/// Does the part stand at a place of its own: "900 are in the mine", "380 on the railway"?
bool placed(const Matter& matter, const Amount& part, base::Span sentence) {
    constexpr int words = 2;
    const auto text = matter.passage.text;
    const base::Span behind{part.span.end, sentence.end};
    const auto hit =
        claims::find_any(matter.passage.words, behind, matter.engine.library.words("at_places"));
    return hit && claims::count_words(text, {behind.begin, hit->span.begin}) <= words;
}

/// "Of the 1,480 jobs, 900 are in the mine, 380 on the railway and 300 at the port." Parts may
/// leave some out, or overlap; only a digit's difference too much is reported.
std::optional<Sum> of_the(const Matter& matter, const Amounts& amounts, base::Span sentence) {
    const auto text = matter.passage.text;
    const auto opening = claims::next_word(text, sentence.begin);
    if (amounts.size() < 4 || claims::match_phrase(text, opening, "of the") == 0)
        return std::nullopt;
    Sum sum;
    sum.total = &amounts.front();
    if (claims::count_words(text, {opening, sum.total->span.begin}) > 3) return std::nullopt;
    for (std::size_t i = 1; i < amounts.size(); ++i) {
        if (!alike(matter, *sum.total, amounts[i]) || amounts[i].value >= sum.total->value)
            return std::nullopt;
        // Whoever is at one place is not at another; a woman may well be an engineer.
        if (!placed(matter, amounts[i], sentence)) return std::nullopt;
        add(sum, amounts[i]);
    }
    if (!joined_by_and(matter, amounts[amounts.size() - 2], amounts.back()) ||
        !by_one_digit(std::round(sum.value - sum.total->value)))
        return std::nullopt;
    write_sum(matter, sum);
    return sum;
}

/// Some of the parts come to the total: the others are of something else.
bool some_fit(const Sum& sum, Interval printed) {
    constexpr std::size_t most = 10;
    if (sum.parts.size() > most) return true;
    // All of them together are weighed more closely, by whoever asks.
    for (unsigned chosen = 1; chosen + 1 < (1u << sum.parts.size()); ++chosen) {
        Interval fair;
        for (std::size_t i = 0; i < sum.parts.size(); ++i) {
            if ((chosen >> i & 1u) == 0) continue;
            fair.low += sum.parts[i].rounded.low;
            fair.high += sum.parts[i].rounded.high;
        }
        if (fair.meets(printed)) return true;
    }
    return false;
}

/// "75 MW, 50 MW and 125 MW, for a total of 260 MW".
std::optional<Sum> of_list(const Matter& matter, const Amounts& amounts) {
    if (amounts.size() < 3 || amounts.back().mention < 0) return std::nullopt;
    const auto& total = mention_of(matter, amounts.back());
    if (!right_before(matter, total.span, "adds_up_to") &&
        !right_before(matter, total.span, "totals"))
        return std::nullopt;
    Sum sum;
    sum.total = &amounts.back();
    for (std::size_t i = 0; i + 1 < amounts.size(); ++i) {
        if (amounts[i].mention < 0 || !alike(matter, amounts[i], *sum.total)) return std::nullopt;
        add(sum, amounts[i]);
    }
    if (!joined_by_and(matter, sum.parts[sum.parts.size() - 2], sum.parts.back()) ||
        some_fit(sum, sum.total->rounded))
        return std::nullopt;
    write_sum(matter, sum);
    return sum;
}

/// Do two numbers as written differ in a single digit?
bool one_digit_apart(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    int differing = 0;
    for (std::size_t i = 0; i < one.size(); ++i) differing += one[i] != other[i] ? 1 : 0;
    return differing == 1;
}

/// A thousandfold between the parts and the total is a prefix or a scale word of one of them; the
/// unit of one machine is the likelier to be wrong, for all the others hang on the total.
void suggest_prefix(const Matter& matter, const Sum& sum, base::Diagnostic& finding) {
    const double thousands = std::log(sum.total->value / sum.value) / std::log(1000.0);
    if (sum.parts.size() != 1 || std::abs(thousands) < 0.9 ||
        std::abs(thousands - std::round(thousands)) > 0.01)
        return;
    const auto& mention = mention_of(matter, sum.parts.front());
    const auto& catalogue = matter.engine.catalogue;
    const auto* term = mention.unit.term_count == 1 ? &mention.unit.terms().front() : nullptr;
    if (!term) return;
    const auto& now = catalogue.prefixes()[term->prefix];
    const double wanted = now.factor * std::pow(1000, std::round(thousands));
    for (const auto& prefix : catalogue.prefixes()) {
        if (std::abs(prefix.factor / wanted - 1) > 1e-9) continue;
        const auto text = matter.passage.text;
        const auto unit = with_prefix(mention.unit_span.of(text), now, prefix);
        if (unit.empty() || mention.unit_span.begin < mention.number.end) continue;
        base::Edit edit{base::hull(mention.number, mention.unit_span), {}};
        edit.text =
            std::string(text.substr(edit.span.begin, mention.unit_span.begin - edit.span.begin)) +
            unit;
        finding.suggestions.push_back({std::move(edit), {}, 0});
    }
}

/// The parts that one digit would put right.
void suggest_parts(const Matter& matter, const Sum& sum, base::Diagnostic& finding) {
    for (const auto& part : sum.parts) {
        const double right = part.value + sum.total->value - sum.value;
        if (part.mention < 0 || right <= 0 || sum.parts.size() < 2) continue;
        const auto& mention = mention_of(matter, part);
        auto edit = whole_with_value(matter, mention, mention.unit.from_si(right));
        if (one_digit_apart(edit.text, edit.span.of(matter.passage.text)))
            finding.suggestions.push_back({std::move(edit), {}, 0});
    }
}

void report(const Matter& matter, const Sum& sum) {
    const auto text = matter.passage.text;
    const auto total = sum.total->span.of(text);
    base::Diagnostic finding;
    finding.code = "total-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("the parts of {} do not come to it", total);
    finding.primary = {sum.total->span, "this total"};
    for (const auto& part : sum.parts) finding.secondary.push_back({part.span, "this part"});
    suggest_prefix(matter, sum, finding);
    if (sum.total->mention >= 0) {
        const auto& mention = mention_of(matter, *sum.total);
        const double right = mention.unit.from_si(sum.value);
        finding.working.push_back(
            fmt::format("{} = {}", sum.working,
                        units::format_quantity(right, mention.unit, matter.engine.catalogue)));
        finding.suggestions.push_back({whole_with_value(matter, mention, right), {}, 0});
    } else {
        finding.working.push_back(
            fmt::format("{} = {}", sum.working, units::format_number(sum.value, 9)));
        finding.suggestions.push_back(
            {{sum.total->span, units::format_number(sum.value, 9)}, {}, 0});
    }
    suggest_parts(matter, sum, finding);
    matter.found.push_back(std::move(finding));
}

void check(const Matter& matter, base::Span sentence) {
    const auto text = matter.passage.text;
    const bool said =
        says(matter, sentence, "comprises") || says(matter, sentence, "totals") ||
        says(matter, sentence, "adds_up_to") || says(matter, sentence, "in_all") ||
        claims::match_phrase(text, claims::next_word(text, sentence.begin), "of the") != 0;
    if (!said && !says(matter, sentence, "capacity_of")) return;
    // What is left out, or added besides, makes any sum come right.
    if (says(matter, sentence, "parts_left_out")) return;
    const auto amounts = amounts_in(matter, sentence);
    if (amounts.size() < 2) return;
    auto sum = said ? of_parts(matter, amounts, sentence) : of_units(matter, amounts, sentence);
    if (!sum && said) sum = of_equals(matter, amounts, sentence);
    if (!sum && said) sum = of_the(matter, amounts, sentence);
    if (!sum && said) sum = of_list(matter, amounts);
    if (!sum || sum->total->value == 0 || sum->fair.meets(sum->total->rounded)) return;
    const double ratio = sum->value / sum->total->value;
    constexpr double slack = 1.02;
    if (ratio < slack && ratio > 1 / slack) return;
    report(matter, *sum);
}

}  // namespace

void total_mismatch(const Matter& matter) {
    const auto& mentions = matter.passage.mentions;
    if (mentions.size() < 2 && !(mentions.size() == 1 && mentions[0].value >= 4)) return;
    // Both stand in order of place.
    auto mention = mentions.begin();
    for (const auto sentence : matter.passage.sentences) {
        while (mention != mentions.end() && mention->span.begin < sentence.begin) ++mention;
        auto inside = mention;
        while (inside != mentions.end() && inside->span.begin < sentence.end &&
               !sentence.contains(inside->span))
            ++inside;
        if (inside != mentions.end() && sentence.contains(inside->span)) check(matter, sentence);
    }
}

}  // namespace ballpark::check
