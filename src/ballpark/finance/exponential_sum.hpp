#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ballpark::finance {

/// One term of the sum over i of amount_i * exp(-s * time_i): a flow seen at the rate
/// exp(s) - 1 a year.
struct Term {
    double time = 0;    ///< years
    double amount = 0;  ///< any money; never zero
};

/// A place s where the sum is zero.
struct Zero {
    double exponent = 0;   ///< s = log(1 + rate)
    bool touches = false;  ///< the sum touches zero: two roots or more in one
    bool falling = false;  ///< the sum goes from above zero to below it as s grows
};

/// Consecutive amounts of opposite sign: the sum has no more zeros than these (Laguerre 1883, the
/// rule of Descartes for real exponents). Terms in order of time, no two at one time.
std::size_t sign_changes(std::span<const Term> terms);

/// All zeros in order of s. Terms in order of time, no two at one time, none zero.
///
/// For any time a between two amounts of opposite sign, the derivative of exp(a s) f(s) has the
/// amounts amount_i (a - time_i): one change of sign fewer. By Rolle's theorem its zeros part the
/// zeros of f. So the sum is taken apart once per change of sign, down to a sum that has none,
/// and the zeros come back level by level, each alone in its bracket. Where a level comes within
/// the rounding of its own terms at such a parting place, the zero is a touching one.
///
/// The work grows as terms times changes of sign times zeros.
std::vector<Zero> zeros(std::span<const Term> terms);

}  // namespace ballpark::finance
