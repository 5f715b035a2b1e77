#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"

namespace ballpark::text {

/// A share or a multiple that is said without a unit.
struct Share {
    base::Span span;
    double value = 0;
    bool times = false;  ///< "twice", "halved", "fivefold"; else a fraction of something
};

/// The share that starts at `position`: "a third of", "two-thirds", "half the", "one in five",
/// "nine out of 10"; or the multiple: "twice", "tripled", "halved", "fivefold". Nothing where
/// the words mean something else: "a third party", "the first half of", "two quarters".
std::optional<Share> share_at(std::string_view text, std::size_t position);

}  // namespace ballpark::text
