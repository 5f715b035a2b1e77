#pragma once

#include <optional>
#include <string_view>

#include "ballpark/units/remark.hpp"
#include "ballpark/units/unit_reader.hpp"

// What is said of a text that is no unit, no number or no text at all.

namespace ballpark::units {

/// Refuses what cannot be shown or read as it stands, before anything else looks at it. Codes:
/// malformed-unit (too long), invalid-utf8, bad-character.
std::optional<base::Diagnostic> check_characters(std::string_view text);

/// The complaint of a reader that has failed.
base::Diagnostic describe(std::string_view text, const UnitReader& reader,
                          const Catalogue& catalogue);

/// The complaint about what is left when a unit has been read and the text goes on.
base::Diagnostic describe_rest(std::string_view text, std::size_t position);

/// Reads what may follow `unit` to the end of the text. Codes of `parse_unit`, number-range.
base::Result<Unit> finish_unit(std::string_view text, UnitReader& reader, const Unit& unit,
                               const Catalogue& catalogue);

}  // namespace ballpark::units
