#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Temperatures, counted from a zero of their own, and differences of temperature, which are not;
// what insulates and what is summed over days.

namespace ballpark::units::typed {

inline constexpr auto fahrenheit_step = 5.0 / 9.0 * kelvin;

inline constexpr std::array temperature_units{
    entry<temperature>("kelvin|kelvins|K", kelvin, {.prefixes = metric, .source = sources::si}),
    entry<temperature>(
        "degree Celsius|degrees Celsius|°C|degC|℃|degrees C|degree C|deg C|celsius|centigrade|"
        "degrees centigrade|degree centigrade|degrees celsius|degree celsius|Celsius|º C|ºC|° C",
        kelvin,
        {.offset = 273.15, .source = sources::si, .confused = "a difference of temperature"}),
    entry<temperature>(
        "degree Fahrenheit|degrees Fahrenheit|°F|degF|℉|degrees F|degree F|deg F|fahrenheit|"
        "degrees fahrenheit|degree fahrenheit|Fahrenheit|ºF|° F",
        fahrenheit_step,
        {.offset = 459.67 * 5.0 / 9.0,
         .source = sources::nist,
         .confused = "a difference of temperature"}),
    entry<temperature>("degree Rankine|degrees Rankine|°R|degR|rankine|degrees rankine",
                       fahrenheit_step, {.source = sources::nist}),
    entry<temperature>("degree Réaumur|degrees Réaumur|°Ré|degrees Reaumur|degree Reaumur",
                       1.25 * kelvin, {.offset = 273.15, .source = sources::iso80000}),
    entry<temperature>("Celsius degree of difference|Celsius degrees of difference|Δ°C|delta "
                       "degC|ΔC|delta °C|delta C|C°|Celsius degrees|Celsius degree|degrees Celsius "
                       "of difference|degree Celsius of difference|deltaC",
                       kelvin,
                       {.kind = Kind::temperature_difference,
                        .source = sources::si,
                        .confused = "degree Celsius"}),
    entry<temperature>("Fahrenheit degree of difference|Fahrenheit degrees of difference|Δ°F|delta "
                       "degF|ΔF|delta °F|delta F|F°|Fahrenheit degrees|Fahrenheit degree|degrees "
                       "Fahrenheit of difference|degree Fahrenheit of difference|deltaF",
                       fahrenheit_step,
                       {.kind = Kind::temperature_difference,
                        .source = sources::nist,
                        .confused = "degree Fahrenheit"}),
    entry<temperature_time>(
        "degree day|degree days|°C d|degree-day|heating degree day|heating "
        "degree days|cooling degree day|cooling degree days|HDD|CDD|degree days "
        "Celsius",
        kelvin* day,
        {.in_words = true, .source = sources::trade, .confused = "degree day Fahrenheit"}),
    entry<temperature_time>("degree day Fahrenheit|degree days Fahrenheit|°F d|heating degree days "
                            "Fahrenheit|cooling degree days Fahrenheit",
                            fahrenheit_step* day,
                            {.in_words = true, .source = sources::nist, .confused = "degree day"}),
    entry<thermal_insulance>("RSI value|RSI values|RSI", metre* metre* kelvin / watt,
                             {.source = sources::iso80000}),
    entry<thermal_insulance>("R-value|R-values|", fahrenheit_step* hour* foot* foot / btu,
                             {.prose = false, .source = sources::nist, .confused = "RSI value"}),
    entry<thermal_insulance>("clo|clos|clo", 0.155 * metre * metre * kelvin / watt,
                             {.prose = false, .source = sources::nist}),
    entry<thermal_insulance>("tog|togs|tog", 0.1 * metre * metre * kelvin / watt,
                             {.prose = false, .source = "BS 4745"}),
};

}  // namespace ballpark::units::typed
