#include "ballpark/text/language.hpp"

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/folded.hpp"
#include "ballpark/text/foreign_number.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// The commonest words of English, of which almost every sentence holds one.
constexpr std::array english{"a"sv,     "after"sv, "an"sv,  "and"sv,  "are"sv,  "as"sv,    "at"sv,
                             "be"sv,    "been"sv,  "but"sv, "by"sv,   "for"sv,  "from"sv,  "had"sv,
                             "has"sv,   "have"sv,  "his"sv, "in"sv,   "is"sv,   "it"sv,    "its"sv,
                             "of"sv,    "on"sv,    "or"sv,  "said"sv, "than"sv, "that"sv,  "the"sv,
                             "their"sv, "this"sv,  "to"sv,  "was"sv,  "were"sv, "which"sv, "will"sv,
                             "with"sv,  "would"sv};
static_assert(lexicon::sorted(english));

/// Words for figures that English shares with another language.
constexpr std::array in_english_too{
    "a"sv,        "barrel"sv,   "billion"sv,   "cent"sv,     "cents"sv,     "dollar"sv,
    "dollars"sv,  "euro"sv,     "euros"sv,     "gigawatt"sv, "gigawatts"sv, "hectare"sv,
    "hectares"sv, "kilo"sv,     "kilometer"sv, "kilos"sv,    "kilowatt"sv,  "kilowatts"sv,
    "liter"sv,    "litre"sv,    "litres"sv,    "megawatt"sv, "megawatts"sv, "meter"sv,
    "million"sv,  "millions"sv, "minute"sv,    "minutes"sv,  "real"sv,      "six"sv,
    "tonne"sv,    "tonnes"sv,   "volt"sv,      "volts"sv,    "watt"sv,      "watts"sv,
    "yen"sv,      "yuan"sv};
static_assert(lexicon::sorted(in_english_too));

constexpr std::size_t most_languages = 8;
/// No small word is longer.
constexpr std::size_t longest_known = 8;

/// The bits of the languages that have a small word.
unsigned languages_knowing(std::string_view word) {
    const auto all = known_words();
    const auto at = std::lower_bound(
        all.begin(), all.end(), word,
        [](const KnownWord& entry, std::string_view key) { return entry.word < key; });
    return at != all.end() && at->word == word ? at->languages : 0;
}

/// Is the character at `i` a Chinese one (U+4E00 to U+9FFF)? They are E4 B8 80 to E9 BF BF.
bool is_ideograph(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    return lead >= 0xe4 && lead <= 0xe9;
}

/// The ideographic language, if the text has kana neither (which is Japanese).
const Language* ideographic() {
    const auto all = languages();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [](const Language& language) { return language.ideographs; });
    return at == all.end() ? nullptr : &*at;
}

/// Words of a text that the language has for numbers, scales and units, and English has not.
int figure_words(std::string_view text, const Language& language) {
    constexpr std::size_t reach = 600;
    int found = 0;
    text = text.substr(0, reach);
    for (std::size_t i = 0; i < text.size();) {
        const Folded word(text, i);
        if (!word.exists()) {
            ++i;
            continue;
        }
        i = std::max(word.end(), i + 1);
        if (std::binary_search(in_english_too.begin(), in_english_too.end(), word.text())) continue;
        const auto unit = std::lower_bound(
            language.units.begin(), language.units.end(), word.text(),
            [](const Meaning& entry, std::string_view key) { return entry.phrase < key; });
        if ((unit != language.units.end() && unit->phrase == word.text()) ||
            find_number(language.numbers, word.text()) || find_number(language.scales, word.text()))
            ++found;
    }
    return found;
}

/// The language of the most small words and, where two of them are near, of the most words for
/// figures. One small word alone tells nothing ("De Beers").
const Language* by_figures(std::string_view text, std::span<const int> hits, int english_hits) {
    const auto all = languages();
    const int best = *std::max_element(hits.begin(), hits.end());
    const Language* found = nullptr;
    int most = 0;
    for (std::size_t k = 0; k < all.size() && k < most_languages; ++k) {
        if (hits[k] == 0 || hits[k] + 1 < best) continue;
        const int score = 2 * hits[k] + figure_words(text, all[k]);
        if (score > most) found = &all[k];
        most = std::max(most, score);
    }
    constexpr int enough = 3;
    return most >= enough && most > 2 * english_hits ? found : nullptr;
}

}  // namespace

const Language* language_of(std::string_view text) {
    constexpr int most_words = 60;
    constexpr int english_enough = 2;
    std::array<int, most_languages> hits{};
    int english_hits = 0;
    int words = 0;
    int ideographs = 0;
    int best = 0;
    for (std::size_t i = 0; i < text.size() && words < most_words;) {
        if (!is_word_byte(text[i])) {
            ++i;
            continue;
        }
        if (is_ideograph(text, i)) {
            constexpr int enough = 4;
            if (++ideographs >= enough && ideographs > 2 * words) return ideographic();
            i += 3;
            continue;
        }
        const Folded word(text, i);
        i = std::max(word.end(), i + 1);
        ++words;
        if (word.text().size() > longest_known) continue;
        if (std::binary_search(english.begin(), english.end(), word.text())) {
            // Plain English is told by its first words.
            if (++english_hits >= english_enough + best) return nullptr;
            continue;
        }
        const unsigned knowing = languages_knowing(word.text());
        for (std::size_t k = 0; knowing >> k != 0; ++k)
            if ((knowing >> k & 1) != 0) best = std::max(best, ++hits[k]);
    }
    if (best == 0 || best <= english_hits) return nullptr;
    return by_figures(text, hits, english_hits);
}

}  // namespace ballpark::text
