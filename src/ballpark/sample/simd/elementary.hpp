#pragma once

#include <limits>

#include "ballpark/sample/simd/lanes.hpp"

// Elementary functions in plain operations, so that they have the same bits everywhere. The
// coefficients are Chebyshev fits made for this file at 50 digits; lowest power first.

namespace ballpark::sample::BALLPARK_ISA {

template <int count>
BALLPARK_INLINE Pack polynomial(const double (&coefficients)[count], Pack x) {
    // powers apart: several short chains take less long than one
    const Pack square = x * x;
    if constexpr (count >= 16) {
        const Pack fourth = square * square;
        Pack sums[4];
        for (int k = 0; k < 4; ++k) sums[k] = all(coefficients[(count - 1 - k) / 4 * 4 + k]);
        for (int k = 0; k < 4; ++k)
            for (int i = (count - 1 - k) / 4 * 4 + k - 4; i >= 0; i -= 4)
                sums[k] = sums[k] * fourth + coefficients[i];
        return (sums[0] + sums[1] * x) + (sums[2] + sums[3] * x) * square;
    }
    constexpr int even = (count - 1) / 2 * 2, odd = count / 2 * 2 - 1;
    Pack sum = all(coefficients[even]), other = all(coefficients[odd]);
    for (int i = even - 2; i >= 0; i -= 2) sum = sum * square + coefficients[i];
    for (int i = odd - 2; i >= 1; i -= 2) other = other * square + coefficients[i];
    return sum + other * x;
}

constexpr double ln2_high = 0x1.62e42feep-1;  // 33 bits: its multiples below 2^20 are exact
constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// e^x within 1 unit in the last place; 0 below -707.7, where the result would lose digits.
BALLPARK_INLINE Pack exponential(Pack x) {
    constexpr double p[] = {0x1.0000000000001p-1,  0x1.5555555555556p-3,  0x1.5555555553d37p-5,
                            0x1.11111111109a6p-7,  0x1.6c16c1789d1d7p-10, 0x1.a01a01a7cebcdp-13,
                            0x1.a019b8ca26fcfp-16, 0x1.71de0d85293b8p-19, 0x1.2891d4ffbb0f9p-22,
                            0x1.af390ba7e6f47p-26};
    const Pack shifted = x * 0x1.71547652b82fep+0 + whole_shift;
    const Pack n = shifted - whole_shift;
    const Pack r = (x - n * ln2_high) - n * ln2_low;
    const Pack part = r + r * r * polynomial(p, r);
    // 2^(n-1), then doubled: n may be 1024
    const Words power = (as<Words>(shifted) + all_words(1022)) << 52;
    const Pack value = (part + 1.0) * as<Pack>(power) * 2.0;
    const Pack infinity = all(std::numeric_limits<double>::infinity());
    const Pack bounded =
        select(x > all(709.782712893384), infinity, select(x < all(-707.7), all(0), value));
    return select(x == x, bounded, x);
}

/// The natural logarithm, plus `off` times that of 2, of numbers above 0 that have a full
/// significand, within 2 units in the last place.
BALLPARK_INLINE Pack logarithm_regular(Pack x, Pack off = Pack{}) {
    constexpr double p[] = {0x1.5555555555555p-1, 0x1.9999999999a39p-2, 0x1.2492492476a1ap-2,
                            0x1.c71c7201a55d7p-3, 0x1.745cf8e4bba1bp-3, 0x1.3b1c3c1c81c8fp-3,
                            0x1.0fbde0f4ad17bp-3, 0x1.0c0aff044a970p-3};
    const Words bits = as<Words>(x);
    const Words offset = (bits - all_words(0x3fe6a09e667f3bcd)) + all_words(0x7ff0000000000000);
    const Words exponent = offset >> 52;  // biased by 2047
    const Words mantissa = bits - ((exponent - all_words(2047)) << 52);
    const Pack k = (as<Pack>(exponent | all_words(0x4330000000000000)) - (0x1p52 + 2047.0)) + off;
    const Pack m = as<Pack>(mantissa);
    const Pack f = m - 1.0;
    const Pack s = f / (m + 1.0);
    const Pack z = s * s;
    const Pack half = f * f * 0.5;
    // ln m = f - (f^2/2 - s (f^2/2 + R)), with 2 s + s z P = the series of the logarithm
    const Pack tail = s * (half + z * polynomial(p, z));
    return k * ln2_high - ((half - (tail + k * ln2_low)) - f);
}

/// The natural logarithm within 2 units in the last place; of 0 minus infinity, below it none.
BALLPARK_INLINE Pack logarithm(Pack x) {
    // numbers too small for a full significand are brought up
    const Bits small = x < all(0x1p-1022);
    const Pack value =
        logarithm_regular(select(small, x * 0x1p54, x), select(small, all(-54), all(0)));
    const Pack infinity = all(std::numeric_limits<double>::infinity());
    const Pack none = all(std::numeric_limits<double>::quiet_NaN());
    const Pack ends = select(x == all(0), -infinity, select(x < all(0), none, x));
    return select((x > all(0)) & (x < infinity), value, ends);
}

/// A whole power below 2^32 in size, by squaring.
BALLPARK_INLINE Pack whole_power(Pack base, std::int64_t power) {
    const bool inverse = power < 0;
    auto left = static_cast<std::uint64_t>(inverse ? -power : power);
    Pack result = all(1);
    while (true) {
        if (left & 1) result = result * base;
        left >>= 1;
        if (left == 0) break;
        base = base * base;
    }
    return inverse ? 1.0 / result : result;
}

/// x^y for any y; of a negative x where y is a whole number. The relative error grows with
/// |y ln x|: some |y ln x| units in the last place.
BALLPARK_INLINE Pack power(Pack x, Pack y) {
    const Pack size = magnitude(x);
    const Pack value = exponential(y * logarithm(size));
    const Bits whole = nearest(y) == y;
    const Pack half = y * 0.5;
    const Bits odd = whole & (nearest(half) != half);
    const Pack none = all(std::numeric_limits<double>::quiet_NaN());
    const Pack infinity = all(std::numeric_limits<double>::infinity());
    const Pack of_negative = select(whole, select(odd, -value, value), none);
    const Pack of_zero = select(y > all(0), all(0), infinity);
    Pack result = select(x < all(0), of_negative, value);
    result = select(x == all(0), of_zero, result);
    result = select(x == all(1), all(1), result);
    result = select(y == all(0), all(1), result);
    return select((x == x) & (y == y), result, none);
}

/// The normal score z with Phi(z) = u, for u in (0, 1): within 1e-15 for u from 0.0005 to 0.9995,
/// within 1e-11 beyond.
BALLPARK_INLINE Pack normal_score(Pack u) {
    // z = x Q(w), x = 2 u - 1, w = -ln(1 - x^2)
    constexpr double central[] = {
        0x1.2b57ec65a8009p+1,   0x1.5bc94440cc7ecp-2,   -0x1.179b2574060cbp-7,
        -0x1.12994fbb84299p-10, 0x1.14e8fc42a1299p-12,  -0x1.49627602c03eep-16,
        -0x1.032ee3ba720ebp-19, 0x1.4186be8c34437p-21,  -0x1.6125a5d8b9a27p-25,
        -0x1.8faf5546388a4p-28, 0x1.98a57af79a002p-30,  -0x1.50c1aff54493dp-34,
        -0x1.42da7457f1ed4p-36, 0x1.05c6bd9d338b9p-38,  -0x1.028853bd2f0d2p-43,
        -0x1.fdae8a4c93954p-45, 0x1.501a572b2af16p-47,  -0x1.06b76f40aecacp-54,
        -0x1.a879e14feca93p-53, 0x1.964c14c7e5669p-56,  0x1.e00593a36d4b8p-60,
        -0x1.242603ecc64dfp-61, -0x1.dbeccf1c596c1p-70, 0x1.5a490b7731a15p-68};
    constexpr double tail[] = {
        0x1.76f4e2498a2d4p+2,   0x1.6dace6115feddp+0,   0x1.cf2a31a393e86p-11,
        -0x1.a46aa84a76b44p-11, 0x1.23ea91ae06156p-12,  -0x1.59fb6d63f501ap-14,
        0x1.bdc07687ccfdep-16,  -0x1.819bf0f0286fcp-17, 0x1.ac8600b52037fp-18,
        -0x1.e6323477349cap-19, 0x1.d30b7fb5d1f5ep-20,  -0x1.45481fe52b731p-21,
        0x1.246f5fc82b511p-23,  -0x1.b344c6953f145p-27, -0x1.88de861ff00d7p-26,
        0x1.a68478ca34684p-26,  -0x1.e885156cd48d8p-28, -0x1.f43537ab5124bp-30,
        0x1.30aae211b1dbcp-30,  -0x1.0a4a7269c3af4p-40, -0x1.6df18b972439cp-35};
    const Pack x = (u - 0.5) * 2.0;
    const Pack w = -logarithm_regular(u * (1.0 - u) * 4.0);
    Pack q = polynomial(central, w - 3.125);
    const Bits far = w > all(6.25);
    if (any(far)) q = select(far, polynomial(tail, root(w) - 4.3), q);
    return x * q;
}

/// Phi(z), the share of a normal population below z, with small relative error in the lower tail.
BALLPARK_INLINE Pack normal_share(Pack z) {
    // Phi(-a) = e^(-a^2/2) R((a - 3) / (a + 3))
    constexpr double p[] = {0x1.18606f8c19a82p-3,   -0x1.cc3b169b1e35fp-3,  0x1.1102042a686cap-3,
                            -0x1.87aa4941bcc48p-5,  0x1.4946591d5ee24p-8,   0x1.af5e4c6c63b59p-9,
                            -0x1.a42bf789218b5p-11, -0x1.ab8a8041bbd15p-12, 0x1.66b00825e3499p-14,
                            0x1.3397646939207p-14,  -0x1.48f3863dc6e98p-20, -0x1.be6c3c5b0c157p-17,
                            -0x1.be11507ebaa3cp-19, 0x1.b1764be65016dp-20,  0x1.4d52a48c6e58ap-20,
                            0x1.fc5e87fce354fp-24,  -0x1.f86e706b07176p-23, -0x1.18316f3a2b3fdp-23,
                            0x1.d51bc00813725p-29,  0x1.2b2ed69959c1bp-25,  0x1.6df40409ff6bep-27,
                            -0x1.10047c716c218p-28, -0x1.221a8fb86615bp-29};
    const Pack a = magnitude(z);
    const Pack t = (a - 3.0) / (a + 3.0);
    const Pack low = exponential(a * a * -0.5) * polynomial(p, t + 0.07142857142857142);
    return select(z < all(0), low, 1.0 - low);
}

}  // namespace ballpark::sample::BALLPARK_ISA
