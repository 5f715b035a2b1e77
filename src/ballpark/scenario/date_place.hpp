#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ballpark/base/date.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::scenario {

/// "2019-10-24", "2019-10" or "2019"; nothing if it is no date, or none of the calendar's.
std::optional<base::Date> parse_date(std::string_view text);

/// Is there such a day? Parts that are not known are not held against it.
bool exists(base::Date date);

/// "2019-10-24", as much of it as is known; empty for none.
std::string to_string(base::Date date);

/// The country's ISO 3166 alpha-2 code from the code ("KP", "kp") or from a name that the
/// library's lexicon knows ("North Korea"); nothing if it is neither.
std::optional<std::string> parse_place(std::string_view text, const model::Library& library);

}  // namespace ballpark::scenario
