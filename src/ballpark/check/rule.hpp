#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/assessment.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::check {

/// What a rule looks at: a passage, what the models make of each of its claims, and a place to
/// put what it finds.
struct Matter {
    const claims::Passage& passage;
    std::span<Assessment> assessments;
    const Engine& engine;
    std::vector<base::Diagnostic>& found;

    /// The assessment of a claim with its posterior, which is worked out on the first call.
    const Assessment& weighed(std::size_t claim) const;
};

/// One check. Its page is rules/<slug>.md, its code rules/<slug with underscores>.cpp.
struct Rule {
    std::string_view slug;
    std::string_view title;
    void (*run)(const Matter&);
};

/// Every rule there is, in the order in which they run.
std::span<const Rule> rules();

void power_per_time(const Matter& matter);
void energy_as_capacity(const Matter& matter);
void power_as_energy(const Matter& matter);
void unknown_unit(const Matter& matter);
void unit_symbol(const Matter& matter);
void price_basis(const Matter& matter);
void out_of_ballpark(const Matter& matter);
void impossible(const Matter& matter);
void bad_conversion(const Matter& matter);
void malformed_number(const Matter& matter);
void mixed_dimensions(const Matter& matter);
void ratio_mismatch(const Matter& matter);
void percent_mismatch(const Matter& matter);
void total_mismatch(const Matter& matter);
void rate_missing(const Matter& matter);

}  // namespace ballpark::check
