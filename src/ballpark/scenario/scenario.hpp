#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::scenario {

/// One [[claim]] of a scenario: a passage with one claim in it. The passage's text is the whole
/// file, so that findings point into it.
struct ScenarioClaim {
    std::string title;  ///< its own; may be empty
    claims::Passage passage;
    std::vector<std::string> stated;  ///< the figures as written, in the order of the file
};

/// A scenario file that has been read. The passages are views of the file's text.
struct Scenario {
    std::string title;
    std::string source;
    std::vector<ScenarioClaim> claims;
};

/// A scenario, or every fault that keeps the file from being one.
struct ReadScenario {
    Scenario scenario;
    std::vector<base::Diagnostic> faults;
};

/// Reads a scenario file:
///
///     title = "Rare earth rights for a Pyongyang solar plant"
///     [[claim]]
///     model        = "power/solar-pv"
///     date         = 2019-10-24
///     place        = "KP"
///     says         = "a solar power plant that provides ..."
///     capacity     = "2.5 million watts daily"
///     capital_cost = "about $2.5 billion"
///
/// A claim's other keys are the quantities of its model. Codes of faults: toml-syntax, not-text,
/// no-claim, missing-key, unknown-key, wrong-type, bad-date, unknown-place, unknown-model,
/// abstract-model, unknown-quantity, not-a-quantity, dimension-mismatch, missing-rate,
/// missing-year.
ReadScenario read_scenario(std::string_view text, const check::Engine& engine);

}  // namespace ballpark::scenario
