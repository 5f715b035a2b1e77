#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Oil and gas as the trade counts them: M is a thousand here, and MM a million.

namespace ballpark::units::typed {

constexpr Entry oil(std::string_view names, Q<volume> worth, std::string_view confused = {}) {
    return entry<volume>(names, worth, {.source = sources::trade, .confused = confused});
}
constexpr Entry oil_flow(std::string_view names, Q<volume_flow> worth,
                         std::string_view confused = {}) {
    return entry<volume_flow>(names, worth, {.source = sources::trade, .confused = confused});
}

inline constexpr std::array oil_units{
    entry<volume>(
        "barrel|barrels|bbl|bbls|Bbl|Bbls|BBL|BBLS|barrel of oil|barrels of oil|oil barrel|oil "
        "barrels|barrel of crude|barrels of crude|barrels of crude oil|bbl.|桶|バレル|배럴",
        barrel, {.source = sources::nist}),
    oil("thousand barrels|thousand barrels|kbbl|Mbbl|mbbl|Mbbls|kbbls|MBBL|mbbls|Mbo", 1e3 * barrel,
        "million barrels"),
    oil("million barrels|million barrels|MMbbl|mmbbl|MMbbls|mmbbls|mln bbl|MMbo|MMBBL|mn bbl|mln "
        "barrels|MMbarrels|mmbo|MMstb|mmstb|MMBO",
        1e6 * barrel),
    oil("billion barrels|billion barrels|Bbbl|bnbbl|bn bbl|Gbbl|bln bbl", 1e9 * barrel),
    oil_flow("bpd|bpd|bpd|b/d|B/D|bopd|BOPD|bbl/d|bbls/d|BPD|bblpd|bbl/day|bfpd|blpd|bwpd",
             barrel / day),
    oil_flow("kb/d|kb/d|kb/d|kbpd|kbd|Mbbl/d|mbbl/d|kbbl/d|KBD|KBPD|MBBL/D|MBPD|kbopd|Mbopd|mbopd|"
             "kbbl/day|Mbbl/day|tb/d",
             1e3 * barrel / day, "million barrels a day"),
    oil_flow(
        "mb/d|mb/d|mb/d|mmb/d|MMb/d|mmbpd|MMbpd|mmbd|MMbbl/d|mmbbl/d|million bpd|million "
        "b/d|mbd|MMBPD|MMB/D|MMBbl/d|mn b/d|mln b/d|mln bpd|mn bpd|MMbbl/day|m b/d|m bpd|MMbopd",
        1e6 * barrel / day, "thousand barrels a day"),
    oil_flow("barrel per minute|barrels per minute|bbl/min", barrel / minute),
};

inline constexpr std::array gas_units{
    entry<volume>(
        "cubic foot|cubic feet|cf|cu ft|scf|standard cubic foot|standard cubic feet|cuft|cu.ft|cft|"
        "SCF|CF|cu. ft.|cu.ft.|cu. ft|Cu ft",
        cubic_foot, {.source = sources::yard_pound}),
    oil("hundred cubic feet|hundred cubic feet|Ccf|CCF|ccf|HCF|hcf", 100.0 * cubic_foot),
    oil("thousand cubic feet|thousand cubic feet|Mcf|MCF|mcf|Mscf|mscf|Mcuft|MSCF|kcf|mcft",
        1e3 * cubic_foot, "million cubic feet"),
    oil("million cubic feet|million cubic feet|MMcf|mmcf|MMCF|MMscf|mmscf|MMSCF|mmcft",
        1e6 * cubic_foot),
    oil("billion cubic feet|billion cubic feet|Bcf|bcf|BCF|Bscf|bscf|BSCF|bcft", 1e9 * cubic_foot),
    oil("trillion cubic feet|trillion cubic feet|Tcf|tcf|TCF|Tscf|tscf|TSCF|tcft",
        1e12 * cubic_foot),
    oil_flow("Mcfd|Mcfd|Mcfd|mcfd|Mcf/d|mcf/d|MCFD|MCF/D|Mscfd|Mscf/d|mscfd|Mcfpd",
             1e3 * cubic_foot / day),
    oil_flow("MMcfd|MMcfd|MMcfd|mmcfd|MMcf/d|mmscfd|MMscfd|MMSCFD|mmcf/d|MMCFD|MMscf/d|mmscf/d|"
             "MMCF/D|MMcfpd|mmcfpd",
             1e6 * cubic_foot / day),
    oil_flow("Bcfd|Bcfd|Bcfd|bcfd|Bcf/d|bcf/d|BCFD|Bcfpd|BCF/D|bcfpd|bscfd|Bscfd",
             1e9 * cubic_foot / day),
    oil("million cubic metres|million cubic metres|mcm|million cubic meters|MCM|mmcm|MMcm|MMCM|mn "
        "m3|mln m3|million m3|mln cm|mn cu m|Mm3|Mm³",
        1e6 * cubic_metre, "thousand cubic metres"),
    oil("thousand cubic metres|thousand cubic metres|kcm|thousand cubic meters|thousand m3|kcu m",
        1e3 * cubic_metre, "trillion cubic metres"),
    oil("billion cubic metres|billion cubic metres|bcm|billion cubic meters|BCM|bn m3|billion "
        "m3|bln m3|bn cu m|bn cubic metres|bn cubic meters|bln cubic metres|bcms|Gm3|Gm³",
        1e9 * cubic_metre),
    oil("trillion cubic metres|trillion cubic metres|tcm|trillion cubic meters|TCM|tn m3|trillion "
        "m3|trln cubic metres",
        1e12 * cubic_metre, "thousand cubic metres"),
    oil_flow("bcma|bcma|bcma|bcm/y|bcmy|bcm/yr|bcm/a|BCMA|bcmpa|bcm/year|BCM/y",
             1e9 * cubic_metre / year),
    oil_flow("mcmd|mcmd|mcm/d|MCM/d|mmcm/d|mmcmd|MMcm/d", 1e6 * cubic_metre / day),
    entry<volume>("normal cubic metre|normal cubic metres|Nm3|normal cubic meter|normal cubic "
                  "meters|Nm³",
                  cubic_metre,
                  {.kind = Kind::normal_gas,
                   .source = sources::normal_gas,
                   .confused = "standard cubic metre"}),
    entry<volume>("standard cubic metre|standard cubic metres|Sm3|standard cubic meter|standard "
                  "cubic meters|Sm³|scm|SCM|smc",
                  cubic_metre,
                  {.kind = Kind::standard_gas,
                   .source = sources::iso13443,
                   .confused = "normal cubic metre"}),
    entry<volume>("million standard cubic metres|million standard cubic metres|MMSCM|mmscm|MMSm3|"
                  "MSm3|million Sm3|million standard cubic meters",
                  1e6 * cubic_metre, {.kind = Kind::standard_gas, .source = sources::iso13443}),
    entry<volume>("billion standard cubic metres|billion standard cubic metres|BSm3|billion Sm3|"
                  "bscm|bn Sm3",
                  1e9 * cubic_metre, {.kind = Kind::standard_gas, .source = sources::iso13443}),
    entry<volume_flow>(
        "MMSCMD|MMSCMD|MMSCMD|mmscmd|mmscm/d", 1e6 * cubic_metre / day,
        {.kind = Kind::standard_gas,
         .source = "usage of the trade in India: million standard cubic metres a day",
         .confused = "MMcfd"}),
    entry<volume>("thousand cubic feet of gas equivalent|thousand cubic feet of gas "
                  "equivalent|Mcfe|mcfe|MCFE",
                  1e3 * cubic_foot,
                  {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
    entry<volume>("million cubic feet of gas equivalent|million cubic feet of gas "
                  "equivalent|MMcfe|mmcfe|MMCFE",
                  1e6 * cubic_foot,
                  {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
    entry<volume>("billion cubic feet of gas equivalent|billion cubic feet of gas "
                  "equivalent|Bcfe|bcfe|BCFE",
                  1e9 * cubic_foot,
                  {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
    entry<volume>("trillion cubic feet of gas equivalent|trillion cubic feet of gas "
                  "equivalent|Tcfe|tcfe|TCFE",
                  1e12 * cubic_foot,
                  {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
    entry<volume_flow>("MMcfed|MMcfed|MMcfe/d|MMcfed|mmcfe/d|mmcfed", 1e6 * cubic_foot / day,
                       {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
    entry<volume_flow>("Bcfed|Bcfed|Bcfe/d|bcfe/d|bcfed", 1e9 * cubic_foot / day,
                       {.kind = Kind::gas_equivalent, .source = sources::gas_equivalent}),
};

}  // namespace ballpark::units::typed
