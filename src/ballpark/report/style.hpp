#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ballpark::report {

/// How text output is laid out. Colour is for a terminal and never carries a meaning.
struct Style {
    bool colour = false;
    std::size_t columns = 80;
};

enum class Role : std::uint8_t { error, warning, note, frame, help, strong, quiet };

/// `text` in the colour of its role, or as it is where colour is not asked for.
std::string paint(std::string_view text, Role role, const Style& style);

}  // namespace ballpark::report
