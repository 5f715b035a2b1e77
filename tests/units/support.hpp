#pragma once

#include <catch2/catch.hpp>

#include <cmath>
#include <string>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

// Short forms for the tests of this room.

namespace ballpark::units::testing {

inline const Catalogue& catalogue() {
    return Catalogue::builtin();
}

inline Quantity quantity(std::string_view text, std::string_view place = {}) {
    const auto read = parse_quantity(text, catalogue(), {place});
    INFO(text);
    if (!read) FAIL(text << ": " << read.error().headline);
    return *read;
}

inline Unit unit(std::string_view text, std::string_view place = {}) {
    const auto read = parse_unit(text, catalogue(), {place});
    if (!read) FAIL(text << ": " << read.error().headline);
    return *read;
}

/// The code of the error that the text raises, or "" if it is read.
inline std::string fault(std::string_view text, std::string_view place = {}) {
    const auto read = parse_quantity(text, catalogue(), {place});
    return read ? "" : read.error().code;
}

inline double converted(std::string_view from, std::string_view to) {
    const auto result = convert(quantity(from), unit(to), catalogue());
    if (!result) FAIL(from << " to " << to << ": " << result.error().headline);
    return result->value;
}

inline std::string shown(std::string_view text) {
    const Quantity read = quantity(text);
    return format_quantity(read.value, read.unit, catalogue());
}

}  // namespace ballpark::units::testing
