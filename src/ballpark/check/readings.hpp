#pragma once

#include <optional>

#include "ballpark/check/assessment.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::check {

/// What a plant's figure comes to, taken one way. SI, money in US dollars of the story's year.
struct Reading {
    double capacity_w = 0;  ///< nameplate it would take
    double average_w = 0;   ///< mean output over a year
    double energy_per_day_j = 0;
    double energy_per_year_j = 0;
    double cost_usd_per_kw = 0;  ///< of nameplate; 0 where no cost is given
    double log_evidence = 0;     ///< how well it fits what is normal
};

/// The two readings of a figure that could be power or energy over a time, side by side.
struct Readings {
    std::size_t figure = 0;  ///< of the claim
    double period_s = 0;     ///< the time said: a day, an hour, a year
    Reading as_power;
    Reading as_energy;
    double factor = 1;  ///< average power under the first over that under the second: 24 for a day
    double capacity_factor = 0;  ///< the model's median that both use
    bool stated_as_energy = false;
    bool favours_energy = false;  ///< which one the models favour
};

/// The readings of the claim's doubtful figure: power counted by a time, or energy where a
/// capacity is meant. Nothing where the claim has no such figure.
std::optional<Readings> both_readings(const claims::Passage& passage, const claims::Claim& claim,
                                      const Engine& engine);

}  // namespace ballpark::check
