#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

namespace ballpark::units::typed {

inline constexpr std::array si_units{
    entry<amount>("mole|moles|mol", mole, {.prefixes = metric, .source = sources::si}),
    entry<luminous_intensity>("candela|candelas|cd", candela,
                              {.prefixes = metric, .source = sources::si}),
    entry<luminous_intensity>("lumen|lumens|lm", candela,
                              {.prefixes = metric, .source = sources::si}),
    entry<illuminance>("lux|lux|lx", candela / (metre * metre),
                       {.prefixes = metric, .source = sources::si}),
    entry<force>("newton|newtons|N", newton, {.prefixes = metric, .source = sources::si}),
    entry<force>("kilogram force|kilograms force|kgf|kilogram-force|kilopond|kp",
                 kilogram* standard_gravity, {.source = sources::nist, .confused = "kilogram"}),
    entry<force>("pound force|pounds force|lbf", pound_force,
                 {.source = sources::nist, .confused = "pound"}),
    entry<force>("dyne|dynes|dyn", 1e-5 * newton, {.prefixes = metric, .source = sources::nist}),
    entry<pressure>("pascal|pascals|Pa", pascal, {.prefixes = metric, .source = sources::si}),
    entry<pressure>("bar|bars|bar|bara|barg", 1e5 * pascal,
                    {.prefixes = metric, .source = sources::nist}),
    entry<pressure>("atmosphere|atmospheres|atm", 101325.0 * pascal, {.source = sources::nist}),
    entry<pressure>("torr|torr|Torr", 101325.0 / 760.0 * pascal, {.source = sources::nist}),
    entry<pressure>("millimetre of mercury|millimetres of mercury|mmHg|millimeters of mercury",
                    133.322387415 * pascal, {.source = sources::nist}),
    entry<pressure>("pound per square inch|pounds per square inch|psi|psig|psia",
                    pound_force / (inch * inch), {.prefixes = metric, .source = sources::nist}),
    entry<frequency>("hertz|hertz|Hz|~hz|cycles per second", 1.0 / second,
                     {.prefixes = metric, .kind = Kind::frequency, .source = sources::si}),
    entry<frequency>("revolution per minute|revolutions per minute|rpm", 1.0 / minute,
                     {.kind = Kind::frequency, .source = sources::nist}),
    entry<frequency>("becquerel|becquerels|Bq", 1.0 / second,
                     {.prefixes = metric, .kind = Kind::radioactivity, .source = sources::si}),
    entry<frequency>("curie|curies|Ci", 3.7e10 / second,
                     {.prefixes = metric, .kind = Kind::radioactivity, .source = sources::nist}),
    entry<specific_energy>("sievert|sieverts|Sv", joule / kilogram,
                           {.prefixes = metric, .source = sources::si}),
    entry<specific_energy>("gray|grays|Gy", joule / kilogram,
                           {.prefixes = metric, .source = sources::si}),
    entry<energy>("newton metre|newton metres|N m|newton meter|newton meters|Nm", newton* metre,
                  {.kind = Kind::torque, .source = sources::si, .confused = "joule"}),
    entry<energy>("kilonewton metre|kilonewton metres|kN m|kilonewton meters|kNm",
                  1e3 * newton * metre,
                  {.kind = Kind::torque, .source = sources::si, .confused = "kilojoule"}),
    entry<energy>("pound foot|pound feet|lb ft|pound-force foot|foot pound of torque",
                  pound_force* foot,
                  {.kind = Kind::torque, .source = sources::nist, .confused = "foot pound"}),
    entry<temperature>("kelvin|kelvins|K", kelvin, {.prefixes = metric, .source = sources::si}),
    entry<temperature>(
        "degree Celsius|degrees Celsius|°C|degC|℃|degrees C|degree C|deg C|celsius|centigrade|"
        "degrees centigrade|degree centigrade",
        kelvin, {.offset = 273.15, .source = sources::si}),
    entry<temperature>(
        "degree Fahrenheit|degrees Fahrenheit|°F|degF|℉|degrees F|degree F|deg F|fahrenheit",
        5.0 / 9.0 * kelvin, {.offset = 459.67 * 5.0 / 9.0, .source = sources::nist}),
    entry<temperature>("degree Rankine|degrees Rankine|°R|degR", 5.0 / 9.0 * kelvin,
                       {.source = sources::nist}),
    entry<dimensionless>("radian|radians|rad", 1.0,
                         {.prefixes = metric, .kind = Kind::angle, .source = sources::si}),
    entry<dimensionless>("degree|degrees|°|deg|degrees of arc", 3.14159265358979323846 / 180.0,
                         {.kind = Kind::angle, .source = sources::si}),
};

}  // namespace ballpark::units::typed
