#include <fmt/core.h>

#include <algorithm>

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

/// A figure whose unit is at fault already says why nothing fits.
bool unit_at_fault(const Matter& matter, base::Span span) {
    return std::any_of(matter.found.begin(), matter.found.end(), [&](const base::Diagnostic& d) {
        return (d.code == "power-per-time" || d.code == "energy-as-capacity" ||
                d.code == "power-as-energy") &&
               d.primary.span.overlaps(span);
    });
}

}  // namespace

void impossible(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        const auto& assessment = matter.assessments[c];
        for (const auto& derived : assessment.derived) {
            const auto& quantity = claim.model->quantities[derived.quantity];
            if (!outside(derived, quantity)) continue;
            base::Diagnostic finding;
            finding.code = "impossible";
            finding.severity = base::Severity::error;
            finding.headline = fmt::format("a {} of {} is impossible", words_of(quantity),
                                           show(derived.value, quantity, matter.engine));
            std::size_t culprit = derived.figures.front();
            if (!assessment.repairs.empty()) culprit = assessment.repairs.front().figure;
            bool excused = false;
            bool doubtful = false;
            for (const auto f : derived.figures) {
                const auto& figure = claim.figures[f];
                const auto& mention = matter.passage.mentions[figure.mention];
                excused = excused || unit_at_fault(matter, mention.span);
                doubtful = doubtful || figure.certainty < 0.9;
                base::Label label{base::hull(mention.number, mention.unit_span),
                                  "this " + words_of(claim.model->quantities[figure.quantity])};
                if (f == culprit)
                    finding.primary = std::move(label);
                else
                    finding.secondary.push_back(std::move(label));
            }
            if (excused || doubtful) continue;
            if (finding.primary.span.empty()) {
                finding.primary = finding.secondary.front();
                finding.secondary.erase(finding.secondary.begin());
            }
            if (!derived.working.empty()) finding.working.push_back(derived.working);
            if (!quantity.bound_why.empty()) finding.notes.emplace_back(quantity.bound_why);
            finding.suggestions = repairs_to_show(assessment);
            matter.found.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace ballpark::check
