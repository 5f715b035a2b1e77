#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ballpark::text {

/// What joins two figures to a range or a list.
enum class LinkKind : std::uint8_t {
    none,
    dash,    ///< "10-15", "10 – 15", "10-to-15"
    to,      ///< "10 to 15"
    both,    ///< "3 and 4", "5, 10, and 15"
    either,  ///< "two or three"
    comma,   ///< "5, 10 and 15"
};

struct Link {
    LinkKind kind = LinkKind::none;
    std::size_t end = 0;       ///< where the next figure would begin
    bool after_comma = false;  ///< ", and": ends a list of three or more
};

/// The link at the end of a figure.
Link link_at(std::string_view text, std::size_t end);

}  // namespace ballpark::text
