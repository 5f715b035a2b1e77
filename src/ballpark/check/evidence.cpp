#include "ballpark/check/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/claims/words.hpp"
#include "ballpark/model/linear.hpp"

namespace ballpark::check {
namespace {

// p5 and p95 of a normal distribution lie this many standard deviations apart.
constexpr double p5_to_p95 = 2 * 1.6448536269514722;
// An input of which nothing is known: within some hundred orders of magnitude.
constexpr double know_nothing = 50;
// Even an exact figure has been rounded by somebody.
constexpr double least_width = 0.02;

/// What is normal for a quantity that the model works out: the spread of its inputs, taken
/// together. Cited is the input that spreads it most. Nothing where an input is unknown.
std::optional<model::Range> range_from_inputs(const Evidence& evidence, model::QuantityId quantity,
                                              const units::Unit& unit) {
    const auto& row = evidence.rows[quantity];
    if (!row.usable) return std::nullopt;
    double log_median = row.constant;
    double variance = 0;
    double widest = 0;
    model::Range range;
    range.evidence = true;
    for (std::size_t i = 0; i < evidence.inputs.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        if (row.powers[at] == 0) continue;
        const auto& input = evidence.ranges[evidence.inputs[i]];
        if (!input) return std::nullopt;
        log_median += row.powers[at] * evidence.prior.mean[at];
        const double share = std::pow(row.powers[at] * evidence.prior.width[at], 2);
        variance += share;
        range.evidence = range.evidence && input->evidence;
        if (share <= widest) continue;
        widest = share;
        range.normal = input->normal;
        range.money_year = input->money_year;
    }
    if (!range.normal) return std::nullopt;
    const double half = std::sqrt(variance) * p5_to_p95 / 2;
    range.p50 = unit.from_si(std::exp(log_median));
    range.p5 = unit.from_si(std::exp(log_median - half));
    range.p95 = unit.from_si(std::exp(log_median + half));
    return range;
}

/// The inputs that some quantity rests on which a text could give, or this one does: what only a
/// study needs has no say.
std::vector<model::QuantityId> inputs_at_stake(const model::LinearModel& linear,
                                               const model::Model& model,
                                               const claims::Claim& claim) {
    std::vector<bool> at_stake(model.quantities.size());
    const auto rests_on = [&](model::QuantityId quantity) {
        for (const auto& factor : linear.form(quantity).factors) at_stake[factor.quantity] = true;
    };
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q)
        if (!model.quantities[q].words.empty() && linear.form(q).usable) rests_on(q);
    for (const auto& figure : claim.figures) rests_on(figure.quantity);
    std::vector<model::QuantityId> inputs;
    for (const auto input : linear.inputs())
        if (at_stake[input]) inputs.push_back(input);
    return inputs;
}

void apply_settings(const claims::Passage& passage, const claims::Claim& claim,
                    std::vector<std::optional<model::Range>>& ranges) {
    for (const auto& setting : claim.model->settings) {
        auto& range = ranges[setting.quantity];
        if (!range || !claims::find_any(passage.words, claim.scope, setting.words)) continue;
        const double p50 = range->p50 * setting.shift;
        range->p5 = p50 * std::pow(range->p5 / range->p50, setting.widen);
        range->p95 = p50 * std::pow(range->p95 / range->p50, setting.widen);
        range->p50 = p50;
    }
}

}  // namespace

Observation Evidence::observe(model::QuantityId quantity, double value_si, double low_si,
                              double high_si) const {
    Observation observation;
    observation.row = rows[quantity].powers;
    observation.value = std::log(value_si) - rows[quantity].constant;
    const double width =
        low_si > 0 && high_si > low_si ? std::log(high_si / low_si) / p5_to_p95 : 0;
    observation.variance = std::pow(std::max(width, least_width), 2);
    return observation;
}

std::optional<Evidence> gather(const claims::Passage& passage, const claims::Claim& claim,
                               const Engine& engine) {
    const auto& model = *claim.model;
    if (claim.figures.empty() || claim.figures.size() > max_observations) return std::nullopt;
    Evidence evidence;
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q) {
        evidence.ranges.push_back(
            claim.year != 0
                ? model::normal_range(engine.library, model, q, claim.year, passage.place)
                : model::range_of_any_year(engine.library, model, q, passage.place));
    }
    apply_settings(passage, claim, evidence.ranges);

    std::vector<double> medians(model.quantities.size(), 1);
    for (std::size_t q = 0; q < medians.size(); ++q) {
        if (evidence.ranges[q])
            medians[q] = model.quantities[q].unit.to_si(evidence.ranges[q]->p50);
    }
    const auto linear = model::linearise(model, medians);
    evidence.inputs = inputs_at_stake(linear, model, claim);
    const auto n = static_cast<Eigen::Index>(evidence.inputs.size());
    if (n == 0 || n > max_inputs) return std::nullopt;
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q) {
        const auto form = linear.form(q);
        Evidence::Row row{InputVector::Zero(n), form.constant, form.usable};
        for (const auto& factor : form.factors) {
            const auto input = std::ranges::lower_bound(evidence.inputs, factor.quantity);
            if (input == evidence.inputs.end() || *input != factor.quantity)
                row.usable = false;
            else
                row.powers[input - evidence.inputs.begin()] = factor.power;
        }
        evidence.rows.push_back(std::move(row));
    }
    for (const auto& figure : claim.figures) {
        if (!evidence.rows[figure.quantity].usable) return std::nullopt;
    }

    evidence.prior.mean = InputVector::Zero(n);
    evidence.prior.width = InputVector::Constant(n, know_nothing);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto q = evidence.inputs[static_cast<std::size_t>(i)];
        if (const auto& range = evidence.ranges[q]) {
            evidence.prior.mean[i] = std::log(medians[q]);
            evidence.prior.width[i] = std::log(range->p95 / range->p5) / p5_to_p95;
        }
    }
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q) {
        if (!evidence.ranges[q] && model.quantities[q].equation >= 0)
            evidence.ranges[q] = range_from_inputs(evidence, q, model.quantities[q].unit);
    }
    for (const auto& figure : claim.figures) {
        evidence.observations.push_back(
            evidence.observe(figure.quantity, figure.value, figure.low, figure.high));
    }
    return evidence;
}

}  // namespace ballpark::check
