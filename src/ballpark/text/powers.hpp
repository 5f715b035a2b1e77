#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/units/parse.hpp"

namespace ballpark::text {

/// A unit at `begin` written with powers, as papers do: "m s−1", "W m^-2 K^-1", "mol·L⁻¹",
/// "cm-1", "W/(m·K)". Nothing where no negative power and no bracket stands: other units are
/// read by `units::match_unit`.
std::optional<units::UnitMatch> unit_with_powers(std::string_view text, std::size_t begin,
                                                 const units::Catalogue& catalogue,
                                                 const units::Context& context);

}  // namespace ballpark::text
