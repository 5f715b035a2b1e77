#pragma once

#include <string_view>

#include "ballpark/claims/figure.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::claims {

/// Reads a text: its quantities, its sentences, the things it speaks of and which figure belongs
/// to which of their quantities. Where a binding is doubtful the figure is left out, or carries
/// the doubt as its certainty. `date` and `place` may be unknown: a place named in the text is
/// then taken.
Passage read_passage(std::string_view text, base::Date date, std::string_view place,
                     const model::Library& library, const units::Catalogue& catalogue);
/// The same into a passage whose memory is used again.
void read_passage(std::string_view text, base::Date date, std::string_view place,
                  const model::Library& library, const units::Catalogue& catalogue,
                  Passage& passage);

}  // namespace ballpark::claims
