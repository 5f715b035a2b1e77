#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ballpark/text/candidate.hpp"
#include "ballpark/text/figure.hpp"
#include "ballpark/text/mention.hpp"

namespace ballpark::text {

/// Gives the first candidate from a place on: `next_candidate`, or its slow twin in tests.
using NextCandidate = Candidate (*)(std::string_view text, std::size_t from);

/// `scan`, with the search for candidates handed in.
void scan_with(NextCandidate next, const Reader& reader, std::vector<Mention>& mentions,
               std::vector<Mention>* counts = nullptr);

}  // namespace ballpark::text
