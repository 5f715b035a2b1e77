#pragma once

#include "ballpark/units/catalogue/counts.hpp"
#include "ballpark/units/catalogue/energy.hpp"
#include "ballpark/units/catalogue/length.hpp"
#include "ballpark/units/catalogue/mass.hpp"
#include "ballpark/units/catalogue/money.hpp"
#include "ballpark/units/catalogue/oil_and_gas.hpp"
#include "ballpark/units/catalogue/prefixes.hpp"
#include "ballpark/units/catalogue/si.hpp"
#include "ballpark/units/catalogue/time.hpp"

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
inline constexpr auto all_entries =
    join(si_units, time_units, length_units, area_units, volume_units, mass_units, energy_units,
         power_units, electrical_units, oil_and_gas_units, currencies, money_parts, count_units,
         ratio_units, information_units);

constexpr EntryId entry_by_name(std::string_view name) {
    for (std::size_t i = 0; i < all_entries.size(); ++i)
        if (all_entries[i].name == name) return static_cast<EntryId>(i);
    return Currency::none;
}

/// The currency that each entry's money is in. Currencies stand together, so that they alone are
/// searched: a compiler counts every step it takes here.
inline constexpr auto currency_of = [] {
    std::array<Currency, all_entries.size()> result{};
    const Entry* const entries = all_entries.data();
    const std::size_t first = entry_by_name(currencies.front().name);
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (entries[i].currency.empty()) continue;
        std::size_t j = first;
        while (j < first + currencies.size() && entries[j].symbol != entries[i].currency) ++j;
        if (j < first + currencies.size()) result[i] = {static_cast<EntryId>(j)};
    }
    return result;
}();

}  // namespace ballpark::units::typed
