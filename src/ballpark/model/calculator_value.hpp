#pragma once

#include <string>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/span.hpp"
#include "ballpark/units/unit.hpp"

namespace ballpark::model {

/// A figure and how far it may lie from there: low <= value <= high.
struct Interval {
    double low = 0;
    double value = 0;
    double high = 0;

    static constexpr Interval exactly(double value) { return {value, value, value}; }
    constexpr bool exact() const { return low == high; }
};

/// What the calculator reckons with: a figure, a list of them, or a date.
struct CalculatorValue {
    std::vector<Interval> figures;  ///< in `unit`; a date: days since 1 January 1970
    units::Unit unit;
    base::Span span;  ///< where it stands in the text
    bool list = false;
    bool date = false;
    bool truth = false;  ///< the figure is 1 or 0

    bool exact() const {
        for (const Interval& figure : figures)
            if (!figure.exact()) return false;
        return true;
    }
};

/// The calendar date so many days after 1 January 1970, the time of day left out; none (not
/// `known`) outside the years 1 to 9999.
base::Date date_of(double days);

/// "2019-10-24"
std::string date_text(base::Date date);

}  // namespace ballpark::model
