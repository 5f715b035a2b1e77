#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace ballpark::model {

struct Phrase;
struct WordList;

/// A phrase that a text is searched for from end to end: the name of a model's thing, or of a
/// country.
struct Name {
    enum class Of : std::uint8_t { thing, place };
    std::string_view phrase;
    Of of = Of::thing;
    std::uint16_t index = 0;  ///< of the phrase in `Library::phrases`, or the list in `lexicon`
};

/// The beginning of a word as a number: its first eight bytes with letters of one case. Words that
/// differ may share a key, so what is found by it is compared letter by letter.
inline std::uint64_t word_key(std::uint64_t first_bytes, std::size_t size) {
    constexpr std::uint64_t lower_case = 0x2020202020202020;
    const std::uint64_t key = first_bytes | lower_case;
    return size >= 8 ? key : key & ((std::uint64_t{1} << (8 * size)) - 1);
}
inline std::uint64_t word_key(std::string_view word) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data(), word.size() < 8 ? word.size() : 8);
    return word_key(bytes, word.size());
}

/// Every name that a text is searched for, as a tree of words: however many there are, a word of
/// the text costs one look. The last word of a name may take its plural.
struct Gazetteer {
    /// From one node of the tree to the next by a word. A slot of a hash table; `word` 0 is none.
    struct Edge {
        std::uint64_t word = 0;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    /// The names that may end here.
    struct Node {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    static constexpr std::uint32_t root = 0;
    static constexpr std::uint32_t nowhere = 0xffffffff;
    static constexpr std::size_t sieve_bits = 1 << 16;

    std::span<const std::uint64_t> sieve;  ///< `sieve_bits` of them: may a name begin so?
    std::span<const Edge> edges;           ///< a power of two
    std::span<const Node> nodes;
    std::span<const Name> names;

    static std::uint64_t mix(std::uint64_t word, std::uint32_t from) {
        return (word ^ (std::uint64_t{from} << 40) ^ from) * 0x9e3779b97f4a7c15;
    }
    bool may_begin(std::uint64_t word) const {
        const std::size_t bit = mix(word, root) >> 48;
        return (sieve[bit / 64] >> (bit % 64) & 1) != 0;
    }
    /// The node that `word` leads to, or `nowhere`.
    std::uint32_t step(std::uint32_t from, std::uint64_t word) const {
        const std::size_t mask = edges.size() - 1;
        for (std::size_t i = (mix(word, from) >> 32) & mask;; i = (i + 1) & mask) {
            const Edge& edge = edges[i];
            if (edge.word == word && edge.from == from) return edge.to;
            if (edge.word == 0) return nowhere;
        }
    }
    std::span<const Name> ending_at(std::uint32_t node) const {
        return names.subspan(nodes[node].first, nodes[node].count);
    }
};

/// The tables of a gazetteer, before they are put where they stay.
struct GazetteerTables {
    std::vector<std::uint64_t> sieve;
    std::vector<Gazetteer::Edge> edges;
    std::vector<Gazetteer::Node> nodes;
    std::vector<Name> names;
};

/// Of the phrases of all models and the lists "place.XX". Names without a word find nothing.
GazetteerTables build_gazetteer(std::span<const Phrase> phrases, std::span<const WordList> lists);

}  // namespace ballpark::model
