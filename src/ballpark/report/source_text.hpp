#pragma once

#include <cstddef>
#include <string_view>

#include "ballpark/base/span.hpp"

namespace ballpark::report {

/// A text that findings point into, and what to call it.
struct SourceText {
    std::string_view name;
    std::string_view text;
};

/// A place as a reader counts it: from 1, columns in characters.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};
Place place_of(std::string_view text, std::uint32_t offset);

/// The line that holds `offset`, without what ends it. The end of the text belongs to its last
/// line.
base::Span line_around(std::string_view text, std::uint32_t offset);

}  // namespace ballpark::report
