#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ballpark/check/arithmetic/amounts.hpp"
#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

// A figure for each is worked out from totals that were rounded since.
constexpr double rough = 1.15;

/// What an amount for each is made of: "£300 per home" of pounds and homes.
struct Quotient {
    units::Unit over;                 ///< the unit of the total
    std::optional<units::Unit> each;  ///< of what it is shared by; any things if not said
    units::EntryId entry = 0;         ///< of `each`
    std::string_view noun;            ///< of "per farmer", which is no unit; else empty
};

std::optional<Quotient> quotient_of(const Matter& matter, const text::Mention& mention) {
    Quotient quotient;
    quotient.over = mention.unit;
    int below = 0;
    for (const auto& term : mention.unit.terms()) {
        if (term.power > 0) continue;
        ++below;
        if (term.power != -1) return std::nullopt;
        quotient.each = matter.engine.catalogue.unit(term.entry, term.prefix);
        quotient.entry = term.entry;
    }
    if (below > 1) return std::nullopt;
    if (below == 1) {
        if (quotient.each->dimension == dimensions::time) return std::nullopt;
        quotient.over = units::multiply(mention.unit, *quotient.each);
        return quotient;
    }
    const auto word = word_behind(matter, mention.span);
    if (word == "each" || word == "apiece") return quotient;
    if (word == "per" || word == "a") {
        const auto noun = claims::next_word(
            matter.passage.text, claims::next_word(matter.passage.text, mention.span.end) +
                                     static_cast<std::uint32_t>(word.size()));
        quotient.noun =
            matter.passage.text.substr(noun, claims::word_end(matter.passage.text, noun) - noun);
        if (quotient.noun.size() < 3) return std::nullopt;
        return quotient;
    }
    return right_before(matter, mention.span, "each_gets") ? std::optional(quotient) : std::nullopt;
}

/// Is the amount for each said to follow from what stands before it: ", or £300 per home", ", an
/// average of €15 each", "comes to $150 a head"?
bool follows(const Matter& matter, const text::Mention& mention) {
    const auto text = matter.passage.text;
    if (right_before(matter, mention.span, "works_out_at") ||
        right_before(matter, mention.span, "each_gets"))
        return true;
    const auto clause = clause_before(matter, mention.span);
    if (claims::find_any(matter.passage.words, clause, matter.engine.library.words("divided")))
        return true;
    const auto comma = clause.of(text).find_last_of(',');
    if (comma == std::string_view::npos) return false;
    const base::Span between{clause.begin + static_cast<std::uint32_t>(comma) + 1, clause.end};
    return claims::count_words(text, between) > 0 && only_introduces(text, between, matter.engine);
}

/// "Families" of "per family", "people" of "per person".
bool same_noun(std::string_view text, std::uint32_t at, std::string_view noun) {
    if (claims::match_phrase(text, at, noun) != 0) return true;
    const auto word = text.substr(at, claims::word_end(text, at) - at);
    if (noun == "person") return word == "people";
    return noun.ends_with('y') && word.ends_with("ies") &&
           word.substr(0, word.size() - 3) == noun.substr(0, noun.size() - 1);
}

bool can_share(const Matter& matter, const Quotient& quotient, const Amount& amount) {
    const auto text = matter.passage.text;
    if (!quotient.noun.empty()) {
        if (!amount.things || amount.mention >= 0) return false;
        auto noun = claims::next_word(text, amount.span.end);
        if (same_noun(text, noun, quotient.noun)) return true;
        noun = claims::next_word(text, claims::word_end(text, noun));
        return same_noun(text, noun, quotient.noun);
    }
    if (!quotient.each) return amount.things;
    const auto& catalogue = matter.engine.catalogue;
    if (amount.mention < 0) {
        return catalogue[quotient.entry].kind == units::Kind::job &&
               right_before(matter, amount.span, "employs").has_value() && !text.empty();
    }
    const auto& unit = matter.passage.mentions[static_cast<std::size_t>(amount.mention)].unit;
    if (unit.dimension != quotient.each->dimension) return false;
    const auto entry = unit.term_count == 1 ? unit.terms().front().entry : units::EntryId{0};
    if (unit.dimension != dimensions::count) return entry == quotient.entry;
    const auto kind = catalogue[quotient.entry].kind;
    return entry == quotient.entry || (kind == catalogue[entry].kind && kind != units::Kind::none &&
                                       kind != units::Kind::item);
}

bool is_total(const Matter& matter, const Quotient& quotient, const Amount& amount) {
    if (amount.mention < 0) return false;
    const auto& unit = matter.passage.mentions[static_cast<std::size_t>(amount.mention)].unit;
    if (unit.dimension != quotient.over.dimension || unit.currency != quotient.over.currency)
        return false;
    if (unit.dimension != dimensions::count) return true;
    return unit.term_count > 0 && quotient.over.term_count > 0 &&
           unit.terms().front().entry == quotient.over.terms().front().entry;
}

/// Something else goes into the sum: a share, a span of years.
bool says_more(const Matter& matter, base::Span clause, const std::vector<Amount>& amounts) {
    if (claims::find_any(matter.passage.words, clause, matter.engine.library.words("parts_of")))
        return true;
    return std::any_of(amounts.begin(), amounts.end(), [&](const Amount& amount) {
        if (amount.mention < 0) return false;
        const auto& mention = matter.passage.mentions[static_cast<std::size_t>(amount.mention)];
        return mention.unit.dimension == dimensions::time ||
               mention.unit.dimension == dimensions::none;
    });
}

/// The one amount that `fits`; nothing where there is none or more than one.
template <class Fits>
const Amount* only(const std::vector<Amount>& amounts, Fits fits) {
    const Amount* found = nullptr;
    for (const auto& amount : amounts) {
        if (!fits(amount)) continue;
        if (found) return nullptr;
        found = &amount;
    }
    return found;
}

/// A thousandfold is a million for a billion: of the total, where that alone has a scale word.
void suggest_total(const Matter& matter, const text::Mention& total, const text::Mention& each,
                   double ratio, base::Diagnostic& finding) {
    const double thousands = std::log(ratio) / std::log(1000.0);
    if (total.scale.empty() || !each.scale.empty() || std::abs(thousands) < 0.9 ||
        std::abs(thousands - std::round(thousands)) > 0.02)
        return;
    finding.suggestions.push_back(
        {whole_with_value(matter, total, total.value * std::pow(1000, std::round(thousands))),
         {},
         0});
}

void check(const Matter& matter, const text::Mention& mention) {
    if (mention.range || mention.malformed || mention.value <= 0) return;
    const auto quotient = quotient_of(matter, mention);
    if (!quotient || !follows(matter, mention)) return;
    const auto clause = clause_before(matter, mention.span);
    const auto amounts = amounts_in(matter, clause);
    if (says_more(matter, clause, amounts)) return;
    const auto* total =
        only(amounts, [&](const Amount& a) { return is_total(matter, *quotient, a); });
    const auto* shared = only(
        amounts, [&](const Amount& a) { return &a != total && can_share(matter, *quotient, a); });
    if (!total || !shared || shared->rounded.low <= 0) return;
    const auto& whole = matter.passage.mentions[static_cast<std::size_t>(total->mention)];
    if (mention.has_rate() != whole.has_rate() && mention.has_rate()) return;
    if (mention.has_rate() && mention.rate.factor != whole.rate.factor) return;

    const double per_si = mention.unit.factor;
    const double right = total->value / shared->value / per_si;
    const Interval fair{total->rounded.low / shared->rounded.high / per_si,
                        total->rounded.high / shared->rounded.low / per_si};
    const auto printed = as_rounded(matter.passage.text, mention, 1);
    if (printed.meets(fair)) return;
    const double ratio = mention.value / right;
    if (ratio < rough && ratio > 1 / rough) return;

    const auto text = matter.passage.text;
    const auto& catalogue = matter.engine.catalogue;
    base::Diagnostic finding;
    finding.code = "ratio-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("{} over {} is not {}", total->span.of(text),
                                   shared->span.of(text), mention.span.of(text));
    finding.primary = {mention.span, "this does not follow"};
    finding.secondary.push_back({total->span, "from this"});
    finding.secondary.push_back({shared->span, "shared by this"});
    finding.working.push_back(fmt::format("{} / {} = {}", total->span.of(text),
                                          shared->span.of(text),
                                          units::format_quantity(right, mention.unit, catalogue)));
    suggest_total(matter, whole, mention, ratio, finding);
    finding.suggestions.push_back({whole_with_value(matter, mention, right), {}, 0});
    matter.found.push_back(std::move(finding));
}

/// The unit with its prefix moved by `tens` powers of ten: "megawatt-hours" for "kilowatt-hours".
std::string thousandfold(const Matter& matter, const text::Mention& mention, double tens) {
    if (mention.unit.term_count != 1) return {};
    const auto& term = mention.unit.terms().front();
    const auto prefixes = matter.engine.catalogue.prefixes();
    const auto& now = prefixes[term.prefix];
    for (const auto& prefix : prefixes) {
        if (std::abs(std::log10(prefix.factor / now.factor) - std::round(tens)) < 1e-6 &&
            std::fmod(std::round(tens), 3) == 0)
            return with_prefix(mention.unit_span.of(matter.passage.text), now, prefix);
    }
    return {};
}

base::Edit with_unit_words(std::string_view text, const text::Mention& mention,
                           std::string_view unit) {
    const auto whole = base::hull(mention.number, mention.unit_span);
    return {whole, std::string(text.substr(whole.begin, mention.unit_span.begin - whole.begin)) +
                       std::string(unit)};
}

/// The share of full output that the sentence says ("at a load factor of 30 per cent"); 0 where it
/// says none, or more than one.
double load_in(const Matter& matter, base::Span sentence) {
    constexpr std::uint32_t reach = 40;
    double load = 0;
    for (const auto& mention : mentions_in(matter, sentence)) {
        if (mention.unit.dimension != dimensions::none || mention.unit.term_count == 0) continue;
        const double share = mention.unit.to_si(mention.value);
        base::Span around = mention.span;
        around.begin = std::max(sentence.begin, around.begin - std::min(around.begin, reach));
        around.end = std::min(sentence.end, around.end + reach);
        if (load != 0 || mention.range || !(share > 0 && share <= 1) ||
            !claims::find_any(matter.passage.words, around,
                              matter.engine.library.words("capacity_factors")))
            return 0;
        load = share;
    }
    return load;
}

/// Hours that the sentence says: its one duration, or a year without a stop.
double hours_in(const Matter& matter, base::Span sentence) {
    constexpr double hour_s = 3600;
    double hours = 0;
    for (const auto& mention : mentions_in(matter, sentence)) {
        if (mention.unit.dimension != dimensions::time) continue;
        if (hours != 0 || mention.range || mention.has_rate()) return 0;
        hours = mention.unit.to_si(mention.value) / hour_s;
    }
    const bool all_year =
        claims::find_any(matter.passage.words, sentence, matter.engine.library.words("runs_a_year"))
            .has_value();
    return hours == 0 && all_year ? 8760 : hours;
}

/// "A 100-watt bulb burning for 10 hours uses 1,000 kilowatt-hours": power times hours, with
/// noughts too many or too few.
void check_product(const Matter& matter, base::Span sentence) {
    const text::Mention* power = nullptr;
    const text::Mention* energy = nullptr;
    for (const auto& mention : mentions_in(matter, sentence)) {
        const auto& dimension = mention.unit.dimension;
        const bool of_power = dimension == dimensions::power;
        if (!of_power && dimension != dimensions::energy) continue;
        auto*& place = of_power ? power : energy;
        if (place || mention.range || mention.value <= 0) return;
        if (mention.has_rate() && of_power) return;
        place = &mention;
    }
    if (!power || !energy || energy->span.begin < power->span.begin) return;
    const double load = load_in(matter, sentence);
    if (energy->has_rate() && load == 0) return;
    constexpr double hour_s = 3600;
    double hours = energy->has_rate() ? energy->rate.factor / hour_s : hours_in(matter, sentence);
    if (load != 0) hours *= load;
    if (!(hours > 0)) return;
    const double right = power->unit.to_si(power->value) * hours * 3600;
    const double noughts = std::log10(energy->unit.to_si(energy->value) / right);
    const double rounding = load != 0 ? 0.05 : 0.02;  // a load is rounded to the per cent
    if (std::abs(noughts) < 0.9 || std::abs(noughts - std::round(noughts)) > rounding) return;
    const auto text = matter.passage.text;
    const auto& catalogue = matter.engine.catalogue;
    base::Diagnostic finding;
    finding.code = "ratio-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("{} for {} hours is not {}", power->span.of(text),
                                   units::format_number(hours, 4), energy->span.of(text));
    finding.primary = {energy->span, "this does not follow"};
    finding.secondary.push_back({power->span, "from this"});
    const double in_its_unit = energy->unit.from_si(right);
    finding.working.push_back(
        fmt::format("{} × {} h = {}", power->span.of(text), units::format_number(hours, 4),
                    units::format_quantity(in_its_unit, energy->unit, catalogue)));
    if (const auto unit = thousandfold(matter, *energy, -noughts); !unit.empty())
        finding.suggestions.push_back({with_unit_words(text, *energy, unit), {}, 0});
    finding.suggestions.push_back({whole_with_value(matter, *energy, in_its_unit), {}, 0});
    matter.found.push_back(std::move(finding));
}

void report_rate(const Matter& matter, const text::Mention& mention, const text::Mention& from,
                 double right, const std::string& working) {
    const auto text = matter.passage.text;
    base::Diagnostic finding;
    finding.code = "ratio-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("{} is not {}", from.span.of(text), mention.span.of(text));
    finding.primary = {mention.span, "this does not follow"};
    finding.secondary.push_back({from.span, "from this"});
    finding.working.push_back(working);
    finding.suggestions.push_back({whole_with_value(matter, mention, right), {}, 0});
    matter.found.push_back(std::move(finding));
}

/// "$2.5 million over five years comes to $50,000 a year", "$120,000 a year, or $1,000 a month": a
/// total over its time, or the same rate by another time.
void check_rate(const Matter& matter, std::size_t m) {
    const auto& mentions = matter.passage.mentions;
    const auto& mention = mentions[m];
    if (m == 0 || !mention.has_rate() || mention.range || mention.malformed || mention.value <= 0)
        return;
    const auto text = matter.passage.text;
    const auto& catalogue = matter.engine.catalogue;
    const auto clause = clause_before(matter, mention.span);
    const bool over_time =
        mentions[m - 1].unit.dimension == dimensions::time && !mentions[m - 1].has_rate() && m >= 2;
    const auto& from = mentions[over_time ? m - 2 : m - 1];
    if (!clause.contains(from.span) || from.range || from.malformed || from.value <= 0 ||
        from.has_rate() == over_time || from.unit.dimension != mention.unit.dimension ||
        from.unit.currency != mention.unit.currency)
        return;
    const auto before = mentions[m - 1].span.end;
    const base::Span gap{before, mention.span.begin};
    const bool restated = right_before(matter, mention.span, "works_out_at") ||
                          (gap.of(text).starts_with(", or ") &&
                           only_introduces(text, {before + 2, mention.span.begin}, matter.engine));
    if (!restated || gap.of(text).find_first_of(".;:") != std::string_view::npos) return;
    double times = 0;
    if (over_time) {
        const auto& time = mentions[m - 1];
        const base::Span between{from.span.end, time.span.begin};
        if (time.range || time.value <= 0 || claims::count_words(text, between) > 3 ||
            !claims::find_any(matter.passage.words, between,
                              matter.engine.library.words("over_a_time")))
            return;
        times = mention.rate.factor / time.unit.to_si(time.value);
    } else {
        times = mention.rate.factor / from.rate.factor;
        if (std::abs(std::log(times)) < 0.1) return;
    }
    const double right = mention.unit.from_si(from.unit.to_si(from.value) * times);
    const auto printed = as_rounded(text, mention, 1);
    const auto rounded = as_rounded(text, from, 0.5);
    const double share = right / from.value;
    if (printed.meets({rounded.low * share / rough, rounded.high * share * rough})) return;
    // A year of working days or hours is shorter.
    constexpr double working_year = 5;
    const double off = std::abs(std::log(mention.value / right));
    if (!over_time && off < std::log(working_year)) return;
    report_rate(matter, mention, from, right,
                over_time
                    ? fmt::format("{} / {} = {}", from.span.of(text), mentions[m - 1].span.of(text),
                                  units::format_quantity(right, mention.unit, catalogue))
                    : fmt::format("{} = {} {}", from.span.of(text),
                                  units::format_quantity(right, mention.unit, catalogue),
                                  mention.rate_span.of(text)));
}

}  // namespace

void ratio_mismatch(const Matter& matter) {
    if (matter.passage.mentions.size() < 2) return;
    for (const auto& mention : matter.passage.mentions) check(matter, mention);
    for (std::size_t m = 0; m < matter.passage.mentions.size(); ++m) check_rate(matter, m);
    for (const auto sentence : matter.passage.sentences) check_product(matter, sentence);
}

}  // namespace ballpark::check
