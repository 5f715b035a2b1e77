#include <algorithm>
#include <cmath>

#include "ballpark/check/assessment.hpp"
#include "ballpark/check/derive.hpp"
#include "ballpark/check/evidence.hpp"
#include "ballpark/check/hypotheses.hpp"
#include "ballpark/check/posterior.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/text/scan.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

// Repairs less likely than this, given that something is wrong, are not worth a reader's time, even
// as a runner-up.
constexpr double least_probability = 0.002;
constexpr double same_value = 1e-6;

bool same_result(const Repair& a, const Repair& b) {
    return a.figure == b.figure && a.becomes == b.becomes &&
           std::abs(a.log_shift - b.log_shift) < same_value;
}

/// Two slips that lead to the same value ("billion" for "million", "kilowatts" for "watts") are
/// one repair, worded as the likelier of the two.
void add_merged(std::vector<Repair>& repairs, Repair repair) {
    const auto twin = std::find_if(repairs.begin(), repairs.end(),
                                   [&](const Repair& r) { return same_result(r, repair); });
    if (twin == repairs.end()) {
        repairs.push_back(std::move(repair));
        return;
    }
    const double sum = twin->suggestion.probability + repair.suggestion.probability;
    if (repair.suggestion.probability > twin->suggestion.probability) *twin = std::move(repair);
    twin->suggestion.probability = sum;
}

/// What the repaired figure and the quantity most in doubt come to: "2.5 GW, $1,000 per kW".
std::string effect_of(const Repair& repair, const claims::Claim& claim, const Evidence& evidence,
                      const std::vector<Derived>& derived, const Observation& instead,
                      const Engine& engine) {
    const auto& quantities = claim.model->quantities;
    const auto q = repair.becomes.value_or(claim.figures[repair.figure].quantity);
    const double value =
        quantities[q].unit.from_si(std::exp(instead.value + evidence.rows[q].constant));
    std::string effect = show(value, quantities[q], engine);
    if (repair.becomes && quantities[q].unit.dimension == units::dimensions::energy)
        return effect + " a year";
    const Derived* worst = nullptr;
    for (const auto& d : derived) {
        if (d.stated || !d.range) continue;
        if (std::find(d.figures.begin(), d.figures.end(), repair.figure) == d.figures.end())
            continue;
        if (!worst || std::abs(d.deviation) > std::abs(worst->deviation)) worst = &d;
    }
    if (!worst) return effect;
    const auto& row = evidence.rows[worst->quantity].powers;
    const auto& own = evidence.observations[repair.figure].row;
    // The power with which the figure enters: its row's share of the derived row.
    const double power = row.dot(own) > 0 ? 1 : -1;
    const double after = worst->value * std::exp(power * repair.log_shift);
    return effect + ", " + show(after, quantities[worst->quantity], engine);
}

}  // namespace

Assessment assess(const claims::Passage& passage, const claims::Claim& claim,
                  const Engine& engine) {
    Assessment assessment;
    assessment.evidence = gather(passage, claim, engine);
    if (assessment.evidence) assessment.derived = derive(claim, *assessment.evidence);
    return assessment;
}

void weigh(Assessment& assessment, const claims::Passage& passage, const claims::Claim& claim,
           const Engine& engine) {
    if (assessment.weighed || !assessment.evidence) return;
    assessment.weighed = true;
    const auto& evidence = assessment.evidence;
    const auto hypotheses = enumerate(passage, claim, *evidence, engine);
    const auto probabilities = posterior(evidence->prior, evidence->observations, hypotheses.all);
    assessment.sound = 0;
    for (std::size_t i = 0; i < hypotheses.first_case; ++i) assessment.sound += probabilities[i];

    double wrong = 0;
    for (auto i = hypotheses.first_case; i < probabilities.size(); ++i) wrong += probabilities[i];
    for (std::size_t i = 0; i < hypotheses.cases.size(); ++i) {
        const double probability = probabilities[hypotheses.first_case + i];
        if (!(probability > wrong * least_probability / 10)) continue;
        const auto& slip_case = hypotheses.cases[i];
        const auto& mention = passage.mentions[claim.figures[slip_case.figure].mention];
        auto edit = undo(*slip_case.slip, passage.text, mention, engine);
        if (!edit) continue;
        if (!slip_case.becomes) *edit = with_its_rate(*edit, passage.text, mention);
        Repair repair{slip_case.figure,
                      slip_case.slip,
                      slip_case.log_shift,
                      slip_case.becomes,
                      {*edit, {}, probability}};
        repair.suggestion.effect =
            effect_of(repair, claim, *evidence, assessment.derived,
                      hypotheses.all[hypotheses.first_case + i].instead, engine);
        add_merged(assessment.repairs, std::move(repair));
    }
    std::erase_if(assessment.repairs, [&](const Repair& r) {
        return r.suggestion.probability < wrong * least_probability;
    });
    std::stable_sort(assessment.repairs.begin(), assessment.repairs.end(),
                     [](const Repair& a, const Repair& b) {
                         return a.suggestion.probability > b.suggestion.probability;
                     });
}

}  // namespace ballpark::check
