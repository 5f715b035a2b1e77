#pragma once

#include <vector>

#include "ballpark/check/arithmetic/printed.hpp"
#include "ballpark/check/rule.hpp"

namespace ballpark::check {

/// A number of a sentence with or without a unit: "310 MW", the "1,320" of "only 1,320 voted".
struct Amount {
    base::Span span;
    double value = 0;     ///< in SI where there is a unit
    Interval rounded;     ///< likewise, where the truth behind it lies
    int mention = -1;     ///< of the passage; -1 for a number without a unit
    bool things = false;  ///< counts things: a unit of count, or a word behind the number
};

/// The amounts in `where`, in order. Years, parts of names and figures of a range are left out.
std::vector<Amount> amounts_in(const Matter& matter, base::Span where);

/// Do the two count or measure in kind, so that one can be a part of the other?
bool alike(const Matter& matter, const Amount& a, const Amount& b);

/// The mention's whole words with its number replaced: "£300 per home" as "£3,000 per home".
base::Edit whole_with_value(const Matter& matter, const text::Mention& mention, double value);

}  // namespace ballpark::check
