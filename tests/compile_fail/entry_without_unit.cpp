#include "ballpark/units/catalogue/definitions.hpp"

// A bare number is worth nothing: it has no dimension to agree with.

namespace ballpark::units::typed {

#ifdef WELL_FORMED
constexpr Entry made = entry<mass>("ounce|ounces|oz", pound / 16.0);
#else
constexpr Entry made = entry<mass>("ounce|ounces|oz", 0.028349523125);
#endif
static_assert(made.factor > 0);

}  // namespace ballpark::units::typed
