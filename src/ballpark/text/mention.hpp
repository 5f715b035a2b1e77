#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/unit.hpp"

namespace ballpark::text {

/// How the text counts a figure by time, apart from its unit.
enum class RateForm : std::uint8_t {
    none,
    per,        ///< "per hour", "an hour", "/h", "in an hour"
    each,       ///< "each year", "every day"
    adverb,     ///< "daily", "annually", "a-day" in "2.5-megawatt-a-day"
    adjective,  ///< on the noun: "annual output of 3 GWh", "10 TWh of annual production"
};

/// Which end of the interval the wording says: "at least", "more than"; "up to", "below".
enum class Bound : std::uint8_t { none, at_least, at_most };

/// A quantity as the text gives it. The rate is kept apart from the unit: "watts ... daily" is
/// seen, not silently divided. Times inside a unit that the trade writes as one ("$/kW-yr",
/// "kWh/m2/day", "MWh") stay in the unit.
struct Mention {
    base::Span span;       ///< number, unit and rate words, with what stands between; an adjective
                           ///< of rate is outside, for it belongs to the noun
    base::Span number;     ///< scale word included; in "2.5 million watts" it is "2.5 million"
    base::Span scale;      ///< the scale word or letter; empty if none
    base::Span unit_span;  ///< in one piece: of "$45 per MWh" it is "$", and `per_span` "MWh"
    base::Span per_span;   ///< denominators set apart from the unit by the number; else empty
    base::Span rate_span;
    base::Span priced;  ///< the thing that a price is for, where it is no unit: "share"
    base::Span noun;    ///< the things counted, as written ("construction jobs"); else empty
    double value = 0;   ///< in `unit`; the middle of a range
    double low = 0;
    double high = 0;
    double scale_value = 1;
    double resolution = 0;  ///< worth of one in the last place written, in `unit`
    units::Unit unit;
    units::Unit rate;  ///< a unit of time; meant only where `rate_form` is not none
    RateForm rate_form = RateForm::none;
    Bound bound = Bound::none;
    std::uint8_t significant = 0;
    bool approximate = false;
    bool range = false;
    bool malformed = false;
    bool ambiguous_unit = false;

    bool has_rate() const { return rate_form != RateForm::none; }
    /// The unit with the rate divided in: "W/day". An adjective divides nothing: the writer of
    /// "annual output of 3 GWh" means gigawatt-hours, and has said of which time.
    units::Unit full_unit() const;
};

/// The unit as a reader of the JSON takes it: symbols, with the rate in them ("W/day"); of a
/// count the things counted, in the text's own words ("construction jobs", "flights/day"); empty
/// for a number that stands alone.
std::string unit_text(const Mention& mention, std::string_view text,
                      const units::Catalogue& catalogue);

/// Is `unit_text` the same for every mention of this unit and rate, whatever the text says?
bool has_plain_unit(const Mention& mention);

}  // namespace ballpark::text
