#pragma once

#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Several numbers at once. A source that includes this is compiled once for each instruction set,
// with the name of the set and how many doubles it takes at once; everything lies in a namespace of
// that name, so that no linker can put one set's code in the place of another's. The operations are
// those of IEEE 754 and nothing is contracted: every set, and every compiler, gives the same bits.

#ifndef BALLPARK_ISA
#define BALLPARK_ISA baseline
#define BALLPARK_LANES 2
#endif

#define BALLPARK_INLINE [[gnu::always_inline]] inline

namespace ballpark::sample::BALLPARK_ISA {

constexpr int lanes = BALLPARK_LANES;

using Pack = double __attribute__((vector_size(8 * BALLPARK_LANES)));
using Bits = std::int64_t __attribute__((vector_size(8 * BALLPARK_LANES)));
using Words = std::uint64_t __attribute__((vector_size(8 * BALLPARK_LANES)));

BALLPARK_INLINE Pack load(const double* from) {
    Pack pack;
    __builtin_memcpy(&pack, from, sizeof pack);
    return pack;
}
BALLPARK_INLINE void store(double* to, Pack pack) {
    __builtin_memcpy(to, &pack, sizeof pack);
}
BALLPARK_INLINE Pack all(double value) {
    return Pack{} + value;
}
BALLPARK_INLINE Words all_words(std::uint64_t value) {
    return Words{} + value;
}

template <class To, class From>
BALLPARK_INLINE To as(From from) {
    static_assert(sizeof(To) == sizeof(From));
    To to;
    __builtin_memcpy(&to, &from, sizeof to);
    return to;
}

BALLPARK_INLINE Pack select(Bits condition, Pack yes, Pack no) {
    return condition ? yes : no;
}

BALLPARK_INLINE bool any(Bits condition) {
#if BALLPARK_LANES == 8 && defined(__AVX512DQ__)
    return _mm512_movepi64_mask(as<__m512i>(condition)) != 0;
#elif BALLPARK_LANES == 4 && defined(__AVX__)
    return _mm256_movemask_pd(as<__m256d>(condition)) != 0;
#else
    std::int64_t joined = 0;
    for (int i = 0; i < lanes; ++i) joined |= condition[i];
    return joined != 0;
#endif
}

BALLPARK_INLINE Pack root(Pack x) {
#if BALLPARK_LANES == 8 && defined(__AVX512F__)
    return as<Pack>(_mm512_maskz_sqrt_pd(0xff, as<__m512d>(x)));
#elif BALLPARK_LANES == 4 && defined(__AVX__)
    return as<Pack>(_mm256_sqrt_pd(as<__m256d>(x)));
#elif BALLPARK_LANES == 2 && defined(__SSE2__)
    return as<Pack>(_mm_sqrt_pd(as<__m128d>(x)));
#else
    for (int i = 0; i < lanes; ++i) x[i] = __builtin_sqrt(x[i]);
    return x;
#endif
}

/// The product of the lower halves of two words.
BALLPARK_INLINE Words multiply_halves(Words a, Words b) {
#if BALLPARK_LANES == 8 && defined(__AVX512F__)
    return as<Words>(_mm512_maskz_mul_epu32(0xff, as<__m512i>(a), as<__m512i>(b)));
#elif BALLPARK_LANES == 4 && defined(__AVX2__)
    return as<Words>(_mm256_mul_epu32(as<__m256i>(a), as<__m256i>(b)));
#elif BALLPARK_LANES == 2 && defined(__SSE2__)
    return as<Words>(_mm_mul_epu32(as<__m128i>(a), as<__m128i>(b)));
#else
    return (a & 0xffffffffu) * (b & 0xffffffffu);
#endif
}

BALLPARK_INLINE Pack magnitude(Pack x) {
    return as<Pack>(as<Words>(x) & all_words(0x7fffffffffffffff));
}

/// Adding this to a number below 2^51 leaves its whole part in the lowest bits.
constexpr double whole_shift = 6755399441055744.0;  // 1.5 * 2^52

/// The nearest whole number, halves to even; as it is where it has no fraction to lose.
BALLPARK_INLINE Pack nearest(Pack x) {
    const Pack whole = (x + whole_shift) - whole_shift;
    return select(magnitude(x) < all(2251799813685248.0), whole, x);
}
BALLPARK_INLINE Pack floor(Pack x) {
    const Pack whole = nearest(x);
    return select(whole > x, whole - 1.0, whole);
}
/// Halves away from zero.
BALLPARK_INLINE Pack round(Pack x) {
    const Pack size = magnitude(x);
    const Pack whole = floor(size);
    const Pack up = select(size - whole >= all(0.5), whole + 1.0, whole);
    const Words sign = as<Words>(x) & all_words(0x8000000000000000);
    return select(x == x, as<Pack>(as<Words>(up) | sign), x);
}

}  // namespace ballpark::sample::BALLPARK_ISA
