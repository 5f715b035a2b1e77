#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// What the SI names that no other field of the catalogue holds: amount, light, angle, frequency,
// and the radiation and flow of the laboratory.

namespace ballpark::units::typed {

inline constexpr std::array amount_units{
    entry<amount>("mole|moles|mol", mole, {.prefixes = metric, .source = sources::si}),
    entry<amount>("pound mole|pound moles|lbmol|lb-mol", 453.59237 * mole,
                  {.source = sources::nist}),
    entry<catalytic_activity>("katal|katals|kat", mole / second,
                              {.prefixes = metric, .source = sources::si}),
    entry<mass>("dalton|daltons|Da|unified atomic mass unit|unified atomic mass units",
                1.66053906660e-27 * kilogram, {.prefixes = metric, .source = sources::si}),
};

inline constexpr std::array light_units{
    entry<luminous_intensity>("candela|candelas|cd", candela,
                              {.prefixes = metric, .source = sources::si, .confused = "lumen"}),
    entry<luminous_intensity>("lumen|lumens|lm", candela,
                              {.prefixes = metric,
                               .kind = Kind::luminous_flux,
                               .source = sources::si,
                               .confused = "candela"}),
    entry<illuminance>("lux|lux|lx", candela / (metre * metre),
                       {.prefixes = metric, .kind = Kind::luminous_flux, .source = sources::si}),
    entry<illuminance>("phot|phots|ph", 1e4 * candela / (metre * metre),
                       {.kind = Kind::luminous_flux, .prose = false, .source = sources::nist}),
    entry<illuminance>("foot candle|foot candles|ftcd|footcandle|footcandles",
                       candela / (foot * foot),
                       {.kind = Kind::luminous_flux, .source = sources::nist}),
    entry<illuminance>("nit|nits|", candela / (metre * metre),
                       {.prose = false, .source = sources::nist}),
    entry<illuminance>("stilb|stilbs|sb", 1e4 * candela / (metre * metre),
                       {.source = sources::nist}),
    entry<illuminance>("lambert|lamberts|", 1e4 / pi * candela / (metre * metre),
                       {.prose = false, .source = sources::nist}),
    entry<illuminance>("foot lambert|foot lamberts||footlambert|footlamberts",
                       candela / (pi * foot * foot), {.source = sources::nist}),
    entry<wave_number>("dioptre|dioptres|dpt|diopter|diopters", 1.0 / metre,
                       {.source = sources::iso80000}),
    entry<wave_number>("kayser|kaysers|", 100.0 / metre, {.source = sources::nist}),
};

inline constexpr std::array frequency_units{
    entry<frequency>("hertz|hertz|Hz|~hz|cycles per second|cycle per second", 1.0 / second,
                     {.prefixes = metric, .kind = Kind::frequency, .source = sources::si}),
    entry<frequency>("revolution per minute|revolutions per minute|rpm|RPM|rev/min", 1.0 / minute,
                     {.kind = Kind::frequency, .source = sources::nist}),
    entry<frequency>("beat per minute|beats per minute|bpm", 1.0 / minute,
                     {.kind = Kind::frequency, .prose = false, .source = sources::trade}),
    entry<frequency>("baud|bauds|Bd|k=kbaud|M=Mbaud", 1.0 / second,
                     {.prefixes = metric,
                      .kind = Kind::symbol_rate,
                      .source = sources::iec80000,
                      .confused = "bit per second"}),
    entry<frequency>("floating-point operation per second|floating-point operations per "
                     "second|FLOPS|FLOP/s|flop/s|flops",
                     1.0 / second,
                     {.prefixes = metric, .kind = Kind::computing, .source = sources::trade}),
    entry<frequency>("million instructions per second|million instructions per second|MIPS",
                     1e6 / second, {.kind = Kind::computing, .source = sources::trade}),
    entry<frequency>("hash per second|hashes per second|H/s|hash/s|hashes/s", 1.0 / second,
                     {.prefixes = metric, .kind = Kind::hashing, .source = sources::trade}),
};

inline constexpr std::array radiation_units{
    entry<frequency>("becquerel|becquerels|Bq", 1.0 / second,
                     {.prefixes = metric, .kind = Kind::radioactivity, .source = sources::si}),
    entry<frequency>("curie|curies|Ci", 3.7e10 / second,
                     {.prefixes = metric, .kind = Kind::radioactivity, .source = sources::nist}),
    entry<frequency>("rutherford|rutherfords|", 1e6 / second,
                     {.kind = Kind::radioactivity, .prose = false, .source = sources::nist}),
    entry<specific_energy>("sievert|sieverts|Sv", joule / kilogram,
                           {.prefixes = metric,
                            .kind = Kind::equivalent_dose,
                            .source = sources::si,
                            .confused = "gray"}),
    entry<specific_energy>("rem|rems|rem|k=krem|m=mrem", 0.01 * joule / kilogram,
                           {.prefixes = metric,
                            .kind = Kind::equivalent_dose,
                            .prose = false,
                            .source = sources::nist}),
    entry<specific_energy>("gray|grays|Gy", joule / kilogram,
                           {.prefixes = metric,
                            .kind = Kind::absorbed_dose,
                            .source = sources::si,
                            .confused = "sievert"}),
    entry<specific_energy>("rad of absorbed dose|rads of absorbed dose||rads",
                           0.01 * joule / kilogram,
                           {.kind = Kind::absorbed_dose,
                            .prose = false,
                            .source = sources::nist,
                            .confused = "radian"}),
    entry<exposure>("roentgen|roentgens||röntgen|röntgens", 2.58e-4 * ampere * second / kilogram,
                    {.source = sources::nist}),
};

inline constexpr std::array angle_units{
    entry<dimensionless>("radian|radians|rad", 1.0,
                         {.prefixes = metric, .kind = Kind::angle, .source = sources::si}),
    entry<dimensionless>("degree|degrees|°|deg|degrees of arc", pi / 180.0,
                         {.kind = Kind::angle, .source = sources::si}),
    entry<dimensionless>("minute of arc|minutes of arc|arcmin|arcminute|arcminutes", pi / 10800.0,
                         {.kind = Kind::angle, .source = sources::si}),
    entry<dimensionless>("second of arc|seconds of arc|arcsec|arcsecond|arcseconds", pi / 648000.0,
                         {.kind = Kind::angle, .source = sources::si}),
    entry<dimensionless>("gon|gons|gon|gradian|gradians", pi / 200.0,
                         {.kind = Kind::angle, .prose = false, .source = sources::iso80000}),
    entry<dimensionless>("revolution|revolutions|rev|turn|turns", 2.0 * pi,
                         {.kind = Kind::angle, .prose = false, .source = sources::nist}),
    entry<dimensionless>("angular mil|angular mils|", pi / 3200.0,
                         {.kind = Kind::angle, .source = "NATO: 6,400 mils to the circle"}),
    entry<dimensionless>("steradian|steradians|sr", 1.0,
                         {.prefixes = metric, .kind = Kind::solid_angle, .source = sources::si}),
};

inline constexpr std::array flow_of_matter_units{
    entry<viscosity>("poise|poises|P", 0.1 * pascal * second,
                     {.prefixes = metric, .prose = false, .source = sources::nist}),
    entry<diffusivity>("stokes|stokes|St", 1e-4 * metre * metre / second,
                       {.prefixes = metric, .prose = false, .source = sources::nist}),
    entry<area>("darcy|darcies|", 9.869233e-13 * metre * metre,
                {.prefixes = metric, .kind = Kind::permeability, .source = sources::nist}),
    entry<linear_density>("tex|tex|tex", 1e-6 * kilogram / metre,
                          {.prefixes = metric, .prose = false, .source = sources::nist}),
    entry<linear_density>("denier|deniers|den", 1e-6 / 9.0 * kilogram / metre,
                          {.prose = false, .source = sources::nist}),
    entry<surface_density>("gram per square metre of paper|grams per square metre of paper|gsm|GSM",
                           gram / (metre * metre), {.prose = false, .source = sources::trade}),
    entry<density>("grain per US gallon|grains per US gallon|gpg|grains per gallon|grain per "
                   "gallon",
                   64.79891e-6 * kilogram / us_gallon, {.source = sources::nist}),
    entry<spectral_flux>("jansky|janskys|Jy", 1e-26 * watt / (metre * metre) * second,
                         {.prefixes = metric, .source = "IAU (1973)"}),
};

}  // namespace ballpark::units::typed
