#include "ballpark/text/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

using lexicon::Effect;

constexpr int most_words = 4;
constexpr std::size_t longest_phrase = 24;

static_assert(std::all_of(lexicon::wordings.begin(), lexicon::wordings.end(),
                          [](const lexicon::Wording& wording) {
                              return wording.phrase.size() <= longest_phrase;
                          }));

struct Found {
    std::size_t begin = 0;
    Effect effect = Effect::about;
    bool exists = false;
};

void apply(Effect effect, Wording& wording) {
    switch (effect) {
        case Effect::about:
            wording.approximate = true;
            break;
        case Effect::nearly:
            wording.approximate = wording.from_below = true;
            break;
        case Effect::at_least:
            if (wording.bound == Bound::none) wording.bound = Bound::at_least;
            break;
        case Effect::at_most:
            if (wording.bound == Bound::none) wording.bound = Bound::at_most;
            break;
    }
}

Found sign_before(std::string_view text, std::size_t i) {
    struct Sign {
        std::string_view mark;
        Effect effect;
    };
    constexpr std::array signs{
        Sign{"~", Effect::about},         Sign{"\u2248", Effect::about},
        Sign{"\u223c", Effect::about},    Sign{"\u00b1", Effect::about},
        Sign{">=", Effect::at_least},     Sign{"<=", Effect::at_most},
        Sign{">", Effect::at_least},      Sign{"<", Effect::at_most},
        Sign{"\u2265", Effect::at_least}, Sign{"\u2264", Effect::at_most},
    };
    // Behind a letter or a space, as nearly always, stands none.
    const char last = i > 0 ? text[i - 1] : ' ';
    if (is_ascii(last) && last != '~' && last != '=' && last != '>' && last != '<') return {};
    for (const Sign& sign : signs)
        if (i >= sign.mark.size() && stands_at(text, i - sign.mark.size(), sign.mark))
            return {i - sign.mark.size(), sign.effect, true};
    return {};
}

/// The last two letters of the phrases, as a set: most words before a figure end none.
constexpr std::size_t ending(char before_last, char last) {
    return static_cast<std::size_t>(before_last & 31) << 5 | static_cast<std::size_t>(last & 31);
}
constexpr std::array<std::uint64_t, 16> make_endings() {
    std::array<std::uint64_t, 16> bits{};
    for (const lexicon::Wording& wording : lexicon::wordings) {
        const std::string_view phrase = wording.phrase;
        const std::size_t size = phrase.size();
        for (char before = 0; before < 32; ++before) {
            if (size > 1 && before != (phrase[size - 2] & 31)) continue;
            const std::size_t place = ending(before, phrase[size - 1]);
            bits[place / 64] |= std::uint64_t{1} << (place % 64);
        }
    }
    return bits;
}
constexpr std::array<std::uint64_t, 16> endings = make_endings();

bool may_end_phrase(std::string_view text, std::size_t end) {
    if (end == 0) return false;
    const std::size_t place = ending(end > 1 ? text[end - 2] : ' ', text[end - 1]);
    return (endings[place / 64] >> (place % 64) & 1) != 0;
}

/// The longest phrase of the list that ends at `end`.
Found phrase_before(std::string_view text, std::size_t end) {
    // The phrase is laid out backward in lower case, with one space between words.
    std::array<char, longest_phrase> buffer{};
    std::size_t first = buffer.size();
    std::size_t i = end;
    if (i > 0 && text[i - 1] == '.') --i;  // "c. 200,000", "approx. 5 MW"
    const bool dotted = i != end;
    Found found;
    if (!may_end_phrase(text, i)) return found;
    for (int n = 0; n < most_words; ++n) {
        const Word word = word_ending_at(text, i);
        const std::string_view lower = word.lower();
        if (lower.empty() || lower.size() + (n > 0 ? 1 : 0) > first) break;
        if (n > 0) buffer[--first] = ' ';
        first -= lower.size();
        std::copy(lower.begin(), lower.end(), buffer.begin() + static_cast<std::ptrdiff_t>(first));
        const std::string_view phrase(buffer.data() + first, buffer.size() - first);
        const auto* at = std::lower_bound(lexicon::wordings.begin(), lexicon::wordings.end(),
                                          lexicon::Wording{phrase});
        // A full stop belongs to what is cut short ("c."), and ends a sentence elsewhere.
        const bool cut_short = phrase.size() <= 3 || phrase == "approx" || phrase == "circa";
        if (at != lexicon::wordings.end() && at->phrase == phrase && (!dotted || cut_short))
            found = {word.span.begin, at->effect, true};
        const std::size_t before = before_spaces(text, word.span.begin);
        if (before == word.span.begin) break;
        i = before;
    }
    return found;
}

Word preceding_word(std::string_view text, std::size_t i) {
    return word_ending_at(text, before_spaces(text, i));
}

Effect effect_behind(std::string_view text, std::size_t end, bool& found) {
    const Word first = next_word(text, end);
    found = false;
    if (first.lower() != "or") return Effect::about;
    const Word next = next_word(text, first.span.end);
    const std::string_view second = next.lower();
    found = true;
    if (second == "so" || second == "thereabouts") return Effect::about;
    if (second == "more" || second == "higher" || second == "greater") return Effect::at_least;
    if (second == "less" || second == "lower" || second == "fewer") return Effect::at_most;
    found = false;
    return Effect::about;
}

}  // namespace

Wording wording_around(std::string_view text, std::size_t begin, std::size_t end, bool is_time) {
    constexpr int most_phrases = 2;  // "as much as c. 200,000"
    Wording wording;
    wording.begin = begin;
    for (int n = 0; n < most_phrases; ++n) {
        const std::size_t before = before_spaces(text, wording.begin);
        Found found = sign_before(text, before);
        if (!found.exists && before != wording.begin) found = phrase_before(text, before);
        if (!found.exists) break;
        const Word first = word_at(text, found.begin);
        if (is_time && first.lower() == "over") break;
        const Word verb = preceding_word(text, found.begin);
        // "edged up to 3 million": a rise, no bound; "spread over 160 hectares": a place.
        if (first.lower() == "up" && verb.in(lexicon::rises)) break;
        if (first.lower() == "over" && verb.in(lexicon::spreads)) break;
        apply(found.effect, wording);
        wording.begin = found.begin;
    }
    bool behind = false;
    const Effect effect = effect_behind(text, end, behind);
    if (behind) apply(effect, wording);
    return wording;
}

void set_interval(Mention& mention, const Wording& wording) {
    constexpr double share_about = 0.05;
    constexpr double bound_reach = 1.5;
    const double size = std::abs(mention.value);
    double down = mention.resolution / 2;
    double up = down;
    if (wording.approximate) {
        down = up = mention.resolution / 2 + share_about * size;
        if (wording.from_below) up = 0;
    }
    if (wording.bound == Bound::at_least) {
        down = wording.approximate ? down : 0;
        up = (bound_reach - 1) * size;
    } else if (wording.bound == Bound::at_most) {
        down = size / 2;
        up = wording.approximate ? up : 0;
    }
    mention.low = mention.value - down;
    mention.high = mention.value + up;
    mention.bound = wording.bound;
    mention.approximate = wording.approximate;
}

}  // namespace ballpark::text
