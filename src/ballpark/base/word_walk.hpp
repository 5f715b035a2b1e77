#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "ballpark/base/ascii.hpp"

// The words of a text, sixty-four bytes at a time.

namespace ballpark::base {

/// Which of 64 bytes belong to words (`in_word`), the first in the lowest bit.
inline std::uint64_t word_bits(const char* bytes) {
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    // Sixteen compares at once; every machine of this kind has the instructions.
    for (int part = 0; part < 4; ++part) {
        const __m128i piece =
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::ptrdiff_t{16} * part));
        const __m128i small = _mm_or_si128(piece, _mm_set1_epi8(0x20));
        const auto within = [](__m128i value, char least, char most) {
            // Above 0x7f all is less than any letter, for the compare is signed.
            return _mm_and_si128(_mm_cmpgt_epi8(value, _mm_set1_epi8(static_cast<char>(least - 1))),
                                 _mm_cmplt_epi8(value, _mm_set1_epi8(static_cast<char>(most + 1))));
        };
        const __m128i word =
            _mm_or_si128(_mm_or_si128(within(small, 'a', 'z'), within(piece, '0', '9')), piece);
        bits |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(word))} << (16 * part);
    }
#else
    for (int i = 0; i < 64; ++i) bits |= std::uint64_t{in_word(bytes[i])} << i;
#endif
    return bits;
}

/// The bits of up to 64 bytes of the text from `at` on; past its end there is no word.
inline std::uint64_t word_bits(std::string_view text, std::size_t at) {
    if (text.size() - at >= 64) return word_bits(text.data() + at);
    char rest[64] = {};
    std::memcpy(rest, text.data() + at, text.size() - at);
    return word_bits(rest);
}

/// Calls `see(begin)` for every word that begins in [from, to), and stops where it says true. The
/// rest of a word that `from` cuts counts as one.
template <class See>
void each_word_begin(std::string_view text, std::size_t from, std::size_t to, See see) {
    std::uint64_t before = 0;
    for (std::size_t at = from; at < to; at += 64) {
        const std::uint64_t bits = word_bits(text, at);
        std::uint64_t begins = bits & ~(bits << 1 | before);
        before = bits >> 63;
        if (to - at < 64) begins &= (std::uint64_t{1} << (to - at)) - 1;
        for (; begins != 0; begins &= begins - 1)
            if (see(static_cast<std::uint32_t>(at) +
                    static_cast<std::uint32_t>(std::countr_zero(begins))))
                return;
    }
}

/// Calls `see(begin, end)` for every word of the text in turn.
template <class See>
void each_word(std::string_view text, See see) {
    std::uint64_t before = 0;  // 1 while a word goes on from the block before
    std::uint32_t begin = 0;
    const auto block = [&](std::uint64_t bits, std::uint32_t base) {
        // A bit wherever a word begins or ends.
        std::uint64_t turns = bits ^ (bits << 1 | before);
        if (before != 0 && turns != 0) {
            see(begin, base + static_cast<std::uint32_t>(std::countr_zero(turns)));
            turns &= turns - 1;
        } else if (before != 0) {
            return;  // one word, from end to end
        }
        while (turns != 0) {
            begin = base + static_cast<std::uint32_t>(std::countr_zero(turns));
            turns &= turns - 1;
            if (turns == 0) break;
            see(begin, base + static_cast<std::uint32_t>(std::countr_zero(turns)));
            turns &= turns - 1;
        }
        before = bits >> 63;
    };
    std::size_t at = 0;
    for (; text.size() - at >= 64; at += 64)
        block(word_bits(text.data() + at), static_cast<std::uint32_t>(at));
    char rest[64] = {};
    std::memcpy(rest, text.data() + at, text.size() - at);
    block(word_bits(rest), static_cast<std::uint32_t>(at));
    if (before != 0) see(begin, static_cast<std::uint32_t>(text.size()));
}

}  // namespace ballpark::base
