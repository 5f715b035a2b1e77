#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Force, pressure and torque.

namespace ballpark::units::typed {

inline constexpr std::array force_units{
    entry<force>("newton|newtons|N", newton, {.prefixes = metric, .source = sources::si}),
    entry<force>("kilogram force|kilograms force|kgf|kilogram-force|kilopond|kiloponds|kp",
                 kilogram* standard_gravity, {.source = sources::nist, .confused = "kilogram"}),
    entry<force>("gram force|grams force|gf|pond|ponds", gram* standard_gravity,
                 {.prose = false, .source = sources::nist, .confused = "gram"}),
    entry<force>("tonne force|tonnes force|tf|metric ton force|metric tons force",
                 tonne* standard_gravity, {.source = sources::nist, .confused = "tonne"}),
    entry<force>("pound force|pounds force|lbf|lbsf", pound_force,
                 {.source = sources::nist, .confused = "pound"}),
    entry<force>("ounce force|ounces force|ozf", pound_force / 16.0,
                 {.source = sources::nist, .confused = "ounce"}),
    entry<force>("kip of force|kips of force|kipf|klbf|thousand pounds force", 1e3 * pound_force,
                 {.prose = false, .source = sources::nist}),
    entry<force>("short ton force|short tons force|", 2000.0 * pound_force,
                 {.source = sources::nist, .confused = "short ton"}),
    entry<force>("long ton force|long tons force|", 2240.0 * pound_force,
                 {.source = sources::nist, .confused = "long ton"}),
    entry<force>("poundal|poundals|pdl", pound* foot / (second * second),
                 {.source = sources::nist}),
    entry<force>("dyne|dynes|dyn", 1e-5 * newton, {.prefixes = metric, .source = sources::nist}),
    entry<force>("sthene|sthenes|sn", 1e3 * newton, {.source = "MTS system of units (1919)"}),
};

inline constexpr std::array pressure_units{
    entry<pressure>("pascal|pascals|Pa", pascal, {.prefixes = metric, .source = sources::si}),
    entry<pressure>("bar|bars|bar", 1e5 * pascal, {.prefixes = metric, .source = sources::nist}),
    entry<pressure>(
        "bar absolute|bars absolute|bara|bar(a)", 1e5 * pascal,
        {.kind = Kind::absolute_pressure, .source = sources::nist, .confused = "bar gauge"}),
    entry<pressure>(
        "bar gauge|bars gauge|barg|bar(g)", 1e5 * pascal,
        {.kind = Kind::gauge_pressure, .source = sources::nist, .confused = "bar absolute"}),
    entry<pressure>("atmosphere|atmospheres|atm", atmosphere, {.source = sources::nist}),
    entry<pressure>("technical atmosphere|technical atmospheres|ata", 98066.5 * pascal,
                    {.source = sources::nist, .confused = "atmosphere"}),
    entry<pressure>("torr|torr|Torr", atmosphere / 760.0,
                    {.prefixes = metric, .source = sources::nist}),
    entry<pressure>(
        "millimetre of mercury|millimetres of mercury|mmHg|millimeters of mercury|mm Hg|millimeter "
        "of mercury",
        133.322387415 * pascal, {.source = sources::nist}),
    entry<pressure>(
        "centimetre of mercury|centimetres of mercury|cmHg|centimeters of mercury|cm Hg",
        1333.22387415 * pascal, {.source = sources::nist}),
    entry<pressure>("inch of mercury|inches of mercury|inHg|in Hg", 3386.38864034 * pascal,
                    {.source = sources::nist}),
    entry<pressure>("millimetre of water|millimetres of water|mmH2O|mmWC|mm WC|millimeters of "
                    "water|mmwc",
                    9.80665 * pascal, {.source = sources::nist}),
    entry<pressure>("centimetre of water|centimetres of water|cmH2O|centimeters of water",
                    98.0665 * pascal, {.source = sources::nist}),
    entry<pressure>("metre of water|metres of water|mH2O|mWC|meters of water|metres of head|meters "
                    "of head|mwc",
                    9806.65 * pascal, {.source = sources::nist}),
    entry<pressure>("inch of water|inches of water|inH2O|inWC|in WC|inches of water column",
                    249.08891 * pascal, {.source = sources::nist}),
    entry<pressure>("foot of water|feet of water|ftH2O|feet of head|foot of head",
                    2989.06692 * pascal, {.source = sources::nist}),
    entry<pressure>("pound per square inch|pounds per square inch|psi|PSI|lb/sq in|lbs per square "
                    "inch|k=kpsi|k=ksi",
                    pound_force / (inch * inch), {.prefixes = metric, .source = sources::nist}),
    entry<pressure>("pound per square inch absolute|pounds per square inch absolute|psia|PSIA",
                    pound_force / (inch * inch),
                    {.kind = Kind::absolute_pressure,
                     .source = sources::nist,
                     .confused = "pound per square inch gauge"}),
    entry<pressure>("pound per square inch gauge|pounds per square inch gauge|psig|PSIG",
                    pound_force / (inch * inch),
                    {.kind = Kind::gauge_pressure,
                     .source = sources::nist,
                     .confused = "pound per square inch absolute"}),
    entry<pressure>("pound force per square foot|pounds force per square foot|psf",
                    pound_force / (foot * foot), {.prose = false, .source = sources::nist}),
    entry<pressure>("kilogram force per square centimetre|kilograms force per square "
                    "centimetre|kg/cm2g|ksc",
                    98066.5 * pascal, {.source = sources::nist}),
    entry<pressure>("barye|baryes|Ba", 0.1 * pascal, {.prose = false, .source = sources::cgs}),
    entry<pressure>("pieze|piezes|pz", 1e3 * pascal, {.source = "MTS system of units (1919)"}),
};

inline constexpr std::array torque_units{
    entry<energy>(
        "newton metre|newton metres|N m|newton meter|newton meters|Nm", newton* metre,
        {.prefixes = metric, .kind = Kind::torque, .source = sources::si, .confused = "joule"}),
    entry<energy>("pound foot|pound feet|lb ft|pound-force foot|foot pound of torque|lbf ft|lb-ft",
                  pound_force* foot,
                  {.kind = Kind::torque, .source = sources::nist, .confused = "foot pound"}),
    entry<energy>("pound inch|pound inches|lb in|lbf in|inch pound|inch pounds|in lb",
                  pound_force* inch, {.kind = Kind::torque, .source = sources::nist}),
    entry<energy>("kilogram force metre|kilograms force metre|kgf m",
                  kilogram* standard_gravity* metre,
                  {.kind = Kind::torque, .source = sources::nist}),
};

}  // namespace ballpark::units::typed
