#pragma once

#include <string_view>
#include <vector>

#include "ballpark/text/mention.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// Every quantity of a text, in order of place. `mentions` is cleared first and keeps its
/// memory, so that a reader of many texts allocates once.
void scan(std::string_view text, const units::Catalogue& catalogue, const units::Context& context,
          std::vector<Mention>& mentions);

}  // namespace ballpark::text
