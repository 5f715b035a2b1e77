#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/text/candidate.hpp"
#include "ballpark/text/rate.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// What a scan reads with.
struct Reader {
    std::string_view text;
    const units::Catalogue* catalogue = nullptr;
    units::Context context;
};

/// One number with the sign, currency, unit and rate set against it; the unit may be missing
/// ("10" of "10 to 15 MW"). A step on the way to a `Mention`.
struct Figure {
    base::Span span;  ///< sign and currency through unit and rate
    units::Number number;
    base::Span unit_span;
    base::Span priced;    ///< "share" of "$2.91 a share": a thing that is no unit
    base::Span per_span;  ///< denominators that the number parts from the currency
    units::Unit unit;
    units::Unit counted;  ///< the unit before its denominators: dollars in "$5 per kW"
    std::optional<Rate> rate;
    double value = 0;  ///< with the sign
    bool has_unit = false;
    bool money_before = false;
    bool ambiguous_unit = false;
    bool or_more = false;  ///< "500+ MW"
};

/// The figure that starts at the candidate, or nothing where no number can be read there.
std::optional<Figure> read_figure(const Reader& reader, Candidate start);

/// Reads the denominators and the rate behind a figure that has a unit: "/MWh", "a year".
void read_behind(const Reader& reader, Figure& figure);

/// What the things that end at `end` are counted over, where it is no time: "cells/mL", "cars
/// per household".
std::optional<units::UnitMatch> counted_over(const Reader& reader, std::size_t end);

}  // namespace ballpark::text
