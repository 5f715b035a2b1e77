#include "ballpark/check/accusation.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/check/derive.hpp"

namespace ballpark::check {
namespace {

constexpr double most_sound = 0.1;
constexpr double clear_of_range = 3;  // times beyond p5 or p95
constexpr double far_from_range = 5;
constexpr double far_in_widths = 5;
constexpr double sure_binding = 0.99;
constexpr double least_first_repair = 0.05;
constexpr std::size_t most_repairs = 3;

double times_outside(const Derived& derived) {
    const auto& range = *derived.range;
    return std::max(derived.value / range.p95, range.p5 / derived.value);
}

bool surely_bound(const Derived& derived, const claims::Claim& claim) {
    return std::all_of(derived.figures.begin(), derived.figures.end(),
                       [&](std::size_t f) { return claim.figures[f].certainty >= sure_binding; });
}

}  // namespace

bool accuses(const Derived& derived, const Assessment& assessment, const claims::Claim& claim) {
    if (!derived.range) return false;
    const double outside = times_outside(derived);
    if (assessment.sound < most_sound && outside > clear_of_range) return true;
    return outside > far_from_range && std::abs(derived.deviation) > far_in_widths &&
           surely_bound(derived, claim);
}

std::vector<base::Suggestion> repairs_to_show(const Assessment& assessment) {
    std::vector<base::Suggestion> shown;
    for (const auto& repair : assessment.repairs) {
        if (shown.empty() && repair.suggestion.probability < least_first_repair) break;
        if (shown.size() == most_repairs) break;
        shown.push_back(repair.suggestion);
    }
    return shown;
}

void point_at_figures(base::Diagnostic& finding, const Derived& derived,
                      const Assessment& assessment, const claims::Claim& claim,
                      const claims::Passage& passage) {
    const auto takes_part = [&](const Repair& repair) {
        return std::find(derived.figures.begin(), derived.figures.end(), repair.figure) !=
               derived.figures.end();
    };
    const auto repair =
        std::find_if(assessment.repairs.begin(), assessment.repairs.end(), takes_part);
    const auto culprit =
        repair == assessment.repairs.end() ? derived.figures.front() : repair->figure;
    for (const auto f : derived.figures) {
        const auto& figure = claim.figures[f];
        const auto& mention = passage.mentions[figure.mention];
        base::Label label{base::hull(mention.number, mention.unit_span),
                          "this " + words_of(claim.model->quantities[figure.quantity])};
        if (f == culprit)
            finding.primary = std::move(label);
        else
            finding.secondary.push_back(std::move(label));
    }
}

base::Severity severity_of(const Derived& derived) {
    return derived.range->evidence ? base::Severity::warning : base::Severity::note;
}

}  // namespace ballpark::check
