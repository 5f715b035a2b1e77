#include "ballpark/check/readings.hpp"

#include <cmath>

#include "ballpark/check/evidence.hpp"
#include "ballpark/check/posterior.hpp"
#include "ballpark/claims/figure.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

constexpr double hour_s = 3600;
constexpr double day_s = 24 * hour_s;
constexpr double year_s = claims::trade_hours_per_year * hour_s;

Reading reading_from_average(double average_w, double capacity_w, double cost_usd) {
    Reading reading;
    reading.capacity_w = capacity_w;
    reading.average_w = average_w;
    reading.energy_per_day_j = average_w * day_s;
    reading.energy_per_year_j = average_w * year_s;
    if (cost_usd > 0) reading.cost_usd_per_kw = cost_usd / (capacity_w / 1000);
    return reading;
}

/// The figures with the doubtful one taken to be `capacity_w`.
double evidence_for(double capacity_w, std::size_t figure, model::QuantityId capacity,
                    const Evidence& evidence) {
    auto observations = evidence.observations;
    observations[figure] = evidence.observe(capacity, capacity_w, 0, 0);
    return log_evidence(evidence.prior, observations);
}

}  // namespace

std::optional<Readings> both_readings(const claims::Passage& passage, const claims::Claim& claim,
                                      const Engine& engine) {
    const auto* capacity = claim.model->find("capacity");
    const auto* factor = claim.model->find("capacity_factor");
    if (!capacity || !factor || capacity->unit.dimension != dimensions::power) return std::nullopt;
    const auto evidence = gather(passage, claim, engine);
    if (!evidence) return std::nullopt;
    const auto factor_range = evidence->ranges[claim.model->id_of(*factor)];
    if (!factor_range) return std::nullopt;

    double cost_usd = 0;
    for (const auto& figure : claim.figures) {
        if (claim.model->quantities[figure.quantity].unit.dimension == dimensions::money)
            cost_usd = figure.value;
    }
    for (std::size_t f = 0; f < claim.figures.size(); ++f) {
        const auto& mention = passage.mentions[claim.figures[f].mention];
        const bool power = mention.unit.dimension == dimensions::power;
        if (!mention.has_rate() || (!power && mention.unit.dimension != dimensions::energy))
            continue;
        Readings readings;
        readings.figure = f;
        readings.period_s = mention.rate.factor;
        readings.stated_as_energy = !power;
        readings.capacity_factor = factor_range->p50;
        const double si = mention.unit.to_si(mention.value);
        const double watts = power ? si : si / hour_s;
        const double joules = power ? si * hour_s : si;
        // All of the power for all of the time against so many watt-hours in that time.
        readings.factor = readings.period_s / hour_s;
        readings.as_power = reading_from_average(watts * readings.capacity_factor, watts, cost_usd);
        readings.as_power.energy_per_day_j = watts * day_s;
        const double average = joules / readings.period_s;
        readings.as_energy =
            reading_from_average(average, average / readings.capacity_factor, cost_usd);
        const auto q = claim.model->id_of(*capacity);
        readings.as_power.log_evidence =
            evidence_for(readings.as_power.capacity_w, f, q, *evidence);
        readings.as_energy.log_evidence =
            evidence_for(readings.as_energy.capacity_w, f, q, *evidence);
        readings.favours_energy = readings.as_energy.log_evidence > readings.as_power.log_evidence;
        return readings;
    }
    return std::nullopt;
}

}  // namespace ballpark::check
