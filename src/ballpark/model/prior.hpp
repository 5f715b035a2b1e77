#pragma once

#include <optional>
#include <string_view>

#include "ballpark/model/store.hpp"

namespace ballpark::model {

/// Widening per year that a range is away from the year asked for, beyond the years known: three
/// per cent of its logarithmic width for each.
inline constexpr double widening_per_year = 0.03;

/// A country's own range is taken over the world's unless it is this many years further off.
inline constexpr int years_for_place = 5;

/// What is normal for a quantity in one year and place.
struct Range {
    double p5 = 0;  ///< in the quantity's unit; money in US dollars of `money_year`
    double p50 = 0;
    double p95 = 0;
    int money_year = 0;     ///< the year asked for where prices could be converted; 0: no money
    int years_off = 0;      ///< between the year asked for and the nearest year known
    bool evidence = false;  ///< every range it rests on is from a document that may accuse
    const Normal* normal = nullptr;      ///< the nearest of them, for the citation
    const Normal* other = nullptr;       ///< the second one, where two years were interpolated
    const Normal* width_from = nullptr;  ///< the one whose width was borrowed, if it was
};

/// The best range that the model has for `quantity` in `year` (0: not known, then the latest) and
/// `place` (ISO alpha-2; may be empty). Nothing if it has none.
///
/// Place: the country's own ranges, else the world's, else the widest other. Year: a range whose
/// years hold the year asked for (of several, a document before others, then the fewest years);
/// between two ranges, their points interpolated in logarithms; outside all, the nearest, widened
/// by `widening_per_year`; ranges of no particular year where none has one. Money moves to the
/// year asked for with the price index. A range that has only its middle takes the width, as a
/// ratio, of the quantity's nearest range that has one.
std::optional<Range> normal_range(const Library& library, const Model& model, QuantityId quantity,
                                  int year, std::string_view place);

/// What is normal when nobody says of which year the figures are: from the least to the most that
/// has been, for a plant of 2008 cost what none costs now. Cited is the latest.
std::optional<Range> range_of_any_year(const Library& library, const Model& model,
                                       QuantityId quantity, std::string_view place);

/// Sets `least_normal` and `most_normal`, for `range_of_any_year`.
void note_extremes(const Library& library, Quantity& quantity);

}  // namespace ballpark::model
