#pragma once

#include <cstddef>
#include <cstdint>

#include "ballpark/sample/simd/isa.hpp"

namespace ballpark::model::batch {

/// What the kernels can do; a step of a program is one of these over a block of samples.
enum class Code : std::uint8_t {
    constant,
    input,
    step,            ///< the number of the step
    year,            ///< the calendar year of the step
    steps_per_year,  ///< 1, 4 or 12
    // of two values
    add,
    subtract,
    multiply,
    divide,
    min,
    max,
    less,
    less_equal,
    equal,
    not_equal,
    logical_and,
    logical_or,
    power,
    // of one
    negate,
    logical_not,
    abs,
    sqrt,
    exp,
    log,
    round,
    floor,
    copy,
    choose,  ///< of three
    // over a series
    npv,
    irr,
    payback,
    discounted_payback,
    sum,
    lowest,
    highest,
    first,
    last,
    at,
};

/// Does it take a whole series?
constexpr bool over_series(Code code) {
    return code >= Code::npv;
}

inline constexpr std::size_t first_binary = static_cast<std::size_t>(Code::add);
inline constexpr std::size_t binary_count = static_cast<std::size_t>(Code::negate) - first_binary;
inline constexpr std::size_t first_unary = static_cast<std::size_t>(Code::negate);
inline constexpr std::size_t unary_count = static_cast<std::size_t>(Code::choose) - first_unary;

/// One value for each sample, or one for all of them.
struct Row {
    const double* data = nullptr;
    bool broadcast = false;
};

/// A series over the steps: where the row of each begins. Steps may share a row.
struct Rows {
    const double* const* begins = nullptr;
    bool broadcast = false;
    std::size_t steps = 0;
    int from = 0;  ///< the step of the first row

    Row row(std::size_t step) const { return {begins[step], broadcast}; }
};

/// The kernels of one instruction set. `n` is a multiple of `sample::block_unit`; a row that is not
/// broadcast holds n values. Comparisons give 1 or 0; whatever depends on what has no value (NaN)
/// has none. All sets give the same bits.
struct Kernels {
    using Unary = void (*)(double* out, const double* a, std::size_t n);
    using Binary = void (*)(double* out, const double* a, const double* b, std::size_t n);
    Unary unary[unary_count];
    Binary binary[binary_count][3];  ///< neither broadcast; the second; the first
    void (*choose)(double* out, Row condition, Row yes, Row no, std::size_t n);
    void (*whole_power)(double* out, const double* base, std::int64_t power, std::size_t n);
    /// `per_step`: the rate's power that a step discounts by, 1 for years, 1/12 for months.
    void (*npv)(double* out, Row rate, const Rows& flows, double per_step, std::size_t n);
    /// The internal rate of return by the step where the flows change sign once, from outlays to
    /// income: `asked` is set to 0 there, to 1 where the exact solver must be asked.
    void (*irr)(double* out, unsigned char* asked, const Rows& flows, double per_step,
                std::size_t n);
    void (*sum)(double* out, const Rows& rows, std::size_t n);
    void (*lowest)(double* out, const Rows& rows, std::size_t n);
    void (*highest)(double* out, const Rows& rows, std::size_t n);
};

const Kernels& kernels(sample::Isa isa);

}  // namespace ballpark::model::batch
