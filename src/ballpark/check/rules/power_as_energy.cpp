#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"
#include "ballpark/claims/words.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

void report(const Matter& matter, const text::Mention& mention, std::string working) {
    const auto text = matter.passage.text;
    base::Diagnostic finding;
    finding.code = "power-as-energy";
    finding.severity = base::Severity::error;
    finding.headline = "power given where an amount of energy is meant";
    finding.primary = {base::hull(mention.number, mention.unit_span), "power, for a whole period"};
    if (!working.empty()) finding.working.push_back(std::move(working));
    finding.notes.push_back(
        "power is how fast energy flows; what is used or made over a time is power times hours");
    const auto whole = base::hull(mention.number, mention.unit_span);
    const auto head = text.substr(whole.begin, mention.unit_span.begin - whole.begin);
    finding.suggestions.push_back(
        {{whole, std::string(head) + with_hours(mention.unit_span.of(text))},
         "energy over the period",
         0});
    matter.found.push_back(std::move(finding));
}

/// Hours that the mention says: "four hours", "10 hours a day".
double hours_of(const text::Mention& mention) {
    constexpr double hour_s = 3600;
    const auto& dimension = mention.unit.dimension;
    if (dimension != dimensions::time || mention.range) return 0;
    return mention.unit.to_si(mention.value) / hour_s;
}

/// The bare number behind a power: the 10 of "100 watts times 10".
double times_behind(const Matter& matter, const text::Mention& mention) {
    const auto text = matter.passage.text;
    const auto times = claims::find_any(
        text, {mention.span.end, std::min<std::uint32_t>(mention.span.end + 8, text.size())},
        matter.engine.library.words("times"));
    if (!times) return 0;
    const auto number = units::match_number(text, claims::next_word(text, times->span.end));
    return number && !number->malformed ? number->value : 0;
}

bool found_already(const Matter& matter, base::Span span) {
    return std::any_of(matter.found.begin(), matter.found.end(),
                       [&](const base::Diagnostic& d) { return d.primary.span.overlaps(span); });
}

/// "A 75-watt lamp left on for eight hours has used 600 watts": power times hours, printed as
/// power again.
void check_product(const Matter& matter, std::size_t result) {
    const auto& mentions = matter.passage.mentions;
    const auto& product = mentions[result];
    if (product.unit.dimension != dimensions::power || product.has_rate() || product.range ||
        found_already(matter, product.span))
        return;
    const auto sentence = matter.passage.sentence_of(product.span);
    for (std::size_t f = result; f-- > 0 && sentence.contains(mentions[f].span);) {
        const auto& factor = mentions[f];
        if (factor.unit.dimension != dimensions::power || factor.range) continue;
        const double ratio = product.unit.to_si(product.value) / factor.unit.to_si(factor.value);
        if (!(ratio > 1.01 || ratio < 0.99)) continue;
        const auto fits = [&](double hours) {
            return hours > 0 && std::abs(std::log(ratio / hours)) < 0.02;
        };
        const auto working = [&](double hours) {
            const auto& catalogue = matter.engine.catalogue;
            const auto energy = units::rescale(factor.unit.to_si(factor.value) * hours,
                                               catalogue.unit("watt hour"), catalogue);
            return fmt::format("{} × {} h = {}", factor.span.of(matter.passage.text),
                               units::format_number(hours, 4),
                               units::format_quantity(energy.value, energy.unit, catalogue));
        };
        if (const double times = times_behind(matter, factor); fits(times))
            return report(matter, product, working(times));
        for (const auto& time : mentions_in(matter, sentence)) {
            if (const double hours = hours_of(time); fits(hours))
                return report(matter, product, working(hours));
        }
    }
}

/// "A car uses 15 kilowatts per 100 kilometres": a drive takes energy.
bool power_by_distance(const Matter& matter, const text::Mention& mention) {
    if (mention.unit.dimension != dimensions::power / dimensions::length) return false;
    bool power = false;
    for (const auto& term : mention.unit.terms())
        power = power || (term.power == 1 &&
                          matter.engine.catalogue[term.entry].dimension == dimensions::power);
    return power && claims::find_any(matter.passage.words, matter.passage.sentence_of(mention.span),
                                     matter.engine.library.words("vehicles"));
}

/// "Emits 900 kilograms of CO2 per megawatt": what is burned makes energy. In a year, or for what a
/// plant is made of, it may be by the megawatt.
bool emitted_by_power(const Matter& matter, const text::Mention& mention) {
    // between a hundredth of gas and four times coal, were it by the hour
    constexpr double least_kg_per_mwh = 5, most_kg_per_mwh = 4000;
    if (mention.unit.dimension != dimensions::mass / dimensions::power || mention.has_rate() ||
        mention.range)
        return false;
    const double kg_per_mwh = mention.unit.to_si(mention.value) * 1e6;
    if (kg_per_mwh < least_kg_per_mwh || kg_per_mwh > most_kg_per_mwh) return false;
    const auto sentence = matter.passage.sentence_of(mention.span);
    const auto& library = matter.engine.library;
    return claims::find_any(matter.passage.words, sentence, library.words("emits")) &&
           !claims::find_any(matter.passage.words, sentence, library.words("embodied"));
}

}  // namespace

void power_as_energy(const Matter& matter) {
    for (std::size_t m = 0; m < matter.passage.mentions.size(); ++m) {
        const auto& mention = matter.passage.mentions[m];
        if (power_by_distance(matter, mention) || emitted_by_power(matter, mention) ||
            power_as_amount(matter.passage, mention, matter.engine))
            report(matter, mention, {});
        else
            check_product(matter, m);
    }
}

}  // namespace ballpark::check
