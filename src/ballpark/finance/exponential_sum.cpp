#include "ballpark/finance/exponential_sum.hpp"

#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <optional>

namespace ballpark::finance {

namespace {

// Long double: what is lost to the cancellation of neighbouring terms must stay well below the
// rounding of the amounts themselves, which are doubles.
using Real = long double;

int sign(Real value) {
    return (value > 0) - (value < 0);
}

class Sum {
public:
    Sum(std::vector<Real> times, std::vector<Real> amounts)
        : times_(std::move(times)), amounts_(std::move(amounts)) {}

    struct Value {
        Real value = 0;
        Real magnitude = 0;  ///< the same sum over the amounts without their signs
    };

    /// The sum at s, divided by its first exponential (s > 0) or its last (s < 0): the sign is
    /// kept, the two agree at s = 0, and nothing overflows.
    Value at(Real s) const {
        Value sum;
        Real factor = 1;
        Real last_gap = 0;
        Real step = 1;
        const std::size_t n = times_.size();
        for (std::size_t k = 0; k < n; ++k) {
            const std::size_t i = s >= 0 ? k : n - 1 - k;
            if (k > 0) {
                const Real gap = std::abs(times_[i] - times_[s >= 0 ? i - 1 : i + 1]);
                if (gap != last_gap) step = std::exp(-std::abs(s) * gap);
                last_gap = gap;
                factor *= step;
            }
            sum.value += amounts_[i] * factor;
            sum.magnitude += std::abs(amounts_[i]) * factor;
        }
        return sum;
    }

    /// The sign at s; 0 where the sum is lost in the rounding of its own terms.
    int sign_at(Real s) const {
        const Value sum = at(s);
        constexpr Real rounding = 2 * DBL_EPSILON;
        return std::abs(sum.value) <= rounding * sum.magnitude ? 0 : sign(sum.value);
    }

    int sign_at_minus_infinity() const { return sign(amounts_.back()); }
    int sign_at_plus_infinity() const { return sign(amounts_.front()); }

    /// The sum whose zeros part the zeros of this one; nothing if no sign changes.
    std::optional<Sum> parting() const;

private:
    std::vector<Real> times_;
    std::vector<Real> amounts_;
};

std::optional<Sum> Sum::parting() const {
    std::vector<std::size_t> changes;
    for (std::size_t i = 0; i + 1 < amounts_.size(); ++i)
        if (sign(amounts_[i]) != sign(amounts_[i + 1])) changes.push_back(i);
    if (changes.empty()) return std::nullopt;
    // The middle change keeps the factors on both sides alike in size.
    const std::size_t change = changes[changes.size() / 2];
    const Real apart = (times_[change] + times_[change + 1]) / 2;
    const Real range = times_.back() - times_.front();
    std::vector<Real> amounts(amounts_.size());
    Real largest = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        amounts[i] = amounts_[i] * (apart - times_[i]) / range;
        largest = std::max(largest, std::abs(amounts[i]));
    }
    for (Real& amount : amounts) amount /= largest;
    return Sum(times_, std::move(amounts));
}

/// The zero between two places of opposite sign.
Real solve(const Sum& sum, Real low, Real high) {
    const auto value = [&](Real s) { return sum.at(s).value; };
    const auto close = [](Real a, Real b) {
        constexpr Real nothing = 1e-3L * LDBL_EPSILON;  // of a rate: far below what a double shows
        return std::abs(b - a) <= 4 * LDBL_EPSILON * std::max(std::abs(a), std::abs(b)) + nothing;
    };
    std::uintmax_t iterations = 400;
    const auto [a, b] = boost::math::tools::toms748_solve(value, low, high, value(low), value(high),
                                                          close, iterations);
    return a + (b - a) / 2;
}

/// The first place beyond `from`, in steps that double, where the sum has the sign wanted.
Real reach(const Sum& sum, Real from, Real direction, int wanted) {
    Real step = 0.25L * direction;
    while (sign(sum.at(from + step).value) != wanted) step *= 2;
    return from + step;
}

/// The zeros of the sum, given places that part them: between two neighbours lies one at most.
std::vector<Zero> between(const Sum& sum, const std::vector<Real>& parts) {
    std::vector<Zero> found;
    int before = sum.sign_at_minus_infinity();
    const auto cross = [&](Real s, int from) {
        found.push_back({static_cast<double>(s), false, from > 0});
    };
    std::optional<Real> last;  // the place whose sign is `before`, once there is one
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int here = sum.sign_at(parts[i]);
        if (here == 0) {
            // Neighbours that are lost in rounding too belong to the same touching zero.
            const std::size_t first = i;
            while (i + 1 < parts.size() && sum.sign_at(parts[i + 1]) == 0) ++i;
            const Real middle = parts[(first + i) / 2];
            const int after =
                i + 1 < parts.size() ? sum.sign_at(parts[i + 1]) : sum.sign_at_plus_infinity();
            found.push_back({static_cast<double>(middle), true, before > 0 && after < 0});
            last = parts[i];
            before = after;
            continue;
        }
        if (here != before)
            cross(solve(sum, last ? *last : reach(sum, parts[i], -1, before), parts[i]), before);
        last = parts[i];
        before = here;
    }
    if (before != sum.sign_at_plus_infinity())
        cross(solve(sum, *last, reach(sum, *last, 1, -before)), before);
    return found;
}

/// The zero of a sum that has one and goes one way about it; the search starts at s = 0.
Zero only_zero(const Sum& sum) {
    const int before = sum.sign_at_minus_infinity();
    const int here = sign(sum.at(0).value);
    Real s = 0;
    if (here == before)
        s = solve(sum, 0, reach(sum, 0, 1, -before));
    else if (here != 0)
        s = solve(sum, reach(sum, 0, -1, before), 0);
    return {static_cast<double>(s), false, before > 0};
}

}  // namespace

std::size_t sign_changes(std::span<const Term> terms) {
    std::size_t changes = 0;
    for (std::size_t i = 1; i < terms.size(); ++i)
        changes += (terms[i].amount > 0) != (terms[i - 1].amount > 0);
    return changes;
}

std::vector<Zero> zeros(std::span<const Term> terms) {
    if (sign_changes(terms) == 0) return {};
    std::vector<Real> times;
    std::vector<Real> amounts;
    Real largest = 0;
    for (const Term& term : terms) largest = std::max(largest, std::abs(Real{term.amount}));
    const int scale = -std::ilogb(largest);  // a power of two: the amounts stay exact
    for (const Term& term : terms) {
        times.push_back(term.time);
        amounts.push_back(std::ldexp(Real{term.amount}, scale));
    }
    std::vector<Sum> levels{Sum(std::move(times), std::move(amounts))};
    while (auto next = levels.back().parting()) levels.push_back(std::move(*next));
    levels.pop_back();  // the one without a change of sign has no zeros

    std::vector<Zero> found{only_zero(levels.back())};
    for (levels.pop_back(); !levels.empty(); levels.pop_back()) {
        const Sum& sum = levels.back();
        if (!found.empty()) {
            std::vector<Real> parts;
            for (const Zero& zero : found) parts.push_back(zero.exponent);
            found = between(sum, parts);
        } else if (sum.sign_at_minus_infinity() != sum.sign_at_plus_infinity()) {
            found.push_back(only_zero(sum));  // nothing parts it: it goes one way throughout
        }
    }
    return found;
}

}  // namespace ballpark::finance
