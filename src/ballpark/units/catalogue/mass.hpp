#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Mass, flows of mass, and substances told apart.

namespace ballpark::units::typed {

constexpr Entry carbon_dioxide(std::string_view names, Q<mass> worth, PrefixRule prefixes) {
    return entry<mass>(
        names, worth,
        {.prefixes = prefixes, .kind = Kind::carbon_dioxide_equivalent, .source = sources::trade});
}

inline constexpr std::array mass_units{
    entry<mass>("gram|grams|g|gramme|grammes|gm|gms|k=kilo|k=kilos|k=Kg|k=KG|k=kgs|k=Kgs|k=公斤|k="
                "千克|克|k=キログラム",
                gram, {.prefixes = metric, .source = sources::si}),
    entry<mass>("tonne|tonnes|t|k=kiloton|k=kilotons|M=megaton|M=megatons|G=gigaton|G=gigatons|k="
                "kton|k=ktons|"
                "metric ton|metric tons|metric tonne|metric tonnes|te|吨|トン|톤",
                tonne,
                {.prefixes = large_only, .source = sources::si, .confused = "short ton, long ton"}),
    entry<mass>("million tonnes|million tonnes|mmt|MMT|million metric tons|million metric tonnes",
                1e6 * tonne, {.source = sources::trade}),
    entry<mass>(
        "ton|tons|", tonne,
        {.in_words = true, .source = sources::trade, .confused = "short ton, tonne, long ton"}),
    entry<mass>(
        "short ton|short tons|short ton|US ton|US tons|U.S. ton|U.S. tons|s.t.|net ton|net tons",
        short_ton, {.in_words = true, .source = sources::nist, .confused = "tonne, long ton"}),
    entry<mass>("long ton|long tons|long ton|imperial ton|imperial tons|gross ton|gross tons|UK "
                "ton|UK tons",
                long_ton,
                {.in_words = true, .source = sources::nist, .confused = "tonne, short ton"}),
    entry<mass>("pound|pounds|lb|lbs|lbm", pound, {.source = sources::yard_pound}),
    entry<mass>("million pounds|million pounds|Mlb|Mlbs", 1e6 * pound, {.source = sources::trade}),
    entry<mass>("ounce|ounces|oz|avoirdupois ounce|avoirdupois ounces", pound / 16.0,
                {.source = sources::yard_pound, .confused = "troy ounce"}),
    entry<mass>("troy ounce|troy ounces|troy oz|ozt|oz t|oz tr|troy oz.|ounce troy|ounces "
                "troy|fine ounce|fine ounces",
                31.1034768 * gram, {.source = sources::nist, .confused = "ounce"}),
    entry<mass>("million troy ounces|million troy ounces|Moz|moz", 1e6 * 31.1034768 * gram,
                {.source = sources::trade}),
    entry<mass>("thousand troy ounces|thousand troy ounces|koz|Koz", 1e3 * 31.1034768 * gram,
                {.source = sources::trade}),
    entry<mass>("grain|grains|gr", 64.79891e-6 * kilogram, {.source = sources::nist}),
    entry<mass>("stone|stone|st|stones", 14.0 * pound,
                {.in_words = true, .source = sources::imperial}),
    entry<mass>("hundredweight|hundredweights|cwt", 100.0 * pound, {.source = sources::nist}),
    entry<mass>("carat|carats|ct|karat|karats", 0.2 * gram,
                {.in_words = true, .source = sources::nist}),
    entry<mass>("quintal|quintals|quintal", 100.0 * kilogram,
                {.in_words = true, .source = sources::nist}),
    entry<mass>("tola|tolas|tola", 180.0 * 64.79891e-6 * kilogram,
                {.in_words = true, .source = sources::trade}),
    entry<mass>("catty|catties|catty|jin|斤", 0.5 * kilogram,
                {.in_words = true, .source = sources::trade}),
    entry<mass>("dry metric tonne|dry metric tonnes|dmt|dry tonne|dry tonnes|dry metric ton|dry "
                "metric tons",
                tonne, {.kind = Kind::ore, .source = sources::trade}),
    entry<mass>("tonne of ore|tonnes of ore|t ore|ton of ore|tons of ore", tonne,
                {.kind = Kind::ore, .source = sources::trade}),
    entry<mass>("tonne of concentrate|tonnes of concentrate|t concentrate|tons of concentrate",
                tonne, {.kind = Kind::concentrate, .source = sources::trade}),
    entry<mass>("tonne of rare earth oxide|tonnes of rare earth oxide|t REO|t "
                "TREO|tREO|tTREO|tonnes of REO|"
                "tonnes REO|tonnes of rare earth oxides",
                tonne, {.kind = Kind::oxide, .source = sources::trade}),
    entry<mass>("tonne of lithium carbonate equivalent|tonnes of lithium carbonate equivalent|t "
                "LCE|tLCE|tonnes LCE|"
                "tonnes of LCE",
                tonne, {.kind = Kind::oxide, .source = sources::trade}),
    carbon_dioxide(
        "gram of CO2|grams of CO2|gCO2|g CO2|grams CO2|grams of carbon dioxide|gCO₂|g CO₂|"
        "k=kilograms of CO2|k=kilograms of carbon dioxide|k=kg of CO2",
        gram, metric),
    carbon_dioxide(
        "gram of CO2 equivalent|grams of CO2 equivalent|gCO2e|gCO2eq|g CO2e|g CO2eq|gCO2-eq|"
        "g CO2-eq|gCO₂e|gCO₂eq|grams of CO2e|grams of carbon dioxide equivalent",
        gram, metric),
    carbon_dioxide("pound of CO2|pounds of CO2|lbCO2|lb CO2|lbs CO2|lb of CO2|lbs of CO2", pound,
                   PrefixRule::none),
    carbon_dioxide(
        "tonne of CO2|tonnes of CO2|tCO2|t CO2|tonnes CO2|tonne CO2|tons of CO2|tons CO2|tCO₂|t "
        "CO₂|"
        "tonnes of carbon dioxide|metric tons of carbon dioxide|metric tons of CO2|tonnes of CO₂|"
        "tonnes of carbon|tonne of carbon|tons of carbon dioxide|tons of carbon",
        tonne, large_only),
    carbon_dioxide(
        "tonne of CO2 equivalent|tonnes of CO2 equivalent|tCO2e|tCO2eq|t CO2e|t CO2eq|tCO2-eq|"
        "tonnes CO2e|tonnes of CO2e|tonnes of carbon dioxide equivalent|tons of CO2 equivalent|"
        "tons of CO2e|metric tons of CO2e|tCO₂e|t CO₂e|tons of carbon dioxide equivalent",
        tonne, large_only),
    entry<mass_flow>("tpd|tpd|tpd|t.p.d.", tonne / day, {.source = sources::trade}),
    entry<mass_flow>("tph|tph|tph", tonne / hour, {.source = sources::trade}),
    entry<mass_flow>("tpa|tpa|tpa|tpy", tonne / year, {.source = sources::trade}),
    entry<mass_flow>("ktpa|ktpa|ktpa|ktpy|kta", 1e3 * tonne / year, {.source = sources::trade}),
    entry<mass_flow>("mtpa|mtpa|mtpa|Mtpa|MTPA|mtpy|Mtpy|mmtpa|MMTPA|mty", 1e6 * tonne / year,
                     {.source = sources::trade}),
};

}  // namespace ballpark::units::typed
