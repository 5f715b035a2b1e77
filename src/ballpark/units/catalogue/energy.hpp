#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Energy: joules, watt-hours, heat units, and the equivalents in fuel that statistics count by.

namespace ballpark::units::typed {

inline constexpr std::array energy_units{
    entry<energy>("joule|joules|J|~j|k=kj|焦耳", joule,
                  {.prefixes = metric, .source = sources::si}),
    entry<energy>(
        "watt hour|watt hours|Wh|watthour|watthours|~wh|~whr|~whrs|~whs|k=千瓦时|k=千瓦小时|k=度|k="
        "度电|M=兆瓦时|G=吉瓦时|T=太瓦时|k=キロワット時|k=キロワットアワー|k=킬로와트시|M="
        "메가와트시|"
        "G=기가와트시|T=테라와트시|k=kwhr",
        watt_hour, {.prefixes = metric, .source = sources::si, .confused = "watt"}),
    entry<energy>("watt hour of electricity|watt hours of electricity|Whe|Wh(e)|Whel|Wh e|Wh el",
                  watt_hour, {.prefixes = metric, .kind = Kind::electric, .source = sources::si}),
    entry<energy>("watt hour of heat|watt hours of heat|Whth|Wh(th)|Wh(t)|Wh th|watt hours "
                  "thermal|watt hours (thermal)",
                  watt_hour, {.prefixes = metric, .kind = Kind::thermal, .source = sources::si}),
    entry<energy>("volt ampere hour|volt ampere hours|VAh|volt-ampere-hours", watt_hour,
                  {.prefixes = metric,
                   .kind = Kind::apparent,
                   .source = sources::si,
                   .confused = "watt hour"}),
    entry<energy>("var hour|var hours|varh|VArh|VARh|reactive volt ampere hours", watt_hour,
                  {.prefixes = metric,
                   .kind = Kind::reactive,
                   .source = sources::si,
                   .confused = "watt hour"}),
    entry<energy>("watt day|watt days|Wd", watt* day, {.prefixes = metric, .source = sources::si}),
    entry<energy>("erg|ergs|erg", 1e-7 * joule, {.prefixes = metric, .source = sources::nist}),
    entry<energy>("electronvolt|electronvolts|eV|electron volt|electron volts",
                  1.602176634e-19 * joule, {.prefixes = metric, .source = sources::si}),
    entry<energy>("foot pound|foot pounds|ft lb|foot-pound|foot-pounds|ft lbf|ft-lbf|foot pound "
                  "force|foot pounds force",
                  foot* pound_force, {.source = sources::nist, .confused = "pound foot"}),
    entry<energy>("foot poundal|foot poundals|", foot* pound* foot / (second * second),
                  {.source = sources::nist}),
    entry<energy>("litre atmosphere|litre atmospheres|L atm|liter atmosphere|liter atmospheres",
                  litre* atmosphere, {.source = sources::nist}),
    entry<energy>("horsepower hour|horsepower hours|hp h|horsepower-hours|hp hr|hph|hp hrs|hp-hr",
                  550.0 * foot * pound_force / second * hour, {.source = sources::nist}),
    entry<energy>("metric horsepower hour|metric horsepower hours|PS h|PSh|cv h",
                  75.0 * kilogram * standard_gravity * metre / second * hour,
                  {.source = sources::nist}),
    entry<energy>("ton of refrigeration hour|tons of refrigeration hours|TRh|ton-hour of "
                  "cooling|ton-hours of cooling|RTh",
                  12000.0 * btu, {.source = sources::nist}),
    entry<energy>("tonne of TNT|tonnes of TNT|t TNT|ton of TNT|tons of TNT|k=kilotons of "
                  "TNT|k=kiloton of TNT|M=megatons of TNT|M=megaton of TNT|tons TNT|tonnes TNT",
                  4.184e9 * joule, {.prefixes = large_only, .source = sources::nist}),
    entry<energy>("gasoline gallon equivalent|gasoline gallon equivalents|GGE|gge|gallons of "
                  "gasoline equivalent|gallon of gasoline equivalent",
                  33.7 * kilowatt_hour, {.source = sources::epa_gallon}),
};

inline constexpr std::array heat_units{
    entry<energy>("British thermal unit|British thermal units|Btu|btu|btus|british thermal "
                  "unit|british thermal units|BTU|Btus",
                  btu,
                  {.source = sources::btu_it, .confused = "British thermal unit (thermochemical)"}),
    entry<energy>("British thermal unit (thermochemical)|British thermal units "
                  "(thermochemical)|Btu_th|thermochemical Btu|Btu (th)|Btuth",
                  4.184e3 * 0.45359237 * 5.0 / 9.0 * joule,
                  {.source = sources::nist, .confused = "British thermal unit"}),
    entry<energy>("thousand Btu|thousand Btu|kBtu|kbtu|kBTU", 1e3 * btu,
                  {.source = sources::btu_it, .confused = "million Btu"}),
    entry<energy>(
        "million Btu|million Btu|MMBtu|mmbtu|mmbtus|million British thermal units|million "
        "btus|mm btu|MMBTU|mmBtu|mmBTU|MMBtus|MM Btu|million BTUs|million BTU|million "
        "Btus|MMbtu|million british thermal units|mln Btu|mn Btu",
        1e6 * btu, {.source = sources::btu_it, .confused = "thousand Btu"}),
    entry<energy>("billion Btu|billion Btu|BBtu|billion British thermal units|billion btus|GBtu",
                  1e9 * btu, {.source = sources::btu_it}),
    entry<energy>(
        "trillion Btu|trillion Btu|TBtu|tbtu|trillion British thermal units|trillion btus",
        1e12 * btu, {.source = sources::btu_it}),
    entry<energy>("therm|therms|therm|thm", 1e5 * btu,
                  {.in_words = true, .source = sources::btu_it, .confused = "US therm"}),
    entry<energy>("US therm|US therms|", 105480400.0 * joule,
                  {.source = sources::nist, .confused = "therm"}),
    entry<energy>("dekatherm|dekatherms|Dth|dth|decatherm|decatherms|DTH", 1e6 * btu,
                  {.source = sources::btu_it}),
    entry<energy>("thousand dekatherms|thousand dekatherms|MDth|Mdth", 1e9 * btu,
                  {.source = sources::btu_it}),
    entry<energy>(
        "quad|quads|quad|quadrillion Btu|quadrillion btus|quadrillion British thermal units|"
        "quadrillion BTUs|quadrillion BTU",
        1e15 * btu, {.in_words = true, .source = sources::btu_it}),
    entry<energy>("Celsius heat unit|Celsius heat units|CHU", 1.8 * btu,
                  {.source = sources::btu_it}),
    entry<energy>("calorie|calories|cal|small calorie|small calories|k=kcals|k=千卡|k=大卡",
                  4.184 * joule,
                  {.prefixes = metric,
                   .source = sources::nist,
                   .confused = "the food calorie, a kilocalorie"}),
    entry<energy>("food calorie|food calories|Calorie|Calories|dietary calorie|dietary calories|"
                  "large calorie|large calories",
                  4184.0 * joule, {.prose = false, .source = sources::nist, .confused = "calorie"}),
    entry<energy>("calorie of the International Table|calories of the International Table|cal_IT|"
                  "calIT|k=kcalIT|k=kcal_IT",
                  4.1868 * joule, {.source = sources::nist, .confused = "calorie"}),
};

inline constexpr std::array fuel_equivalents{
    entry<energy>(
        "tonne of oil equivalent|tonnes of oil equivalent|toe|TOE|ton of oil "
        "equivalent|tons of oil equivalent|M=mtoe|M=MTOE|M=mmtoe|M=MMTOE|metric tons of oil "
        "equivalent|tonne oil equivalent|tonnes oil equivalent|M=Mtoe|metric ton of oil "
        "equivalent",
        tonne_of_oil_equivalent, {.prefixes = large_only, .source = sources::iea}),
    entry<energy>(
        "tonne of coal equivalent|tonnes of coal equivalent|tce|TCE|ton of coal equivalent|tons of "
        "coal equivalent|tonnes of standard coal|tons of standard coal|M=mtce|M=MTCE|tonne of "
        "standard coal|ton of standard coal|metric tons of coal equivalent|吨标准煤|吨标煤",
        29.3076e9 * joule, {.prefixes = large_only, .source = sources::tce}),
    entry<energy>("barrel of oil equivalent|barrels of oil equivalent|boe|BOE|bbl oe|barrels oil "
                  "equivalent",
                  5.8e6 * btu, {.source = sources::boe}),
    entry<energy>(
        "thousand barrels of oil equivalent|thousand barrels of oil equivalent|kboe|Mboe|mboe|MBOE|"
        "kBOE",
        5.8e9 * btu, {.source = sources::boe, .confused = "million barrels of oil equivalent"}),
    entry<energy>("million barrels of oil equivalent|million barrels of oil equivalent|MMboe|mmboe|"
                  "MMBOE|mln boe",
                  5.8e12 * btu, {.source = sources::boe}),
    entry<energy>("billion barrels of oil equivalent|billion barrels of oil equivalent|bnboe|Bboe",
                  5.8e15 * btu, {.source = sources::boe}),
    entry<power>("barrel of oil equivalent a day|barrels of oil equivalent a "
                 "day|boepd|boe/d|boed|BOEPD|BOE/D",
                 5.8e6 * btu / day, {.source = sources::boe}),
    entry<power>("kboepd|kboepd|kboepd|kboe/d|kboed|mboed|mboe/d|Mboe/d|MBOED|mboepd|Mboepd",
                 5.8e9 * btu / day, {.source = sources::boe}),
    entry<power>("MMboepd|MMboepd|MMboepd|mmboe/d|MMboe/d|mmboed|MMBOED|mmboepd",
                 5.8e12 * btu / day, {.source = sources::boe}),
};

}  // namespace ballpark::units::typed
