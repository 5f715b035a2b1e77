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
constexpr std::size_t abreast = 16 / lanes < 4 ? 16 / lanes : 4;

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

/// Newton's method on g(u) = ln(income) - ln(outlays), both discounted by v = e^-u a step: nearly
/// straight in u, so that few steps do. Only for flows that change sign once, from outlays to
/// income; each sample stops at its own step, so that its neighbours change nothing.
struct RateOfReturn {
    const Rows& flows;
    std::size_t i;
    static constexpr int most_steps = 60;

    Pack income = all(0), outlay = all(0);  ///< discounted
    Pack income_slope = all(0), outlay_slope = all(0);
    bool single = true;  ///< outlays in the first step alone, in every lane

    BALLPARK_INLINE Pack at(std::size_t t) const { return flow<false>(flows, t, i); }

    /// Which lanes can be done here; the sums and first moments for the first guess.
    BALLPARK_INLINE Bits survey(Pack& guess) {
        Bits earned = Bits{};  // income has begun
        Bits good = ~Bits{};
        Bits spent_later = Bits{};
        Pack sum = all(0), moment = all(0), square = all(0);
        Pack spent = all(0), spent_moment = all(0);
        for (std::size_t t = 0; t < flows.steps; ++t) {
            const Pack x = at(t);
            const Bits out = x < all(0);
            const auto when = static_cast<double>(t);
            good = good & ~(out & earned) & (x == x);
            earned = earned | (x > all(0));
            if (t > 0) spent_later = spent_later | out;
            const Pack in = select(out, all(0), x);
            sum = sum + in;
            moment = moment + in * when;
            square = square + in * (when * when);
            const Pack paid = select(out, -x, all(0));
            spent = spent + paid;
            spent_moment = spent_moment + paid * when;
        }
        single = !any(spent_later);
        const Pack infinity = all(std::numeric_limits<double>::infinity());
        good = good & (sum > all(0)) & (spent > all(0)) & (sum < infinity) & (spent < infinity);
        // g, its slope and its bend at u = 0: the root of the parabola
        const Pack mean = moment / sum;
        const Pack g = logarithm(sum / spent);
        const Pack slope = mean - spent_moment / spent;
        const Pack bend = square / sum - mean * mean;
        const Pack under = slope * slope - 2.0 * bend * g;
        const Pack parabola = 2.0 * g / (slope + root(select(under > all(0), under, all(0))));
        guess = select(good, parabola, all(0));
        return good;
    }

    BALLPARK_INLINE void discount(Pack v) {
        income = outlay = income_slope = outlay_slope = all(0);
        if (single) {
            for (std::size_t t = flows.steps; t-- > 1;) {
                income_slope = income_slope * v + income;
                income = income * v + at(t);
            }
            income_slope = income_slope * v + income;
            income = income * v;
            outlay = -at(0);
            return;
        }
        for (std::size_t t = flows.steps; t-- > 0;) {
            const Pack x = at(t);
            const Bits out = x < all(0);
            income_slope = income_slope * v + income;
            income = income * v + select(out, all(0), x);
            outlay_slope = outlay_slope * v + outlay;
            outlay = outlay * v + select(out, -x, all(0));
        }
    }

    BALLPARK_INLINE void solve(double* out, unsigned char* asked) {
        Pack u;
        const Bits good = survey(u);
        Bits open = good;
        Bits done = Bits{};
        for (int step = 0; step < most_steps && any(open); ++step) {
            const Pack v = exponential(-u);
            discount(v);
            const Pack g = logarithm(income / outlay);
            // the mean time of income after outlay, the slope of g
            const Pack time = v * (income_slope / income - outlay_slope / outlay);
            Pack move = g / time;
            move = select(move > all(2), all(2), select(move < all(-2), all(-2), move));
            u = select(open, u + move, u);
            const Bits close = magnitude(move) < all(1e-7);
            done = done | (open & close);
            open = open & ~close & (move == move);
        }
        const Pack rate = exponential(u) - 1.0;
        store(out, select(done, rate, all(none_value)));
        for (int lane = 0; lane < lanes; ++lane) asked[lane] = done[lane] == 0;
    }
};

inline void irr(double* out, unsigned char* asked, const Rows& flows, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) {
        RateOfReturn solver{flows, i};
        solver.solve(out + i, asked + i);
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
