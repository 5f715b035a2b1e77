#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// What ships, trains and aircraft carry, and how far.

namespace ballpark::units::typed {

constexpr Entry carried(std::string_view names, Q<carriage> worth, Kind kind,
                        std::string_view source = sources::trade) {
    return entry<carriage>(names, worth, {.kind = kind, .in_words = true, .source = source});
}

inline constexpr std::array transport_units{
    carried(
        "passenger kilometre|passenger kilometres|pkm|passenger-km|passenger kilometer|passenger "
        "kilometers|p-km|person-km|person kilometre|person kilometres|passenger km",
        item* kilometre, Kind::person),
    carried("passenger mile|passenger miles|", item* mile, Kind::person),
    carried("revenue passenger kilometre|revenue passenger kilometres|RPK|RPKs|revenue passenger "
            "kilometers",
            item* kilometre, Kind::person, sources::icao),
    carried("revenue passenger mile|revenue passenger miles||RPMs", item* mile, Kind::person,
            sources::icao),
    carried(
        "available seat kilometre|available seat kilometres|ASK|ASKs|seat-km|seat kilometre|seat "
        "kilometres|available seat kilometers",
        item* kilometre, Kind::seat, sources::icao),
    carried("available seat mile|available seat miles|ASM|ASMs|seat mile|seat miles", item* mile,
            Kind::seat, sources::icao),
    carried("vehicle kilometre|vehicle kilometres|vkm|vehicle-km|vehicle kilometer|vehicle "
            "kilometers|vkt|VKT",
            item* kilometre, Kind::vehicle),
    carried("vehicle mile|vehicle miles|VMT|vmt|vehicle miles travelled|vehicle miles traveled",
            item* mile, Kind::vehicle),
    carried("TEU kilometre|TEU kilometres|TEU-km", item* kilometre, Kind::container),
    entry<freight>("tonne kilometre|tonne kilometres|tkm|t-km|tonne-km|tonne kilometer|tonne "
                   "kilometers|t km|FTK|RTK|freight tonne kilometre|freight tonne kilometres",
                   tonne* kilometre,
                   {.prefixes = large_only, .in_words = true, .source = sources::trade}),
    entry<freight>("tonne nautical mile|tonne nautical miles|tonne-nmi", tonne * 1852.0 * metre,
                   {.in_words = true, .source = sources::trade}),
    entry<freight>("short ton mile|short ton miles|", short_ton* mile,
                   {.in_words = true, .source = sources::trade, .confused = "tonne kilometre"}),
    entry<reach>("mile per US gallon|miles per US gallon|mpg US|US mpg|mpg (US)|mpgUS",
                 mile / us_gallon,
                 {.source = sources::trade, .confused = "mile per imperial gallon"}),
    entry<reach>("mile per imperial gallon|miles per imperial gallon|mpg imp|mpg (imp)|mpg UK|UK "
                 "mpg|mpg (UK)|imperial mpg",
                 mile / imperial_gallon,
                 {.source = sources::trade, .confused = "mile per US gallon"}),
    entry<reach>("kilometre per litre|kilometres per litre|kmpl|km/l|kilometers per liter",
                 kilometre / litre, {.source = sources::trade}),
};

inline constexpr std::array shipping_units{
    entry<count>("container|containers|container|shipping container|shipping containers", item,
                 {.kind = Kind::container,
                  .in_words = true,
                  .source = "a container of 20 feet, as ports count: one TEU",
                  .confused = "forty-foot equivalent unit"}),
    entry<count>(
        "twenty-foot equivalent unit|twenty-foot equivalent units|TEU|TEUs|teu|teus|20-foot "
        "equivalent units|20-foot equivalent unit|twenty-foot container|twenty-foot "
        "containers|20-foot container|20-foot containers|20ft containers|k=kTEU|M=MTEU",
        item, {.kind = Kind::container, .source = sources::iso668}),
    entry<count>("forty-foot equivalent unit|forty-foot equivalent units|FEU|FEUs|feu|40-foot "
                 "equivalent units|40-foot equivalent unit|forty-foot container|forty-foot "
                 "containers|40-foot container|40-foot containers|40ft containers",
                 2.0 * item, {.kind = Kind::container, .source = sources::iso668}),
    entry<count>("gross tonnage|gross tonnage|GT", item,
                 {.kind = Kind::gross_tonnage,
                  .prose = false,
                  .source = sources::imo,
                  .confused = "deadweight tonne, gigatonne"}),
    entry<count>("compensated gross ton|compensated gross tons|CGT|cgt|compensated gross tonnage",
                 item, {.kind = Kind::compensated_tonnage, .source = "OECD (2007)"}),
    entry<mass>("deadweight tonne|deadweight tonnes|dwt|DWT|deadweight tons|deadweight ton|t "
                "dwt|tdwt|tonnes deadweight|tons deadweight|dead weight tonnes|dead weight tons|t "
                "DWT|deadweight metric tons",
                tonne,
                {.prefixes = large_only,
                 .kind = Kind::deadweight,
                 .source = sources::trade,
                 .confused = "gross tonnage, pennyweight"}),
    entry<volume>(
        "register ton|register tons||gross register ton|gross register tons|GRT|grt|NRT|net "
        "register tons",
        100.0 * cubic_foot, {.source = sources::imo, .confused = "a ton of mass"}),
    entry<volume>(
        "freight ton|freight tons||measurement ton|measurement tons|shipping ton|shipping "
        "tons",
        40.0 * cubic_foot, {.source = sources::nist, .confused = "a ton of mass"}),
};

}  // namespace ballpark::units::typed
