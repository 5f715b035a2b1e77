#include "ballpark/units/catalogue/definitions.hpp"

// An entry says what it is; a worth of another dimension does not compile.

namespace ballpark::units::typed {

#ifdef WELL_FORMED
constexpr Entry made = entry<energy>("kilowatt hour|kilowatt hours|kWh", 1000.0 * watt * hour);
#else
constexpr Entry made = entry<energy>("kilowatt hour|kilowatt hours|kWh", 1000.0 * watt);
#endif
static_assert(made.factor > 0);

}  // namespace ballpark::units::typed
