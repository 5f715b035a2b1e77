#include <fmt/core.h>

#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"

namespace ballpark::check {

void power_as_energy(const Matter& matter) {
    for (const auto& mention : matter.passage.mentions) {
        if (!power_as_amount(matter.passage, mention, matter.engine)) continue;
        const auto text = matter.passage.text;
        base::Diagnostic finding;
        finding.code = "power-as-energy";
        finding.severity = base::Severity::error;
        finding.headline = "power given where an amount of energy is meant";
        finding.primary = {base::hull(mention.number, mention.unit_span),
                           "power, for a whole period"};
        finding.notes.push_back(
            "power is how fast energy flows; what is used or made over a time is power times "
            "hours");
        const auto whole = base::hull(mention.number, mention.unit_span);
        const auto head = text.substr(whole.begin, mention.unit_span.begin - whole.begin);
        finding.suggestions.push_back(
            {{whole, std::string(head) + with_hours(mention.unit_span.of(text))},
             "energy over the period",
             0});
        matter.found.push_back(std::move(finding));
    }
}

}  // namespace ballpark::check
