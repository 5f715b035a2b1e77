#include "ballpark/text/mention.hpp"

#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

units::Unit Mention::full_unit() const {
    if (rate_form == RateForm::none || rate_form == RateForm::adjective) return unit;
    return units::divide(unit, rate);
}

}  // namespace ballpark::text
