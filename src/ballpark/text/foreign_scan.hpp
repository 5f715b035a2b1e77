#pragma once

#include <vector>

#include "ballpark/text/figure.hpp"
#include "ballpark/text/language.hpp"
#include "ballpark/text/mention.hpp"

namespace ballpark::text {

/// `scan` of a text in a language other than English: the same mentions and counts, read with
/// the words of its lexicon.
void foreign_scan(const Reader& reader, const Language& language, std::vector<Mention>& mentions,
                  std::vector<Mention>* counts);

}  // namespace ballpark::text
