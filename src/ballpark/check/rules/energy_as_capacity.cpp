#include <fmt/core.h>

#include <algorithm>

#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

// Energy where a capacity belongs is power misspelled, but for a plant's year told in passing.
constexpr double where_capacity_belongs = 0.8;
constexpr double least_shown = 0.05;  // a guess below this helps nobody

void work_out(const Matter& matter, const text::Mention& mention, base::Diagnostic& finding) {
    const auto& catalogue = matter.engine.catalogue;
    const auto energy = units::rescale(mention.value, mention.unit, catalogue);
    const auto stated = units::format_quantity(energy.value, energy.unit, catalogue);
    if (!mention.has_rate()) {
        finding.notes.push_back(
            "a plant's capacity is power; energy says how long it runs as well");
        return;
    }
    const double watts = mention.unit.to_si(mention.value) / mention.rate.factor;
    const auto power = units::rescale(watts, catalogue.unit("watt"), catalogue);
    finding.working.push_back(fmt::format(
        "{} / {} = {} on average", stated, units::format_quantity(1, mention.rate, catalogue),
        units::format_quantity(power.value, power.unit, catalogue)));
}

/// The repairs that make power of the figure, by the models of the thing that it was bound to.
void suggest_from_models(const Matter& matter, std::size_t mention, base::Diagnostic& finding) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& figures = matter.passage.claims[c].figures;
        if (std::none_of(figures.begin(), figures.end(),
                         [&](const auto& figure) { return figure.mention == mention; }))
            continue;
        for (const auto& repair : matter.weighed(c).repairs) {
            if (figures[repair.figure].mention != mention || !repair.becomes) continue;
            if (repair.suggestion.probability < least_shown) continue;
            auto suggestion = repair.suggestion;
            suggestion.edit.span = matter.passage.mentions[mention].span;
            finding.suggestions.push_back(std::move(suggestion));
        }
    }
}

/// Where the models know no better: the same figure, as power.
void suggest_power(const Matter& matter, const text::Mention& mention, base::Diagnostic& finding) {
    const auto text = matter.passage.text;
    const auto whole = base::hull(mention.number, mention.unit_span);
    const auto head = text.substr(whole.begin, mention.unit_span.begin - whole.begin);
    finding.suggestions.push_back(
        {{mention.span, std::string(head) + without_hours(mention.unit_span.of(text))},
         {},
         where_capacity_belongs});
}

}  // namespace

void energy_as_capacity(const Matter& matter) {
    for (std::size_t m = 0; m < matter.passage.mentions.size(); ++m) {
        const auto& mention = matter.passage.mentions[m];
        const auto* plant = energy_as_size(matter.passage, mention, matter.engine);
        if (!plant) continue;
        base::Diagnostic finding;
        finding.code = "energy-as-capacity";
        finding.severity = base::Severity::error;
        finding.headline = fmt::format("energy given as the capacity of a {}",
                                       plant->words.empty() ? plant->title : plant->words.front());
        finding.primary = {mention.span, "energy, where power is meant"};
        work_out(matter, mention, finding);
        suggest_from_models(matter, m, finding);
        if (finding.suggestions.empty()) suggest_power(matter, mention, finding);
        matter.found.push_back(std::move(finding));
    }
}

}  // namespace ballpark::check
