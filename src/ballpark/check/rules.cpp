#include <array>

#include "ballpark/check/rule.hpp"

namespace ballpark::check {

std::span<const Rule> rules() {
    // The rules of units run first: what they find explains what the others would report.
    static constexpr std::array<Rule, 15> all = {{
        {"power-per-time", "power counted by the hour, day or year", power_per_time},
        {"energy-as-capacity", "energy given as a plant's capacity", energy_as_capacity},
        {"power-as-energy", "power given as an amount of energy", power_as_energy},
        {"unknown-unit", "a word behind a figure that is no unit", unknown_unit},
        {"unit-symbol", "energy written with a stroke before the hour", unit_symbol},
        {"bad-conversion", "two figures for one amount that differ", bad_conversion},
        {"malformed-number", "digits grouped as none are", malformed_number},
        {"mixed-dimensions", "a figure in the wrong kind of unit for its name", mixed_dimensions},
        {"ratio-mismatch", "an amount for each that the totals do not give", ratio_mismatch},
        {"percent-mismatch", "a percentage that the figures do not give", percent_mismatch},
        {"total-mismatch", "a total that its parts do not give", total_mismatch},
        {"rate-missing", "a flow without its time", rate_missing},
        {"price-basis", "a price per unit far from any range", price_basis},
        {"impossible", "beyond what can be", impossible},
        {"out-of-ballpark", "far from what such things cost or give", out_of_ballpark},
    }};
    return all;
}

}  // namespace ballpark::check
