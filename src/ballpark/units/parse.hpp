#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::units {

/// What the neighbourhood says of an ambiguous spelling ("ton", "gallon", "$", "¥"), and where
/// the reader says which way it took one.
struct Context {
    std::string_view place;  ///< ISO 3166 alpha-2 of the story; empty when not known
    std::optional<Dimension> wanted =
        std::nullopt;  ///< of what the quantity is to be converted to, if known
    /// Takes a remark for each doubtful spelling that was read one way ("read as the US dollar");
    /// null where nobody asks.
    std::vector<base::Label>* remarks = nullptr;
};

/// A unit found in running text.
struct UnitMatch {
    Unit unit;
    base::Span span;
    bool ambiguous = false;  ///< another reading of the spelling is live
};

/// Reads the whole of `text` as a unit: "kWh/m2/yr", "kWh per square metre per year", "million
/// barrels a day", "$/kW-yr". Codes: unknown-unit, malformed-unit, empty-unit,
/// ambiguous-unit (the choices are the suggestions), bad-character, invalid-utf8, number-range.
base::Result<Unit> parse_unit(std::string_view text, const Catalogue& catalogue,
                              const Context& context = {});

/// Reads the whole of `text` as a number and a unit: "2.5 million watt days", "$2.5 billion",
/// "10 to 15 MW", "about $20 a tonne". Rate words divide: "2.5 million watts daily" is W/day.
/// Codes: those of `parse_unit`, malformed-number.
base::Result<Quantity> parse_quantity(std::string_view text, const Catalogue& catalogue,
                                      const Context& context = {});

/// The longest unit that starts at `text[position]`, or nothing: for prose, so it never reports
/// an error, takes no lone letter that a word of English could be ("a", "I", "in" before a
/// year), and stops before words that are not units. "watts of electricity daily": "watts". A
/// rate at the end ("a day", "/yr", "per hour") stays outside, for the reader of prose to weigh,
/// where it is the only divisor; "kWh/m2/day", "$/kW-yr" and "m3/s" are taken whole. Of money
/// before its figure ("$2.5 billion") the sign alone is matched.
std::optional<UnitMatch> match_unit(std::string_view text, std::size_t position,
                                    const Catalogue& catalogue, const Context& context = {});

/// `quantity` in `to`. Codes: dimension-mismatch (both dimensions aligned in the notes),
/// kind-mismatch, currency-mismatch.
base::Result<Quantity> convert(const Quantity& quantity, const Unit& to,
                               const Catalogue& catalogue);

}  // namespace ballpark::units
