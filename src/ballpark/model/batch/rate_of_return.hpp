#pragma once

#include <cstddef>
#include <limits>

#include "ballpark/model/batch/kernels.hpp"
#include "ballpark/sample/simd/elementary.hpp"

// The internal rate of return over blocks of samples, compiled once for each instruction set: see
// lanes.hpp.

namespace ballpark::model::batch::BALLPARK_ISA {

using namespace ballpark::sample::BALLPARK_ISA;

/// As far from 1 the short series below leave off less than a number can hold.
constexpr double near_one = 1.0 / 64;

/// e^x for |x| <= near_one.
BALLPARK_INLINE Pack exponential_near(Pack x) {
    constexpr double p[] = {1.0,       1.0,        1.0 / 2,     1.0 / 6,     1.0 / 24,
                            1.0 / 120, 1.0 / 720., 1.0 / 5040., 1.0 / 40320.};
    return polynomial(p, x);
}

/// ln (1 + x) for |x| <= near_one.
BALLPARK_INLINE Pack logarithm_near(Pack x) {
    constexpr double p[] = {1.0,      -1.0 / 2, 1.0 / 3,  -1.0 / 4, 1.0 / 5,
                            -1.0 / 6, 1.0 / 7,  -1.0 / 8, 1.0 / 9};
    return x * polynomial(p, x);
}

/// The rate of return of several packs of samples at once, whose flows change sign once, from
/// outlays to income. With v the factor that discounts a step and u = -ln v, it is sought where
/// g(u) = ln (income / outlays), both discounted, is 0: nearly straight in u, so that Halley's
/// method needs two places besides the first. Divisions cost more than the sums over the steps:
/// there are as few as can be. Each sample stops by what is known of it alone: its neighbours
/// change nothing.
///
/// `simple`: outlays in the first step alone, in all lanes. The other way does more, and gives the
/// same bits where both can.
template <bool simple>
class RateOfReturn {
public:
    static constexpr std::size_t wide = 4;  ///< packs

    RateOfReturn(const Rows& rows, double years_in_step, std::size_t first_sample)
        : flows_(rows), per_step_(years_in_step), first_(first_sample) {}

    /// A first place, from a middling rate. False where not all samples are `simple`.
    BALLPARK_INLINE bool guess() {
        // nothing of the number of steps: zeros beyond a sample's last flow change no bit
        const double middle = middling_rate * per_step_;
        // e^-middle, by its series: this is no place for exactness, only for the same bits
        const double factor = 1 / (1 + middle * (1 + middle * (0.5 + middle / 6)));
        Pack least[wide], v[wide];
        for (std::size_t k = 0; k < wide; ++k) {
            least[k] = all(0);
            v[k] = all(factor);
        }
        sum_up<true>(v, least);
        if constexpr (simple) {
            bool later = false;
            for (std::size_t k = 0; k < wide; ++k)
                later = later || any(least[k] < all(0)) || any(at(0, k) >= all(0));
            if (later) return false;
        } else {
            find_regular();
        }
        const Pack infinity = all(std::numeric_limits<double>::infinity());
        for (std::size_t k = 0; k < wide; ++k) {
            const Pack paid = simple ? -at(0, k) : outlay_[k].value;
            const Pack got = income_[k].value;
            regular_[k] = regular_[k] & (got > all(0)) & (paid > all(0)) & (got < infinity) &
                          (paid < infinity);
            near_[k] = Bits{};
            v_[k] = v[k] * exponential(-halley(k, v[k]).by);
        }
        return true;
    }

    /// `asked`: 1 for the samples that are not for this.
    BALLPARK_INLINE void solve(double* out, unsigned char* asked) {
        Bits open[wide], done[wide];
        bool left = false;
        for (std::size_t k = 0; k < wide; ++k) {
            open[k] = regular_[k];
            done[k] = Bits{};
            left = left || any(open[k]);
        }
        for (int step = 0; step < most_steps && left; ++step) {
            bool all_near = true;
            for (std::size_t k = 0; k < wide; ++k) all_near = all_near && !any(open[k] & ~near_[k]);
            all_near ? sum_up<false>(v_, nullptr) : sum_up<true>(v_, nullptr);
            left = false;
            for (std::size_t k = 0; k < wide; ++k) {
                const Move move = halley(k, v_[k]);
                v_[k] = select(open[k], v_[k] * shrink(move.by), v_[k]);
                // what is left is of the third order; of the second where the bend was left out
                const Pack size = magnitude(move.by);
                const Pack rest = size * (move.bend * move.bend + move.log * move.log);
                const Bits close = select_bits(near_[k], size < all(2e-8), rest < all(3e-14));
                near_[k] = rest < all(2e-8);
                done[k] = done[k] | (open[k] & close);
                open[k] = open[k] & ~close & (move.by == move.by);
                left = left || any(open[k]);
            }
        }
        for (std::size_t k = 0; k < wide; ++k) {
            store(out + k * lanes, select(done[k], 1.0 / v_[k] - 1.0, all(none)));
            for (int lane = 0; lane < lanes; ++lane)
                asked[k * lanes + static_cast<std::size_t>(lane)] = done[k][lane] == 0;
        }
    }

private:
    static constexpr int most_steps = 60;
    static constexpr double middling_rate = 0.065;  ///< a year, continuously compounded
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    /// A polynomial in v, its slope, and half its second derivative.
    struct Polynomial {
        Pack value, slope, bend;
    };
    struct Move {
        Pack by;    ///< in u
        Pack bend;  ///< what it bent by, of 1
        Pack log;   ///< g where it began
    };

    BALLPARK_INLINE Pack at(std::size_t t, std::size_t k) const {
        return load(flows_.begins[t] + first_ + k * lanes);
    }
    BALLPARK_INLINE static Bits select_bits(Bits condition, Bits yes, Bits no) {
        return (condition & yes) | (~condition & no);
    }

    template <bool bends>
    BALLPARK_INLINE static void horner(Polynomial& p, Pack v, Pack x) {
        if constexpr (bends) p.bend = p.bend * v + p.slope;
        p.slope = p.slope * v + p.value;
        p.value = p.value * v + x;
    }

    /// Income and outlays at v, and the least flow of the later steps.
    template <bool bends>
    BALLPARK_INLINE void sum_up(const Pack (&v)[wide], Pack* least) {
        for (std::size_t k = 0; k < wide; ++k) income_[k] = outlay_[k] = {all(0), all(0), all(0)};
        for (std::size_t t = flows_.steps; t-- > (simple ? 1 : 0);)
            for (std::size_t k = 0; k < wide; ++k) {
                Pack x = at(t, k);
                if constexpr (simple) {
                    if (least != nullptr) least[k] = select(x < least[k], x, least[k]);
                } else {
                    const Bits out = x < all(0);
                    horner<bends>(outlay_[k], v[k], select(out, -x, all(0)));
                    x = select(out, all(0), x);
                }
                horner<bends>(income_[k], v[k], x);
            }
        if constexpr (simple)
            for (std::size_t k = 0; k < wide; ++k) horner<bends>(income_[k], v[k], all(0));
    }

    /// Those whose outlays all come before their income.
    BALLPARK_INLINE void find_regular() {
        Bits earned[wide] = {};
        for (std::size_t k = 0; k < wide; ++k) regular_[k] = ~Bits{};
        for (std::size_t t = 0; t < flows_.steps; ++t)
            for (std::size_t k = 0; k < wide; ++k) {
                const Pack x = at(t, k);
                regular_[k] = regular_[k] & ~((x < all(0)) & earned[k]);
                earned[k] = earned[k] | (x > all(0));
            }
    }

    BALLPARK_INLINE Pack log_ratio(Pack ratio, Bits wanted) const {
        const Pack off = ratio - 1.0;
        const Bits small = magnitude(off) < all(near_one);
        const Pack close = logarithm_near(off);
        return any(~small & wanted) ? select(small, close, logarithm(ratio)) : close;
    }

    BALLPARK_INLINE static Pack shrink(Pack move) {
        const Bits small = magnitude(move) < all(near_one);
        const Pack close = exponential_near(-move);
        return any(~small) ? select(small, close, exponential(-move)) : close;
    }

    /// The way to the root by g, its slope -(mean time of income - that of outlays), and its bend,
    /// the difference of the variances of those times; without the bend for those that are near.
    BALLPARK_INLINE Move halley(std::size_t k, Pack v) const {
        const Polynomial& got = income_[k];
        const Pack paid = simple ? -at(0, k) : outlay_[k].value;
        const Pack got_first = got.slope * v;
        const Pack paid_first = simple ? all(0) : outlay_[k].slope * v;
        // the difference of got_first / got and paid_first / paid, without dividing twice
        const Pack product = got.value * paid;
        const Pack apart = simple ? got_first * paid : got_first * paid - paid_first * got.value;
        const Pack inverse = 1.0 / (product * apart);
        const Pack per_time = product * product * inverse, per_product = apart * inverse;
        const Pack per_got = paid * per_product, per_paid = got.value * per_product;
        const Pack g = log_ratio(got.value * per_paid, regular_[k]);
        const Pack straight = g * per_time;

        const Pack got_time = got_first * per_got;
        Pack spread = variance(got.bend * v * v * 2.0 + got_first, per_got, got_time);
        if constexpr (!simple) {
            const Pack second = outlay_[k].bend * v * v * 2.0 + paid_first;
            spread = spread - variance(second, per_paid, paid_first * per_paid);
        }
        Pack half = spread * straight * per_time * 0.5;
        half = select(near_[k], all(0), select(half < all(0.5), half, all(0.5)));
        // the pole of Halley's formula, at 1, is kept away from
        Pack by = straight / (1.0 - half);
        by = select(by > all(2), all(2), select(by < all(-2), all(-2), by));
        return {by, half, g};
    }

    BALLPARK_INLINE static Pack variance(Pack second, Pack per_whole, Pack mean) {
        return second * per_whole - mean * mean;
    }

    const Rows& flows_;
    double per_step_;    ///< years in a step
    std::size_t first_;  ///< sample

    Pack v_[wide];  ///< where we are
    Bits regular_[wide] = {~Bits{}, ~Bits{}, ~Bits{}, ~Bits{}};
    Bits near_[wide];  ///< so close that the bend tells nothing more
    Polynomial income_[wide], outlay_[wide];
};

inline void irr(double* out, unsigned char* asked, const Rows& flows, double per_step,
                std::size_t n) {
    constexpr std::size_t together = RateOfReturn<true>::wide * lanes;
    for (std::size_t i = 0; i < n; i += together) {
        RateOfReturn<true> simple(flows, per_step, i);
        if (simple.guess()) {
            simple.solve(out + i, asked + i);
            continue;
        }
        RateOfReturn<false> any_outlays(flows, per_step, i);
        any_outlays.guess();
        any_outlays.solve(out + i, asked + i);
    }
}

}  // namespace ballpark::model::batch::BALLPARK_ISA
