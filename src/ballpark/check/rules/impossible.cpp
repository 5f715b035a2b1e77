#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/check/accusation.hpp"
#include "ballpark/check/derive.hpp"
#include "ballpark/check/rule.hpp"

namespace ballpark::check {
namespace {

// Figures are rounded and a year is 365 or 366 days: this much over a bound is still at it.
constexpr double rounding = 1.1;

bool outside(const Derived& derived, const model::Quantity& quantity) {
    if (quantity.least == 0 && quantity.most == 0) return false;
    return derived.value > quantity.most * rounding || derived.value < quantity.least / rounding;
}

// Below this it is not sure enough that the figures are of one thing.
constexpr double least_certainty = 0.9;

/// A figure whose unit is at fault already says why nothing fits.
bool unit_at_fault(const Matter& matter, base::Span span) {
    return std::any_of(matter.found.begin(), matter.found.end(), [&](const base::Diagnostic& d) {
        return (d.code == "power-per-time" || d.code == "energy-as-capacity" ||
                d.code == "power-as-energy") &&
               d.primary.span.overlaps(span);
    });
}

bool excused(const Matter& matter, const Derived& derived, const claims::Claim& claim) {
    return std::any_of(derived.figures.begin(), derived.figures.end(), [&](std::size_t f) {
        const auto& figure = claim.figures[f];
        return figure.certainty < least_certainty ||
               unit_at_fault(matter, matter.passage.mentions[figure.mention].span);
    });
}

/// The repairs without those that leave the figure as impossible as it was.
std::vector<base::Suggestion> possible_repairs(const Derived& derived,
                                               const model::Quantity& quantity,
                                               const claims::Claim& claim,
                                               const Assessment& assessment) {
    auto shown = repairs_to_show(assessment);
    if (!derived.stated) return shown;
    for (const auto& repair : assessment.repairs) {
        if (claim.figures[repair.figure].quantity != derived.quantity || repair.becomes) continue;
        auto mended = derived;
        mended.value *= std::exp(repair.log_shift);
        if (!outside(mended, quantity)) continue;
        std::erase_if(shown, [&](const base::Suggestion& suggestion) {
            return suggestion.edit.span == repair.suggestion.edit.span &&
                   suggestion.edit.text == repair.suggestion.edit.text;
        });
    }
    return shown;
}

}  // namespace

void impossible(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        for (const auto& derived : matter.assessments[c].derived) {
            const auto& quantity = claim.model->quantities[derived.quantity];
            if (!outside(derived, quantity) || excused(matter, derived, claim)) continue;
            const auto& assessment = matter.weighed(c);
            base::Diagnostic finding;
            finding.code = "impossible";
            finding.severity = base::Severity::error;
            finding.headline = fmt::format("a {} of {} is impossible", words_of(quantity),
                                           show(derived.value, quantity, matter.engine));
            point_at_figures(finding, derived, assessment, claim, matter.passage);
            if (!derived.stated)
                finding.working.push_back(
                    working_of(derived, matter.passage, claim, matter.engine));
            if (!quantity.bound_why.empty()) finding.notes.emplace_back(quantity.bound_why);
            finding.suggestions = possible_repairs(derived, quantity, claim, assessment);
            matter.found.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace ballpark::check
