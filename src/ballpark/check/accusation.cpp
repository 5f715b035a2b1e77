#include "ballpark/check/accusation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/check/derive.hpp"

namespace ballpark::check {
namespace {

constexpr double most_sound = 0.1;
constexpr double clear_of_range = 3;  // times beyond p5 or p95
// Times beyond p5 or p95 and widths from the median at which a figure is wrong whatever slip it
// was. A range of an order of magnitude has no tail of another two: there fewer widths will do.
struct Far {
    double times;
    double widths;
};
constexpr std::array<Far, 2> far = {{{5, 5}, {7, 3}}};
constexpr double sure_binding = 0.99;
constexpr double least_alone = 0.3;
constexpr double least_first_repair = 0.05;
// Given that a figure is wrong, this often it is by a slip that the list knows.
constexpr double known_slip = 0.7;
// Where a likely slip did accuse it, nearly always: by tests/bench/calibration.cpp.
constexpr double likely_slip = 0.97;
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

bool accuses(const Matter& matter, std::size_t claim, const Derived& derived) {
    if (!derived.range) return false;
    const double outside = times_outside(derived);
    if (outside > clear_of_range && matter.weighed(claim).sound < most_sound) return true;
    const bool out_of_reach = std::any_of(far.begin(), far.end(), [&](const Far& f) {
        return outside > f.times && std::abs(derived.deviation) > f.widths;
    });
    return out_of_reach && surely_bound(derived, matter.passage.claims[claim]);
}

std::vector<base::Suggestion> repairs_to_show(const Assessment& assessment) {
    std::vector<base::Suggestion> shown;
    if (assessment.repairs.empty()) return shown;
    // A figure that is accused is taken to be wrong, and the repairs are weighed among themselves;
    // less of them is left where it was so far out that no likely slip was needed to accuse it.
    const double first = assessment.repairs.front().suggestion.probability;
    double wrong = 0;
    for (const auto& repair : assessment.repairs) wrong += repair.suggestion.probability;
    const double given = std::max(1.0, (first < least_alone ? known_slip : likely_slip) / wrong);
    for (const auto& repair : assessment.repairs) {
        if (given * first < least_first_repair) break;
        if (shown.size() == most_repairs) break;
        shown.push_back(repair.suggestion);
        shown.back().probability *= given;
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
