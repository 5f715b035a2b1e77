#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Things that prose counts, ratios, and information.

namespace ballpark::units::typed {

constexpr Entry counted(std::string_view names, Kind kind, double times = 1) {
    return entry<count>(names, times * item,
                        {.kind = kind, .in_words = true, .source = sources::trade});
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
    counted("container|containers|TEU|TEUs|teu|twenty-foot equivalent unit|twenty-foot equivalent "
            "units",
            Kind::container),
    counted("seat|seats|seat", Kind::item),
    counted("room|rooms|room|hotel room|hotel rooms|guest room|guest rooms", Kind::item),
    counted("wafer|wafers|wafer|silicon wafer|silicon wafers", Kind::item),
    counted("dozen of items|dozens of items|dozen of items", Kind::item, 12),
};

inline constexpr std::array ratio_units{
    entry<dimensionless>("percent|percent|%|per cent|pct|pc|％|per-cent", 0.01,
                         {.kind = Kind::fraction, .source = sources::iso80000}),
    entry<dimensionless>("percentage point|percentage points|percentage "
                         "point|pp|ppt|ppts|percentage-point|percentage-points|"
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
    entry<dimensionless>("part per million|parts per million|ppm", 1e-6, {.source = sources::nist}),
    entry<dimensionless>("part per billion|parts per billion|ppb", 1e-9, {.source = sources::nist}),
    entry<dimensionless>("time as much|times|times|fold|倍", 1.0,
                         {.in_words = true, .source = sources::trade}),
};

inline constexpr std::array information_units{
    entry<information>("bit|bits|bit|k=kb|M=Mb|G=Gb|T=Tb", bit,
                       {.prefixes = binary, .source = sources::iso80000, .confused = "byte"}),
    entry<information>("byte|bytes|B|M=mb|G=gb|T=tb|octet|octets", 8.0 * bit,
                       {.prefixes = binary, .source = sources::iso80000, .confused = "bit"}),
    entry<information_rate>(
        "bit per second|bits per second|bit/s|k=kbps|M=mbps|M=Mbps|G=gbps|G=Gbps|T=Tbps",
        bit / second,
        {.prefixes = binary, .source = sources::iso80000, .confused = "byte per second"}),
};

}  // namespace ballpark::units::typed
