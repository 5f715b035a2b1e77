#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Substances told apart: ore from concentrate from metal from oxide, uranium, carbon; the shipping
// tonne; the unit of separative work; and grades.

namespace ballpark::units::typed {

constexpr Entry substance(std::string_view names, Q<mass> worth, Kind kind,
                          PrefixRule prefixes = PrefixRule::none,
                          std::string_view source = sources::trade) {
    return entry<mass>(names, worth, {.prefixes = prefixes, .kind = kind, .source = source});
}

inline constexpr std::array substance_units{
    substance("dry metric tonne|dry metric tonnes|dmt|dry tonne|dry tonnes|dry metric ton|dry "
              "metric tons|DMT",
              tonne, Kind::ore),
    substance("wet metric tonne|wet metric tonnes|wmt|wet tonne|wet tonnes|wet metric ton|wet "
              "metric tons|WMT",
              tonne, Kind::ore),
    substance("tonne of ore|tonnes of ore|t ore|ton of ore|tons of ore|t of ore", tonne, Kind::ore,
              large_only),
    substance("tonne of concentrate|tonnes of concentrate|t concentrate|tons of concentrate|t of "
              "concentrate|t conc",
              tonne, Kind::concentrate, large_only),
    substance("tonne of metal|tonnes of metal|t metal|tonnes of contained metal|t of metal|tonnes "
              "contained metal|tonnes of contained copper|t contained metal|t Cu|tonnes of copper "
              "metal|t Ni|t Zn|t Co",
              tonne, Kind::metal, large_only),
    substance("metric ton unit|metric ton units|mtu|MTU|metric tonne unit|metric tonne units|t "
              "unit|tonne unit|tonne units",
              10.0 * kilogram, Kind::metal, PrefixRule::none,
              "1 % of a tonne: usage of the trade in tungsten and ores"),
    substance("dry metric tonne unit|dry metric tonne units|dmtu|DMTU|dry metric ton unit|dry "
              "metric ton units",
              10.0 * kilogram, Kind::metal, PrefixRule::none,
              "1 % of a dry tonne: usage of the trade in iron and manganese ore"),
    substance("short ton unit|short ton units|stu", 20.0 * pound, Kind::metal, PrefixRule::none,
              "1 % of a short ton"),
    substance("long ton unit|long ton units|ltu", 22.4 * pound, Kind::metal, PrefixRule::none,
              "1 % of a long ton"),
    substance("tonne of rare earth oxide|tonnes of rare earth oxide|t REO|t TREO|tREO|tTREO|tonnes "
              "of REO|tonnes REO|tonnes of rare earth oxides|tonnes TREO",
              tonne, Kind::oxide, large_only),
    substance("kilogram of rare earth oxide|kilograms of rare earth oxide|kg REO|kg TREO|kg of REO",
              kilogram, Kind::oxide),
    substance("tonne of lithium carbonate equivalent|tonnes of lithium carbonate equivalent|t "
              "LCE|tLCE|tonnes LCE|tonnes of LCE|tons of lithium carbonate equivalent",
              tonne, Kind::lithium_carbonate_equivalent, large_only),
    substance("tonne of alumina|tonnes of alumina|t alumina|tons of alumina", tonne, Kind::oxide,
              large_only),
};

inline constexpr std::array nuclear_units{
    substance("pound of U3O8|pounds of U3O8|lb U3O8|lbs U3O8|pounds U3O8|lbs of U3O8|pounds of "
              "uranium oxide|lb U₃O₈|lbs U₃O₈|pounds of yellowcake|lb of U3O8|pounds of uranium "
              "concentrate",
              pound, Kind::oxide),
    substance("million pounds of U3O8|million pounds of U3O8|Mlb U3O8|Mlbs U3O8|million pounds "
              "U3O8|million lb U3O8",
              1e6 * pound, Kind::oxide),
    substance("tonne of U3O8|tonnes of U3O8|t U3O8|tU3O8|tonnes U3O8|tonnes of uranium oxide",
              tonne, Kind::oxide, large_only),
    substance("tonne of uranium|tonnes of uranium|tU|t U|tonnes U|metric tons of uranium|MTU of "
              "uranium|tonnes uranium",
              tonne, Kind::uranium, large_only),
    substance("kilogram of uranium|kilograms of uranium|kgU|kg U|kg of uranium", kilogram,
              Kind::uranium),
    substance("tonne of heavy metal|tonnes of heavy metal|tHM|t HM|MTHM|tonnes heavy metal|metric "
              "tons of heavy metal|tIHM|MTIHM",
              tonne, Kind::uranium, large_only),
    substance("separative work unit|separative work units|SWU|SWUs|kgSWU|kg SWU|kg-SWU", kilogram,
              Kind::separative_work, large_only, "IAEA Safeguards Glossary (2001)"),
    substance("tonne of separative work|tonnes of separative work|tSWU|t SWU|tonnes SWU", tonne,
              Kind::separative_work, large_only, "IAEA Safeguards Glossary (2001)"),
};

constexpr Entry carbon_dioxide(std::string_view names, Q<mass> worth, PrefixRule prefixes) {
    return substance(names, worth, Kind::carbon_dioxide_equivalent, prefixes);
}

inline constexpr std::array carbon_units{
    carbon_dioxide(
        "gram of CO2|grams of CO2|gCO2|g CO2|grams CO2|grams of carbon dioxide|gCO₂|g CO₂|"
        "k=kilograms of CO2|k=kilograms of carbon dioxide|k=kg of CO2|g of CO2|kg of carbon "
        "dioxide",
        gram, metric),
    carbon_dioxide(
        "gram of CO2 equivalent|grams of CO2 equivalent|gCO2e|gCO2eq|g CO2e|g CO2eq|gCO2-eq|"
        "g CO2-eq|gCO₂e|gCO₂eq|grams of CO2e|grams of carbon dioxide equivalent|g CO₂e|g CO₂eq|"
        "gCO2 eq|g CO2 eq|g of CO2e",
        gram, metric),
    carbon_dioxide("pound of CO2|pounds of CO2|lbCO2|lb CO2|lbs CO2|lb of CO2|lbs of CO2|lb "
                   "CO₂|pounds of carbon dioxide|pounds CO2",
                   pound, PrefixRule::none),
    carbon_dioxide(
        "short ton of CO2|short tons of CO2||short tons CO2|short tons of carbon dioxide",
        short_ton, PrefixRule::none),
    carbon_dioxide(
        "tonne of CO2|tonnes of CO2|tCO2|t CO2|tonnes CO2|tonne CO2|tCO₂|t CO₂|t of CO2|tonnes of "
        "carbon dioxide|metric tons of carbon dioxide|metric tons of CO2|metric ton of "
        "CO2|M=megatons of CO2|M=megaton of CO2|G=gigatons of CO2|G=gigaton of CO2|k=kilotons of "
        "CO2|tonnes "
        "of CO₂|tonnes of carbon|tonne of carbon|tons of CO2|tons CO2|tons of carbon dioxide|tons "
        "of carbon|ton of CO2|ton CO2|ton of carbon dioxide",
        tonne, large_only),
    carbon_dioxide(
        "tonne of CO2 equivalent|tonnes of CO2 equivalent|tCO2e|tCO2eq|t CO2e|t CO2eq|tCO2-eq|"
        "tonnes CO2e|tonnes of CO2e|tonnes of carbon dioxide equivalent|tons of CO2 equivalent|"
        "tons of CO2e|metric tons of CO2e|tCO₂e|t CO₂e|tons of carbon dioxide equivalent|t of "
        "CO2e|tonne of CO2e|t CO2 eq|tCO2 eq|tCO₂eq|t CO₂eq|tonnes CO2 equivalent|tonnes CO2eq|ton "
        "of CO2e",
        tonne, large_only),
    carbon_dioxide("million tonnes of CO2 equivalent|million tonnes of CO2 "
                   "equivalent|MMTCO2e|MMTCO2|MMT CO2e|MMT CO2",
                   1e6 * tonne, PrefixRule::none),
};

inline constexpr std::array grade_units{
    entry<dimensionless>("part per million|parts per million|ppm|ppmw|ppmv|ppm by weight|ppm by "
                         "volume",
                         1e-6, {.source = sources::nist}),
    entry<dimensionless>("part per billion|parts per billion|ppb|ppbv|ppbw", 1e-9,
                         {.source = sources::nist}),
    entry<dimensionless>("part per trillion|parts per trillion||pptv", 1e-12,
                         {.source = sources::nist}),
    entry<dimensionless>("part per thousand|parts per thousand||psu", 1e-3,
                         {.source = sources::nist}),
    entry<dimensionless>("part per hundred million|parts per hundred million|pphm", 1e-8,
                         {.source = sources::nist}),
    entry<dimensionless>("troy ounce per short ton|troy ounces per short ton|ozt/st|opt|ounces per "
                         "short ton|ounce per short ton",
                         480.0 / (2000.0 * 7000.0), {.prose = false, .source = sources::trade}),
    entry<dimensionless>("carat per hundred tonnes|carats per hundred tonnes|cpht|carats per "
                         "hundred tons",
                         2e-9, {.source = sources::trade}),
    entry<dimensionless>(
        "karat|karats|", 1.0 / 24.0,
        {.prose = false, .source = "fineness of gold: 24 karats are pure", .confused = "carat"}),
};

}  // namespace ballpark::units::typed
