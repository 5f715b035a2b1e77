#include "ballpark/text/foreign_phrase.hpp"

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/folded.hpp"

namespace ballpark::text {
namespace {

constexpr int most_words = 3;

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Words from a place on, laid out in lower case with single spaces, hyphens kept.
class Phrase {
public:
    /// Takes the word at `begin`; false where there is none, or no room.
    bool take(std::string_view text, std::size_t begin) {
        const Folded word(text, begin);
        if (!word.exists()) return false;
        const bool hyphen = size_ > 0 && text[begin - 1] == '-';
        if (size_ + word.text().size() + 1 > letters_.size()) return false;
        if (size_ > 0) letters_[size_++] = hyphen ? '-' : ' ';
        std::copy(word.text().begin(), word.text().end(),
                  letters_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ += word.text().size();
        end_ = word.end();
        return true;
    }
    std::string_view text() const { return {letters_.data(), size_}; }
    std::size_t end() const { return end_; }

private:
    std::array<char, 96> letters_{};
    std::size_t size_ = 0;
    std::size_t end_ = 0;
};

/// Where the next word of a phrase starts.
std::size_t next_start(std::string_view text, std::size_t end) {
    return byte_or_nul(text, end) == '-' ? end + 1 : after_foreign_space(text, end);
}

}  // namespace

std::size_t after_foreign_space(std::string_view text, std::size_t i) {
    if (byte_or_nul(text, i) == '\'') return i + 1;
    if (stands_at(text, i, "\u2019")) return i + 3;
    return after_spaces(text, i);
}

std::size_t after_phrase(std::string_view text, std::size_t begin,
                         std::span<const std::string_view> phrases) {
    Phrase phrase;
    std::size_t found = begin;
    std::size_t at = begin;
    for (int n = 0; n < most_words && phrase.take(text, at); ++n) {
        if (std::binary_search(phrases.begin(), phrases.end(), phrase.text())) found = phrase.end();
        at = next_start(text, phrase.end());
        if (at == phrase.end()) break;
    }
    return found;
}

FoundMeaning meaning_at(std::string_view text, std::size_t begin, const Language& language,
                        std::span<const Meaning> meanings) {
    FoundMeaning found;
    const auto look_up = [&](std::string_view phrase, std::size_t end) {
        const auto at = std::lower_bound(
            meanings.begin(), meanings.end(), phrase,
            [](const Meaning& entry, std::string_view key) { return entry.phrase < key; });
        if (at != meanings.end() && at->phrase == phrase)
            found = {at->spelling, span_of(begin, end)};
    };
    if (language.ideographs) {
        constexpr std::size_t longest = 15;
        for (std::size_t n = 3; n <= longest && begin + n <= text.size(); n += 3)
            look_up(text.substr(begin, n), begin + n);
        return found;
    }
    Phrase phrase;
    std::size_t at = begin;
    for (int n = 0; n < most_words && phrase.take(text, at); ++n) {
        look_up(phrase.text(), phrase.end());
        at = next_start(text, phrase.end());
        if (at == phrase.end()) break;
    }
    return found;
}

base::Span foreign_word_before(std::string_view text, std::size_t i) {
    std::size_t end = before_spaces(text, i);
    if (end > 0 && (text[end - 1] == '\'' || text[end - 1] == '.')) --end;
    std::size_t begin = end;
    while (begin > 0 && is_word_byte(text[begin - 1]) && end - begin < Folded::longest) --begin;
    return span_of(begin, end);
}

Wording foreign_wording(std::string_view text, std::size_t begin, const Language& language) {
    Wording wording;
    wording.begin = begin;
    const auto apply = [&](std::string_view phrase, std::size_t from) {
        const auto at = std::lower_bound(language.wordings.begin(), language.wordings.end(),
                                         lexicon::Wording{phrase});
        if (at == language.wordings.end() || at->phrase != phrase) return;
        wording.approximate =
            at->effect == lexicon::Effect::about || at->effect == lexicon::Effect::nearly;
        wording.from_below = at->effect == lexicon::Effect::nearly;
        wording.bound = at->effect == lexicon::Effect::at_least  ? Bound::at_least
                        : at->effect == lexicon::Effect::at_most ? Bound::at_most
                                                                 : Bound::none;
        wording.begin = from;
    };
    if (language.ideographs) {
        constexpr std::size_t longest = 12;
        for (std::size_t n = 3; n <= longest && n <= begin; n += 3)
            apply(text.substr(begin - n, n), begin - n);
        return wording;
    }
    std::size_t from = begin;
    for (int n = 0; n < most_words; ++n) {
        const base::Span word = foreign_word_before(text, from);
        if (word.empty()) break;
        from = word.begin;
        Phrase phrase;
        std::size_t at = from;
        while (at < begin && phrase.take(text, at)) at = next_start(text, phrase.end());
        apply(phrase.text(), from);
    }
    return wording;
}

}  // namespace ballpark::text
