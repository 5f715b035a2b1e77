#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Information and how fast it goes. A lower-case b is a bit and a capital one a byte; the press
// is not so careful, and what it may mean either way is in ambiguity.hpp.

namespace ballpark::units::typed {

inline constexpr std::array information_units{
    entry<information>("bit|bits|bit|k=kbit|T=Tb", bit,
                       {.prefixes = binary, .source = sources::iec80000, .confused = "byte"}),
    entry<information>("byte|bytes|B|k=KB|octet|octets", 8.0 * bit,
                       {.prefixes = binary, .source = sources::iec80000, .confused = "bit"}),
    entry<information>("nibble|nibbles|", 4.0 * bit, {.prose = false, .source = sources::trade}),
    entry<information>("shannon|shannons|Sh", bit, {.prose = false, .source = sources::iec80000}),
    entry<information>("natural unit of information|natural units of information|nat|nats",
                       1.4426950408889634 * bit, {.prose = false, .source = sources::iec80000}),
    entry<information>("hartley|hartleys|Hart", 3.3219280948873623 * bit,
                       {.prose = false, .source = sources::iec80000}),
    entry<information_rate>(
        "bit per second|bits per "
        "second|bit/s|b/s|k=kbps|M=mbps|M=Mbps|G=gbps|G=Gbps|T=Tbps|T=tbps|k="
        "Kbps|P=Pbps|bits/s|bits/sec|k=Kb/s",
        bit / second,
        {.prefixes = binary, .source = sources::iec80000, .confused = "byte per second"}),
    entry<information_rate>(
        "byte per second|bytes per second|B/s|k=KBps|k=kBps|k=KB/s|M=MBps|G=GBps|T=TBps|bytes/s",
        8.0 * bit / second,
        {.prefixes = binary, .source = sources::iec80000, .confused = "bit per second"}),
};

}  // namespace ballpark::units::typed
