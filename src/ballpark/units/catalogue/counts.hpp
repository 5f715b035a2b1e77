#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Things that prose counts, and ratios.

namespace ballpark::units::typed {

constexpr Entry counted(std::string_view names, Kind kind, double times = 1) {
    return entry<count>(names, times * item,
                        {.kind = kind, .in_words = true, .source = sources::trade});
}

/// What is counted where somebody asks for it by name, and is too plain a word for running text.
constexpr Entry bookish(std::string_view names, Kind kind, double times = 1) {
    Entry made = counted(names, kind, times);
    made.in_prose = false;
    return made;
}

inline constexpr std::array count_units{
    counted("item|items|item|piece|pieces|pcs", Kind::item),
    counted("unit|units|", Kind::item),
    counted("home|homes|home|household|households|residence|residences|dwelling|dwellings|house|"
            "houses|family home|"
            "family homes|住户|apartment|apartments|housing unit|housing units|housing",
            Kind::home),
    counted("person|people|person|persons|inhabitant|inhabitants|resident|residents|capita|head|"
            "citizen|citizens|人|"
            "customer|customers|consumer|consumers|passenger|passengers|patient|patients|student|"
            "students|pupil|pupils|villager|villagers",
            Kind::person),
    counted("job|jobs|job|worker|workers|employee|employees|position|positions|FTE|full-time "
            "job|full-time jobs",
            Kind::job),
    counted("vehicle|vehicles|vehicle|car|cars|truck|trucks|bus|buses|lorry|lorries|EV|EVs|"
            "electric vehicle|electric vehicles|"
            "electric car|electric cars|locomotive|locomotives|motorcycle|motorcycles",
            Kind::vehicle),
    counted("bed|beds|bed|hospital bed|hospital beds", Kind::bed),
    counted("turbine|turbines|turbine|wind turbine|wind turbines", Kind::machine),
    counted("panel|panels|panel|solar panel|solar panels|module|modules|solar module|solar "
            "modules|PV module|PV modules",
            Kind::machine),
    counted("reactor|reactors|reactor", Kind::machine),
    counted("engine|engines|engine", Kind::machine),
    counted("battery|batteries|battery", Kind::machine),
    counted("charger|chargers|charger|fast charger|fast chargers|rapid charger|rapid "
            "chargers|charging point|charging points|charging station|charging "
            "stations|charge point|charge points",
            Kind::machine),
    counted("ship|ships|ship|vessel|vessels|tanker|tankers", Kind::vehicle),
    counted("aircraft|aircraft|aircraft|plane|planes|airplane|airplanes|jet|jets", Kind::vehicle),
    counted("cow|cows|cow|cattle|head of cattle|sheep|pig|pigs|chicken|chickens|goat|goats",
            Kind::animal),
    counted("building|buildings|building|school|schools|hospital|hospitals|factory|factories|"
            "clinic|clinics",
            Kind::building),
    counted("seat|seats|seat", Kind::seat),
    counted("room|rooms|room|hotel room|hotel rooms|guest room|guest rooms", Kind::room),
    counted("wafer|wafers|wafer|silicon wafer|silicon wafers", Kind::item),
    counted("dozen of items|dozens of items|dozen of items", Kind::item, 12),
    bookish("gross of items|gross of items|", Kind::item, 144),
    bookish("great gross|great gross|", Kind::item, 1728),
    bookish("ream of paper|reams of paper||ream|reams", Kind::item, 500),
    bookish("quire of paper|quires of paper||quire|quires", Kind::item, 25),
    bookish("server|servers|server", Kind::machine),
    bookish("rack|racks|rack|server rack|server racks", Kind::machine),
    bookish("GPU|GPUs|GPU|gpu|gpus", Kind::machine),
    bookish("oil well|oil wells||gas well|gas wells", Kind::well),
    bookish("drilling rig|drilling rigs|", Kind::machine),
    bookish("berth|berths|berth", Kind::room),
    bookish("pixel|pixels|px|k=kilopixel|M=megapixel|M=megapixels", Kind::pixel),
    bookish("hash|hashes|hash", Kind::hashing),
};

inline constexpr std::array ratio_units{
    entry<dimensionless>("percent|percent|%|per cent|pct|pc|％|per-cent", 0.01,
                         {.kind = Kind::fraction, .source = sources::iso80000}),
    entry<dimensionless>("percentage point|percentage points|percentage "
                         "point|pp|ppts|%-pt|%-pts|percentage-point|percentage-points|"
                         "percent point|percent points",
                         0.01,
                         {.kind = Kind::percentage_point,
                          .in_words = true,
                          .source = sources::trade,
                          .confused = "percent"}),
    entry<dimensionless>(
        "basis point|basis points|basis point|bp|bps", 1e-4,
        {.kind = Kind::percentage_point, .in_words = true, .source = sources::trade}),
    entry<dimensionless>("per mille|per mille|‰|permille", 1e-3,
                         {.kind = Kind::fraction, .source = sources::iso80000}),
    entry<dimensionless>("permyriad|permyriads|‱", 1e-4,
                         {.kind = Kind::fraction, .source = sources::iso80000}),
    entry<dimensionless>("percent mille|percent mille|pcm", 1e-5,
                         {.kind = Kind::fraction, .prose = false, .source = sources::trade}),
    entry<dimensionless>("time as much|times|times|fold|倍", 1.0,
                         {.in_words = true, .source = sources::trade}),
};

}  // namespace ballpark::units::typed
