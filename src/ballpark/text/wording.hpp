#pragma once

#include <cstddef>
#include <string_view>

#include "ballpark/text/mention.hpp"

namespace ballpark::text {

/// How sure the words around a figure are of it.
struct Wording {
    std::size_t begin = 0;  ///< where the first of the words before the figure stands
    Bound bound = Bound::none;
    bool approximate = false;
    bool from_below = false;  ///< "nearly", "almost": not quite reached

    bool plain() const { return bound == Bound::none && !approximate; }
};

/// What stands before the figure that begins at `begin` ("about", "as much as c.", "≥") and
/// behind it, where its unit ends at `end` ("or more"). "Over" before a time says nothing.
Wording wording_around(std::string_view text, std::size_t begin, std::size_t end, bool is_time);

/// Sets `low` and `high` of a single figure. A plain figure may be off by half a unit in the
/// last place written; "about" by a twentieth besides, and "nearly" by as much, downward alone.
/// A bound says one end; writers choose round figures near the truth, so the other is taken
/// half as much again, or half, away.
void set_interval(Mention& mention, const Wording& wording);

}  // namespace ballpark::text
