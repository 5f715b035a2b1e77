#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ballpark/units/parse.hpp"

// How a spelling of the catalogue is found in a text. The table of all spellings is made at build.
//
// In an entry's list a spelling stands as it is written, with these marks:
//   "kWh" with a capital       only so
//   "watt hour"                in any case; a hyphen or a narrow space goes for the space
//   "~wh"                      a symbol that the press writes in any case, with k, m, g, t before
//                              it; "mwh" is then a megawatt-hour, for nobody prints milliwatts
//   "k=度"                     stands for the entry with that prefix

namespace ballpark::units {

/// One reading of an ambiguous spelling.
struct Meaning {
    EntryId entry = 0;
    std::uint8_t prefix = 0;
    bool usual = false;
    bool priced = false;     ///< the reading where money stands above it: "$/tcm"
    bool by_symbol = false;  ///< the spelling is the unit's symbol, and bears prefixes as such
    std::string_view places;
};

/// A unit as one word or one set phrase, prefix included: "MWh", "kilowatt-hours", "short tons".
struct Spelled {
    EntryId entry = 0;
    std::uint8_t prefix = 0;
    bool symbol = false;                ///< "MW" rather than "megawatt"
    bool loose = false;                 ///< "mw", whose m is mega for the press alone
    bool plural = false;                ///< "MWs", which could be megawatt-seconds
    std::size_t end = 0;                ///< offset after it
    std::span<const Meaning> meanings;  ///< all readings, where there is more than one
};

/// The longest spelling that starts at `text[position]` and ends where a word ends. An ambiguous
/// one comes with its first meaning as entry and prefix.
std::optional<Spelled> find_spelling(std::string_view text, std::size_t position);

/// Which meaning the context decides on, and by what.
struct Decision {
    enum class By : std::uint8_t { nothing, price, place, wanted, usage };
    const Meaning* meaning = nullptr;  ///< null where the reader has to be asked
    By by = By::nothing;
};

/// The price's meaning below money, else the place's, else the only one of the dimension that is
/// wanted, else the usual one.
Decision decide(std::span<const Meaning> meanings, const Context& context, bool priced);

/// Does the spelling mean another unit where money stands above it ("$/bcm")?
bool changes_below_money(std::string_view spelling);

/// The spelling nearest to a word that is none, or empty: for "did you mean".
std::string nearest_spelling(std::string_view word);

}  // namespace ballpark::units
