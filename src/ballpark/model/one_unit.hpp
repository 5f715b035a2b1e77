#pragma once

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::model {

/// The amounts of one call, brought to the unit of the first of them that is not a bare 0.
class OneUnit {
public:
    explicit OneUnit(const units::Catalogue& catalogue) : catalogue_(catalogue) {}

    /// The number of `quantity`, which stands at `where`, in the common unit. Codes: offset-unit,
    /// dimension-mismatch, kind-mismatch, currency-mismatch.
    base::Result<double> number(const units::Quantity& quantity, base::Span where);

    /// The same of a figure with its interval, in `unit`.
    base::Result<Interval> figure(const Interval& figure, const units::Unit& unit,
                                  base::Span where);

    /// None as long as all were plain numbers.
    const units::Unit& unit() const { return unit_; }

private:
    const units::Catalogue& catalogue_;
    units::Unit unit_;
    base::Span first_;
};

}  // namespace ballpark::model
