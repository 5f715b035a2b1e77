#include "ballpark/model/prior.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace ballpark::model {
namespace {

bool dated(const Normal& range) {
    return range.year_from != 0;
}

/// Are the two places one? Each is of two letters, or "world": no call to compare them is needed.
bool same_place(std::string_view a, std::string_view b) {
    return a.size() == b.size() && a.size() > 1 && a[0] == b[0] && a[1] == b[1];
}

/// Years between `year` and the years of the range.
int years_between(const Normal& range, int year) {
    if (year == 0 || !dated(range)) return 0;
    return std::max({0, range.year_from - year, year - range.year_to});
}

class Chooser {
public:
    Chooser(const Library& library, const Quantity& quantity, int year)
        : library_(library), quantity_(quantity), year_(year) {}

    std::optional<Range> choose(std::string_view place) const {
        if (quantity_.normal.empty()) return std::nullopt;
        const std::string_view chosen = choose_place(place);
        const int year = year_ != 0 ? year_ : latest(chosen);

        const Normal* holding = nullptr;
        const Normal* before = nullptr;
        const Normal* after = nullptr;
        const Normal* timeless = nullptr;
        for (const Normal& range : quantity_.normal) {
            if (!same_place(range.place, chosen)) continue;
            if (!dated(range)) {
                if (timeless == nullptr || better(range, *timeless)) timeless = &range;
            } else if (range.year_from <= year && year <= range.year_to) {
                if (holding == nullptr || better(range, *holding)) holding = &range;
            } else if (range.year_to < year) {
                if (before == nullptr || range.year_to > before->year_to ||
                    (range.year_to == before->year_to && better(range, *before)))
                    before = &range;
            } else if (after == nullptr || range.year_from < after->year_from ||
                       (range.year_from == after->year_from && better(range, *after))) {
                after = &range;
            }
        }
        if (holding != nullptr) return points(*holding, year);
        if (before != nullptr && after != nullptr) return between(*before, *after, year);
        if (before == nullptr && after == nullptr) return points(*timeless, year);
        Range range = points(before != nullptr ? *before : *after, year);
        widen(range, 1 + widening_per_year * range.years_off);
        return range;
    }

    /// The three points of one range, its money moved to `year`.
    Range points(const Normal& normal, int year) const {
        Range range;
        range.normal = &normal;
        range.p5 = normal.p5;
        range.p50 = normal.p50;
        range.p95 = normal.p95;
        range.years_off = years_between(normal, year);
        range.evidence = is_evidence(library_.sources[normal.source].confidence);
        if (!(normal.p5 > 0)) {
            range.width_from = nearest_width(normal);
            if (range.width_from != nullptr) {
                range.p5 = normal.p50 * range.width_from->p5 / range.width_from->p50;
                range.p95 = normal.p50 * range.width_from->p95 / range.width_from->p50;
                range.evidence = range.evidence &&
                                 is_evidence(library_.sources[range.width_from->source].confidence);
            } else {
                range.p5 = range.p95 = normal.p50;
            }
        }
        move_money(range, year);
        return range;
    }

private:
    /// Of two ranges that serve alike: a document's first, then the one of fewer years.
    bool better(const Normal& a, const Normal& b) const {
        const bool evidence = is_evidence(library_.sources[a.source].confidence);
        if (evidence != is_evidence(library_.sources[b.source].confidence)) return evidence;
        return a.year_to - a.year_from < b.year_to - b.year_from;
    }

    int latest(std::string_view place) const {
        int year = 0;
        for (const Normal& range : quantity_.normal)
            if (same_place(range.place, place)) year = std::max<int>(year, range.year_to);
        return year;
    }

    /// Years between the year asked for and the span of years known of that place, if any is.
    std::optional<int> distance(std::string_view place) const {
        std::optional<int> least;
        bool before = false;
        bool after = false;
        for (const Normal& range : quantity_.normal) {
            if (!same_place(range.place, place)) continue;
            const int years = years_between(range, year_);
            least = least ? std::min(*least, years) : years;
            before = before || (dated(range) && range.year_from <= year_);
            after = after || (dated(range) && range.year_to >= year_);
        }
        if (before && after) return 0;
        return least;
    }

    std::string_view choose_place(std::string_view place) const {
        const auto here = place.empty() ? std::nullopt : distance(place);
        const auto world = distance("world");
        if (here && (!world || *here < *world + years_for_place)) return place;
        if (world) return "world";
        if (here) return place;
        const Normal* widest = &quantity_.normal.front();
        for (const Normal& range : quantity_.normal)
            if (ratio(range) > ratio(*widest)) widest = &range;
        return widest->place;
    }

    static double ratio(const Normal& range) { return range.p5 > 0 ? range.p95 / range.p5 : 0; }

    const Normal* nearest_width(const Normal& range) const {
        const Normal* best = nullptr;
        int least = std::numeric_limits<int>::max();
        for (const Normal& other : quantity_.normal) {
            if (!(other.p5 > 0)) continue;
            const int years =
                std::abs(other.year_to - range.year_to) + (other.place == range.place ? 0 : 1000);
            if (years < least) {
                least = years;
                best = &other;
            }
        }
        return best;
    }

    void move_money(Range& range, int year) const {
        const int power = quantity_.unit.dimension[units::Base::money];
        if (power == 0) return;
        const Normal& normal = *range.normal;
        range.money_year = normal.money_year != 0 ? normal.money_year : normal.year_to;
        // a year that the index lacks leaves the money where it is, and money_year says so
        if (range.money_year == 0 || year == 0 || range.money_year == year) return;
        const auto prices = library_.money.price_ratio(range.money_year, year);
        if (!prices) return;
        const double factor = std::pow(*prices, power);
        range.p5 *= factor;
        range.p50 *= factor;
        range.p95 *= factor;
        range.money_year = year;
    }

    static void widen(Range& range, double factor) {
        range.p5 = range.p50 * std::pow(range.p5 / range.p50, factor);
        range.p95 = range.p50 * std::pow(range.p95 / range.p50, factor);
    }

    Range between(const Normal& before, const Normal& after, int year) const {
        const Range a = points(before, year);
        const Range b = points(after, year);
        const double share = static_cast<double>(year - before.year_to) /
                             static_cast<double>(after.year_from - before.year_to);
        const auto mix = [share](double from, double to) {
            return std::exp((1 - share) * std::log(from) + share * std::log(to));
        };
        Range range = a.years_off <= b.years_off ? a : b;
        range.other = range.normal == a.normal ? b.normal : a.normal;
        range.evidence = a.evidence && b.evidence;
        range.p5 = mix(a.p5, b.p5);
        range.p50 = mix(a.p50, b.p50);
        range.p95 = mix(a.p95, b.p95);
        return range;
    }

    const Library& library_;
    const Quantity& quantity_;
    int year_;
};

}  // namespace

std::optional<Range> normal_range(const Library& library, const Model& model, QuantityId quantity,
                                  int year, std::string_view place) {
    return Chooser(library, model.all_quantities[quantity], year).choose(place);
}

std::optional<Range> range_of_any_year(const Library& library, const Model& model,
                                       QuantityId quantity, std::string_view place) {
    auto range = normal_range(library, model, quantity, 0, place);
    if (!range || !dated(*range->normal)) return range;
    range->p5 = std::min(range->p5, model.all_quantities[quantity].least_normal);
    range->p95 = std::max(range->p95, model.all_quantities[quantity].most_normal);
    return range;
}

void note_extremes(const Library& library, Quantity& quantity) {
    quantity.least_normal = quantity.most_normal = 0;
    for (const Normal& normal : quantity.normal) {
        const Range range =
            Chooser(library, quantity, normal.year_to).points(normal, normal.year_to);
        if (quantity.least_normal == 0 || range.p5 < quantity.least_normal)
            quantity.least_normal = range.p5;
        quantity.most_normal = std::max(quantity.most_normal, range.p95);
    }
}

}  // namespace ballpark::model
