#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/units/unit.hpp"

namespace ballpark::units {

enum class PrefixRule : std::uint8_t {
    none,        ///< takes no prefix (hour, acre)
    metric,      ///< any SI prefix, symbol with symbol, name with name (watt)
    large_only,  ///< kilo and above (tonne, bit, barrel of oil equivalent)
    binary,      ///< SI above one, and Ki, Mi, Gi (byte, bit)
};

/// One line of the catalogue: a unit, its worth in SI and every way it is written.
struct Entry {
    std::string_view name;       ///< singular, the one that is printed in words: "watt"
    std::string_view plural;     ///< "watts"
    std::string_view symbol;     ///< printed after a number: "W"; empty if printed in words
    std::string_view spellings;  ///< further ones, set apart by '|'; see spelling.hpp
    double factor = 1;
    double offset = 0;
    Dimension dimension;
    Kind kind = Kind::none;
    PrefixRule prefixes = PrefixRule::none;
    bool in_words = false;      ///< printed in words when it stands alone: "3 years", not "3 yr"
    bool in_prose = true;       ///< false: its words mean other things in running text ("hands")
    std::string_view currency;  ///< money: ISO 4217 code of what this is, or is a part of
    std::string_view sign;      ///< money: printed before the figure, "$"; empty if none
    std::string_view source;    ///< where the value comes from
    std::string_view confused;  ///< what it is taken for, for `explain`; empty if nothing
};

struct Prefix {
    std::string_view name;    ///< "kilo"
    std::string_view symbol;  ///< "k"
    double factor = 1;
};

/// Every unit there is. Made at build; holds no state of its own.
class Catalogue {
public:
    static const Catalogue& builtin();

    std::span<const Entry> entries() const;
    std::span<const Prefix> prefixes() const;  ///< [0] is no prefix
    const Entry& operator[](EntryId id) const { return entries()[id]; }

    /// The unit that is this one entry with this prefix; `name` must exist (used by code that
    /// names a unit it knows, as in `unit("watt", "mega")`). A currency goes by its ISO code too.
    Unit unit(std::string_view name, std::string_view prefix_name = {}) const;
    /// The same by index, when a parser has found both.
    Unit unit(EntryId entry, std::uint8_t prefix = 0) const;
    /// ISO 4217 code of the unit's money ("USD"); empty if it has none.
    std::string_view currency_code(const Unit& unit) const;

private:
    Catalogue() = default;
};

/// Algebra on units: factors and kinds go along, terms are kept for printing.
Unit multiply(const Unit& a, const Unit& b);
Unit divide(const Unit& a, const Unit& b);
Unit power(const Unit& a, int n);

/// Nothing if `from` converts to `to`; otherwise why not.
enum class Mismatch : std::uint8_t { none, dimension, kind, currency };
Mismatch compare(const Unit& from, const Unit& to, const Catalogue& catalogue);

}  // namespace ballpark::units
