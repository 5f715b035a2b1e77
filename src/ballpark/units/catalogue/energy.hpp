#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Energy and power; electricity.

namespace ballpark::units::typed {

inline constexpr std::array energy_units{
    entry<energy>("joule|joules|J|~j|k=kj", joule, {.prefixes = metric, .source = sources::si}),
    entry<energy>(
        "watt hour|watt "
        "hours|Wh|watthour|watthours|~wh|~whr|~whrs|~whs|k=千瓦时|k=千瓦小时|k=度|k=度电|M=兆瓦时|"
        "G=吉瓦时|T=太瓦时|k=キロワット時|k=キロワットアワー|k=킬로와트시|M=메가와트시|k=kwhr",
        watt_hour, {.prefixes = metric, .source = sources::si, .confused = "watt"}),
    entry<energy>("watt hour of electricity|watt hours of electricity|Whe|Wh(e)|Whel|Wh e|Wh el",
                  watt_hour, {.prefixes = metric, .kind = Kind::electric, .source = sources::si}),
    entry<energy>("watt hour of heat|watt hours of heat|Whth|Wh(th)|Wh(t)|Wh th|watt hours "
                  "thermal|watt hours (thermal)",
                  watt_hour, {.prefixes = metric, .kind = Kind::thermal, .source = sources::si}),
    entry<energy>("watt day|watt days|Wd", watt* day, {.prefixes = metric, .source = sources::si}),
    entry<energy>("British thermal unit|British thermal units|Btu|btu|btus|british thermal "
                  "unit|british thermal units",
                  btu, {.source = sources::btu_it}),
    entry<energy>("thousand Btu|thousand Btu|kBtu|kbtu", 1e3 * btu,
                  {.source = sources::btu_it, .confused = "million Btu"}),
    entry<energy>("million Btu|million Btu|MMBtu|mmbtu|mmbtus|million British thermal "
                  "units|million btus|mm btu",
                  1e6 * btu, {.source = sources::btu_it, .confused = "thousand Btu"}),
    entry<energy>("therm|therms|therm|thm", 1e5 * btu,
                  {.in_words = true, .source = sources::btu_it}),
    entry<energy>("dekatherm|dekatherms|Dth|dth|decatherm|decatherms", 1e6 * btu,
                  {.source = sources::btu_it}),
    entry<energy>(
        "quad|quads|quad|quadrillion Btu|quadrillion btus|quadrillion British thermal units",
        1e15 * btu, {.in_words = true, .source = sources::btu_it}),
    entry<energy>("calorie|calories|cal", 4.184 * joule,
                  {.prefixes = metric,
                   .source = sources::nist,
                   .confused = "the food calorie, a kilocalorie"}),
    entry<energy>("erg|ergs|erg", 1e-7 * joule, {.source = sources::nist}),
    entry<energy>("electronvolt|electronvolts|eV|electron volt|electron volts",
                  1.602176634e-19 * joule, {.prefixes = metric, .source = sources::si}),
    entry<energy>("foot pound|foot pounds|ft lb|foot-pound|foot-pounds|ft lbf|ft-lbf",
                  foot* pound_force, {.source = sources::nist, .confused = "pound foot of torque"}),
    entry<energy>("tonne of TNT|tonnes of TNT|t TNT|ton of TNT|tons of TNT|k=kilotons of "
                  "TNT|k=kiloton of TNT|M=megatons of TNT|M=megaton of TNT|tons TNT",
                  4.184e9 * joule, {.prefixes = large_only, .source = sources::nist}),
    entry<energy>("horsepower hour|horsepower hours|hp h|horsepower-hours|hp hr|hph|hp hrs|hp-hr",
                  550.0 * foot * pound_force / second * hour, {.source = sources::nist}),
    entry<energy>("tonne of oil equivalent|tonnes of oil equivalent|toe|TOE|ton of oil "
                  "equivalent|tons of oil equivalent|M=mtoe|M=MTOE|metric tons of oil equivalent",
                  tonne_of_oil_equivalent, {.prefixes = large_only, .source = sources::iea}),
    entry<energy>(
        "tonne of coal equivalent|tonnes of coal equivalent|tce|TCE|ton of coal equivalent|tons of "
        "coal equivalent|tonnes of standard coal|tons of standard coal|M=mtce|M=MTCE",
        29.3076e9 * joule, {.prefixes = large_only, .source = sources::iea}),
    entry<energy>("barrel of oil equivalent|barrels of oil equivalent|boe|BOE", 5.8e6 * btu,
                  {.source = sources::boe}),
    entry<energy>(
        "thousand barrels of oil equivalent|thousand barrels of oil equivalent|kboe|Mboe|mboe",
        5.8e9 * btu, {.source = sources::boe}),
    entry<energy>("million barrels of oil equivalent|million barrels of oil equivalent|MMboe|mmboe",
                  5.8e12 * btu, {.source = sources::boe}),
    entry<power>("barrel of oil equivalent a day|barrels of oil equivalent a "
                 "day|boepd|boe/d|boed|BOEPD|BOE/D",
                 5.8e6 * btu / day, {.source = sources::boe}),
    entry<power>("kboepd|kboepd|kboepd|kboe/d|kboed|mboed|mboe/d", 5.8e9 * btu / day,
                 {.source = sources::boe}),
};

inline constexpr std::array power_units{
    entry<power>("watt|watts|W|~w|k=千瓦|M=兆瓦|G=吉瓦|T=太瓦|瓦|瓦特|k=キロワット|M=メガワット|G="
                 "ギガワット|ワット|k=킬로와트|M=메가와트|G=기가와트|와트",
                 watt, {.prefixes = metric, .source = sources::si, .confused = "watt hour"}),
    entry<power>("watt electric|watts electric|We|W(e)|W (e)|W e|W el|Wel|~we|~wel|watt "
                 "electrical|watts electrical|watts (electric)|watts of electric power|W electric",
                 watt, {.prefixes = metric, .kind = Kind::electric, .source = sources::trade}),
    entry<power>("watt thermal|watts thermal|Wth|W(th)|W(t)|Wt|W th|~wth|~wt|watts (thermal)|W "
                 "thermal|W (th)|W (t)",
                 watt, {.prefixes = metric, .kind = Kind::thermal, .source = sources::trade}),
    entry<power>("watt peak|watts peak|Wp|~wp|W peak|Wpk|peak watt|peak watts|W p|watts of peak "
                 "power|watts-peak|watt-peak|Wdc|W dc|W DC|WDC|W(dc)|W(DC)|W (dc)|W "
                 "(DC)|W(p)|~wdc|watts dc|watts DC|watts (DC)|watts direct current",
                 watt,
                 {.prefixes = metric,
                  .kind = Kind::peak_dc,
                  .source = sources::trade,
                  .confused = "watt of alternating current"}),
    entry<power>("watt alternating current|watts alternating current|Wac|W ac|W "
                 "AC|WAC|W(ac)|W(AC)|W (ac)|W (AC)|~wac|watts ac|watts AC|watts (AC)",
                 watt,
                 {.prefixes = metric,
                  .kind = Kind::alternating_current,
                  .source = sources::trade,
                  .confused = "watt peak"}),
    entry<power>(
        "volt ampere|volt amperes|VA|volt-ampere|volt-amperes|volt amp|volt amps|~va", watt,
        {.prefixes = metric, .kind = Kind::apparent, .source = sources::si, .confused = "watt"}),
    entry<power>(
        "volt ampere reactive|volt amperes reactive|var|VAr|VAR|~var", watt,
        {.prefixes = metric, .kind = Kind::reactive, .source = sources::si, .confused = "watt"}),
    entry<power>("horsepower|horsepower|hp|HP|bhp|mechanical horsepower",
                 550.0 * foot * pound_force / second, {.source = sources::nist}),
    entry<power>("metric horsepower|metric horsepower|PS|cv|pferdestärke",
                 75.0 * kilogram * standard_gravity * metre / second, {.source = sources::nist}),
    entry<power>("ton of refrigeration|tons of refrigeration|TR|refrigeration ton|refrigeration "
                 "tons|RT|ton refrigeration|tons refrigeration|tons of cooling",
                 12000.0 * btu / hour, {.source = sources::nist}),
    entry<power>("Btu an hour|Btu an hour|Btuh|BTUH", btu / hour, {.source = sources::btu_it}),
    entry<power>("thousand Btu an hour|thousand Btu an hour|MBH", 1e3 * btu / hour,
                 {.source = sources::btu_it}),
};

inline constexpr std::array electrical_units{
    entry<current>("ampere|amperes|A|amp|amps", ampere,
                   {.prefixes = metric, .source = sources::si}),
    entry<charge>("ampere hour|ampere hours|Ah|amp hour|amp hours", ampere* hour,
                  {.prefixes = metric, .source = sources::si}),
    entry<charge>("coulomb|coulombs|C", ampere* second,
                  {.prefixes = metric, .source = sources::si}),
    entry<voltage>("volt|volts|V|~v", watt / ampere, {.prefixes = metric, .source = sources::si}),
    entry<resistance>("ohm|ohms|Ω|ohm|Ω", watt / (ampere * ampere),
                      {.prefixes = metric, .source = sources::si}),
    entry<conductance>("siemens|siemens|S", ampere* ampere / watt,
                       {.prefixes = metric, .source = sources::si}),
    entry<capacitance>("farad|farads|F", ampere* ampere* second / watt,
                       {.prefixes = metric, .source = sources::si}),
    entry<inductance>("henry|henries|H|henrys", watt* second / (ampere * ampere),
                      {.prefixes = metric, .source = sources::si}),
    entry<magnetic_flux>("weber|webers|Wb", watt* second / ampere,
                         {.prefixes = metric, .source = sources::si}),
    entry<flux_density>("tesla|teslas|T", kilogram / (ampere * second * second),
                        {.prefixes = metric, .source = sources::si}),
};

}  // namespace ballpark::units::typed
