#pragma once

#include <cstdint>
#include <string_view>

namespace ballpark::units {

/// Tells apart what a dimension cannot. `none` goes with any other kind of its dimension, unless
/// the other is strict (see `is_strict`).
enum class Kind : std::uint8_t {
    none,
    // power and energy
    electric,
    thermal,
    peak_dc,              ///< nameplate of panels, direct current (MWp, MWdc)
    alternating_current,  ///< nameplate at the inverter or the grid (MWac)
    apparent,             ///< VA: needs a power factor to become watts
    reactive,             ///< var
    torque,               ///< N m of twist, never joules
    // frequency and rates of transfer
    frequency,
    radioactivity,
    // temperature
    temperature_difference,
    // substances
    carbon_dioxide_equivalent,
    oil_equivalent,
    coal_equivalent,
    ore,
    concentrate,
    metal,
    oxide,
    water,
    // counted things
    item,
    home,
    person,
    job,
    vehicle,
    bed,
    machine,
    animal,
    building,
    container,
    // ratios
    fraction,
    percentage_point,
    angle,
};

/// "peak DC", "thermal", "torque": as a message names it.
std::string_view to_string(Kind kind);

/// Does the kind refuse to go with the plain unit of its dimension? Torque is no joules, and
/// volt-amperes are no watts before the power factor is known.
bool is_strict(Kind kind);

}  // namespace ballpark::units
