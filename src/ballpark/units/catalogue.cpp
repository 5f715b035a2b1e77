#include "ballpark/units/catalogue.hpp"

#include <stdexcept>
#include <string>

#include "ballpark/units/catalogue/all.hpp"

namespace ballpark::units {

const Catalogue& Catalogue::builtin() {
    static constexpr Catalogue catalogue;
    return catalogue;
}

std::span<const Entry> Catalogue::entries() const {
    return typed::all_entries;
}

std::span<const Prefix> Catalogue::prefixes() const {
    return typed::prefix_table;
}

Unit Catalogue::unit(std::string_view name, std::string_view prefix_name) const {
    for (std::uint8_t prefix = 0; prefix < typed::prefix_table.size(); ++prefix) {
        if (typed::prefix_table[prefix].name != prefix_name) continue;
        for (std::size_t i = 0; i < typed::all_entries.size(); ++i)
            if (typed::all_entries[i].name == name ||
                (!name.empty() && typed::all_entries[i].currency == name &&
                 typed::all_entries[i].symbol == name))
                return unit(static_cast<EntryId>(i), prefix);
    }
    throw std::out_of_range("no unit of the catalogue is named " + std::string(prefix_name) +
                            std::string(name));
}

Unit Catalogue::unit(EntryId id, std::uint8_t prefix) const {
    const Entry& entry = typed::all_entries[id];
    Unit unit;
    unit.factor = typed::prefix_table[prefix].factor * entry.factor;
    unit.offset = entry.offset;
    unit.dimension = entry.dimension;
    unit.currency = typed::currency_of[id];
    unit.term_count = 1;
    unit.term_list[0] = {id, prefix, 1};
    return unit;
}

std::string_view Catalogue::currency_code(const Unit& unit) const {
    return unit.currency.known() ? typed::all_entries[unit.currency.entry].symbol
                                 : std::string_view{};
}

}  // namespace ballpark::units
