#include <fmt/core.h>

#include <algorithm>

#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/occasions.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"
#include "ballpark/claims/figure.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

struct Bound {
    const claims::Claim* claim = nullptr;
    const Assessment* assessment = nullptr;
    std::size_t figure = 0;
};

/// The claim's figure that this mention is, if it was bound.
Bound find_figure(const Matter& matter, std::size_t mention) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& figures = matter.passage.claims[c].figures;
        for (std::size_t f = 0; f < figures.size(); ++f) {
            if (figures[f].mention == mention)
                return {&matter.passage.claims[c], &matter.weighed(c), f};
        }
    }
    return {};
}

/// The figure with `head` for its number and unit, and what stands between unit and rate words
/// kept: "2.5 million kilowatts" + " of electricity".
std::string without_rate(std::string_view text, const text::Mention& mention,
                         std::string_view head) {
    std::string words(head);
    if (mention.rate_span.begin >= mention.unit_span.end)
        words +=
            text.substr(mention.unit_span.end, mention.rate_span.begin - mention.unit_span.end);
    while (!words.empty() && (words.back() == ' ' || words.back() == '-' || words.back() == '/'))
        words.pop_back();
    return words;
}

/// The figure with another number and unit, the rest as it stands.
std::string with_rate(std::string_view text, const text::Mention& mention, std::string_view head) {
    // "kW/h" is how "kWh" is misspelled: no time is left to keep.
    constexpr double hour_s = 3600;
    if (mention.rate_span.of(text).starts_with('/') && mention.rate.factor < 1.01 * hour_s)
        return without_rate(text, mention, head);
    const auto whole = base::hull(mention.number, mention.unit_span);
    return std::string(head) + std::string(text.substr(whole.end, mention.span.end - whole.end));
}

/// Number and unit with the unit as one of energy: "310,000 megawatt-hours".
std::string with_energy(std::string_view text, const text::Mention& mention) {
    const auto whole = base::hull(mention.number, mention.unit_span);
    return std::string(text.substr(whole.begin, mention.unit_span.begin - whole.begin)) +
           with_hours(mention.unit_span.of(text));
}

/// Is it more than the plant can give that is spoken of beside it ("66 turbines of 1.5 MW"), or
/// any plant: by the month or the year, then, energy.
bool too_much_for_power(const Matter& matter, const text::Mention& mention) {
    constexpr double week_s = 7 * 86400;
    constexpr double no_plant_w = 50e9;
    constexpr double times = 20;
    const double watts = mention.unit.to_si(mention.value);
    if (mention.rate.factor < week_s) return false;
    if (watts > no_plant_w) return true;
    const auto beside = mentions_in(matter, matter.passage.sentence_of(mention.span));
    return std::any_of(beside.begin(), beside.end(), [&](const text::Mention& other) {
        return &other != &mention && other.unit.dimension == mention.unit.dimension &&
               !other.has_rate() && other.unit.to_si(other.value) * times < watts;
    });
}

/// What the figure could have been, each with its probability: the power alone, with a slip of
/// size undone, or energy over that time.
void suggest(const Matter& matter, std::size_t m, base::Diagnostic& finding) {
    const auto& mention = matter.passage.mentions[m];
    const auto text = matter.passage.text;
    const auto whole = base::hull(mention.number, mention.unit_span);
    const auto add = [&](std::string words, std::string effect, double probability) {
        auto span = mention.span;
        const auto behind = text.substr(whole.end, span.end - whole.end);
        // "60 watts of electricity in an hour": the time stays, the unit alone is at fault.
        if (mention.rate_span.of(text).starts_with("in ") && words.ends_with(behind)) {
            words.resize(words.size() - behind.size());
            span.end = whole.end;
        }
        finding.suggestions.push_back({{span, std::move(words)}, std::move(effect), probability});
    };
    const auto shown = units::rescale(mention.value, mention.unit, matter.engine.catalogue);
    const auto power = units::format_quantity(shown.value, shown.unit, matter.engine.catalogue);

    const auto bound = find_figure(matter, m);
    double as_power = 1;
    if (bound.assessment) {
        as_power = bound.assessment->sound;
        for (const auto& repair : bound.assessment->repairs) {
            const auto& suggestion = repair.suggestion;
            if (repair.figure != bound.figure) {
                as_power += suggestion.probability;
            } else if (repair.becomes) {
                add(with_rate(text, mention, suggestion.edit.text), suggestion.effect,
                    suggestion.probability);
            } else {
                add(without_rate(text, mention, suggestion.edit.text), suggestion.effect,
                    suggestion.probability);
            }
        }
    } else {
        Occasions occasions(matter.passage, mention, matter.engine);
        for (const auto& slip : matter.engine.library.slips) {
            if (slip.edit != model::SlipEdit::energy || slip.from != "W" || slip.ratio != 1)
                continue;
            const double odds = occasions.weight(slip);
            as_power = 1 / (1 + odds);
            if (const auto edit = undo(slip, text, mention, matter.engine))
                add(with_rate(text, mention, edit->text), "energy over that time", 1 - as_power);
        }
    }
    if (too_much_for_power(matter, mention)) {
        constexpr double left = 0.05;
        const auto energy = with_rate(text, mention, with_energy(text, mention));
        std::erase_if(finding.suggestions,
                      [&](const auto& suggestion) { return suggestion.edit.text == energy; });
        for (auto& suggestion : finding.suggestions) suggestion.probability *= left;
        add(energy, "energy over that time", 1 - left);
        as_power *= left;
    }
    add(without_rate(text, mention, whole.of(text)), power, as_power);
    std::stable_sort(finding.suggestions.begin(), finding.suggestions.end(),
                     [](const auto& a, const auto& b) { return a.probability > b.probability; });
    constexpr std::size_t most = 3;
    if (finding.suggestions.size() > most) finding.suggestions.resize(most);
}

/// "as power: 2.5 MW gives 60 MWh in a day; as energy: 2.5 MWh a day is 104 kW on average".
void work_out(const Matter& matter, const text::Mention& mention, base::Diagnostic& finding) {
    const auto& catalogue = matter.engine.catalogue;
    const auto show = [&](double value, const units::Unit& unit) {
        const auto readable = units::rescale(value, unit, catalogue);
        return units::format_quantity(readable.value, readable.unit, catalogue);
    };
    const double hours = mention.rate.factor / 3600;
    const double watts = mention.unit.to_si(mention.value);
    const auto watt = catalogue.unit("watt");
    const auto watt_hour = catalogue.unit("watt hour");
    finding.working.push_back(fmt::format("{} × {} = {}, if it is power", show(watts, watt),
                                          units::format_quantity(1, mention.rate, catalogue),
                                          show(watts * hours, watt_hour)));
    finding.working.push_back(
        fmt::format("{} / {} = {} on average, if it is energy", show(watts, watt_hour),
                    units::format_quantity(1, mention.rate, catalogue), show(watts / hours, watt)));
}

std::string period_word(const text::Mention& mention, const units::Catalogue& catalogue) {
    if (mention.rate.term_count == 0) return "time";
    return std::string(catalogue[mention.rate.terms()[0].entry].name);
}

}  // namespace

void power_per_time(const Matter& matter) {
    for (std::size_t m = 0; m < matter.passage.mentions.size(); ++m) {
        const auto& mention = matter.passage.mentions[m];
        if (!power_counted_by_time(matter.passage, mention, matter.engine)) continue;
        base::Diagnostic finding;
        finding.code = "power-per-time";
        finding.severity = base::Severity::error;
        finding.headline = fmt::format("watts are not counted by the {}: power is already a rate",
                                       period_word(mention, matter.engine.catalogue));
        finding.primary = {mention.span, "power, with a time"};
        work_out(matter, mention, finding);
        suggest(matter, m, finding);
        matter.found.push_back(std::move(finding));
    }
}

}  // namespace ballpark::check
