#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/units/characters.hpp"
#include "ballpark/units/spelling.hpp"

// The table of spellings: a list of all of them, an open-addressing hash over it, and the hashes of
// all beginnings after which a set phrase may go on. It is made at build by src/pack/spellings and
// is nothing but constants: no pointer in it has to be set right when the program starts.

namespace ballpark::units::table {

enum class Form : std::uint8_t {
    name,       ///< prefixes go on as names: "kilowatt"
    symbol,     ///< prefixes go on as symbols: "kW"
    both,       ///< a symbol that is a word: "kilobar", "kbar"
    any_case,   ///< a symbol the press writes in any case
    fixed,      ///< its prefix is part of it: "mtoe"
    ambiguous,  ///< `entry` is the index of its first reading, `prefix` how many there are
};

struct Spelling {
    std::uint32_t text = 0;  ///< where it begins among the letters of all
    std::uint16_t entry = 0;
    std::uint8_t size = 0;
    std::uint8_t prefix = 0;
    Form form = Form::name;
};

inline constexpr std::size_t slot_count = 16384;
inline constexpr std::uint16_t empty_slot = 0xffff;
inline constexpr std::size_t continuing_slots = 8192;
inline constexpr std::size_t beginning_words = 128 * 128 / 64;

// Made at build.
extern const char letters[];
extern const std::span<const Spelling> spellings;
extern const std::array<std::uint16_t, slot_count> slots;
extern const std::array<std::uint32_t, continuing_slots> continuing;
extern const std::array<std::uint64_t, beginning_words> beginnings;
/// Which prefixes begin with a byte, as symbol or as name, a bit for each.
extern const std::array<std::uint32_t, 256> prefixes_by_first_byte;
extern const std::span<const Meaning> meanings;
/// The entry of the currency that each entry's money is in, `Currency::none` for what is no money.
extern const std::span<const EntryId> currencies;

/// FNV-1a, one byte at a time, so that a walk along a text hashes as it goes.
constexpr std::uint32_t hash_start = 2166136261u;
constexpr std::uint32_t hash_start_any_case = 0x9e3779b9u;
constexpr std::uint32_t hash_step(std::uint32_t hash, unsigned char byte) {
    return (hash ^ byte) * 16777619u;
}
constexpr std::uint32_t hash_mix(std::uint32_t hash) {
    return hash ^ (hash >> 15);
}

constexpr char fold(char c) {
    return c == '-' ? ' ' : c;
}

constexpr std::uint32_t hash_of(std::string_view text, Form form) {
    std::uint32_t hash = form == Form::any_case ? hash_start_any_case : hash_start;
    for (const char c : text) hash = hash_step(hash, static_cast<unsigned char>(fold(c)));
    return hash_mix(hash);
}

constexpr bool same_text(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (fold(a[i]) != fold(b[i])) return false;
    return true;
}

inline std::string_view text_of(const Spelling& spelling) {
    return {letters + spelling.text, spelling.size};
}

/// Index of the spelling, or `empty_slot`. Spellings in any case are a language of their own.
inline std::uint16_t find(std::string_view text, Form form, std::uint32_t hash) {
    for (std::size_t i = hash % slot_count;; i = (i + 1) % slot_count) {
        const std::uint16_t index = slots[i];
        if (index == empty_slot) return empty_slot;
        const Spelling& known = spellings[index];
        if ((known.form == Form::any_case) == (form == Form::any_case) &&
            same_text(text_of(known), text))
            return index;
    }
}

/// After one of these beginnings ("barrels ", "b/", "W(") a set phrase may go on. A hash met by
/// chance costs a look further and no wrong answer, so the words themselves are not kept.
inline bool continues(std::uint32_t hash) {
    for (std::size_t i = hash % continuing_slots; continuing[i] != 0;
         i = (i + 1) % continuing_slots)
        if (continuing[i] == hash) return true;
    return false;
}

/// The bit of two first letters in `beginnings`; the second is 0 where the word is one letter long.
constexpr std::size_t beginning_key(unsigned char first, unsigned char second) {
    const auto letter = [](unsigned char c) {
        const char folded = lower(static_cast<char>(c));
        return is_letter(folded) || folded == '$' ? static_cast<std::size_t>(folded) : 0u;
    };
    return static_cast<std::size_t>(lower(static_cast<char>(first))) * 128 + letter(second);
}

/// May a unit begin with the two letters? Most words of prose begin otherwise.
inline bool may_begin(unsigned char first, unsigned char second) {
    if (first >= 128 || second >= 128) return true;
    const std::size_t key = beginning_key(first, second);
    return (beginnings[key / 64] >> (key % 64) & 1) != 0;
}

}  // namespace ballpark::units::table
