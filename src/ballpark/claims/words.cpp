#include "ballpark/claims/words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "ballpark/base/ascii.hpp"
#include "ballpark/base/word_walk.hpp"

namespace ballpark::claims {
namespace {

using base::lower;

constexpr std::array<bool, 256> make_in_word() {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) table[c] = base::in_word(static_cast<char>(c));
    return table;
}
constexpr std::array<bool, 256> word_bytes = make_in_word();

constexpr bool in_word(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

constexpr bool is_gap(char c) {
    return c == ' ' || c == '-' || c == '\n' || c == '\t' || c == '\r';
}

bool ends_word(std::string_view text, std::size_t position) {
    return position >= text.size() || !in_word(text[position]);
}

}  // namespace

std::uint32_t match_phrase(std::string_view text, std::uint32_t position, std::string_view phrase) {
    std::size_t at = position;
    for (const char wanted : phrase) {
        if (at >= text.size()) return 0;
        if (wanted == ' ') {
            if (!is_gap(text[at])) return 0;
            while (at < text.size() && is_gap(text[at])) ++at;
        } else if (lower(text[at++]) != wanted) {
            return 0;
        }
    }
    if (ends_word(text, at)) return static_cast<std::uint32_t>(at);
    if (lower(text[at]) == 's' && ends_word(text, at + 1))
        return static_cast<std::uint32_t>(at + 1);
    if (lower(text[at]) == 'e' && at + 1 < text.size() && lower(text[at + 1]) == 's' &&
        ends_word(text, at + 2))
        return static_cast<std::uint32_t>(at + 2);
    return 0;
}

std::uint32_t next_word(std::string_view text, std::uint32_t position) {
    std::size_t at = position;
    while (at < text.size() && !in_word(text[at])) ++at;
    return static_cast<std::uint32_t>(at);
}

std::uint32_t word_end(std::string_view text, std::uint32_t position) {
    std::size_t at = position;
    while (at < text.size() && in_word(text[at])) ++at;
    return static_cast<std::uint32_t>(at);
}

namespace {

/// The first eight bytes of a phrase, what lies behind its end as nothing.
std::uint64_t first_bytes(std::string_view phrase) {
    std::uint64_t bytes = 0;
    if (std::endian::native == std::endian::little && phrase.size() >= 8) {
        std::memcpy(&bytes, phrase.data(), 8);
        return bytes;
    }
    for (std::size_t i = std::min<std::size_t>(phrase.size(), 8); i-- > 0;)
        bytes = bytes << 8 | static_cast<unsigned char>(phrase[i]);
    return bytes;
}

/// The text at a place as the first eight bytes of a phrase: most that begin with the same letter
/// ("the plant", "the project") differ from it in these.
struct FirstBytes {
    FirstBytes(std::string_view text, std::size_t at) {
        std::array<char, 8> laid_out{};
        for (std::size_t i = 0; i < laid_out.size() && at + i < text.size(); ++i) {
            const char c = text[at + i];
            const bool gap = is_gap(c);
            // Where one space of a phrase is several bytes here, nothing is told by its bytes.
            if (gap && i > 0 && laid_out[i - 1] == ' ') told = false;
            laid_out[i] = gap ? ' ' : lower(c);
        }
        bytes = first_bytes({laid_out.data(), laid_out.size()});
    }
    bool rules_out(std::string_view phrase) const {
        const std::size_t unused = phrase.size() < 8 ? 8 - phrase.size() : 0;
        const std::uint64_t mask = unused < 8 ? ~std::uint64_t{0} >> (8 * unused) : 0;
        return told && ((bytes ^ first_bytes(phrase)) & mask) != 0;
    }

    std::uint64_t bytes = 0;
    bool told = true;
};

}  // namespace

std::optional<WordHit> phrase_at(std::string_view text, std::uint32_t at, std::uint32_t end,
                                 const model::Phrases& phrases) {
    const char first = lower(text[at]);
    std::optional<FirstBytes> here;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const auto phrase = phrases[i];
        if (first != phrase.front()) continue;
        if (!here) here.emplace(text, at);
        if (here->rules_out(phrase)) continue;
        const auto phrase_end = match_phrase(text, at, phrase);
        if (phrase_end != 0 && phrase_end <= end)
            return WordHit{{at, phrase_end}, static_cast<std::uint16_t>(i)};
    }
    return std::nullopt;
}

std::optional<WordHit> find_any(std::string_view text, base::Span where,
                                const model::Phrases& phrases) {
    std::optional<WordHit> hit;
    if (phrases.empty()) return hit;
    base::each_word_begin(text, where.begin, where.end, [&](std::uint32_t at) {
        if (phrases.beginnings && !phrases.beginnings->hold(beginning(text, at))) return false;
        hit = phrase_at(text, at, where.end, phrases);
        return hit.has_value();
    });
    return hit;
}

std::optional<WordHit> find_last(std::string_view text, base::Span where,
                                 const model::Phrases& phrases) {
    std::optional<WordHit> last;
    for (auto hit = find_any(text, where, phrases); hit; hit = find_any(text, where, phrases)) {
        last = hit;
        where.begin = word_end(text, hit->span.begin);
    }
    return last;
}

int count_words(std::string_view text, base::Span where) {
    int words = 0;
    base::each_word_begin(text, where.begin, where.end, [&](std::uint32_t) {
        ++words;
        return false;
    });
    return words;
}

base::Span clause_around(std::string_view text, base::Span sentence, base::Span at) {
    static constexpr std::array<std::string_view, 11> openers = {
        "and",     "but",      "while", "which", "who", "where",
        "whereas", "although", "as",    "with",  "down"};
    const auto opens_clause = [&](std::uint32_t comma) {
        const auto word = next_word(text, comma + 1);
        return std::any_of(openers.begin(), openers.end(), [&](std::string_view opener) {
            return match_phrase(text, word, opener) != 0;
        });
    };
    const auto is_border = [&](std::uint32_t i) {
        const char c = text[i];
        return c == ';' || c == '(' || c == ')' || (c == ',' && opens_clause(i));
    };
    base::Span clause = sentence;
    for (auto i = at.begin; i > sentence.begin; --i) {
        if (is_border(i - 1)) {
            clause.begin = i;
            break;
        }
    }
    for (auto i = at.end; i < sentence.end; ++i) {
        if (is_border(i)) {
            clause.end = i;
            break;
        }
    }
    return clause;
}

}  // namespace ballpark::claims
