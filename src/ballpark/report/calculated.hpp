#pragma once

#include <string>

#include "ballpark/model/calculator.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// What `convert` and `eval` give: {"value","unit","dimension"}, of a list "values" in place of
/// "value". An interval adds "low" and "high" ("lows", "highs"), and what has to be said with the
/// answer is in "notes". A date is text: {"value":"2019-10-24","unit":"","dimension":"date"}.
std::string calculated_json(const model::Calculated& answer, const units::Catalogue& catalogue);

/// The same for a reader, in the figures that hold: "2.5 GW (2.4 to 2.6 GW)". Members of a list
/// stand `between` one another.
std::string calculated_text(const model::Calculated& answer, const units::Catalogue& catalogue,
                            std::string_view between);

}  // namespace ballpark::report
