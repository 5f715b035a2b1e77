#pragma once

#include <array>
#include <cstddef>

#include "ballpark/model/batch/kernels.hpp"
#include "ballpark/model/batch/rate_of_return.hpp"
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
    const double* row = rows.begins[step];
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
