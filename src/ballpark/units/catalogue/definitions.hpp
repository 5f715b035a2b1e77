#pragma once

#include "ballpark/units/bridge.hpp"
#include "ballpark/units/catalogue/sources.hpp"

// Typed quantities that several trades build on, each defined from those before it.

namespace ballpark::units::typed {

inline constexpr auto metric = PrefixRule::metric;
inline constexpr auto large_only = PrefixRule::large_only;
inline constexpr auto binary = PrefixRule::binary;

inline constexpr double pi = 3.14159265358979323846;

// Time
inline constexpr auto minute = 60.0 * second;
inline constexpr auto hour = 3600.0 * second;
inline constexpr auto day = 86400.0 * second;
inline constexpr auto year = 365.25 * day;

// Length, area, volume
inline constexpr auto inch = 0.0254 * metre;
inline constexpr auto foot = 0.3048 * metre;
inline constexpr auto yard = 0.9144 * metre;
inline constexpr auto mile = 1609.344 * metre;
inline constexpr auto kilometre = 1e3 * metre;
inline constexpr auto square_metre = metre * metre;
inline constexpr auto hectare = 1e4 * square_metre;
inline constexpr auto acre = 4840.0 * yard * yard;
inline constexpr auto cubic_metre = metre * metre * metre;
inline constexpr auto litre = 1e-3 * cubic_metre;
inline constexpr auto cubic_inch = inch * inch * inch;
inline constexpr auto cubic_foot = foot * foot * foot;
inline constexpr auto cubic_yard = yard * yard * yard;
inline constexpr auto us_gallon = 231.0 * cubic_inch;
inline constexpr auto imperial_gallon = 4.54609 * litre;
inline constexpr auto barrel = 42.0 * us_gallon;

// Mass and force
inline constexpr auto gram = 1e-3 * kilogram;
inline constexpr auto tonne = 1e3 * kilogram;
inline constexpr auto pound = 0.45359237 * kilogram;
inline constexpr auto grain = pound / 7000.0;
inline constexpr auto short_ton = 2000.0 * pound;
inline constexpr auto long_ton = 2240.0 * pound;
inline constexpr auto standard_gravity = 9.80665 * metre / (second * second);
inline constexpr auto newton = one<force>;
inline constexpr auto pound_force = pound * standard_gravity;
inline constexpr auto pascal = one<pressure>;
inline constexpr auto atmosphere = 101325.0 * pascal;

// Energy and power
inline constexpr auto joule = one<energy>;
inline constexpr auto watt = one<power>;
inline constexpr auto watt_hour = watt * hour;
inline constexpr auto kilowatt_hour = 1e3 * watt_hour;
inline constexpr auto btu = 1055.05585262 * joule;
inline constexpr auto tonne_of_oil_equivalent = 41.868e9 * joule;

}  // namespace ballpark::units::typed
