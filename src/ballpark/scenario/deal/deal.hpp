#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/model/document.hpp"

namespace ballpark::scenario {

/// Who takes part in a deal. A party's outputs are those of the deal's model that begin with its
/// role: `builder_npv`, `host_take`.
struct Party {
    std::string name;
    std::string place;  ///< ISO 3166 alpha-2; empty where the name is no country's and none is said
    std::string role;   ///< "builder" or "host"; empty for one that no leg gives a role
};

/// One thing that passes between two parties, a model run forward.
struct Leg {
    std::string name;  ///< the part of the deal's model that it is
    std::string model;
    std::size_t from = 0;  ///< indices into the parties
    std::size_t to = 0;
    bool joint_venture = false;
    base::Span model_span;  ///< in the file
};

/// What keeps a deal from going ahead, whatever it is worth.
struct Blocker {
    std::string reason;
    std::string source;
};

struct Deal {
    std::string kind;  ///< id of the model that says who gets what
    std::vector<Party> parties;
    std::vector<Leg> legs;
    std::vector<Blocker> gates;  ///< those that the scenario itself names

    const Party* with_role(std::string_view role) const;
};

/// A [deal] of a scenario made ready to be run: the document with a [run] in its place, and the
/// model that the run is of, as a file to be laid over the library.
struct ReadDeal {
    Deal deal;
    model::Value document;
    std::string model_text;
    base::Span kind_span;  ///< where a fault of the made model is told
    std::vector<base::Diagnostic> faults;
};

/// The path of the model that a deal makes.
inline constexpr std::string_view deal_model_path = "deal/this-deal.toml";

/// Does the document have a [deal]?
bool has_deal(const model::Value& document);

/// Reads a deal:
///
///     [deal]
///     kind    = "deal/repaid-from-free-cash"
///     parties = ["China", "North Korea"]
///     date    = 2019-10-24               # this and all other keys of a [run] may stand here
///     [deal.terms]                       # inputs of the kind
///     builder_rate = "12 %"
///     [[deal.leg]]
///     name   = "plant"                   # from the builder to the host
///     from   = "China"
///     to     = "North Korea"
///     model  = "power/solar-pv"
///     inputs = { capacity = "2.5 GW" }
///     [[deal.leg]]
///     name   = "mine"
///     ...
///     [[deal.gate]]                      # what else stands in the way, and who says so
///     reason = "..."
///     source = "..."
///
/// Codes: wrong-type, missing-key, unknown-key, unknown-model, unknown-party, unknown-leg,
/// missing-leg, same-party, duplicate.
ReadDeal read_deal(const model::Value& document, const check::Engine& engine);

/// What blocks a deal on a day: the sanctions that its legs meet, and the scenario's own gates.
std::vector<Blocker> blockers(const Deal& deal, base::Date date, const model::Library& library);

}  // namespace ballpark::scenario
