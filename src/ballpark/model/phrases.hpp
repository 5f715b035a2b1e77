#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/base/ascii.hpp"

namespace ballpark::model {

/// With which pairs of characters the phrases of a list begin. Most words of a text begin with
/// none of them, and are passed by at the cost of looking at two bytes.
struct Beginnings {
    std::array<std::uint64_t, 16> pairs{};

    constexpr void add(std::string_view phrase) {
        if (phrase.size() > 1) return add(phrase[0], phrase[1]);
        if (phrase.empty()) return;
        // A word of one letter ends at any mark, or takes a plural.
        for (const char after : {' ', 's', 'e'}) add(phrase[0], after);
    }
    constexpr bool hold(char first, char second) const {
        const std::size_t place = pair(first, second);
        return (pairs[place / 64] >> (place % 64) & 1) != 0;
    }
    friend constexpr bool operator==(const Beginnings&, const Beginnings&) = default;

private:
    /// Letters without their case; digits, high bytes and all marks as one each.
    static constexpr std::size_t fold(char c) {
        if (base::is_letter(c)) return static_cast<std::size_t>(c & 0x1f);
        if (base::is_digit(c)) return 27;
        return (c & 0x80) != 0 ? 28 : 0;
    }
    static constexpr std::size_t pair(char first, char second) {
        return fold(first) * 32 + fold(second);
    }
    constexpr void add(char first, char second) {
        const std::size_t place = pair(first, second);
        pairs[place / 64] |= std::uint64_t{1} << (place % 64);
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
