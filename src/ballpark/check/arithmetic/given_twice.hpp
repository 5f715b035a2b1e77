#pragma once

#include <optional>

#include "ballpark/check/rule.hpp"

namespace ballpark::check {

enum class GivenTwice { bracket, or_clause };

/// Does the text give `second` as another measure of `first`: "246 km (153 miles)", "246 km, or
/// 153 miles,"? `apart` is set where words stand between.
std::optional<GivenTwice> given_twice(const Matter& matter, base::Span first, base::Span second,
                                      bool& apart);

}  // namespace ballpark::check
