#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Volume, liquid and dry, American and British, and what the farm, the forest and the kitchen
// count by.

namespace ballpark::units::typed {

constexpr Entry us_measure(std::string_view names, Q<volume> worth, bool prose = true) {
    return entry<volume>(names, worth, {.prose = prose, .source = sources::handbook44});
}
constexpr Entry british_measure(std::string_view names, Q<volume> worth) {
    return entry<volume>(names, worth, {.source = sources::imperial});
}

inline constexpr std::array volume_units{
    entry<volume>(
        "litre|litres|L|l|liter|liters|ltr|ltrs|lit|k=kl|m=ml|m=mls|M=megalitre|h=hl|公升|"
        "升|リットル|리터",
        litre, {.prefixes = metric, .source = sources::si}),
    entry<volume>(
        "cubic centimetre|cubic centimetres|cc|ccm|cubic centimeter|cubic centimeters|ccs",
        1e-6 * cubic_metre, {.prose = false, .source = sources::si}),
    entry<volume>("stere|steres|", cubic_metre, {.source = sources::nist}),
    entry<volume>("solid cubic metre|solid cubic metres|cbm|CBM", cubic_metre,
                  {.source = sources::trade}),
    entry<volume>("bank cubic metre|bank cubic metres||bank cubic meter|bank cubic meters",
                  cubic_metre,
                  {.in_words = true, .source = sources::trade, .confused = "billion cubic metres"}),
    entry<volume>("bank cubic yard|bank cubic yards|bcy|BCY", cubic_yard,
                  {.prose = false, .source = sources::trade}),
    entry<volume>("yard of concrete|yards of concrete|cu yd|cuyd|CY|yd3|cu. yd.|cu yds", cubic_yard,
                  {.prose = false, .source = sources::yard_pound}),
    entry<volume>("US gallon|US gallons|US gal|U.S. gallon|U.S. gallons|us gal|gallon US|usgal|us "
                  "gallon|us gallons|USG|U.S. gal",
                  us_gallon, {.source = sources::nist, .confused = "imperial gallon"}),
    entry<volume>("imperial gallon|imperial gallons|imp gal|UK gallon|UK gallons|UK gal|British "
                  "gallon|British gallons|Imperial gallon|Imperial gallons|Imp gal|igal|uk "
                  "gallons|uk gallon",
                  imperial_gallon, {.source = sources::imperial, .confused = "US gallon"}),
    entry<volume>("thousand US gallons|thousand US gallons|kgal|Kgal", 1e3 * us_gallon,
                  {.source = sources::trade}),
    entry<volume>("million US gallons|million US gallons|Mgal|MMgal|mgal", 1e6 * us_gallon,
                  {.source = sources::trade, .confused = "million imperial gallons"}),
    entry<volume>("billion US gallons|billion US gallons|Bgal|bgal", 1e9 * us_gallon,
                  {.source = sources::trade}),
    entry<volume>("US quart|US quarts|US qt|quart|quarts|qt|qts|US liquid quart|us quart|us quarts",
                  us_gallon / 4.0, {.source = sources::nist, .confused = "imperial quart"}),
    entry<volume>("US pint|US pints|US pt|US liquid pint|us pint|us pints", us_gallon / 8.0,
                  {.source = sources::nist, .confused = "imperial pint"}),
    us_measure("US cup|US cups||us cup|us cups", us_gallon / 16.0),
    us_measure("US gill|US gills|", us_gallon / 32.0),
    entry<volume>("US fluid ounce|US fluid ounces|US fl oz|us fl oz|US fl. oz.", us_gallon / 128.0,
                  {.source = sources::nist, .confused = "imperial fluid ounce"}),
    us_measure("US tablespoon|US tablespoons|US tbsp", us_gallon / 256.0),
    us_measure("US teaspoon|US teaspoons|US tsp", us_gallon / 768.0),
    us_measure("US fluid dram|US fluid drams|", us_gallon / 1024.0),
    us_measure("US minim|US minims|", us_gallon / 61440.0),
    us_measure("US beer barrel|US beer barrels||barrels of beer|barrel of beer|beer barrel|beer "
               "barrels",
               31.0 * us_gallon),
    us_measure("US hogshead|US hogsheads|", 63.0 * us_gallon),
    us_measure("US dry pint|US dry pints|", 33.6003125 * cubic_inch),
    us_measure("US dry quart|US dry quarts|", 67.200625 * cubic_inch),
    us_measure("US dry gallon|US dry gallons|", 268.8025 * cubic_inch),
    us_measure("US peck|US pecks||peck|pecks", 537.605 * cubic_inch, false),
    us_measure("US dry barrel|US dry barrels|", 7056.0 * cubic_inch),
    entry<volume>("US bushel|US bushels|bu|bushel|bushels|us bushel|us bushels",
                  2150.42 * cubic_inch,
                  {.in_words = true, .source = sources::nist, .confused = "bushel of wheat"}),
    british_measure("imperial bushel|imperial bushels||UK bushel|UK bushels",
                    8.0 * imperial_gallon),
    british_measure("imperial peck|imperial pecks|", 2.0 * imperial_gallon),
    british_measure("imperial quart|imperial quarts|imp qt|UK quart|UK quarts",
                    imperial_gallon / 4.0),
    british_measure("imperial pint|imperial pints|imp pt|UK pint|UK pints|British pint|British "
                    "pints|uk pint|uk pints",
                    imperial_gallon / 8.0),
    british_measure("imperial gill|imperial gills|", imperial_gallon / 32.0),
    british_measure("imperial fluid ounce|imperial fluid ounces|imp fl oz|UK fluid ounce|UK fluid "
                    "ounces|UK fl oz|uk fl oz",
                    imperial_gallon / 160.0),
    british_measure("imperial beer barrel|imperial beer barrels||UK beer barrel|UK beer barrels",
                    36.0 * imperial_gallon),
    british_measure("firkin of beer|firkins of beer|", 9.0 * imperial_gallon),
    british_measure("kilderkin|kilderkins|", 18.0 * imperial_gallon),
    entry<volume>("metric cup|metric cups|", 0.25 * litre,
                  {.source = "Australian standard AS 1325"}),
    entry<volume>("metric tablespoon|metric tablespoons|", 0.015 * litre,
                  {.source = sources::trade}),
    entry<volume>("metric teaspoon|metric teaspoons|", 0.005 * litre, {.source = sources::trade}),
    entry<volume>("bottle of wine|bottles of wine||wine bottle|wine bottles", 0.75 * litre,
                  {.source = "EU directive 2007/45/EC"}),
    entry<volume>("case of wine|cases of wine|", 9.0 * litre,
                  {.source = "OIV: 12 bottles of 75 cl"}),
    entry<volume>("koku|koku||石", 240100.0 / 1331.0 * litre, {.source = sources::japan}),
    entry<volume>("sho of sake|sho of sake||升瓶", 2401.0 / 1331.0 * litre,
                  {.source = sources::japan}),
    entry<volume>("Olympic swimming pool|Olympic swimming pools|Olympic pool|Olympic pools|olympic "
                  "swimming pool|olympic swimming pools|Olympic-size swimming pool|Olympic-size "
                  "swimming pools|Olympic-sized swimming pool|Olympic-sized swimming pools|olympic "
                  "pool|olympic pools",
                  2500.0 * cubic_metre,
                  {.in_words = true, .source = "World Aquatics: 50 m by 25 m, 2 m deep"}),
};

inline constexpr std::array timber_units{
    entry<volume>("cord|cords|cord|cord of wood|cords of wood", 128.0 * cubic_foot,
                  {.in_words = true, .source = sources::nist}),
    entry<volume>("board foot|board feet|board ft|bf|fbm", 144.0 * cubic_inch,
                  {.prose = false, .source = sources::nist}),
    entry<volume>("thousand board feet|thousand board feet|mbf|MBF|Mfbm", 144e3 * cubic_inch,
                  {.source = sources::trade, .confused = "million board feet"}),
    entry<volume>("million board feet|million board feet|MMBF|mmbf|MMfbm", 144e6 * cubic_inch,
                  {.source = sources::trade}),
    entry<volume>("cunit|cunits|", 100.0 * cubic_foot, {.source = sources::trade}),
    entry<volume>("hoppus foot|hoppus feet|", 4.0 / pi * cubic_foot, {.source = sources::trade}),
};

}  // namespace ballpark::units::typed
