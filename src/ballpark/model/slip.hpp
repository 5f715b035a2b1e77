#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ballpark::model {

/// How a slip is undone in the reader's text.
enum class SlipEdit : std::uint8_t {
    scale,     ///< another scale word: "billion" for "million"
    prefix,    ///< another metric prefix: "kilowatts" for "watts"
    energy,    ///< power for energy, or back: "watt-hours" for "watts"
    period,    ///< another rate word: "a month" for "a day"; "" for none
    unit,      ///< another unit: "hectares" for "acres", "cents" for "dollars"
    currency,  ///< another currency: "yuan" for "dollars"
    digits,    ///< a digit dropped or doubled, a comma for a point
};

/// What in the wording makes a slip likelier: "scale-word" (a scale word before an unprefixed
/// unit: nobody writes "million watts" in earnest), "rate" (power counted by a time), "capacity"
/// (energy where a plant's capacity belongs), "per-hour", "per-day", "per-month", "per-year" (by
/// which time), "stroke" (the time behind a stroke, "W/h"), "within" ("in an hour"), "consumption",
/// "generation" (words of using or making energy near it), "kilowatts-per-month" and so on (the
/// size of the unit and the time together: a meter's kilowatts, a plant's megawatts), "place" (the
/// story plays where the confusion is at home).
struct Boost {
    std::string_view when;
    std::string_view place;  ///< ISO codes set apart by spaces, for "place"
    double by = 1;
};

/// One way to get a figure wrong: what stands there (`from`) and what was meant (`to`), the
/// factor the true value has over the printed one, and how often it happens for a figure in
/// print (a prior weight, not a measured frequency, unless the source says so).
struct Slip {
    std::string_view id;
    std::string_view title;
    SlipEdit edit = SlipEdit::scale;
    std::string_view from;
    std::string_view to;
    double ratio = 1;
    double weight = 0;
    std::span<const Boost> boosts;
};

}  // namespace ballpark::model
