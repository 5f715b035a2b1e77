#pragma once

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::units {

/// Why `from` does not convert to `to`, and what would make it: both dimensions factor under
/// factor, or both kinds and the bridge between them. Codes: dimension-mismatch, kind-mismatch,
/// currency-mismatch.
base::Diagnostic describe_mismatch(Mismatch mismatch, const Unit& from, const Unit& to,
                                   const Catalogue& catalogue);

}  // namespace ballpark::units
