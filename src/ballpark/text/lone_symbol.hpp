#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// The unit that a single capital stands for behind the number that begins at `begin` and ends
/// at `end`: "3.3 V", "77 K", "25C", "(-13F)". A letter that could be anything else is none:
/// "5G", "Plan 9 A", "iPhone 5C".
std::optional<units::UnitMatch> lone_symbol(std::string_view text, std::size_t begin,
                                            std::size_t end, const units::Catalogue& catalogue);

}  // namespace ballpark::text
