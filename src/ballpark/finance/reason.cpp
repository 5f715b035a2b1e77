#include "ballpark/finance/reason.hpp"

#include <cmath>
#include <string>

namespace ballpark::finance {

namespace {

Check refuse(std::string code, std::string headline) {
    return base::failure(std::move(code), std::move(headline));
}

std::string text(std::string_view name) {
    return std::string(name);
}

std::string plain(double value) {
    std::string digits = std::to_string(value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

}  // namespace

Check check_finite(double value, std::string_view name) {
    if (std::isfinite(value)) return {};
    return refuse("not-a-number", "the " + text(name) + " is not a finite number");
}

Check check_finite(std::span<const double> values, std::string_view name) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            return refuse("not-a-number", "number " + std::to_string(i + 1) + " of the " +
                                              text(name) + " is not a finite number");
    return {};
}

Check check_rate(double rate, std::string_view name) {
    if (auto finite = check_finite(rate, name); !finite) return finite;
    if (rate > -1) return {};
    return refuse("bad-rate", "a " + text(name) + " of -100 % or less discounts nothing");
}

Check check_positive(double value, std::string_view name) {
    if (auto finite = check_finite(value, name); !finite) return finite;
    if (value > 0) return {};
    return refuse("bad-argument", "the " + text(name) + " must be above zero");
}

Check check_not_negative(double value, std::string_view name) {
    if (auto finite = check_finite(value, name); !finite) return finite;
    if (value >= 0) return {};
    return refuse("bad-argument", "the " + text(name) + " must not be below zero");
}

Check check_share(double value, std::string_view name) {
    if (auto finite = check_finite(value, name); !finite) return finite;
    if (value >= 0 && value <= 1) return {};
    return refuse("bad-argument", "the " + text(name) + " must lie from 0 to 1");
}

Check check_whole(double value, double least, double most, std::string_view name) {
    if (auto finite = check_finite(value, name); !finite) return finite;
    if (value != std::floor(value))
        return refuse("bad-argument", "the " + text(name) + " must be a whole number");
    if (value >= least && value <= most) return {};
    return refuse("bad-argument",
                  "the " + text(name) + " must lie from " + plain(least) + " to " + plain(most));
}

Check check_flows(std::span<const double> flows, std::string_view name) {
    if (flows.empty()) return refuse("no-flows", "there are no " + text(name));
    return check_finite(flows, name);
}

Check check_same_length(std::size_t a, std::size_t b, std::string_view names) {
    if (a == b) return {};
    return refuse("lengths-differ", "the " + text(names) + " are not of one length: " +
                                        std::to_string(a) + " and " + std::to_string(b));
}

base::Result<double> finite_or_overflow(double value) {
    if (std::isfinite(value)) return value;
    return base::failure("overflow", "the result is larger than a number can hold");
}

}  // namespace ballpark::finance
