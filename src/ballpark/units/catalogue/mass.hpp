#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Mass: metric, avoirdupois, troy and customary; what a sack, a bale or a bushel weighs.

namespace ballpark::units::typed {

inline constexpr auto troy_ounce = 480.0 * grain;

constexpr Entry weight(std::string_view names, Q<mass> worth, std::string_view source,
                       bool prose = true) {
    return entry<mass>(names, worth, {.in_words = true, .prose = prose, .source = source});
}

inline constexpr std::array mass_units{
    entry<mass>("gram|grams|g|gramme|grammes|gm|gms|k=kilo|k=kilos|k=Kg|k=KG|k=kgs|k=Kgs|k=KGs|k="
                "公斤|k=千克|m=毫克|µ=mcg|µ=ug|克|k=キログラム|k=킬로그램",
                gram, {.prefixes = metric, .source = sources::si}),
    entry<mass>("tonne|tonnes|t|k=kiloton|k=kilotons|M=megaton|M=megatons|G=gigaton|G=gigatons|k="
                "kton|k=ktons|metric ton|metric tons|metric tonne|metric tonnes|te|公吨|吨|"
                "トン|톤",
                tonne,
                {.prefixes = large_only, .source = sources::si, .confused = "short ton, long ton"}),
    entry<mass>("million tonnes|million tonnes|mmt|MMT|million metric tons|million metric tonnes|"
                "MMt|mln t",
                1e6 * tonne, {.source = sources::trade}),
    entry<mass>(
        "ton|tons|", tonne,
        {.in_words = true, .source = sources::trade, .confused = "short ton, tonne, long ton"}),
    entry<mass>(
        "short ton|short tons|short ton|US ton|US tons|U.S. ton|U.S. tons|s.t.|net ton|net tons|"
        "us ton|us tons|sh tn|s. tons",
        short_ton, {.in_words = true, .source = sources::nist, .confused = "tonne, long ton"}),
    entry<mass>("long ton|long tons|long ton|imperial ton|imperial tons|UK ton|UK tons|British "
                "ton|British tons|uk tons|l.t.",
                long_ton,
                {.in_words = true, .source = sources::nist, .confused = "tonne, short ton"}),
    entry<mass>("pound|pounds|lb|lbs|lbm|lb.|lbs.|Lbs|LBS|LB|英磅|磅", pound,
                {.source = sources::yard_pound}),
    entry<mass>("thousand pounds|thousand pounds|klb|klbs", 1e3 * pound,
                {.source = sources::trade}),
    entry<mass>("million pounds|million pounds|Mlb|Mlbs|mlb|mlbs|MMlb|MMlbs", 1e6 * pound,
                {.source = sources::trade}),
    entry<mass>("billion pounds|billion pounds|Blb|Blbs", 1e9 * pound, {.source = sources::trade}),
    entry<mass>("avoirdupois ounce|avoirdupois ounces|oz|ounce|ounces|oz.|ozs", pound / 16.0,
                {.source = sources::yard_pound, .confused = "troy ounce"}),
    entry<mass>("dram|drams|", pound / 256.0, {.prose = false, .source = sources::handbook44}),
    entry<mass>("grain|grains|gr", grain, {.source = sources::nist}),
    entry<mass>("stone|stone|st|stones", 14.0 * pound,
                {.in_words = true, .source = sources::imperial}),
    entry<mass>("short hundredweight|short hundredweights|", 100.0 * pound,
                {.source = sources::nist, .confused = "long hundredweight"}),
    entry<mass>("long hundredweight|long hundredweights||imperial hundredweight|imperial "
                "hundredweights",
                112.0 * pound, {.source = sources::nist, .confused = "short hundredweight"}),
    entry<mass>("slug|slugs|", pound_force* second* second / foot,
                {.prose = false, .source = sources::nist}),
    weight("carat|carats|ct|metric carat|metric carats|m=mct|k=kct|k=Kct|M=Mct", 0.2 * gram,
           sources::nist),
    weight("quintal|quintals|quintal|metric quintal|metric quintals|qtl|qtls", 100.0 * kilogram,
           sources::nist),
};

inline constexpr std::array precious_units{
    entry<mass>(
        "troy ounce|troy ounces|troy oz|ozt|oz t|oz tr|troy oz.|ounce troy|ounces troy|fine "
        "ounce|fine ounces|toz|oz. t.|ounce of gold|ounces of gold|oz of gold|oz gold|ounce of "
        "silver|ounces of silver|oz of silver|oz silver|ounce of platinum|ounces of platinum|oz of "
        "platinum|ounce of palladium|ounces of palladium|oz of palladium|ounces of rhodium|ounce "
        "of rhodium|ounces gold|ounces silver|ounce gold|Troy ounce|Troy ounces|troy ozs",
        troy_ounce, {.source = sources::nist, .confused = "ounce"}),
    entry<mass>("thousand troy ounces|thousand troy ounces|koz|Koz", 1e3 * troy_ounce,
                {.source = sources::trade}),
    entry<mass>("million troy ounces|million troy ounces|Moz|moz|mmoz|MMoz", 1e6 * troy_ounce,
                {.source = sources::trade}),
    entry<mass>("ounce of gold equivalent|ounces of gold equivalent|oz AuEq|GEO|GEOs|AuEq oz|oz "
                "AuEq.|gold equivalent ounce|gold equivalent ounces|gold-equivalent ounces",
                troy_ounce, {.kind = Kind::gold_equivalent, .source = sources::trade}),
    entry<mass>("thousand ounces of gold equivalent|thousand ounces of gold equivalent|koz "
                "AuEq|kGEO|kGEOs",
                1e3 * troy_ounce, {.kind = Kind::gold_equivalent, .source = sources::trade}),
    entry<mass>(
        "thousand ounces of silver equivalent|thousand ounces of silver equivalent|koz AgEq",
        1e3 * troy_ounce, {.kind = Kind::silver_equivalent, .source = sources::trade}),
    entry<mass>("million ounces of silver equivalent|million ounces of silver equivalent|Moz AgEq",
                1e6 * troy_ounce, {.kind = Kind::silver_equivalent, .source = sources::trade}),
    entry<mass>("ounce of silver equivalent|ounces of silver equivalent|oz AgEq|AgEq oz|silver "
                "equivalent ounce|silver equivalent ounces|silver-equivalent ounces",
                troy_ounce, {.kind = Kind::silver_equivalent, .source = sources::trade}),
    entry<mass>("troy pound|troy pounds|", 12.0 * troy_ounce, {.source = sources::nist}),
    entry<mass>("pennyweight|pennyweights|", 24.0 * grain, {.source = sources::nist}),
    entry<mass>("scruple|scruples|", 20.0 * grain, {.prose = false, .source = sources::nist}),
    entry<mass>("apothecaries' dram|apothecaries' drams|", 60.0 * grain, {.source = sources::nist}),
    entry<mass>("assay ton|assay tons|", 175.0 / 6.0 * gram, {.source = sources::nist}),
    weight("tola|tolas|tola", 180.0 * grain, sources::india),
    weight("baht of gold|baht of gold||baht weight|baht-weight", 15.244 * gram,
           "Gold Traders Association of Thailand: bullion"),
    weight("tael of gold|taels of gold||tael|taels|Hong Kong tael|Hong Kong taels",
           37.79936375 * gram, sources::hong_kong),
};

inline constexpr std::array customary_weights{
    weight("catty|catties|catty|jin|斤|市斤", 0.5 * kilogram, sources::china),
    weight("liang|liang||两", 50.0 * gram, sources::china),
    weight("Chinese picul|Chinese piculs||担", 50.0 * kilogram, sources::china),
    weight("Hong Kong catty|Hong Kong catties|", 0.60478982 * kilogram, sources::hong_kong),
    weight("picul|piculs||Hong Kong picul|Hong Kong piculs", 60.478982 * kilogram,
           sources::hong_kong),
    weight("kan|kan||貫|kanme", 3.75 * kilogram, sources::japan, false),
    weight("momme|momme||匁", 3.75 * gram, sources::japan),
    weight("Japanese kin|Japanese kin|", 0.6 * kilogram, sources::japan),
    weight("geun of meat|geun of meat||근", 0.6 * kilogram, sources::japan),
    weight("seer|seers|", 80.0 * 180.0 * grain, sources::india),
    weight("Indian maund|Indian maunds|", 3200.0 * 180.0 * grain, sources::india),
    weight("metric maund|metric maunds|", 40.0 * kilogram, "Pakistan: maund of 40 kg"),
    weight("viss|viss|", 3.6 * pound, "Myanmar: viss of 3.6 pounds"),
    weight("pood|poods|", 40.0 * 0.40951241 * kilogram, sources::russia),
    weight("funt|funts|", 0.40951241 * kilogram, sources::russia),
    weight("German pound|German pounds||Pfund|pfund", 0.5 * kilogram, "Zollverein (1854)"),
};

/// What a measure of a commodity weighs, as the exchanges and statistics count it.
inline constexpr std::array commodity_weights{
    weight("bushel of wheat|bushels of wheat|bu wheat|bu of wheat|bushels wheat", 60.0 * pound,
           sources::usda),
    weight("bushel of soybeans|bushels of soybeans|bu soybeans|bu of soybeans|bushels of soya",
           60.0 * pound, sources::usda),
    weight("bushel of corn|bushels of corn|bu corn|bu of corn|bushel of maize|bushels of maize",
           56.0 * pound, sources::usda),
    weight("bushel of sorghum|bushels of sorghum|bu sorghum", 56.0 * pound, sources::usda),
    weight("bushel of rye|bushels of rye|bu rye", 56.0 * pound, sources::usda),
    weight("bushel of barley|bushels of barley|bu barley|bu of barley", 48.0 * pound,
           sources::usda),
    weight("bushel of rough rice|bushels of rough rice|", 45.0 * pound, sources::usda),
    weight("bushel of oats|bushels of oats|bu oats|bu of oats", 32.0 * pound, sources::usda),
    weight("bale of cotton|bales of cotton||cotton bale|cotton bales|480-lb bale|480-lb "
           "bales|480-pound bales|480-pound bale",
           480.0 * pound, sources::usda),
    weight("bag of coffee|bags of coffee||60-kg bag|60-kg bags|60-kilo bag|60-kilo bags|60 kg "
           "bags|60-kilogram bags|60kg bags|60-kilogram bag",
           60.0 * kilogram, "International Coffee Organization: bag of 60 kg"),
    weight("flask of mercury|flasks of mercury|", 76.0 * pound,
           "USGS Mineral Commodity Summaries: flask of 76 pounds"),
};

inline constexpr std::array mass_flow_units{
    entry<mass_flow>("tpd|tpd|tpd|t.p.d.|TPD|mtpd|MTPD|MTD", tonne / day,
                     {.source = sources::trade}),
    entry<mass_flow>("tcd|tcd|TCD", tonne / day, {.source = "sugar trade: tonnes of cane a day"}),
    entry<mass_flow>("stpd|stpd|stpd|STPD", short_ton / day, {.source = sources::trade}),
    entry<mass_flow>("tph|tph|tph|TPH", tonne / hour, {.source = sources::trade}),
    entry<mass_flow>("pph|pph|pph|PPH", pound / hour, {.prose = false, .source = sources::trade}),
    entry<mass_flow>("tpa|tpa|tpa|tpy|TPA|TPY|t.p.a.", tonne / year, {.source = sources::trade}),
    entry<mass_flow>("ktpa|ktpa|ktpa|ktpy|kta|KTPA|kTPA|KTA", 1e3 * tonne / year,
                     {.source = sources::trade}),
    entry<mass_flow>("mtpa|mtpa|mtpa|Mtpa|MTPA|mtpy|Mtpy|mmtpa|MMTPA|mty|MMtpa|Mta",
                     1e6 * tonne / year, {.source = sources::trade}),
};

}  // namespace ballpark::units::typed
