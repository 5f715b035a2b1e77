#pragma once

#include <string_view>

namespace ballpark::base {

/// How many letters have to be put in, left out, changed or swapped with their neighbour to make
/// `a` into `b`, counted over bytes and without regard to ASCII case; `limit + 1` if it is more
/// than `limit`. Texts above 64 bytes are never near.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace ballpark::base
