#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/check/accusation.hpp"
#include "ballpark/check/derive.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/yardstick.hpp"

namespace ballpark::check {
namespace {

using units::Base;

bool is_price(const units::Dimension& dimension) {
    return dimension[Base::money] == 1 && dimension != units::dimensions::money;
}

}  // namespace

void price_basis(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        const auto& assessment = matter.assessments[c];
        for (const auto& derived : assessment.derived) {
            const auto& quantity = claim.model->quantities[derived.quantity];
            if (!derived.stated || !derived.range || !is_price(quantity.unit.dimension)) continue;
            if (!accuses(derived, assessment, claim)) continue;
            const auto stated = std::find_if(
                derived.figures.begin(), derived.figures.end(),
                [&](std::size_t f) { return claim.figures[f].quantity == derived.quantity; });
            if (stated == derived.figures.end()) continue;
            const auto& mention = matter.passage.mentions[claim.figures[*stated].mention];
            base::Diagnostic finding;
            finding.code = "price-basis";
            finding.severity = severity_of(derived);
            finding.headline = fmt::format(
                "{} is {} the usual {} of a {}", show(derived.value, quantity, matter.engine),
                times_usual(derived.value / derived.range->p50), words_of(quantity),
                claim.model->words.empty() ? claim.model->title : claim.model->words.front());
            finding.primary = {mention.span, "this price"};
            finding.reference = reference_of(derived, *claim.model, matter.engine);
            finding.suggestions = repairs_to_show(assessment);
            matter.found.push_back(std::move(finding));
        }
    }
}

}  // namespace ballpark::check
