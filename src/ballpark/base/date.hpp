#pragma once

#include <cstdint>

namespace ballpark::base {

/// A calendar date; a part that is not known is 0. A default-made date says nothing.
struct Date {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;

    constexpr bool known() const { return year != 0; }
    friend constexpr bool operator==(Date, Date) = default;
};

}  // namespace ballpark::base
