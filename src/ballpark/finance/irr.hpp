#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/finance/exponential_sum.hpp"

namespace ballpark::finance {

/// A rate at which the net present value is zero.
struct IrrRoot {
    double rate = 0;       ///< fraction a year (or a period), above -1
    bool touches = false;  ///< the value touches zero: a double root, or more in one
    bool falling = false;  ///< the value goes from above zero to below it as the rate grows
};

/// Every rate above -100 % at which the net present value is zero, in order. Never empty.
struct IrrRoots {
    std::vector<IrrRoot> roots;
    std::size_t too_large = 0;     ///< roots, beyond those, larger than a number can hold
    bool outlay_first = true;      ///< the first flow goes out
    std::size_t sign_changes = 0;  ///< of the flows in order of time: there are no more roots

    bool ambiguous() const { return roots.size() + too_large > 1; }

    /// The root to quote if one must be: the least far from 0 % in the logarithm of 1 + rate.
    /// Where the first flow goes out, roots come first beyond which the value falls below zero, and
    /// which lie between a loss of nine tenths and a tenfold gain a year. With several roots none
    /// is the return of the project, and whoever prints this one has to say so.
    double quoted() const;
};

/// All internal rates of return of flows at periods 0, 1, 2, ... or the reason why there is none:
///   no-sign-change   money flows one way only
///   total-loss       money goes out, zeros follow to the end, nothing comes back: -100 %
///   no-root          the value is above (below) zero at every rate
///   all-zero         every rate is a root
///   one-date         every flow falls on one date
///   rate-overflow    the only roots are larger than a number can hold
///   too-many-changes more flows and changes of sign than can be told apart in reasonable time
/// and the reasons of reason.hpp.
base::Result<IrrRoots> irr_roots(std::span<const double> flows);

/// One internal rate of return, fraction a period: the only one, or `quoted` of several. A total
/// loss is -1.
base::Result<double> irr(std::span<const double> flows);

/// The same for flows at any times, in years from any zero, in any order.
base::Result<IrrRoots> irr_roots_at(std::span<const double> times, std::span<const double> flows);
base::Result<double> irr_at(std::span<const double> times, std::span<const double> flows);

}  // namespace ballpark::finance
