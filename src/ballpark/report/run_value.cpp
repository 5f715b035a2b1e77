#include "ballpark/report/run_value.hpp"

#include <cmath>

#include "ballpark/units/print.hpp"

namespace ballpark::report {

std::string run_value(const model::Quantity& quantity, double si,
                      const units::Catalogue& catalogue) {
    if (!std::isfinite(si)) return "none";
    const auto scaled = units::rescale(quantity.unit.from_si(si), quantity.unit, catalogue);
    return units::format_quantity(scaled.value, scaled.unit, catalogue);
}

}  // namespace ballpark::report
