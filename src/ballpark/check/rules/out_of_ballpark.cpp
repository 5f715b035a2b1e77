#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/check/accusation.hpp"
#include "ballpark/check/derive.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/yardstick.hpp"

namespace ballpark::check {
namespace {

bool already_found(const Matter& matter, std::string_view code, base::Span span) {
    return std::any_of(matter.found.begin(), matter.found.end(), [&](const base::Diagnostic& d) {
        return d.primary.span.overlaps(span) && d.code == code;
    });
}

/// One fault, one finding: power printed for energy, or energy for power, has its own rule.
bool explained_by_unit(const Matter& matter, std::size_t c) {
    const auto& claim = matter.passage.claims[c];
    const auto unit_found = [&](const claims::Figure& figure) {
        const auto span = matter.passage.mentions[figure.mention].span;
        return already_found(matter, "power-per-time", span) ||
               already_found(matter, "energy-as-capacity", span);
    };
    if (std::none_of(claim.figures.begin(), claim.figures.end(), unit_found)) return false;
    const auto& repairs = matter.weighed(c).repairs;
    return !repairs.empty() && repairs.front().becomes &&
           unit_found(claim.figures[repairs.front().figure]);
}

/// A figure that stands in the text is held against a yardstick of its own alone: what the inputs
/// would give is too wide for one figure. A price has its own rule.
bool has_own_yardstick(const model::Quantity& quantity) {
    return !quantity.normal.empty() && quantity.unit.dimension[units::Base::money] == 0;
}

void report(const Matter& matter, const claims::Claim& claim, const Assessment& assessment,
            const Derived& derived) {
    const auto& quantity = claim.model->quantities[derived.quantity];
    base::Diagnostic finding;
    finding.code = "out-of-ballpark";
    finding.severity = severity_of(derived);
    const auto value = show(derived.value, quantity, matter.engine);
    finding.headline =
        fmt::format("{} is {} the usual {} of a {}", value,
                    times_usual(derived.value / derived.range->p50), words_of(quantity),
                    claim.model->words.empty() ? claim.model->title : claim.model->words.front());
    point_at_figures(finding, derived, assessment, claim, matter.passage);
    if (!derived.stated)
        finding.working.push_back(working_of(derived, matter.passage, claim, matter.engine));
    finding.reference = reference_of(derived, *claim.model, matter.engine);
    finding.suggestions = repairs_to_show(assessment);
    matter.found.push_back(std::move(finding));
}

}  // namespace

void out_of_ballpark(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        if (explained_by_unit(matter, c)) continue;
        const Derived* worst = nullptr;
        for (const auto& derived : matter.assessments[c].derived) {
            if (derived.stated && !has_own_yardstick(claim.model->quantities[derived.quantity]))
                continue;
            if (!accuses(matter, c, derived)) continue;
            if (!worst || std::abs(derived.deviation) > std::abs(worst->deviation))
                worst = &derived;
        }
        if (!worst) continue;
        const bool told_already =
            std::any_of(worst->figures.begin(), worst->figures.end(), [&](std::size_t f) {
                const auto span = matter.passage.mentions[claim.figures[f].mention].span;
                return already_found(matter, "impossible", span) ||
                       already_found(matter, "power-as-energy", span);
            });
        if (!told_already) report(matter, claim, matter.weighed(c), *worst);
    }
}

}  // namespace ballpark::check
