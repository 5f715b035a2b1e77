#pragma once

#include "ballpark/sample/kernels.hpp"
#include "ballpark/sample/simd/elementary.hpp"

// The kernels' code, compiled once for each instruction set: see lanes.hpp.

namespace ballpark::sample::BALLPARK_ISA {

BALLPARK_INLINE Words low_half(Words word) {
    return word & all_words(0xffffffff);
}

/// The upper 52 bits as the middle of one of 2^52 parts of (0, 1).
BALLPARK_INLINE Pack unit_interval(Words bits) {
    return (as<Pack>((bits >> 12) | all_words(0x3ff0000000000000)) - 1.0) + 0x1p-53;
}

/// Philox 4x32-10: ten rounds of two multiplications over a counter of four words. The upper halves
/// of the words hold nothing of it, neither before nor after: only lower halves are multiplied.
BALLPARK_INLINE void philox(Words (&c)[4], std::uint64_t seed) {
    auto key0 = static_cast<std::uint32_t>(seed);
    auto key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        const Words a = multiply_halves(c[0], all_words(0xD2511F53));
        const Words b = multiply_halves(c[2], all_words(0xCD9E8D57));
        c[0] = (b >> 32) ^ c[1] ^ all_words(key0);
        c[1] = b;
        c[2] = (a >> 32) ^ c[3] ^ all_words(key1);
        c[3] = a;
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
}

/// A counter gives two numbers: counter k of 8 in a row gives numbers k and k + 8 of 16.
inline void uniform(double* out, Stream stream, std::uint64_t first, std::size_t n) {
    Words place;
    for (int i = 0; i < lanes; ++i) place[i] = static_cast<std::uint64_t>(i);
    for (std::size_t i = 0; i < n; i += 16)
        for (std::size_t k = 0; k < 8; k += lanes) {
            const Words counter = all_words((first + i) / 2 + k) + place;
            Words c[4] = {counter, counter >> 32, all_words(stream.name),
                          all_words(stream.purpose)};
            philox(c, stream.seed);
            store(out + i + k, unit_interval((c[1] << 32) | low_half(c[0])));
            store(out + i + k + 8, unit_interval((c[3] << 32) | low_half(c[2])));
        }
}

BALLPARK_INLINE Words reversed(Words x) {
    x = ((x >> 1) & all_words(0x5555555555555555)) | ((x & all_words(0x5555555555555555)) << 1);
    x = ((x >> 2) & all_words(0x3333333333333333)) | ((x & all_words(0x3333333333333333)) << 2);
    x = ((x >> 4) & all_words(0x0f0f0f0f0f0f0f0f)) | ((x & all_words(0x0f0f0f0f0f0f0f0f)) << 4);
    x = ((x >> 8) & all_words(0x00ff00ff00ff00ff)) | ((x & all_words(0x00ff00ff00ff00ff)) << 8);
    x = ((x >> 16) & all_words(0x0000ffff0000ffff)) | ((x & all_words(0x0000ffff0000ffff)) << 16);
    return (x >> 32) | (x << 32);
}

/// On reversed bits, each bit may be changed by those below it alone (Laine and Karras,
/// Stratified Sampling for Stochastic Transparency, 2011): additions and multiplications by even
/// numbers do that, and are the same in all bits that came from the same digits.
inline void scramble(double* out, const std::uint64_t* low, std::uint64_t high, std::uint64_t seed,
                     std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) {
        Words x;
        __builtin_memcpy(&x, low + i, sizeof x);
        x = reversed(x ^ all_words(high));
        x = x + all_words(seed);
        x = x ^ (x * all_words(0x6c50b47c56b0a1d2));
        x = x ^ (x * all_words(0xb82f1e52a8d6d9d4));
        x = x ^ (x * all_words(0xc7afe638b1e3a4f2));
        x = x ^ (x * all_words(0x8d22f6e6d7a8cd6c));
        store(out + i, unit_interval(reversed(x)));
    }
}

inline void normal_scores(double* out, const double* u, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, normal_score(load(u + i)));
}
inline void normal_shares(double* out, const double* z, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, normal_share(load(z + i)));
}
inline void affine(double* out, const double* x, double a, double b, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, load(x + i) * b + a);
}
inline void exp_affine(double* out, const double* x, double a, double b, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, exponential(load(x + i) * b + a));
}
inline void triangular(double* out, const double* u, double low, double mode, double high,
                       std::size_t n) {
    const double width = high - low;
    const double turn = (mode - low) / width;
    const double up = width * (mode - low), down = width * (high - mode);
    for (std::size_t i = 0; i < n; i += lanes) {
        const Pack share = load(u + i);
        const auto rising = share < all(turn);
        const Pack square = select(rising, share * up, (1.0 - share) * down);
        const Pack side = root(square);
        store(out + i, select(rising, side + low, high - side));
    }
}
inline void add_scaled(double* out, const double* x, double b, std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) store(out + i, load(out + i) + load(x + i) * b);
}

inline void bins(std::int32_t* out, const double* x, double low, double per_width, double last,
                 std::size_t n) {
    for (std::size_t i = 0; i < n; i += lanes) {
        const Pack number = load(x + i);
        Pack place = (number - low) * per_width + 1.0;
        place = select(place > all(0), place, all(0));
        place = select(place < all(last), place, all(last));
        const auto finite = magnitude(number) < all(std::numeric_limits<double>::infinity());
        place = select(finite, place, all(last + 1));
        // the whole part is what is below it in the sum with a power of two
        const Words bits = as<Words>(floor(place) + whole_shift);
        for (int lane = 0; lane < lanes; ++lane)
            out[i + static_cast<std::size_t>(lane)] = static_cast<std::int32_t>(bits[lane]);
    }
}

inline void add_sums(Sums& sums, const double* x, double origin, std::size_t n) {
    for (int way = 0; way < Sums::ways; way += lanes) {
        Pack count = load(sums.count + way), negative = load(sums.negative + way);
        Pack sum = load(sums.sum + way), squares = load(sums.squares + way);
        Pack least = load(sums.least + way), most = load(sums.most + way);
        for (std::size_t i = static_cast<std::size_t>(way); i < n; i += Sums::ways) {
            const Pack number = load(x + i);
            const auto finite = magnitude(number) < all(std::numeric_limits<double>::infinity());
            const Pack away = select(finite, number - origin, all(0));
            count = count + select(finite, all(1), all(0));
            negative = negative + select(finite & (number < all(0)), all(1), all(0));
            sum = sum + away;
            squares = squares + away * away;
            least = select(finite & (number < least), number, least);
            most = select(finite & (number > most), number, most);
        }
        store(sums.count + way, count);
        store(sums.negative + way, negative);
        store(sums.sum + way, sum);
        store(sums.squares + way, squares);
        store(sums.least + way, least);
        store(sums.most + way, most);
    }
}

inline constexpr Kernels made_kernels{uniform, scramble,   normal_scores, normal_shares,
                                      affine,  exp_affine, triangular,    add_scaled,
                                      bins,    add_sums};

}  // namespace ballpark::sample::BALLPARK_ISA
