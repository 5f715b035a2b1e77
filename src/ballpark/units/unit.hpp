#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "ballpark/units/dimension.hpp"
#include "ballpark/units/kind.hpp"

namespace ballpark::units {

/// Index of an entry of the catalogue.
using EntryId = std::uint16_t;

/// Which currency a unit's money is in: the catalogue entry of the currency, or none.
/// No currency converts to another without a rate.
struct Currency {
    static constexpr EntryId none = 0xffff;
    EntryId entry = none;

    constexpr bool known() const { return entry != none; }
    friend constexpr bool operator==(Currency, Currency) = default;
};

/// One factor of a unit as written: an entry, its prefix (an index into the prefix table; 0 is
/// no prefix) and its power.
struct Term {
    EntryId entry = 0;
    std::uint8_t prefix = 0;
    std::int8_t power = 1;

    friend constexpr bool operator==(const Term&, const Term&) = default;
};

/// A unit of measurement: how many SI units it is worth, its dimension, the kinds of its
/// factors, and the factors as they were written, for printing. Trivially copyable: a unit is
/// made for every quantity of a text.
struct Unit {
    static constexpr int max_terms = 6;

    double factor = 1;  ///< SI units in one of this (money: in the currency itself)
    double offset = 0;  ///< SI value of this unit's zero; not 0 for °C and °F alone
    double scale = 1;   ///< a scale word inside the unit ("million barrels"), part of `factor`
    Dimension dimension;
    Currency currency;
    std::int16_t price_year = 0;  ///< money of which year ("USD2024"); 0 when not said
    std::uint8_t term_count = 0;
    std::array<Term, max_terms> term_list{};

    constexpr std::span<const Term> terms() const { return {term_list.data(), term_count}; }
    constexpr bool affine() const { return offset != 0; }
    constexpr double to_si(double value) const { return value * factor + offset; }
    constexpr double from_si(double value) const { return (value - offset) / factor; }

    friend constexpr bool operator==(const Unit&, const Unit&) = default;
};

}  // namespace ballpark::units
