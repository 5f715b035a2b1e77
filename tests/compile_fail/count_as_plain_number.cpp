#include "ballpark/units/catalogue/definitions.hpp"

// Counted things and money are dimensions of their own, not plain numbers.

namespace ballpark::units::typed {

#ifdef WELL_FORMED
constexpr Entry made = entry<count>("home|homes|", item);
#else
constexpr Entry made = entry<count>("home|homes|", dollar);
#endif
static_assert(made.factor > 0);

}  // namespace ballpark::units::typed
