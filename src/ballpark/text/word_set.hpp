#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ballpark::text {

/// The first eight bytes of a word as a number that sorts as the word does, what lies behind its
/// end as nothing.
constexpr std::uint64_t sort_key(std::string_view word) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i)
        key = key << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
    return key;
}

/// A sorted list of words, as it is searched: by numbers, of which one compare is one instruction.
struct WordSetView {
    std::span<const std::string_view> words;
    const std::uint64_t* keys = nullptr;

    constexpr bool contains(std::string_view word, std::uint64_t key) const {
        const std::uint64_t* at = keys;
        for (std::size_t left = words.size(); left > 1;) {
            const std::size_t half = left / 2;
            at = at[half - 1] < key ? at + half : at;
            left -= half;
        }
        // Words of one beginning stand together; few have one of eight letters.
        for (auto i = static_cast<std::size_t>(at - keys); i < words.size(); ++i) {
            if (keys[i] != key) return false;
            if (words[i] == word) return true;
        }
        return false;
    }
};

/// A list of words in lower case that must be sorted, with their keys.
template <std::size_t N>
struct WordSet {
    std::array<std::string_view, N> words;
    std::array<std::uint64_t, N> keys{};

    template <class... Words>
    explicit constexpr WordSet(Words... each) : words{each...} {
        for (std::size_t i = 0; i < N; ++i) keys[i] = sort_key(words[i]);
    }
    constexpr auto begin() const { return words.begin(); }
    constexpr auto end() const { return words.end(); }
    constexpr operator WordSetView() const { return {words, keys.data()}; }
};
template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

}  // namespace ballpark::text
