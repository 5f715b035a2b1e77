#pragma once

#include <string_view>
#include <vector>

#include "ballpark/text/mention.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// Every quantity of a text that has a unit, in order of place. `mentions` is cleared first and
/// keeps its memory, so that a reader of many texts allocates once. Numbers that no unit of the
/// catalogue follows ("nine miners", "rose to 34,118.40") go to `counts`, where it is wanted.
/// The language is told by the text's first words; its code is given back ("en" where none can
/// be told).
std::string_view scan(std::string_view text, const units::Catalogue& catalogue,
                      const units::Context& context, std::vector<Mention>& mentions,
                      std::vector<Mention>* counts = nullptr);

}  // namespace ballpark::text
