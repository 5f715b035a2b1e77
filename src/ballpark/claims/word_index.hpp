#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::claims {

/// The words of a text, walked once: every rule asks what its sentence says, and most lists of
/// phrases are ruled out by how the words begin.
class WordIndex {
public:
    void read(std::string_view text);

    std::string_view text() const { return text_; }

    struct Entry {
        std::uint32_t begin;  ///< of the word
        std::uint32_t hash;   ///< model::Beginnings::hash of its first letters
    };
    /// The words that begin within `where`.
    std::span<const Entry> within(base::Span where) const;

private:
    std::string_view text_;
    std::vector<Entry> entries_;  ///< those past `count_` are of longer texts before
    std::uint32_t count_ = 0;
    std::vector<std::uint32_t> first_;  ///< [i]: how many words begin before byte 64 i
};

/// The same as of the text.
std::optional<WordHit> find_any(const WordIndex& words, base::Span where,
                                const model::Phrases& phrases);
std::optional<WordHit> find_last(const WordIndex& words, base::Span where,
                                 const model::Phrases& phrases);

}  // namespace ballpark::claims
