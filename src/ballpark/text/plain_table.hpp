#pragma once

#include <string_view>
#include <vector>

#include "ballpark/text/mention.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// Gives the numbers of a table drawn with strokes ("| North | 120 |") the unit that the head of
/// their column, or of their row, says of them: those counts become mentions. `table` files are
/// read so already; this is for tables within a text.
void read_table_units(std::string_view text, const units::Catalogue& catalogue,
                      const units::Context& context, std::vector<Mention>& mentions,
                      std::vector<Mention>& counts);

}  // namespace ballpark::text
