#pragma once

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/units/spelling.hpp"

// What a reader is told of a doubtful spelling that was read one way: which, by what, and what it
// could have been.

namespace ballpark::units {

constexpr base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// "read as US dollar; may also be Australian dollar, ..." for an ambiguous spelling.
base::Label remark_on(const Decision& decision, std::span<const Meaning> meanings, base::Span span,
                      const Context& context, const Catalogue& catalogue);

/// "read as MW; milliwatts are mW" for "mw", and what an "s" behind a symbol is taken for.
base::Label remark_on(const Spelled& spelled, const Unit& unit, base::Span span,
                      const Catalogue& catalogue);

}  // namespace ballpark::units
