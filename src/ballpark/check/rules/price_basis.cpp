#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/check/derive.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/yardstick.hpp"

namespace ballpark::check {
namespace {

using units::Base;

// As for any price, but a stated price has no second figure to be wrong, so it must be far out.
constexpr double most_sound = 0.1;
constexpr double clear_of_range = 5;

bool is_price(const units::Dimension& dimension) {
    return dimension[Base::money] == 1 && dimension != units::dimensions::money;
}

double times_outside(const model::Range& range, double value) {
    return std::max(value / range.p95, range.p5 / value);
}

}  // namespace

void price_basis(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        const auto& assessment = matter.assessments[c];
        for (const auto& derived : assessment.derived) {
            const auto& quantity = claim.model->quantities[derived.quantity];
            if (!derived.stated || !derived.range || !is_price(quantity.unit.dimension)) continue;
            if (assessment.sound > most_sound ||
                times_outside(*derived.range, derived.value) < clear_of_range)
                continue;
            const auto stated = std::find_if(
                derived.figures.begin(), derived.figures.end(),
                [&](std::size_t f) { return claim.figures[f].quantity == derived.quantity; });
            if (stated == derived.figures.end()) continue;
            const auto& mention = matter.passage.mentions[claim.figures[*stated].mention];
            base::Diagnostic finding;
            finding.code = "price-basis";
            const auto& source = matter.engine.library.sources[derived.range->normal->source];
            finding.severity = model::is_evidence(source.confidence) ? base::Severity::warning
                                                                     : base::Severity::note;
            finding.headline = fmt::format(
                "{} is {} the usual {} of a {}", show(derived.value, quantity, matter.engine),
                times_usual(derived.value / derived.range->p50), words_of(quantity),
                claim.model->words.empty() ? claim.model->title : claim.model->words.front());
            finding.primary = {mention.span, "this price"};
            finding.reference = reference_of(derived, *claim.model, matter.engine);
            for (const auto& repair : assessment.repairs) {
                if (repair.figure == *stated) finding.suggestions.push_back(repair.suggestion);
            }
            matter.found.push_back(std::move(finding));
        }
    }
}

}  // namespace ballpark::check
