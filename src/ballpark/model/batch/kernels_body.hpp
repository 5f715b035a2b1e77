#pragma once

#include <array>
#include <cstddef>

#include "ballpark/model/batch/kernels.hpp"
#include "ballpark/sample/simd/elementary.hpp"

// The kernels' code, compiled once for each instruction set: see lanes.hpp.

namespace ballpark::model::batch::BALLPARK_ISA {

using namespace ballpark::sample::BALLPARK_ISA;

constexpr double none_value = std::numeric_limits<double>::quiet_NaN();

BALLPARK_INLINE Pack truth(Bits condition, Pack a, Pack b) {
    return select((a == a) & (b == b), select(condition, all(1), all(0)), all(none_value));
}

// Each operation as a type, so that a loop is made of it for every way its operands can come.
struct Add {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return a + b; }
};
struct Subtract {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return a - b; }
};
struct Multiply {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return a * b; }
};
struct Divide {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return a / b; }
};
struct Min {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) {
        return select((a == a) & (b == b), select(b < a, b, a), all(none_value));
    }
};
struct Max {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) {
        return select((a == a) & (b == b), select(b > a, b, a), all(none_value));
    }
};
struct Less {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return truth(a < b, a, b); }
};
struct LessEqual {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return truth(a <= b, a, b); }
};
struct Equal {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return truth(a == b, a, b); }
};
struct NotEqual {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return truth(a != b, a, b); }
};
struct And {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) {
        return truth((a != all(0)) & (b != all(0)), a, b);
    }
};
struct Or {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) {
        return truth((a != all(0)) | (b != all(0)), a, b);
    }
};
struct Power {
    BALLPARK_INLINE static Pack of(Pack a, Pack b) { return power(a, b); }
};
struct Negate {
    BALLPARK_INLINE static Pack of(Pack a) { return -a; }
};
struct Not {
    BALLPARK_INLINE static Pack of(Pack a) { return truth(a == all(0), a, a); }
};
struct Abs {
    BALLPARK_INLINE static Pack of(Pack a) { return magnitude(a); }
};
struct Sqrt {
    BALLPARK_INLINE static Pack of(Pack a) { return root(a); }
};
struct Exp {
    BALLPARK_INLINE static Pack of(Pack a) { return exponential(a); }
};
struct Log {
    BALLPARK_INLINE static Pack of(Pack a) { return logarithm(a); }
};
struct Round {
    BALLPARK_INLINE static Pack of(Pack a) { return round(a); }
};
struct Floor {
    BALLPARK_INLINE static Pack of(Pack a) { return floor(a); }
};
struct Copy {
    BALLPARK_INLINE static Pack of(Pack a) { return a; }
};

template <class Operation>
void unary(double* out, const double* a, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, Operation::of(load(a + i)));
}
template <class Operation>
void both_vary(double* out, const double* a, const double* b, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes)
        store(out + i, Operation::of(load(a + i), load(b + i)));
}
template <class Operation>
void first_varies(double* out, const double* a, const double* b, std::size_t n) {
    const Pack right = all(*b);
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, Operation::of(load(a + i), right));
}
template <class Operation>
void second_varies(double* out, const double* a, const double* b, std::size_t n) {
    const Pack left = all(*a);
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, Operation::of(left, load(b + i)));
}

BALLPARK_INLINE Pack read(Row row, std::size_t i) {
    return row.broadcast ? all(*row.data) : load(row.data + i);
}

inline void choose(double* out, Row condition, Row yes, Row no, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) {
        const Pack c = read(condition, i);
        const Pack chosen = select(c != all(0), read(yes, i), read(no, i));
        store(out + i, select(c == c, chosen, all(none_value)));
    }
}

inline void whole_powers(double* out, const double* base, std::int64_t power, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, whole_power(load(base + i), power));
}

// Over series: the samples that are worked on at once stay in registers, the steps run inside.

template <bool broadcast>
BALLPARK_INLINE Pack flow(const Rows& rows, std::size_t step, std::size_t i) {
    const double* row = rows.data + step * rows.stride;
    if constexpr (broadcast)
        return all(*row);
    else
        return load(row + i);
}

/// How many packs are worked on side by side, so that one waits while another is reckoned.
constexpr std::size_t abreast = 4;

template <bool broadcast>
void npv_of(double* out, Row rate, const Rows& flows, double per_step, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes * abreast) {
        Pack v[abreast], value[abreast];
        for (std::size_t k = 0; k < abreast; ++k) {
            const Pack growth = read(rate, i + k * lanes) + 1.0;
            const Pack step = per_step == 1 ? growth : power(growth, all(per_step));
            v[k] = select(growth > all(0), 1.0 / step, all(none_value));
            value[k] = all(0);
        }
        for (std::size_t t = flows.steps; t-- > 0;)
            for (std::size_t k = 0; k < abreast; ++k)
                value[k] = value[k] * v[k] + flow<broadcast>(flows, t, i + k * lanes);
        for (std::size_t k = 0; k < abreast; ++k) {
            // to t = 0
            if (flows.from != 0) value[k] = value[k] * whole_power(v[k], flows.from);
            store(out + i + k * lanes, value[k]);
        }
    }
}

inline void npv(double* out, Row rate, const Rows& flows, double per_step, std::size_t n) {
    flows.broadcast ? npv_of<true>(out, rate, flows, per_step, n)
                    : npv_of<false>(out, rate, flows, per_step, n);
}

/// The rate of return of several packs of samples at once, whose flows change sign once, from
/// outlays to income. Newton's method on g(u) = ln(income / outlays), both discounted by v = e^-u a
/// step: nearly straight in u, and what it bends is told by how its slope changed from one place to
/// the next, so that few steps do. Each sample stops at its own step: its neighbours change
/// nothing.
///
/// `simple`: outlays in the first step alone, in all lanes. The other way does more, and gives the
/// same bits where both can.
template <bool simple>
struct RateOfReturn {
    static constexpr int most_steps = 60;
    static constexpr std::size_t wide = 4;

    RateOfReturn(const Rows& rows, double step, std::size_t sample)
        : flows(rows), per_step(step), first(sample) {}

    static constexpr double middling_rate = 0.065;  ///< a year, continuously compounded

    const Rows& flows;
    double per_step;    ///< years in a step
    std::size_t first;  ///< sample

    Pack u[wide];     ///< where we are
    Pack time[wide];  ///< the mean time of income after outlay there: the slope of g
    Bits good[wide];
    Pack income[wide], outlay[wide], income_slope[wide], outlay_slope[wide];

    BALLPARK_INLINE Pack at(std::size_t t, std::size_t k) const {
        return flow<false>(flows, t, first + k * lanes);
    }

    /// Which lanes can be done here; g, its slope and its bend at a middling rate, and the root of
    /// the parabola that they make.
    BALLPARK_INLINE void guess() {
        Bits earned[wide] = {};
        Pack square[wide], outlay_time[wide];
        for (std::size_t k = 0; k < wide; ++k) {
            good[k] = ~Bits{};
            income[k] = income_slope[k] = square[k] = outlay[k] = outlay_time[k] = all(0);
        }
        // nothing of the number of steps: zeros beyond a sample's last flow change no bit
        const double middle = middling_rate * per_step;
        // e^-middle, by its series: this is no place for exactness, only for the same bits
        const double v = 1 / (1 + middle * (1 + middle * (0.5 + middle / 6)));
        double weight = 1;
        if (simple) {
            for (std::size_t k = 0; k < wide; ++k) outlay[k] = -at(0, k);
            weight = v;
        }
        for (std::size_t t = simple ? 1 : 0; t < flows.steps; ++t) {
            const auto when = static_cast<double>(t);
            const double moment = weight * when, second = moment * when;
            for (std::size_t k = 0; k < wide; ++k) {
                Pack x = at(t, k);
                if constexpr (!simple) {
                    const Bits out = x < all(0);
                    good[k] = good[k] & ~(out & earned[k]);
                    earned[k] = earned[k] | (x > all(0));
                    const Pack paid = select(out, -x, all(0));
                    outlay[k] = outlay[k] + paid * weight;
                    outlay_time[k] = outlay_time[k] + paid * moment;
                    x = select(out, all(0), x);
                }
                income[k] = income[k] + x * weight;
                income_slope[k] = income_slope[k] + x * moment;
                square[k] = square[k] + x * second;
            }
            weight *= v;
        }
        const Pack infinity = all(std::numeric_limits<double>::infinity());
        const Pack start = logarithm(all(1 / v));
        for (std::size_t k = 0; k < wide; ++k) {
            good[k] = good[k] & (income[k] > all(0)) & (outlay[k] > all(0)) &
                      (income[k] < infinity) & (outlay[k] < infinity);
            const Pack mean = income_slope[k] / income[k];
            const Pack g = logarithm(income[k] / outlay[k]);
            time[k] = mean - outlay_time[k] / outlay[k];
            const Pack bend = square[k] / income[k] - mean * mean;
            const Pack under = time[k] * time[k] - 2.0 * bend * g;
            const Pack parabola = 2.0 * g / (time[k] + root(select(under > all(0), under, all(0))));
            u[k] = select(good[k], start + parabola, all(0));
            outlay_slope[k] = parabola;  // how far that is
        }
    }

    /// Income and outlay at the rates of `v`, and their slopes in v.
    BALLPARK_INLINE void discount(const Pack (&v)[wide]) {
        for (std::size_t k = 0; k < wide; ++k)
            income[k] = outlay[k] = income_slope[k] = outlay_slope[k] = all(0);
        for (std::size_t t = flows.steps; t-- > (simple ? 1 : 0);)
            for (std::size_t k = 0; k < wide; ++k) {
                Pack x = at(t, k);
                if constexpr (!simple) {
                    const Bits out = x < all(0);
                    outlay_slope[k] = outlay_slope[k] * v[k] + outlay[k];
                    outlay[k] = outlay[k] * v[k] + select(out, -x, all(0));
                    x = select(out, all(0), x);
                }
                income_slope[k] = income_slope[k] * v[k] + income[k];
                income[k] = income[k] * v[k] + x;
            }
        if constexpr (simple)
            for (std::size_t k = 0; k < wide; ++k) {
                income_slope[k] = income_slope[k] * v[k] + income[k];
                income[k] = income[k] * v[k];
                outlay[k] = -at(0, k);
            }
    }

    BALLPARK_INLINE void solve(double* out, unsigned char* asked) {
        guess();
        Pack moved[wide];
        Bits open[wide], done[wide];
        bool left = false;
        for (std::size_t k = 0; k < wide; ++k) {
            moved[k] = outlay_slope[k];
            open[k] = good[k];
            done[k] = Bits{};
            left = left || any(open[k]);
        }
        for (int step = 0; step < most_steps && left; ++step) {
            Pack v[wide];
            for (std::size_t k = 0; k < wide; ++k) v[k] = exponential(-u[k]);
            discount(v);
            left = false;
            for (std::size_t k = 0; k < wide; ++k) {
                const Pack g = logarithm(income[k] / outlay[k]);
                const Pack here =
                    v[k] * (income_slope[k] / income[k] - outlay_slope[k] / outlay[k]);
                // from the change of the slope since the last place
                const Pack curve = select(moved[k] != all(0), (time[k] - here) / moved[k], all(0));
                const Pack straight = g / here;
                const Pack half = curve * straight / (here * 2.0);
                Pack move = straight * (1.0 + select(magnitude(half) < all(0.3), half, all(0)));
                move = select(move > all(2), all(2), select(move < all(-2), all(-2), move));
                u[k] = select(open[k], u[k] + move, u[k]);
                // what is left is of the third order, but at the first step, whose curve is coarse
                const Pack size = magnitude(half) * magnitude(straight);
                const Pack rest = step == 0 ? size : size * magnitude(half) * 8.0;
                const Bits close = (rest < all(1e-13)) | (magnitude(move) < all(1e-12));
                done[k] = done[k] | (open[k] & close);
                open[k] = open[k] & ~close & (move == move);
                time[k] = here;
                moved[k] = move;
                left = left || any(open[k]);
            }
        }
        for (std::size_t k = 0; k < wide; ++k) {
            const Pack rate = exponential(u[k]) - 1.0;
            store(out + k * lanes, select(done[k], rate, all(none_value)));
            for (int lane = 0; lane < lanes; ++lane)
                asked[k * lanes + static_cast<std::size_t>(lane)] = done[k][lane] == 0;
        }
    }
};

/// Do the samples pay in the first step alone?
BALLPARK_INLINE bool pays_first(const Rows& flows, std::size_t i) {
    constexpr std::size_t wide = RateOfReturn<true>::wide;
    Pack least[wide];
    for (std::size_t k = 0; k < wide; ++k) least[k] = all(0);
    for (std::size_t t = 1; t < flows.steps; ++t)
        for (std::size_t k = 0; k < wide; ++k) {
            const Pack x = flow<false>(flows, t, i + k * lanes);
            least[k] = x < least[k] ? x : least[k];
        }
    bool later = false;
    for (std::size_t k = 0; k < wide; ++k)
        later =
            later || any(least[k] < all(0)) || any(flow<false>(flows, 0, i + k * lanes) >= all(0));
    return !later;
}

inline void irr(double* out, unsigned char* asked, const Rows& flows, double per_step,
                std::size_t n) {
    constexpr std::size_t together = RateOfReturn<true>::wide * lanes;
    for (std::size_t i = 0; i < n; i += together) {
        if (pays_first(flows, i))
            RateOfReturn<true>(flows, per_step, i).solve(out + i, asked + i);
        else
            RateOfReturn<false>(flows, per_step, i).solve(out + i, asked + i);
    }
}

template <class Operation>
void fold(double* out, const Rows& rows, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) {
        Pack value = read(rows.row(0), i);
        for (std::size_t t = 1; t < rows.steps; ++t)
            value = Operation::of(value, read(rows.row(t), i));
        store(out + i, value);
    }
}

template <class Operation>
constexpr std::array<Kernels::Binary, 3> ways() {
    return {both_vary<Operation>, first_varies<Operation>, second_varies<Operation>};
}

inline Kernels make_kernels() {
    Kernels made{
        {unary<Negate>, unary<Not>, unary<Abs>, unary<Sqrt>, unary<Exp>, unary<Log>, unary<Round>,
         unary<Floor>, unary<Copy>},
        {},
        choose,
        whole_powers,
        npv,
        irr,
        fold<Add>,
        fold<Min>,
        fold<Max>,
    };
    const std::array<Kernels::Binary, 3> binary[] = {
        ways<Add>(), ways<Subtract>(), ways<Multiply>(),  ways<Divide>(), ways<Min>(),
        ways<Max>(), ways<Less>(),     ways<LessEqual>(), ways<Equal>(),  ways<NotEqual>(),
        ways<And>(), ways<Or>(),       ways<Power>()};
    static_assert(std::size(binary) == binary_count);
    for (std::size_t i = 0; i < binary_count; ++i)
        for (std::size_t way = 0; way < 3; ++way) made.binary[i][way] = binary[i][way];
    return made;
}

}  // namespace ballpark::model::batch::BALLPARK_ISA
