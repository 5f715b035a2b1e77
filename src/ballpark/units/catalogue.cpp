#include "ballpark/units/catalogue.hpp"

#include <stdexcept>
#include <string>

#include "ballpark/units/catalogue/all.hpp"
#include "ballpark/units/spelling_table.hpp"

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

namespace {

/// The entry of that name, or the currency of that code.
EntryId entry_named(std::string_view name) {
    const auto form = table::Form::name;
    const auto index = table::find(name, form, table::hash_of(name, form));
    if (index != table::empty_slot) {
        const table::Spelling& spelling = table::spellings[index];
        if (spelling.form <= table::Form::both) {
            const Entry& entry = typed::all_entries[spelling.entry];
            if (entry.name == name || (entry.symbol == name && entry.currency == name))
                return spelling.entry;
        }
    }
    // A name that is ambiguous as a spelling: "ton".
    return typed::entry_by_name(name);
}

}  // namespace

Unit Catalogue::unit(std::string_view name, std::string_view prefix_name) const {
    const EntryId id = entry_named(name);
    for (std::uint8_t prefix = 0; prefix < typed::prefix_table.size(); ++prefix)
        if (id != Currency::none && typed::prefix_table[prefix].name == prefix_name)
            return unit(id, prefix);
    throw std::out_of_range("no unit of the catalogue is named " + std::string(prefix_name) +
                            std::string(name));
}

Unit Catalogue::unit(EntryId id, std::uint8_t prefix) const {
    const Entry& entry = typed::all_entries[id];
    Unit unit;
    unit.factor = typed::prefix_table[prefix].factor * entry.factor;
    unit.offset = entry.offset;
    unit.dimension = entry.dimension;
    unit.currency = {table::currencies[id]};
    unit.term_count = 1;
    unit.term_list[0] = {id, prefix, 1};
    return unit;
}

std::string_view Catalogue::currency_code(const Unit& unit) const {
    return unit.currency.known() ? typed::all_entries[unit.currency.entry].symbol
                                 : std::string_view{};
}

}  // namespace ballpark::units
