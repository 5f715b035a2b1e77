#include "ballpark/claims/roles.hpp"

#include <algorithm>

#include "ballpark/claims/words.hpp"

namespace ballpark::claims {
namespace {

constexpr double named = 0.998;     // "a capacity of 2.5 GW"
constexpr double attached = 0.995;  // "a 2.5 GW solar plant"
constexpr double nearby = 0.7;      // in the same clause, with nothing that says what it is

// A figure qualifies the thing that follows it within this many words ("a $2.5 billion,
// privately financed solar plant"), or that it follows ("solar farm of 40 MW").
constexpr int words_before_thing = 4;
constexpr int words_after_thing = 3;
// How far behind a figure its own noun can stand ("$300 million in annual revenue").
constexpr int words_behind = 3;
// A word that makes the figure something else governs it from nearby ("revenue of about $2.5
// billion"); further off it speaks of another thing ("for mining rights, China will invest ...").
constexpr int words_of_governor = 5;

/// Figures that the same word could govern: of one dimension, or both of money.
bool alike(const text::Mention& a, const text::Mention& b) {
    return a.unit.dimension == b.unit.dimension ||
           (a.unit.dimension[units::Base::money] != 0 && b.unit.dimension[units::Base::money] != 0);
}

/// From the clause's start, or the last figure alike, to the figure: "puts the
/// cost of a 2 GW plant at $3 billion" speaks of cost before both.
base::Span before(const Passage& passage, std::size_t mention, base::Span clause) {
    const auto& mentions = passage.mentions;
    base::Span span{clause.begin, mentions[mention].span.begin};
    for (auto m = mention; m > 0 && mentions[m - 1].span.end > span.begin; --m) {
        if (!alike(mentions[m - 1], mentions[mention])) continue;
        span.begin = std::min(mentions[m - 1].span.end, span.end);
        break;
    }
    return span;
}

/// From the figure over a few words, not past the next mention, a comma or an "and".
base::Span behind(const Passage& passage, std::size_t mention, base::Span clause) {
    const auto at = passage.mentions[mention].span;
    base::Span span{at.end, clause.end};
    if (mention + 1 < passage.mentions.size())
        span.end = std::min(span.end, passage.mentions[mention + 1].span.begin);
    auto end = at.end;
    for (int words = 0; words < words_behind; ++words) {
        const auto word = next_word(passage.text, end);
        if (word >= span.end || match_phrase(passage.text, word, "and") != 0) break;
        if (passage.text.substr(end, word - end).find_first_of(",;.(") != std::string_view::npos)
            break;
        end = word_end(passage.text, word);
    }
    span.end = std::min(span.end, std::max(end, at.end));
    return span;
}

/// The last words of `span`, not past a comma.
base::Span governor(std::string_view text, base::Span span) {
    const auto comma = span.of(text).find_last_of(',');
    if (comma != std::string_view::npos) span.begin += static_cast<std::uint32_t>(comma) + 1;
    for (int excess = count_words(text, span) - words_of_governor; excess > 0; --excess)
        span.begin = word_end(text, next_word(text, span.begin));
    return span;
}

bool stands_at(const Passage& passage, base::Span mention, base::Span thing) {
    if (mention.overlaps(thing)) return true;  // "a 602-megawatt plant"
    if (mention.end <= thing.begin) {
        const base::Span between{mention.end, thing.begin};
        return between.of(passage.text).find_first_of(";.()") == std::string_view::npos &&
               count_words(passage.text, between) <= words_before_thing;
    }
    const base::Span between{thing.end, mention.begin};
    return count_words(passage.text, between) <= words_after_thing;
}

bool another_between(const Passage& passage, std::size_t mention, base::Span thing) {
    const auto& mentions = passage.mentions;
    const auto at = mentions[mention].span;
    const auto of_same = [&](std::size_t other) {
        return mentions[other].unit.dimension == mentions[mention].unit.dimension;
    };
    for (auto m = mention + 1; m < mentions.size() && mentions[m].span.end <= thing.begin; ++m) {
        if (of_same(m)) return true;
    }
    for (auto m = mention; m > 0 && thing.end <= mentions[m - 1].span.begin; --m) {
        if (thing.end <= at.begin && of_same(m - 1)) return true;
    }
    return false;
}

/// The words before a figure, from behind those that say by themselves that it is this quantity:
/// "oil fell $2 a barrel" is another figure than the price, "oil fell to $26 a barrel" is not.
base::Span behind_own_words(const WordIndex& words, base::Span front,
                            const model::Quantity& quantity) {
    auto rest = front;
    while (const auto barring = find_any(words, rest, quantity.not_words)) {
        const auto own = find_last(words, rest, quantity.words);
        if (!own || !own->span.contains(barring->span)) return rest;
        rest.begin = own->span.end;
    }
    return rest;
}

}  // namespace

double role_certainty(const Passage& passage, std::size_t mention, const model::Quantity& quantity,
                      const ThingHit& thing, base::Span sentence, const model::Library& library) {
    const auto& figure = passage.mentions[mention];
    const auto clause = clause_around(passage.text, sentence, figure.span);
    const auto words_before = before(passage, mention, clause);
    const auto words_after = behind(passage, mention, clause);
    const auto says = [&](base::Span front, const model::Phrases& words) {
        return find_any(passage.words, front, words) || find_any(passage.words, words_after, words);
    };
    auto close_before = words_before;
    if (mention > 0)
        close_before.begin = std::min(
            close_before.end, std::max(close_before.begin, passage.mentions[mention - 1].span.end));
    close_before = behind_own_words(passage.words, governor(passage.text, close_before), quantity);
    if (says(close_before, quantity.not_words)) return 0;
    // A thing named only loosely gives way to whatever else the sentence speaks of.
    if (thing.model && thing.model->generic &&
        find_any(passage.words, sentence, quantity.not_words))
        return 0;
    if (says(close_before, library.words("other_figures"))) return 0;
    if (find_any(passage.words, words_after, library.words("distributive"))) return 0;
    const bool at_thing = !thing.span.empty() && stands_at(passage, figure.span, thing.span) &&
                          !another_between(passage, mention, thing.span);
    // "$41 per megawatt-hour" names its quantity itself.
    if (says(words_before, quantity.words) || find_any(passage.words, figure.span, quantity.words))
        return named;
    if (at_thing) return attached;
    const bool same_clause = clause.contains(thing.span);
    return same_clause && !another_between(passage, mention, thing.span) ? nearby : 0.4;
}

}  // namespace ballpark::claims
