#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Power of every kind, and the units of electricity.

namespace ballpark::units::typed {

inline constexpr std::array power_units{
    entry<power>("watt|watts|W|~w|k=千瓦|M=兆瓦|G=吉瓦|T=太瓦|瓦|瓦特|k=キロワット|M=メガワット|G="
                 "ギガワット|T=テラワット|ワット|k=킬로와트|M=메가와트|G=기가와트|와트",
                 watt, {.prefixes = metric, .source = sources::si, .confused = "watt hour"}),
    entry<power>("watt electric|watts electric|We|W(e)|W (e)|W e|W el|Wel|~we|~wel|watt "
                 "electrical|watts electrical|watts (electric)|watts of electric power|W electric",
                 watt, {.prefixes = metric, .kind = Kind::electric, .source = sources::trade}),
    entry<power>("watt thermal|watts thermal|Wth|W(th)|W(t)|Wt|W th|~wth|~wt|watts (thermal)|W "
                 "thermal|W (th)|W (t)|watts of heat|watt of heat",
                 watt, {.prefixes = metric, .kind = Kind::thermal, .source = sources::trade}),
    entry<power>(
        "watt peak|watts peak|Wp|~wp|W peak|Wpk|peak watt|peak watts|W p|watts of peak "
        "power|watts-peak|watt-peak|Wdc|W dc|W DC|WDC|W(dc)|W(DC)|W (dc)|W "
        "(DC)|W(p)|~wdc|watts dc|watts DC|watts (DC)|watts direct current|k=kWc|M=MWc|G=GWc",
        watt,
        {.prefixes = metric,
         .kind = Kind::peak_dc,
         .source = sources::trade,
         .confused = "watt of alternating current"}),
    entry<power>("watt alternating current|watts alternating current|Wac|W ac|W "
                 "AC|WAC|W(ac)|W(AC)|W (ac)|W (AC)|~wac|watts ac|watts AC|watts (AC)",
                 watt,
                 {.prefixes = metric,
                  .kind = Kind::alternating_current,
                  .source = sources::trade,
                  .confused = "watt peak"}),
    entry<power>("watt of IT load|watts of IT load|W IT|W of IT load|W of IT|watts of IT|watts of "
                 "critical IT load|W of critical IT load|W IT load|watts of critical load|W of "
                 "critical load",
                 watt,
                 {.prefixes = metric,
                  .kind = Kind::it_load,
                  .source = sources::trade,
                  .confused = "watt of the whole site, cooling and losses in"}),
    entry<power>(
        "volt ampere|volt amperes|VA|volt-ampere|volt-amperes|volt amp|volt amps|~va", watt,
        {.prefixes = metric, .kind = Kind::apparent, .source = sources::si, .confused = "watt"}),
    entry<power>(
        "volt ampere reactive|volt amperes reactive|var|VAr|VAR|~var|vars", watt,
        {.prefixes = metric, .kind = Kind::reactive, .source = sources::si, .confused = "watt"}),
    entry<power>("horsepower|horsepower|hp|HP|bhp|mechanical horsepower|shp|brake horsepower",
                 550.0 * foot * pound_force / second,
                 {.source = sources::nist, .confused = "metric horsepower"}),
    entry<power>("metric horsepower|metric horsepower|PS|cv|pferdestärke|CV|马力",
                 75.0 * kilogram * standard_gravity * metre / second,
                 {.source = sources::nist, .confused = "horsepower"}),
    entry<power>("electric horsepower|electric horsepower|", 746.0 * watt,
                 {.source = sources::nist}),
    entry<power>("boiler horsepower|boiler horsepower|", 9809.5 * watt, {.source = sources::nist}),
    entry<power>("water horsepower|water horsepower|", 746.043 * watt, {.source = sources::nist}),
    entry<power>("ton of refrigeration|tons of refrigeration|TR|refrigeration ton|refrigeration "
                 "tons|RT|ton refrigeration|tons refrigeration|tons of cooling|ton of cooling",
                 12000.0 * btu / hour, {.source = sources::nist}),
    entry<power>("Btu an hour|Btu an hour|Btuh|BTUH|BTU/h|Btu/h|BTU/hr|Btu/hr", btu / hour,
                 {.source = sources::btu_it}),
    entry<power>("thousand Btu an hour|thousand Btu an hour|MBH|kBtuh|kBtu/h|kBtu/hr",
                 1e3 * btu / hour, {.source = sources::btu_it}),
    entry<power>("million Btu an hour|million Btu an hour|MMBtuh|MMBtu/hr|MMBtu/h|MMBH",
                 1e6 * btu / hour, {.source = sources::btu_it}),
    entry<power>("foot pound a second|foot pounds a second|ft lbf/s|ft-lb/s",
                 foot* pound_force / second, {.source = sources::nist}),
};

inline constexpr std::array electrical_units{
    entry<current>("ampere|amperes|A|amp|amps", ampere,
                   {.prefixes = metric, .source = sources::si}),
    entry<charge>("ampere hour|ampere hours|Ah|amp hour|amp hours|~ah", ampere* hour,
                  {.prefixes = metric, .source = sources::si, .confused = "watt hour"}),
    entry<charge>("coulomb|coulombs|C", ampere* second,
                  {.prefixes = metric, .source = sources::si}),
    entry<charge>("faraday|faradays|", 96485.33212 * ampere * second,
                  {.prose = false, .source = "CODATA 2018"}),
    entry<charge>("statcoulomb|statcoulombs|statC|franklin", ampere* second / 2997924580.0,
                  {.prose = false, .source = sources::cgs}),
    entry<current>("abampere|abamperes|abA|biot", 10.0 * ampere,
                   {.prose = false, .source = sources::cgs}),
    entry<voltage>("volt|volts|V|~v|伏|k=千伏", watt / ampere,
                   {.prefixes = metric, .source = sources::si}),
    entry<voltage>("statvolt|statvolts|statV", 299.792458 * watt / ampere,
                   {.source = sources::cgs}),
    entry<resistance>("ohm|ohms|Ω|ohm|Ω", watt / (ampere * ampere),
                      {.prefixes = metric, .source = sources::si}),
    entry<conductance>("siemens|siemens|S", ampere* ampere / watt,
                       {.prefixes = metric, .source = sources::si}),
    entry<conductance>("mho|mhos|℧", ampere* ampere / watt,
                       {.prefixes = metric, .prose = false, .source = sources::nist}),
    entry<capacitance>("farad|farads|F", ampere* ampere* second / watt,
                       {.prefixes = metric, .source = sources::si}),
    entry<inductance>("henry|henries|H|henrys", watt* second / (ampere * ampere),
                      {.prefixes = metric, .source = sources::si}),
    entry<magnetic_flux>("weber|webers|Wb", watt* second / ampere,
                         {.prefixes = metric, .source = sources::si}),
    entry<magnetic_flux>("maxwell|maxwells|Mx", 1e-8 * watt * second / ampere,
                         {.prose = false, .source = sources::nist}),
    entry<flux_density>("tesla|teslas|T", kilogram / (ampere * second * second),
                        {.prefixes = metric, .source = sources::si}),
    entry<flux_density>("gauss|gauss|G", 1e-4 * kilogram / (ampere * second * second),
                        {.prefixes = metric, .prose = false, .source = sources::nist}),
    entry<field_strength>("oersted|oersteds|Oe", 1000.0 / (4.0 * pi) * ampere / metre,
                          {.prefixes = metric, .source = sources::nist}),
};

}  // namespace ballpark::units::typed
