#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"

namespace ballpark::model {

struct Library;

/// What a measure keeps a place from.
enum class Barred : std::uint8_t {
    exporting,      ///< giving goods out of the place
    receiving,      ///< being supplied with goods
    joint_venture,  ///< a venture shared between the place and others
};

/// One measure of a sanctions regime: from a day on, what a place may not give, get or share in.
/// It is a gate and no cost: a deal that meets it cannot proceed, whatever it is worth.
struct Sanction {
    std::string_view regime;      ///< "Security Council sanctions on ..."
    std::string_view instrument;  ///< "Security Council resolution 2270 (2016)"
    std::string_view place;       ///< ISO 3166 alpha-2
    Barred barred = Barred::exporting;
    base::Date from;                           ///< the first day it holds
    base::Date until;                          ///< unknown: it holds still
    std::span<const std::string_view> models;  ///< ids; "power/*" is all below; none: every model
    std::string_view what;                     ///< what is forbidden, a clause that stands alone
    std::uint16_t source = 0;                  ///< index into the library's sources
};

/// Does a pattern of a sanction ("power/*", "mining/gold-mine") mean that model?
bool matches(std::string_view pattern, std::string_view model_id);

/// The measures that keep `place` from an act with the goods of a model on a day. A date of which
/// parts are not known is taken at its end: "2017" is met by what came into force during 2017.
std::vector<const Sanction*> sanctions_on(const Library& library, std::string_view place,
                                          Barred barred, std::string_view model_id,
                                          base::Date date);

}  // namespace ballpark::model
