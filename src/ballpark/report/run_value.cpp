#include "ballpark/report/run_value.hpp"

#include <cmath>

#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

bool by_calendar(const scenario::Study& study) {
    return study.plan().start_year != 0 && model::steps_per_year(study.model().time.step) == 1;
}

}  // namespace

std::string run_value(const model::Quantity& quantity, double si,
                      const units::Catalogue& catalogue) {
    if (!std::isfinite(si)) return "none";
    const auto scaled = units::rescale(quantity.unit.from_si(si), quantity.unit, catalogue);
    return units::format_quantity(scaled.value, scaled.unit, catalogue);
}

std::string step_head(const scenario::Study& study) {
    return by_calendar(study) ? "year" : "step";
}

std::string step_text(const scenario::Study& study, int step) {
    return std::to_string(by_calendar(study) ? step + study.plan().start_year : step);
}

}  // namespace ballpark::report
