#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ballpark/base/span.hpp"
#include "ballpark/text/figure.hpp"

namespace ballpark::text {

/// What the words at `begin` say is counted, adjectives before it included: "compressor
/// stations", "armed men"; empty where no plural stands within reach. After the hyphen of
/// "12-member" it is that word, and a number of one takes a singular.
base::Span counted_words(std::string_view text, std::size_t begin);

/// The things that a number without a unit of measure counts ("nine miners"), an empty span
/// where it stands alone ("rose to 34,118.40"), or nothing where it is no quantity: a date, an
/// age behind a name, a score, a page, a house number, part of a name.
std::optional<base::Span> plain_count(std::string_view text, const Figure& figure);

}  // namespace ballpark::text
