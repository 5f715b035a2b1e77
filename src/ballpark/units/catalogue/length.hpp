#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Length, area, volume, and the speeds that have names.

namespace ballpark::units::typed {

inline constexpr std::array length_units{
    entry<length>("metre|metres|m|meter|meters|k=kms|k=Km|k=Kms|k=KM|k=KMS|k=klick|k=klicks|k=公里|"
                  "k=千米|米|メートル|"
                  "k=キロメートル",
                  metre, {.prefixes = metric, .source = sources::si}),
    entry<length>("micron|microns|micron", 1e-6 * metre, {.source = sources::nist}),
    entry<length>("inch|inches|in|″", inch, {.source = sources::yard_pound}),
    entry<length>("foot|feet|ft|′", foot, {.source = sources::yard_pound}),
    entry<length>("yard|yards|yd|yds", yard, {.source = sources::yard_pound}),
    entry<length>("mile|miles|mi|statute mile|statute miles", mile,
                  {.in_words = true, .source = sources::yard_pound}),
    entry<length>("nautical mile|nautical miles|nmi|NM", 1852.0 * metre, {.source = sources::nist}),
    entry<length>("fathom|fathoms|fathom", 6.0 * foot, {.in_words = true, .source = sources::nist}),
    entry<length>("furlong|furlongs|furlong", 220.0 * yard,
                  {.in_words = true, .source = sources::imperial}),
    entry<length>("li|li|li|里", 500.0 * metre, {.source = sources::trade}),
    entry<speed>("knot|knots|kn", 1852.0 * metre / hour,
                 {.in_words = true, .source = sources::nist}),
    entry<speed>("mph|mph|mph", mile / hour, {.source = sources::yard_pound}),
    entry<speed>("kph|kph|kph|kmph|kmh", 1000.0 * metre / hour, {.source = sources::si}),
    entry<acceleration>("standard gravity|standard gravities|g0", standard_gravity,
                        {.source = sources::nist}),
};

inline constexpr std::array area_units{
    entry<area>("hectare|hectares|ha|公顷|ヘクタール|헥타르", hectare, {.source = sources::si}),
    entry<area>("are|ares|are", 100.0 * metre * metre, {.source = sources::si}),
    entry<area>("acre|acres|acre|ac", acre, {.in_words = true, .source = sources::yard_pound}),
    entry<area>("mu|mu|mu|亩", 10000.0 / 15.0 * metre * metre,
                {.in_words = true, .source = sources::trade}),
    entry<area>("dunam|dunams|dunam|donum|donums", 1000.0 * metre * metre,
                {.in_words = true, .source = sources::trade}),
    entry<area>("barn|barns|barn", 1e-28 * metre * metre, {.source = sources::nist}),
    entry<area>("football pitch|football pitches|football pitch|soccer pitch|soccer pitches",
                105.0 * 68.0 * metre * metre,
                {.in_words = true, .source = "FIFA standard pitch, 105 m by 68 m"}),
};

inline constexpr std::array volume_units{
    entry<volume>("litre|litres|L|l|liter|liters|ltr|ltrs|k=kl|m=ml|M=megalitre|升|リットル", litre,
                  {.prefixes = metric, .source = sources::si}),
    entry<volume>(
        "normal cubic metre|normal cubic metres|Nm3|normal cubic meter|normal cubic meters|Sm3|"
        "standard cubic metre|standard cubic metres",
        cubic_metre, {.source = sources::trade, .confused = "a cubic metre at line conditions"}),
    entry<volume>("US gallon|US gallons|US gal|U.S. gallon|U.S. gallons|us gal|gallon US|usgal",
                  us_gallon, {.source = sources::nist, .confused = "imperial gallon"}),
    entry<volume>("imperial gallon|imperial gallons|imp gal|UK gallon|UK gallons|UK gal|British "
                  "gallon|British gallons",
                  imperial_gallon, {.source = sources::imperial, .confused = "US gallon"}),
    entry<volume>("US quart|US quarts|US qt|quart|quarts|qt", us_gallon / 4.0,
                  {.source = sources::nist}),
    entry<volume>("US pint|US pints|US pt", us_gallon / 8.0, {.source = sources::nist}),
    entry<volume>("imperial pint|imperial pints|imp pt|UK pint|UK pints", imperial_gallon / 8.0,
                  {.source = sources::imperial}),
    entry<volume>("US fluid ounce|US fluid ounces|US fl oz|fluid ounce|fluid ounces|fl oz",
                  us_gallon / 128.0, {.source = sources::nist}),
    entry<volume>("acre foot|acre feet|acre-ft|acre-foot|acre-feet|af|ac-ft|acft", acre* foot,
                  {.in_words = true, .source = sources::yard_pound}),
    entry<volume>("US bushel|US bushels|bu|bushel|bushels|us bushel", 2150.42 * inch * inch * inch,
                  {.in_words = true, .source = sources::nist}),
    entry<volume>("cord|cords|cord", 128.0 * cubic_foot,
                  {.in_words = true, .source = sources::nist}),
    entry<volume>("board foot|board feet|board ft|bf", 144.0 * inch * inch * inch,
                  {.source = sources::nist}),
    entry<volume>("Olympic swimming pool|Olympic swimming pools|Olympic pool|Olympic pools|olympic "
                  "swimming pool|"
                  "olympic swimming pools|Olympic-size swimming pool|Olympic-size swimming pools",
                  2500.0 * cubic_metre,
                  {.in_words = true, .source = "World Aquatics: 50 m by 25 m, 2 m deep"}),
    entry<volume_flow>("cusec|cusecs|cusec|cfs", cubic_foot / second, {.source = sources::trade}),
    entry<volume_flow>("cumec|cumecs|cumec", cubic_metre / second, {.source = sources::trade}),
    entry<volume_flow>("MGD|MGD|MGD|mgd|million gallons per day|"
                       "million gallons a day",
                       1e6 * us_gallon / day,
                       {.source = sources::trade, .confused = "million imperial gallons a day"}),
    entry<volume_flow>("gpm|gpm|gpm", us_gallon / minute, {.source = sources::trade}),
    entry<volume_flow>("MLD|MLD|MLD|mld", 1e6 * litre / day, {.source = sources::trade}),
};

}  // namespace ballpark::units::typed
