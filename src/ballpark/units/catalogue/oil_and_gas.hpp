#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Oil and gas as the trade counts them: M is a thousand here, and MM a million.

namespace ballpark::units::typed {

inline constexpr std::array oil_and_gas_units{
    entry<volume>(
        "barrel|barrels|bbl|bbls|Bbl|Bbls|BBL|barrel of oil|barrels of oil|oil barrel|oil "
        "barrels|barrel of crude|barrels of crude|barrels of crude oil|桶|バレル|배럴",
        barrel, {.source = sources::nist}),
    entry<volume>("thousand barrels|thousand barrels|kbbl|Mbbl|mbbl|Mbbls", 1e3 * barrel,
                  {.source = sources::trade, .confused = "million barrels"}),
    entry<volume>("million barrels|million barrels|MMbbl|mmbbl|MMbbls|mmbbls|mln bbl|MMbo",
                  1e6 * barrel, {.source = sources::trade}),
    entry<volume_flow>("bpd|bpd|bpd|b/d|B/D|bopd|BOPD|bbl/d|bbls/d", barrel / day,
                       {.source = sources::trade}),
    entry<volume_flow>("kb/d|kb/d|kb/d|kbpd|kbd|Mbpd|mbpd|Mbbl/d|mbbl/d|kbbl/d", 1e3 * barrel / day,
                       {.source = sources::trade, .confused = "million barrels a day"}),
    entry<volume_flow>("mb/d|mb/d|mb/d|Mb/d|mmb/d|MMb/d|mmbpd|MMbpd|mmbd|MMbbl/d|mmbbl/d|million "
                       "bpd|million b/d|mbd",
                       1e6 * barrel / day,
                       {.source = sources::trade, .confused = "thousand barrels a day"}),
    entry<volume>(
        "cubic foot|cubic feet|cf|cu ft|scf|standard cubic foot|standard cubic feet|cuft|cu.ft",
        cubic_foot, {.source = sources::yard_pound}),
    entry<volume>("hundred cubic feet|hundred cubic feet|Ccf|CCF|ccf", 100.0 * cubic_foot,
                  {.source = sources::trade}),
    entry<volume>("thousand cubic feet|thousand cubic feet|Mcf|MCF|mcf|Mscf|mscf", 1e3 * cubic_foot,
                  {.source = sources::trade, .confused = "million cubic feet"}),
    entry<volume>("million cubic feet|million cubic feet|MMcf|mmcf|MMCF|MMscf|mmscf",
                  1e6 * cubic_foot, {.source = sources::trade}),
    entry<volume>("billion cubic feet|billion cubic feet|Bcf|bcf|BCF|Bscf", 1e9 * cubic_foot,
                  {.source = sources::trade}),
    entry<volume>("trillion cubic feet|trillion cubic feet|Tcf|tcf|TCF|Tscf", 1e12 * cubic_foot,
                  {.source = sources::trade}),
    entry<volume_flow>("Mcfd|Mcfd|Mcfd|mcfd|Mcf/d", 1e3 * cubic_foot / day,
                       {.source = sources::trade}),
    entry<volume_flow>("MMcfd|MMcfd|MMcfd|mmcfd|MMcf/d|mmscfd|MMscfd|MMSCFD|mmcf/d",
                       1e6 * cubic_foot / day, {.source = sources::trade}),
    entry<volume_flow>("Bcfd|Bcfd|Bcfd|bcfd|Bcf/d|bcf/d", 1e9 * cubic_foot / day,
                       {.source = sources::trade}),
    entry<volume>(
        "million cubic metres|million cubic metres|mcm|million cubic meters|MCM|mmcm|MMcm",
        1e6 * cubic_metre, {.source = sources::trade, .confused = "thousand cubic metres"}),
    entry<volume>("billion cubic metres|billion cubic metres|bcm|billion cubic meters|BCM",
                  1e9 * cubic_metre, {.source = sources::trade}),
    entry<volume>("trillion cubic metres|trillion cubic metres|tcm|trillion cubic meters|TCM",
                  1e12 * cubic_metre, {.source = sources::trade}),
    entry<volume_flow>("bcma|bcma|bcma|bcm/y|bcmy", 1e9 * cubic_metre / year,
                       {.source = sources::trade}),
};

}  // namespace ballpark::units::typed
