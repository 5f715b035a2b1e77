#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::report {

/// Which findings are reported.
struct Selection {
    std::vector<std::string> select;  ///< these rules alone; all where it is empty
    std::vector<std::string> ignore;
    base::Severity least = base::Severity::note;
    /// A finding whose best repair was weighed and is less likely than this is left out; one whose
    /// repairs are not weighed says what is so by arithmetic, and stays.
    double least_probability = 0;

    bool shows(const base::Diagnostic& finding) const;
    bool shows_all() const;
};

/// Every code that a finding can have, sorted: the rules, and what a missing rate or year keeps
/// from being checked.
std::vector<std::string_view> finding_codes();

/// Fails for a name that is no rule's, with the nearest one as suggestion. Code: unknown-rule.
base::Result<void> check_rule_name(std::string_view name);

}  // namespace ballpark::report
