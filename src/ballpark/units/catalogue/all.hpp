#pragma once

#include "ballpark/units/catalogue/area.hpp"
#include "ballpark/units/catalogue/counts.hpp"
#include "ballpark/units/catalogue/energy.hpp"
#include "ballpark/units/catalogue/force.hpp"
#include "ballpark/units/catalogue/information.hpp"
#include "ballpark/units/catalogue/length.hpp"
#include "ballpark/units/catalogue/mass.hpp"
#include "ballpark/units/catalogue/mining.hpp"
#include "ballpark/units/catalogue/money.hpp"
#include "ballpark/units/catalogue/oil_and_gas.hpp"
#include "ballpark/units/catalogue/power.hpp"
#include "ballpark/units/catalogue/prefixes.hpp"
#include "ballpark/units/catalogue/si.hpp"
#include "ballpark/units/catalogue/temperature.hpp"
#include "ballpark/units/catalogue/time.hpp"
#include "ballpark/units/catalogue/transport.hpp"
#include "ballpark/units/catalogue/volume.hpp"
#include "ballpark/units/catalogue/water.hpp"

namespace ballpark::units::typed {

template <std::size_t... Sizes>
constexpr auto join(const std::array<Entry, Sizes>&... parts) {
    std::array<Entry, (Sizes + ...)> whole{};
    std::size_t next = 0;
    const auto append = [&](const auto& part) {
        for (const Entry& one_entry : part) whole[next++] = one_entry;
    };
    (append(parts), ...);
    return whole;
}

/// The whole catalogue, as a constant. An entry's index here is its EntryId.
inline constexpr auto all_entries = join(
    amount_units, light_units, frequency_units, radiation_units, angle_units, flow_of_matter_units,
    force_units, pressure_units, torque_units, temperature_units, time_units, labour_units,
    length_units, customary_lengths, laid_lengths, speed_units, area_units, customary_areas,
    volume_units, timber_units, water_units, flow_units, mass_units, precious_units,
    customary_weights, commodity_weights, mass_flow_units, substance_units, nuclear_units,
    carbon_units, grade_units, energy_units, heat_units, fuel_equivalents, power_units,
    electrical_units, oil_units, gas_units, transport_units, shipping_units, currencies,
    further_currencies, money_parts, count_units, ratio_units, information_units);

constexpr EntryId entry_by_name(std::string_view name) {
    for (std::size_t i = 0; i < all_entries.size(); ++i)
        if (all_entries[i].name == name) return static_cast<EntryId>(i);
    return Currency::none;
}

}  // namespace ballpark::units::typed
