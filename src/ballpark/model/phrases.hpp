#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/base/ascii.hpp"

namespace ballpark::model {

/// With which three characters the phrases of a list begin, as a set of hashes. Most words of a
/// text begin with none of them, and are passed by at the cost of looking at three bytes.
struct Beginnings {
    std::array<std::uint64_t, 16> hashes{};

    void add(std::string_view phrase) {
        const auto at = [phrase](std::size_t i) { return i < phrase.size() ? phrase[i] : ' '; };
        if (phrase.empty()) return;
        add(phrase[0], at(1), at(2));
        // A short phrase may take a plural, which a longer one takes further on.
        if (phrase.size() == 2)
            return add(phrase[0], phrase[1], 's'), add(phrase[0], phrase[1], 'e');
        if (phrase.size() == 1) return add(phrase[0], 's', ' '), add(phrase[0], 'e', 's');
    }
    /// Of a word that begins with these; what is behind its end does not matter.
    static std::uint32_t hash(char first, char second, char third) {
        const std::uint32_t b = fold(second);
        const std::uint32_t c = b == 0 ? 0 : fold(third);
        return (fold(first) * 1024 + b * 32 + c) * 0x9e3779b1u >> 22;
    }
    constexpr bool hold(std::uint32_t hash) const {
        return (hashes[hash / 64] >> (hash % 64) & 1) != 0;
    }
    friend constexpr bool operator==(const Beginnings&, const Beginnings&) = default;

private:
    /// Letters without their case; digits and high bytes as one each, and all that ends a word.
    static constexpr std::array<std::uint8_t, 256> make_folded() {
        std::array<std::uint8_t, 256> folded{};
        for (std::size_t byte = 0; byte < folded.size(); ++byte) {
            const char c = static_cast<char>(byte);
            if (base::is_letter(c)) folded[byte] = static_cast<std::uint8_t>(c & 0x1f);
            if (base::is_digit(c)) folded[byte] = 27;
            if ((c & 0x80) != 0) folded[byte] = 28;
        }
        return folded;
    }
    static std::uint32_t fold(char c) {
        static constexpr auto folded = make_folded();
        return folded[static_cast<unsigned char>(c)];
    }
    void add(char first, char second, char third) {
        const std::uint32_t bit = hash(first, second, third);
        hashes[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
};

/// Phrases of prose: lower case, words set apart by one space.
struct Phrases {
    std::span<const std::string_view> list;
    const Beginnings* beginnings = nullptr;  ///< null: not known, any word may begin one

    constexpr auto begin() const { return list.begin(); }
    constexpr auto end() const { return list.end(); }
    constexpr std::size_t size() const { return list.size(); }
    constexpr bool empty() const { return list.empty(); }
    constexpr std::string_view operator[](std::size_t i) const { return list[i]; }
    constexpr std::string_view front() const { return list.front(); }
    constexpr operator std::span<const std::string_view>() const { return list; }
};

}  // namespace ballpark::model
