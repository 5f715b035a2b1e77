#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

namespace ballpark::units::typed {

constexpr Entry laid(std::string_view names, Q<length> worth, Kind kind) {
    return entry<length>(names, worth, {.kind = kind, .in_words = true, .source = sources::trade});
}

inline constexpr std::array length_units{
    entry<length>("metre|metres|m|meter|meters|k=kms|k=Km|k=Kms|k=KM|k=KMS|k=klick|k=klicks|k=公里|"
                  "k=千米|c=厘米|m=毫米|米|メートル|k=キロメートル|k=キロ",
                  metre, {.prefixes = metric, .source = sources::si}),
    entry<length>("micron|microns|micron", 1e-6 * metre, {.source = sources::nist}),
    entry<length>("ångström|ångströms|Å|angstrom|angstroms|Å", 1e-10 * metre,
                  {.source = sources::nist}),
    entry<length>("fermi|fermis|", 1e-15 * metre, {.prose = false, .source = sources::nist}),
    entry<length>("inch|inches|in|″", inch, {.source = sources::yard_pound}),
    entry<length>("foot|feet|ft|′", foot, {.source = sources::yard_pound}),
    entry<length>("yard|yards|yd|yds", yard, {.source = sources::yard_pound}),
    entry<length>("mile|miles|mi|statute mile|statute miles|英里", mile,
                  {.in_words = true, .source = sources::yard_pound}),
    entry<length>("thou|thou||mils|thousandth of an inch|thousandths of an inch", 1e-3 * inch,
                  {.prose = false, .source = sources::nist}),
    entry<length>("pica|picas|", inch / 6.0, {.prose = false, .source = sources::nist}),
    entry<length>("typographic point|typographic points|", inch / 72.0,
                  {.source = "desktop publishing point: 72 to the inch"}),
    entry<length>("hand|hands|", 4.0 * inch, {.prose = false, .source = sources::nist}),
    entry<length>("span of hand|spans of hand|", 9.0 * inch, {.source = sources::trade}),
    entry<length>("cubit|cubits|", 18.0 * inch, {.source = sources::trade}),
    entry<length>("nautical mile|nautical miles|nmi|NM|naut mi|sea mile|sea miles", 1852.0 * metre,
                  {.source = sources::nist, .confused = "mile"}),
    entry<length>("fathom|fathoms|fathom", 6.0 * foot, {.in_words = true, .source = sources::nist}),
    entry<length>("cable length|cable lengths|", 185.2 * metre,
                  {.source = "a tenth of a nautical mile"}),
    entry<length>("rod|rods||perch|perches", 16.5 * foot,
                  {.prose = false, .source = sources::handbook44}),
    entry<length>("chain|chains||Gunter's chain|Gunter's chains", 66.0 * foot,
                  {.prose = false, .source = sources::handbook44}),
    entry<length>("link of chain|links of chain|", 0.66 * foot, {.source = sources::handbook44}),
    entry<length>("furlong|furlongs|furlong", 220.0 * yard,
                  {.in_words = true, .source = sources::imperial}),
    entry<length>("league|leagues|", 3.0 * mile, {.prose = false, .source = sources::nist}),
    entry<length>("US survey foot|US survey feet|ftUS|survey foot|survey feet|us survey feet",
                  1200.0 / 3937.0 * metre, {.source = sources::survey, .confused = "foot"}),
    entry<length>("US survey mile|US survey miles|miUS|survey mile|survey miles",
                  5280.0 * 1200.0 / 3937.0 * metre,
                  {.in_words = true, .source = sources::survey, .confused = "mile"}),
    entry<length>("light second|light seconds|", 299792458.0 * metre, {.source = sources::si}),
    entry<length>("light year|light years|ly|lightyear|lightyears",
                  299792458.0 * metre * 31557600.0, {.prose = false, .source = sources::iau2012}),
    entry<length>("astronomical unit|astronomical units|au|AU", 149597870700.0 * metre,
                  {.prose = false, .source = sources::iau2012}),
    entry<length>("parsec|parsecs|", 648000.0 / pi * 149597870700.0 * metre,
                  {.prefixes = metric, .source = sources::iau2015}),
};

/// Customary lengths outside the English system, as fixed in metres.
inline constexpr std::array customary_lengths{
    entry<length>("li|li|li|里|华里", 500.0 * metre, {.source = sources::china}),
    entry<length>("Chinese foot|Chinese feet||chi|市尺", metre / 3.0,
                  {.prose = false, .source = sources::china}),
    entry<length>("zhang|zhang||市丈", 10.0 / 3.0 * metre,
                  {.prose = false, .source = sources::china}),
    entry<length>("shaku|shaku||尺", 10.0 / 33.0 * metre, {.source = sources::japan}),
    entry<length>("Japanese ken|Japanese ken|", 60.0 / 33.0 * metre, {.source = sources::japan}),
    entry<length>("Japanese ri|Japanese ri|", 129600.0 / 33.0 * metre, {.source = sources::japan}),
    entry<length>("Thai wa|Thai wa||wah", 2.0 * metre, {.source = sources::thailand}),
    entry<length>("verst|versts|", 1500.0 * 28.0 * inch, {.source = sources::russia}),
    entry<length>("sazhen|sazhens|", 84.0 * inch, {.source = sources::russia}),
    entry<length>("arshin|arshins|", 28.0 * inch, {.source = sources::russia}),
    entry<length>("Scandinavian mile|Scandinavian miles||scandinavian mile|scandinavian miles",
                  10000.0 * metre,
                  {.in_words = true, .source = sources::trade, .confused = "mile"}),
    entry<length>("Texas vara|Texas varas|", 100.0 / 3.0 * inch,
                  {.source = "Texas General Land Office: vara of 33 1/3 inches"}),
};

/// What is laid over a distance more than once: never plain kilometres.
inline constexpr std::array laid_lengths{
    laid("lane kilometre|lane kilometres|lane-km|lane kilometer|lane kilometers|lane km", kilometre,
         Kind::lane),
    laid("lane mile|lane miles|", mile, Kind::lane),
    laid("track kilometre|track kilometres|track-km|track kilometer|track kilometers|track km|tkms",
         kilometre, Kind::track),
    laid("track mile|track miles|", mile, Kind::track),
    laid("circuit kilometre|circuit kilometres|ckm|circuit-km|circuit kilometer|circuit "
         "kilometers|circuit km|ckt km|ckms",
         kilometre, Kind::circuit),
    laid("circuit mile|circuit miles|", mile, Kind::circuit),
    entry<length>(
        "route kilometre|route kilometres|route-km|route kilometer|route kilometers|route "
        "km",
        kilometre, {.in_words = true, .source = sources::trade}),
    entry<length>("route mile|route miles|", mile, {.in_words = true, .source = sources::trade}),
};

inline constexpr std::array speed_units{
    entry<speed>("knot|knots|kn|kts", 1852.0 * metre / hour,
                 {.in_words = true, .source = sources::nist}),
    entry<speed>("mph|mph|mph|MPH", mile / hour, {.source = sources::yard_pound}),
    entry<speed>("kph|kph|kph|kmph|kmh|KPH|km/hr|kmhr", kilometre / hour, {.source = sources::si}),
    entry<speed>("mps|mps|mps", metre / second, {.prose = false, .source = sources::si}),
    entry<speed>("foot per minute|feet per minute|fpm", foot / minute,
                 {.prose = false, .source = sources::yard_pound}),
    entry<speed>("foot per second|feet per second|fps", foot / second,
                 {.prose = false, .source = sources::yard_pound}),
    entry<speed>("speed of light|speeds of light|", 299792458.0 * metre / second,
                 {.source = sources::si}),
    entry<acceleration>("standard gravity|standard gravities|g0|gee|gees", standard_gravity,
                        {.source = sources::nist}),
    entry<acceleration>("galileo|galileos||m=milligal|m=milligals|m=mGal",
                        0.01 * metre / (second * second),
                        {.prose = false, .source = sources::nist}),
};

}  // namespace ballpark::units::typed
