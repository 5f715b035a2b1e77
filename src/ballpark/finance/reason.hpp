#pragma once

#include <span>
#include <string_view>

#include "ballpark/base/result.hpp"

namespace ballpark::finance {

// What every function of this room asks of its arguments, said in the same words everywhere.
// Each gives nothing, or the reason for which there is no answer.
//
//   not-a-number   an argument is NaN or infinite
//   bad-rate       a rate of -100 % or less: nothing can be discounted at it
//   bad-argument   a length, a count or a share that makes no sense
//   no-flows       an empty list
//   lengths-differ two lists that belong together are not of one length
//   overflow       the answer is larger than a number can hold

using Check = base::Result<void>;

Check check_finite(double value, std::string_view name);
Check check_finite(std::span<const double> values, std::string_view name);

/// A rate as a fraction a period, above -1.
Check check_rate(double rate, std::string_view name = "rate");

/// A finite number above 0.
Check check_positive(double value, std::string_view name);

/// A finite number, 0 or above.
Check check_not_negative(double value, std::string_view name);

/// A finite number from 0 to 1.
Check check_share(double value, std::string_view name);

/// A count without a fraction, from `least` to `most`.
Check check_whole(double value, double least, double most, std::string_view name);

/// A list that is not empty and holds finite numbers only.
Check check_flows(std::span<const double> flows, std::string_view name = "flows");

/// Two lists that go together year by year or date by date.
Check check_same_length(std::size_t a, std::size_t b, std::string_view names);

/// The first of the checks that failed.
template <class... More>
Check check_all(Check first, More... more) {
    if (!first) return first;
    if constexpr (sizeof...(More) == 0)
        return {};
    else
        return check_all(std::move(more)...);
}

/// The value, unless it left the range of numbers on the way.
base::Result<double> finite_or_overflow(double value);

}  // namespace ballpark::finance
