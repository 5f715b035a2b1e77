#pragma once

#include <string_view>
#include <vector>

#include "ballpark/text/candidate.hpp"

namespace ballpark::text {

/// The slow twin of `next_candidate`: looks at every byte on its own, by the definition of what
/// a figure can begin with, after striking out all addresses.
std::vector<Candidate> naive_candidates(std::string_view text);

/// The first of them from `from` on, found by making them all.
Candidate naive_next_candidate(std::string_view text, std::size_t from);

}  // namespace ballpark::text
