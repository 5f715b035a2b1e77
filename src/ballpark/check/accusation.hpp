#pragma once

#include "ballpark/check/rule.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::check {

/// Is the derived quantity far enough off to be reported? Either a slip explains the passage
/// better than chance by far and the value lies well outside the published range; or, whatever
/// slip it was, the value is so far out that only a wrong binding would excuse it, and the
/// binding is sure.
bool accuses(const Matter& matter, std::size_t claim, const Derived& derived);

/// The repairs worth showing a reader, likeliest first: none where even the first is a guess.
std::vector<base::Suggestion> repairs_to_show(const Assessment& assessment);

/// Points the finding at the figure that the likeliest repair changes; the others that the derived
/// quantity follows from are what it clashes with.
void point_at_figures(base::Diagnostic& finding, const Derived& derived,
                      const Assessment& assessment, const claims::Claim& claim,
                      const claims::Passage& passage);

/// `warning` where the range rests on documents, else `note`.
base::Severity severity_of(const Derived& derived);

}  // namespace ballpark::check
