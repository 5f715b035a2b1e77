#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Water held and water flowing.

namespace ballpark::units::typed {

constexpr Entry flow(std::string_view names, Q<volume_flow> worth, std::string_view confused = {}) {
    return entry<volume_flow>(names, worth, {.source = sources::trade, .confused = confused});
}

inline constexpr std::array water_units{
    entry<volume>("acre foot|acre feet|acre-ft|acre-foot|acre-feet|af|ac-ft|acft|AF|ac ft|acre ft",
                  acre* foot, {.in_words = true, .source = sources::yard_pound}),
    entry<volume>("acre inch|acre inches|ac-in|acre-in", acre* inch,
                  {.in_words = true, .source = sources::yard_pound}),
    entry<volume>("thousand acre feet|thousand acre feet|TAF|kaf|KAF|thousand acre-feet|taf",
                  1e3 * acre * foot, {.source = sources::trade}),
    entry<volume>("million acre feet|million acre feet|MAF|maf|million acre-feet",
                  1e6 * acre * foot, {.source = sources::trade}),
    entry<volume>("hectare metre|hectare metres|ha-m|hectare meter|hectare meters", hectare* metre,
                  {.source = sources::si}),
    entry<volume>(
        "thousand million cubic feet|thousand million cubic feet|tmc|TMC|tmc ft|tmcft|TMC "
        "ft|tmc feet",
        1e9 * cubic_foot, {.source = "usage of the trade in India"}),
};

// A rate is named by its letters: "gallons per day" in words is read as gallons and a day, so that
// running text can weigh the day apart.
inline constexpr std::array flow_units{
    flow("cusec|cusecs|cusec|cfs|CFS", cubic_foot / second),
    flow("cumec|cumecs|cumec", cubic_metre / second),
    flow("cfm|cfm|cfm|CFM|scfm|acfm", cubic_foot / minute),
    flow("cfh|cfh|cfh|CFH|scfh", cubic_foot / hour),
    flow("cmh|cmh|cmh|CMH", cubic_metre / hour),
    flow("CMD|CMD|CMD", cubic_metre / day),
    flow("MGD|MGD|MGD|mgd|million gallons per day|million gallons a day", 1e6 * us_gallon / day,
         "million imperial gallons a day"),
    flow("MIGD|MIGD|MIGD|migd", 1e6 * imperial_gallon / day, "MGD"),
    flow("MGY|MGY|MGY|mgy|mmgy|MMgy|MMGY", 1e6 * us_gallon / year),
    flow("gpm|gpm|gpm|GPM|USgpm", us_gallon / minute, "igpm"),
    flow("gph|gph|gph|GPH", us_gallon / hour),
    flow("gpd|gpd|gpd|GPD", us_gallon / day),
    flow("igpm|igpm|igpm|IGPM", imperial_gallon / minute, "gpm"),
    flow("MLD|MLD|MLD|mld", 1e6 * litre / day),
    flow("lpm|lpm|lpm|LPM|slpm", litre / minute),
    flow("lps|lps|lps|LPS", litre / second),
    flow("lph|lph|lph|LPH", litre / hour),
    flow("afy|afy|afy|AFY", acre* foot / year),
    flow("MCMY|MCMY|MCMY|mcmy", 1e6 * cubic_metre / year),
    flow("sverdrup|sverdrups|", 1e6 * cubic_metre / second),
    entry<flow_per_person>("lpcd|lpcd|lpcd|LPCD", litre / (day * item),
                           {.kind = Kind::per_person, .source = sources::trade}),
    entry<flow_per_person>("gpcd|gpcd|gpcd|GPCD", us_gallon / (day * item),
                           {.kind = Kind::per_person, .source = sources::trade}),
};

}  // namespace ballpark::units::typed
