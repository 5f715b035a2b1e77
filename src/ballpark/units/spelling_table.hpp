#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "ballpark/units/catalogue/all.hpp"
#include "ballpark/units/catalogue/ambiguity.hpp"
#include "ballpark/units/characters.hpp"
#include "ballpark/units/spelling.hpp"

// The table of spellings, computed by the compiler: a list of all of them, an open-addressing hash
// over it, and the hashes of all beginnings after which a set phrase may go on.

namespace ballpark::units::table {

enum class Form : std::uint8_t {
    name,       ///< prefixes go on as names: "kilowatt"
    symbol,     ///< prefixes go on as symbols: "kW"
    any_case,   ///< a symbol the press writes in any case
    fixed,      ///< its prefix is part of it: "mtoe"
    ambiguous,  ///< `entry` is the index of its first reading, `prefix` how many there are
};

struct Spelling {
    std::string_view text;
    std::uint16_t entry = 0;
    std::uint8_t prefix = 0;
    Form form = Form::name;
};

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

/// Calls `visit(text, form, prefix)` for each spelling that the entry lists.
template <class Visit>
constexpr void each_spelling(const Entry& entry, const Visit& visit) {
    if (!entry.symbol.empty()) visit(entry.symbol, Form::symbol, std::uint8_t{0});
    if (entry.name != entry.symbol) visit(entry.name, Form::name, std::uint8_t{0});
    if (entry.plural != entry.name && entry.plural != entry.symbol)
        visit(entry.plural, Form::name, std::uint8_t{0});
    for (std::string_view rest = entry.spellings; !rest.empty();) {
        std::string_view text = typed::take_field(rest);
        if (text.empty()) continue;
        if (text[0] == '~') {
            visit(text.substr(1), Form::any_case, std::uint8_t{0});
            continue;
        }
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos && equals > 0) {
            visit(text.substr(equals + 1), Form::fixed,
                  typed::prefix_by_symbol(text.substr(0, equals)));
            continue;
        }
        bool symbol = text.size() <= 2;
        for (const char c : text)
            symbol = symbol || is_upper(c) || !is_letter(fold(c) == ' ' ? 'a' : c);
        visit(text, symbol ? Form::symbol : Form::name, std::uint8_t{0});
    }
}

inline constexpr std::size_t slot_count = 8192;
inline constexpr std::uint16_t empty_slot = 0xffff;
inline constexpr std::size_t continuing_slots = 4096;

constexpr std::size_t count_spellings() {
    std::size_t count = 0;
    for (const Entry& entry : typed::all_entries)
        each_spelling(entry, [&count](auto&&...) { ++count; });
    return count + typed::readings.size();
}
inline constexpr std::size_t most_spellings = count_spellings();

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

struct Table {
    std::array<Spelling, most_spellings> spellings{};
    std::uint16_t size = 0;
    std::array<std::uint16_t, slot_count> slots{};

    constexpr std::uint16_t find(std::string_view text, Form form, std::uint32_t hash) const {
        for (std::size_t i = hash % slot_count;; i = (i + 1) % slot_count) {
            const std::uint16_t index = slots[i];
            if (index == empty_slot) return empty_slot;
            const Spelling& known = spellings[index];
            if ((known.form == Form::any_case) == (form == Form::any_case) &&
                same_text(known.text, text))
                return index;
        }
    }
    /// What is there first stays: an ambiguous spelling before the entries it may mean.
    constexpr void insert(const Spelling& spelling) {
        const std::uint32_t hash = hash_of(spelling.text, spelling.form);
        if (find(spelling.text, spelling.form, hash) != empty_slot) return;
        std::size_t i = hash % slot_count;
        while (slots[i] != empty_slot) i = (i + 1) % slot_count;
        slots[i] = size;
        spellings[size++] = spelling;
    }
};

constexpr bool is_plural_of_ambiguous(const Table& table, std::string_view text) {
    if (text.size() < 3 || text.back() != 's') return false;
    const std::string_view stem = text.substr(0, text.size() - 1);
    const std::uint16_t index = table.find(stem, Form::name, hash_of(stem, Form::name));
    return index != empty_slot && table.spellings[index].form == Form::ambiguous;
}

constexpr Table make_table() {
    Table table;
    for (auto& slot : table.slots) slot = empty_slot;
    for (std::size_t i = 0; i < typed::readings.size();) {
        std::size_t end = i + 1;
        while (end < typed::readings.size() &&
               typed::readings[end].spelling == typed::readings[i].spelling)
            ++end;
        table.insert({typed::readings[i].spelling, static_cast<std::uint16_t>(i),
                      static_cast<std::uint8_t>(end - i), Form::ambiguous});
        i = end;
    }
    for (std::size_t id = 0; id < typed::all_entries.size(); ++id)
        each_spelling(typed::all_entries[id],
                      [&](std::string_view text, Form form, std::uint8_t prefix) {
                          if (is_plural_of_ambiguous(table, text)) return;
                          table.insert({text, static_cast<std::uint16_t>(id), prefix, form});
                      });
    return table;
}
inline constexpr Table spellings = make_table();

/// The readings with their entries found.
inline constexpr auto meanings = [] {
    std::array<Meaning, typed::readings.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        const typed::Reading& reading = typed::readings[i];
        result[i].entry = typed::entry_by_name(reading.entry);
        result[i].prefix = typed::prefix_by_symbol(reading.prefix);
        result[i].usual = reading.usual;
        result[i].places = reading.places;
    }
    return result;
}();

/// After one of these beginnings ("barrels ", "b/", "W(") a set phrase may go on. A hash met by
/// chance costs a look further and no wrong answer, so the words themselves are not kept.
struct Continuing {
    std::array<std::uint32_t, continuing_slots> slots{};

    constexpr bool contains(std::uint32_t hash) const {
        for (std::size_t i = hash % continuing_slots; slots[i] != 0; i = (i + 1) % continuing_slots)
            if (slots[i] == hash) return true;
        return false;
    }
    constexpr void insert(std::uint32_t hash) {
        std::size_t i = hash % continuing_slots;
        for (; slots[i] != 0; i = (i + 1) % continuing_slots)
            if (slots[i] == hash) return;
        slots[i] = hash;
    }
};

inline constexpr Continuing continuing = [] {
    Continuing set;
    for (std::size_t n = 0; n < spellings.size; ++n) {
        const Spelling& spelling = spellings.spellings[n];
        std::uint32_t hash = spelling.form == Form::any_case ? hash_start_any_case : hash_start;
        for (const char c : spelling.text) {
            hash = hash_step(hash, static_cast<unsigned char>(fold(c)));
            const bool word = is_letter(c) || is_digit(c);
            if (!word) set.insert(hash_mix(hash));
        }
    }
    return set;
}();

/// Which prefixes begin with a byte, as symbol or as name, a bit for each.
inline constexpr auto prefixes_by_first_byte = [] {
    std::array<std::uint32_t, 256> masks{};
    for (std::size_t i = 1; i < typed::prefix_table.size(); ++i) {
        const Prefix& prefix = typed::prefix_table[i];
        const std::uint32_t bit = 1u << i;
        const char name = prefix.name[0];
        masks[static_cast<unsigned char>(prefix.symbol[0])] |= bit;
        masks[static_cast<unsigned char>(name)] |= bit;
        masks[static_cast<unsigned char>(name - 32)] |= bit;
    }
    masks[0xce] |= masks[0xc2];  // the Greek letter goes for the micro sign
    return masks;
}();

/// The pairs of letters that a unit in ASCII may begin with; most words of prose begin otherwise.
/// The second is 0 where the word is one letter long.
class Beginnings {
public:
    constexpr Beginnings() {
        for (std::size_t n = 0; n < spellings.size; ++n) {
            const Spelling& spelling = spellings.spellings[n];
            insert("", spelling.text);
            if (spelling.form != Form::symbol && spelling.form != Form::any_case) continue;
            const PrefixRule rule = typed::all_entries[spelling.entry].prefixes;
            if (rule == PrefixRule::none) continue;
            for (std::uint8_t i = 1; i < typed::prefix_table.size(); ++i)
                insert(typed::prefix_table[i].symbol, spelling.text);
        }
        // The name of a prefix is longer than the two letters.
        for (std::uint8_t i = 1; i < typed::prefix_table.size(); ++i)
            insert(typed::prefix_table[i].name, "");
    }
    constexpr bool contain(unsigned char first, unsigned char second) const {
        return first >= 128 || second >= 128 ||
               (bits_[key(first, second) / 64] >> (key(first, second) % 64) & 1) != 0;
    }

private:
    static constexpr std::size_t key(unsigned char first, unsigned char second) {
        const auto letter = [](unsigned char c) {
            const char folded = lower(static_cast<char>(c));
            return is_letter(folded) || folded == '$' ? static_cast<std::size_t>(folded) : 0u;
        };
        const char head = lower(static_cast<char>(first));
        return static_cast<std::size_t>(head) * 128 + letter(second);
    }
    constexpr void insert(std::string_view prefix, std::string_view text) {
        const auto at = [&](std::size_t i) -> unsigned char {
            if (i < prefix.size()) return static_cast<unsigned char>(prefix[i]);
            i -= prefix.size();
            return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
        };
        if (at(0) >= 128 || at(1) >= 128) return;
        bits_[key(at(0), at(1)) / 64] |= std::uint64_t{1} << (key(at(0), at(1)) % 64);
    }

    std::array<std::uint64_t, 128 * 128 / 64> bits_{};
};
inline constexpr Beginnings beginnings;

}  // namespace ballpark::units::table
