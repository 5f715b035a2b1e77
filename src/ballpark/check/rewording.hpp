#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/model/slip.hpp"
#include "ballpark/text/mention.hpp"

// How a slip is undone in the reader's own words and style: "watts" becomes "kilowatts", "MW"
// becomes "GW", "$2.5bn" becomes "$2.5m".

namespace ballpark::check {

/// The figure as it would stand with the slip undone: number, scale word and unit, without its
/// rate words. Nothing where the text cannot be edited so.
std::optional<base::Edit> undo(const model::Slip& slip, std::string_view text,
                               const text::Mention& mention, const Engine& engine);

/// The edit of a figure with the rest of the figure as it stands: "$64" as "$64 a barrel". Power
/// counted by a time is left as it was, for there the time is at fault.
base::Edit with_its_rate(base::Edit edit, std::string_view text, const text::Mention& mention);

/// The unit's words with "hours" added or taken away: "watts" and "watt-hours", "MW" and "MWh".
std::string with_hours(std::string_view unit);
std::string without_hours(std::string_view unit);

/// The metric prefix of a unit as written replaced by another ("" for none), word for word and
/// symbol for symbol. Empty where the unit does not begin with the prefix it should.
std::string with_prefix(std::string_view unit, const units::Prefix& from, const units::Prefix& to);

}  // namespace ballpark::check
