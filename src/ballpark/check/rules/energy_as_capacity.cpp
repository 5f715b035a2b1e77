#include <fmt/core.h>

#include <algorithm>

#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

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

/// Where the models know no better: the same figure, as power.
void suggest_power(const Matter& matter, const text::Mention& mention, base::Diagnostic& finding) {
    const auto text = matter.passage.text;
    const auto whole = base::hull(mention.number, mention.unit_span);
    const auto head = text.substr(whole.begin, mention.unit_span.begin - whole.begin);
    finding.suggestions.push_back(
        {{mention.span, std::string(head) + without_hours(mention.unit_span.of(text))}, {}, 0});
}

}  // namespace

void energy_as_capacity(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        const auto& assessment = matter.assessments[c];
        for (std::size_t f = 0; f < claim.figures.size(); ++f) {
            const auto& mention = matter.passage.mentions[claim.figures[f].mention];
            if (!energy_as_size(matter.passage, mention, matter.engine)) continue;
            base::Diagnostic finding;
            finding.code = "energy-as-capacity";
            finding.severity = base::Severity::error;
            finding.headline = fmt::format(
                "energy given as the capacity of a {}",
                claim.model->words.empty() ? claim.model->title : claim.model->words.front());
            finding.primary = {mention.span, "energy, where power is meant"};
            work_out(matter, mention, finding);
            for (const auto& repair : assessment.repairs) {
                if (repair.figure != f || !repair.becomes) continue;
                if (repair.suggestion.probability < least_shown) continue;
                auto suggestion = repair.suggestion;
                suggestion.edit.span = mention.span;
                finding.suggestions.push_back(std::move(suggestion));
            }
            if (finding.suggestions.empty()) suggest_power(matter, mention, finding);
            matter.found.push_back(std::move(finding));
        }
    }
}

}  // namespace ballpark::check
