#include "ballpark/claims/word_index.hpp"

#include <algorithm>

#include "ballpark/base/ascii.hpp"
#include "ballpark/base/word_walk.hpp"

namespace ballpark::claims {
namespace {

constexpr std::size_t block = 64;

/// Does `where` begin inside a word? What is left of it then counts as one, which no index knows.
bool cuts_a_word(std::string_view text, std::uint32_t begin) {
    return begin > 0 && begin < text.size() && base::in_word(text[begin - 1]) &&
           base::in_word(text[begin]);
}

}  // namespace

void WordIndex::read(std::string_view text) {
    text_ = text;
    first_.resize(text.size() / block + 2);
    std::uint32_t count = 0;
    std::size_t blocks = 0;
    base::each_word_begin(text, 0, text.size(), [&](std::uint32_t begin) {
        while (blocks * block <= begin) first_[blocks++] = count;
        if (count == entries_.size()) entries_.resize(count + count / 2 + text.size() / 8 + block);
        entries_[count++] = {begin, beginning(text, begin)};
        return false;
    });
    while (blocks < first_.size()) first_[blocks++] = count;
    count_ = count;
}

std::span<const WordIndex::Entry> WordIndex::within(base::Span where) const {
    const auto at = [&](std::size_t byte) {
        auto entry = entries_.data() + first_[byte / block];
        const auto* const end = entries_.data() + count_;
        while (entry != end && entry->begin < byte) ++entry;
        return entry;
    };
    const auto end = std::min<std::size_t>(where.end, text_.size());
    if (where.begin >= end) return {};
    return {at(where.begin), at(end)};
}

std::optional<WordHit> find_any(const WordIndex& words, base::Span where,
                                const model::Phrases& phrases) {
    if (!phrases.beginnings || cuts_a_word(words.text(), where.begin))
        return find_any(words.text(), where, phrases);
    for (const auto& entry : words.within(where)) {
        if (!phrases.beginnings->hold(entry.hash)) continue;
        if (const auto hit = phrase_at(words.text(), entry.begin, where.end, phrases)) return hit;
    }
    return std::nullopt;
}

std::optional<WordHit> find_last(const WordIndex& words, base::Span where,
                                 const model::Phrases& phrases) {
    if (!phrases.beginnings || cuts_a_word(words.text(), where.begin))
        return find_last(words.text(), where, phrases);
    const auto within = words.within(where);
    for (auto entry = within.rbegin(); entry != within.rend(); ++entry) {
        if (!phrases.beginnings->hold(entry->hash)) continue;
        if (const auto hit = phrase_at(words.text(), entry->begin, where.end, phrases)) return hit;
    }
    return std::nullopt;
}

}  // namespace ballpark::claims
