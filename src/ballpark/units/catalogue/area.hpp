#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Land and other areas.

namespace ballpark::units::typed {

constexpr Entry land(std::string_view names, Q<area> worth, std::string_view source) {
    return entry<area>(names, worth, {.in_words = true, .source = source});
}

inline constexpr std::array area_units{
    entry<area>("hectare|hectares|ha|公顷|ヘクタール|헥타르|k=kha|M=Mha|M=mha", hectare,
                {.source = sources::si}),
    entry<area>("are|ares|are", 100.0 * square_metre, {.source = sources::si}),
    entry<area>("decare|decares|daa|dekar|decar|dekare", 1000.0 * square_metre,
                {.source = sources::si}),
    entry<area>("centiare|centiares|ca", square_metre, {.prose = false, .source = sources::si}),
    entry<area>("acre|acres|acre|ac|英亩", acre, {.in_words = true, .source = sources::yard_pound}),
    land("rood|roods|", acre / 4.0, sources::imperial),
    entry<area>("square rod|square rods||square perch|square perches|sq rod|sq perch",
                30.25 * yard * yard, {.source = sources::handbook44}),
    entry<area>("square chain|square chains|", acre / 10.0, {.source = sources::handbook44}),
    entry<area>("section of land|sections of land||survey section|survey sections", mile* mile,
                {.source = sources::handbook44}),
    entry<area>("survey township|survey townships|", 36.0 * mile * mile,
                {.source = sources::handbook44}),
    entry<area>("US survey acre|US survey acres||survey acre|survey acres",
                43560.0 * (1200.0 / 3937.0) * (1200.0 / 3937.0) * square_metre,
                {.source = sources::survey, .confused = "acre"}),
    entry<area>("thousand square feet|thousand square feet||MSF|k sq ft|ksf", 1e3 * foot * foot,
                {.prose = false, .source = sources::trade, .confused = "million square feet"}),
    entry<area>(
        "million square metres|million square metres|Mm2|Mm²|million m2|million square meters",
        1e6 * square_metre, {.source = sources::trade}),
    entry<area>("roofing square|roofing squares|", 100.0 * foot * foot, {.source = sources::trade}),
    entry<area>("circular mil|circular mils|cmil|k=kcmil", pi / 4.0 * 1e-6 * inch * inch,
                {.source = sources::nist}),
    entry<area>("barn|barns||m=millibarn|m=millibarns", 1e-28 * square_metre,
                {.prose = false, .source = sources::nist}),
    entry<area>("football pitch|football pitches|football pitch|soccer pitch|soccer pitches",
                105.0 * 68.0 * square_metre,
                {.in_words = true, .source = "FIFA standard pitch, 105 m by 68 m"}),
    entry<area>("American football field|American football fields||NFL field|NFL fields",
                360.0 * 160.0 * foot * foot,
                {.in_words = true, .source = "NFL rule 1: 360 feet by 160 feet, end zones in"}),
    entry<area>("tennis court|tennis courts|", 78.0 * 36.0 * foot * foot,
                {.in_words = true,
                 .prose = false,
                 .source = "ITF rule 1: 78 feet by 36 feet, for doubles"}),
};

/// Measures of land outside the English system, as fixed in square metres.
inline constexpr std::array customary_areas{
    entry<area>("mu|mu|mu|亩|市亩", 10000.0 / 15.0 * square_metre,
                {.in_words = true, .source = sources::china}),
    land("qing of land|qing of land||顷", 1e6 / 15.0 * square_metre, sources::china),
    entry<area>("dunam|dunams|dunam|donum|donums|dönüm", 1000.0 * square_metre,
                {.in_words = true, .source = sources::trade}),
    land("stremma|stremmata||stremmas", 1000.0 * square_metre, sources::trade),
    land("feddan|feddans|", 4200.0 * square_metre, "FAO: a feddan is 0.42 ha"),
    land("jerib|jeribs|", 2000.0 * square_metre, sources::trade),
    land("rai|rai||rais", 1600.0 * square_metre, sources::thailand),
    land("ngan|ngan|", 400.0 * square_metre, sources::thailand),
    land("square wa|square wa||square wah|sq wah", 4.0 * square_metre, sources::thailand),
    land("tsubo|tsubo||坪", 400.0 / 121.0 * square_metre, sources::japan),
    land("pyeong|pyeong||평|pyong", 400.0 / 121.0 * square_metre, sources::japan),
    land("ping of floor|ping of floor||Taiwanese ping", 400.0 / 121.0 * square_metre,
         sources::japan),
    land("jongbo|jongbo||chongbo|jeongbo|정보", 3000.0 * 400.0 / 121.0 * square_metre,
         sources::japan),
    land("Japanese tan of land|Japanese tan of land||反", 300.0 * 400.0 / 121.0 * square_metre,
         sources::japan),
    land("Japanese cho of land|Japanese cho of land||町歩", 3000.0 * 400.0 / 121.0 * square_metre,
         sources::japan),
    land("Taiwanese jia|Taiwanese jia||甲", 2934.0 * 400.0 / 121.0 * square_metre,
         "2,934 ping of 400/121 square metres"),
    land("desyatina|desyatinas|", 2400.0 * 84.0 * inch * 84.0 * inch, sources::russia),
    land("kanal|kanals|", acre / 8.0, "Punjab land revenue: 8 kanals to the acre"),
    land("marla|marlas|", acre / 160.0, "Punjab land revenue: 20 marlas to the kanal"),
    land("guntha|gunthas||gunta|guntas", acre / 40.0,
         "Indian land revenue: 40 gunthas to the acre"),
    land("cent of land|cents of land|", acre / 100.0, "Indian land revenue: 100 cents to the acre"),
};

}  // namespace ballpark::units::typed
