#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "ballpark/base/diagnostic.hpp"

namespace ballpark::report {

/// Counts what was found over everything that was checked.
struct Tally {
    std::size_t texts = 0;
    std::size_t claims = 0;  ///< of scenarios
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;

    void add(std::span<const base::Diagnostic> diagnostics);
};

/// "2 findings in 1 text: 1 error, 1 warning", or "nothing found in 1 text".
std::string summary(const Tally& tally);

}  // namespace ballpark::report
