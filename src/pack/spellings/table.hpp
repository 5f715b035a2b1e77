#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "ballpark/units/spelling_table.hpp"

// Makes the table of spellings from the catalogue, once, at build.

namespace ballpark::pack {

/// What spelling_table.hpp declares, before it is written down.
struct SpellingTable {
    std::string letters;
    std::vector<units::table::Spelling> spellings;
    std::array<std::uint16_t, units::table::slot_count> slots{};
    std::array<std::uint32_t, units::table::continuing_slots> continuing{};
    std::array<std::uint64_t, units::table::beginning_words> beginnings{};
    std::array<std::uint32_t, 256> prefixes_by_first_byte{};
    std::vector<units::Meaning> meanings;
    std::vector<units::EntryId> currencies;
    std::vector<std::string> faults;  ///< spellings that two units claim, readings of no unit
};

SpellingTable make_spelling_table();

}  // namespace ballpark::pack
