#pragma once

#include <string>

#include "ballpark/model/model.hpp"
#include "ballpark/scenario/run/study.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A value of a run (in SI) as a reader takes it in: in its quantity's unit, with the prefix or the
/// scale that suits its size; "none" where there is no value.
std::string run_value(const model::Quantity& quantity, double si,
                      const units::Catalogue& catalogue);

/// What the steps of a run are called, and one of them: the years of the calendar where the run has
/// a year and steps are years, else numbers.
std::string step_head(const scenario::Study& study);
std::string step_text(const scenario::Study& study, int step);

}  // namespace ballpark::report
