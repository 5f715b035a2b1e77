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
    it_load,              ///< what the servers of a data centre draw, without cooling and losses
    apparent,             ///< VA: needs a power factor to become watts
    reactive,             ///< var
    torque,               ///< N m of twist, never joules
    // pressure
    absolute_pressure,
    gauge_pressure,  ///< above the atmosphere's
    // frequency and rates
    frequency,
    radioactivity,
    symbol_rate,  ///< baud
    computing,    ///< operations a second
    hashing,
    // radiation and light
    absorbed_dose,
    equivalent_dose,
    luminous_flux,  ///< lumens: candelas over an angle
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
    lithium_carbonate_equivalent,
    uranium,
    gold_equivalent,
    silver_equivalent,
    water,
    separative_work,  ///< SWU: work of enrichment, counted in kilograms by custom
    deadweight,       ///< what a ship can carry
    normal_gas,       ///< at 0 °C
    standard_gas,     ///< at 15 °C
    gas_equivalent,
    permeability,  ///< darcy: an area by dimension only
    // lengths laid side by side
    lane,
    track,
    circuit,
    // counted things
    item,
    home,
    person,
    job,
    vehicle,
    bed,
    seat,
    machine,
    animal,
    building,
    room,
    container,
    gross_tonnage,
    compensated_tonnage,
    well,
    pixel,
    per_person,
    // ratios
    fraction,
    percentage_point,
    angle,
    solid_angle,
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::solid_angle) + 1;

/// "peak DC", "thermal", "torque": as a message names it.
std::string_view to_string(Kind kind);

/// Does the kind refuse to go with the plain unit of its dimension? Torque is no joules, and
/// volt-amperes are no watts before the power factor is known.
bool is_strict(Kind kind);

/// Do the two exclude each other? Kinds of one group do; "home" and "peak DC" have nothing to do
/// with each other.
bool exclude_each_other(Kind a, Kind b);

/// What leads from one kind to the other where something does ("watts are volt-amperes times the
/// power factor"); empty if nothing does.
std::string_view bridge_between(Kind a, Kind b);

}  // namespace ballpark::units
