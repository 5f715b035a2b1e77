#pragma once

#include "ballpark/units/unit.hpp"

namespace ballpark::units {

/// A value in a unit, with the interval that the wording leaves open ("about", "at least",
/// "10 to 15 MW", the figures written). `low <= value <= high`, all in `unit`.
struct Quantity {
    double value = 0;
    Unit unit;
    double low = 0;
    double high = 0;

    static constexpr Quantity exactly(double value, const Unit& unit) {
        return {value, unit, value, value};
    }
    constexpr double si() const { return unit.to_si(value); }
};

}  // namespace ballpark::units
