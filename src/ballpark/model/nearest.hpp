#pragma once

#include <span>
#include <string_view>

namespace ballpark::model {

/// The candidate that `word` was most likely meant to be: at most a third of its letters (and at
/// least one) wrong, added, dropped or swapped. Empty if none is that close.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace ballpark::model
