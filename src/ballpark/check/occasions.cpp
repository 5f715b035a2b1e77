#include "ballpark/check/occasions.hpp"

#include <cmath>

#include "ballpark/check/wording.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

constexpr double hour_s = 3600;
constexpr double day_s = 24 * hour_s;
constexpr double no_plant_w = 3e9;  // few plants have more; a year's megawatt-hours are more

bool rate_is(const text::Mention& mention, double seconds) {
    // A month is 28 to 31 days and a year has more than one length: a wide match, for the
    // periods lie far apart.
    return mention.has_rate() && std::abs(std::log(mention.rate.factor / seconds)) < 0.15;
}

bool place_listed(std::string_view places, std::string_view place) {
    return !place.empty() && places.find(place) != std::string_view::npos;
}

template <class Question>
bool once(std::optional<bool>& known, Question question) {
    if (!known) known = question();
    return *known;
}

}  // namespace

double Occasions::weight(const model::Slip& slip) {
    double weight = slip.weight;
    for (const auto& boost : slip.boosts) {
        if (holds(boost)) weight *= boost.by;
    }
    return weight;
}

bool Occasions::sentence_says(std::string_view list, std::optional<bool>& known) {
    return once(known, [&] {
        return claims::find_any(passage_.words, passage_.sentence_of(mention_.span),
                                engine_.library.words(list))
            .has_value();
    });
}

/// Meters of homes and shops count in kilowatt-hours; whoever says megawatts speaks of plants.
bool Occasions::small_power() const {
    constexpr double mega = 1e6;
    return mention_.unit.factor < mega;
}

bool Occasions::holds(const model::Boost& boost) {
    const auto when = boost.when;
    if (when == "place") return place_listed(boost.place, passage_.place);
    if (when == "rate")
        return once(rate_, [&] { return power_counted_by_time(passage_, mention_, engine_); });
    if (when == "scale-word")
        return mention_.scale_value >= 1e6 && mention_.unit.term_count > 0 &&
               mention_.unit.terms().front().prefix == 0;
    if (when == "capacity")
        return once(capacity_,
                    [&] { return energy_as_size(passage_, mention_, engine_) != nullptr; });
    if (when == "per-hour") return rate_is(mention_, hour_s);
    if (when == "per-day") return rate_is(mention_, day_s);
    if (when == "per-month") return rate_is(mention_, 30.4 * day_s);
    if (when == "per-year") return rate_is(mention_, 365 * day_s);
    if (when == "kilowatts-per-month") return small_power() && rate_is(mention_, 30.4 * day_s);
    if (when == "kilowatts-per-year") return small_power() && rate_is(mention_, 365 * day_s);
    if (when == "megawatts-per-day") return !small_power() && rate_is(mention_, day_s);
    if (when == "megawatts-per-hour") return !small_power() && rate_is(mention_, hour_s);
    if (when == "gigawatts-per-year")
        return mention_.unit.to_si(mention_.value) > no_plant_w && rate_is(mention_, 365 * day_s);
    if (when == "stroke")
        return mention_.rate_span.of(passage_.text).starts_with('/') && rate_is(mention_, hour_s);
    if (when == "within") return mention_.rate_span.of(passage_.text).starts_with("in ");
    if (when == "consumption") return sentence_says("consumption", consumption_);
    if (when == "generation") return sentence_says("generation", generation_);
    return false;
}

}  // namespace ballpark::check
