#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/assessment.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::check {

/// Everything that was read in a text and found about it. `passage.text` is a view of the text
/// that was given.
struct Findings {
    claims::Passage passage;
    std::vector<Assessment> assessments;        ///< one for each of the passage's claims
    std::vector<base::Diagnostic> diagnostics;  ///< in order of place, graver ones first

    /// Is there anything of severity warning or error?
    bool alarming() const;
};

/// Reads and checks a text.
Findings check_text(std::string_view text, base::Date date, std::string_view place,
                    const Engine& engine);

/// The same into findings whose memory is used again, for one text after another.
void check_text(std::string_view text, base::Date date, std::string_view place,
                const Engine& engine, Findings& findings);

/// Checks a passage that has been read already (from a scenario, say).
Findings check_passage(claims::Passage passage, const Engine& engine);

}  // namespace ballpark::check
