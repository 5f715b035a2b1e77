#include "ballpark/text/share.hpp"

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"
#include "ballpark/units/number.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// A word that is worth a number.
struct Worth {
    std::string_view word;
    double value;
    constexpr auto operator<=>(const Worth&) const = default;
};

template <std::size_t n>
const Worth* find(const std::array<Worth, n>& list, std::string_view word) {
    const auto* at =
        std::lower_bound(list.begin(), list.end(), word,
                         [](const Worth& entry, std::string_view key) { return entry.word < key; });
    return at != list.end() && at->word == word && !word.empty() ? at : nullptr;
}

/// What a fraction is counted in.
constexpr std::array parts{
    Worth{"eighth", 8},   Worth{"eighths", 8},  Worth{"fifth", 5},   Worth{"fifths", 5},
    Worth{"fourth", 4},   Worth{"fourths", 4},  Worth{"half", 2},    Worth{"halves", 2},
    Worth{"ninth", 9},    Worth{"ninths", 9},   Worth{"quarter", 4}, Worth{"quarters", 4},
    Worth{"seventh", 7},  Worth{"sevenths", 7}, Worth{"sixth", 6},   Worth{"sixths", 6},
    Worth{"tenth", 10},   Worth{"tenths", 10},  Worth{"third", 3},   Worth{"thirds", 3},
    Worth{"twelfth", 12}, Worth{"twelfths", 12}};
static_assert(lexicon::sorted(parts));

constexpr std::array small_numbers{Worth{"a", 1},    Worth{"an", 1},    Worth{"eight", 8},
                                   Worth{"five", 5}, Worth{"four", 4},  Worth{"nine", 9},
                                   Worth{"one", 1},  Worth{"seven", 7}, Worth{"six", 6},
                                   Worth{"ten", 10}, Worth{"three", 3}, Worth{"two", 2}};
static_assert(lexicon::sorted(small_numbers));

constexpr std::array multiples{
    Worth{"doubled", 2},   Worth{"eightfold", 8},   Worth{"fivefold", 5},
    Worth{"fourfold", 4},  Worth{"halved", 0.5},    Worth{"hundredfold", 100},
    Worth{"ninefold", 9},  Worth{"quadrupled", 4},  Worth{"sevenfold", 7},
    Worth{"sixfold", 6},   Worth{"tenfold", 10},    Worth{"thousandfold", 1000},
    Worth{"threefold", 3}, Worth{"thrice", 3},      Worth{"trebled", 3},
    Worth{"tripled", 3},   Worth{"twentyfold", 20}, Worth{"twice", 2},
    Worth{"twofold", 2}};
static_assert(lexicon::sorted(multiples));

/// Behind a single part they say that it is one: "a third more", "a quarter of".
constexpr WordSet after_part{"as"sv,   "bigger"sv, "cheaper"sv, "fewer"sv, "higher"sv, "larger"sv,
                             "less"sv, "lower"sv,  "more"sv,    "of"sv,    "smaller"sv};
static_assert(lexicon::sorted(after_part));

/// Behind "half" they begin what it is the half of.
constexpr WordSet after_half{"all"sv, "her"sv,  "his"sv, "its"sv,   "of"sv,
                             "our"sv, "that"sv, "the"sv, "their"sv, "this"sv};
static_assert(lexicon::sorted(after_half));

/// Behind "twice" they begin a time.
constexpr WordSet how_often{"a"sv,     "an"sv,      "annually"sv, "daily"sv,  "each"sv,
                            "every"sv, "monthly"sv, "per"sv,      "weekly"sv, "yearly"sv};
static_assert(lexicon::sorted(how_often));

/// Before "half" they make a stretch of time or a place of it.
constexpr WordSet before_half{"better"sv, "bottom"sv,   "each"sv,     "either"sv, "first"sv,
                              "last"sv,   "latter"sv,   "northern"sv, "one"sv,    "other"sv,
                              "second"sv, "southern"sv, "the"sv,      "top"sv};
static_assert(lexicon::sorted(before_half));

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool followed_by(std::string_view text, std::size_t end, WordSetView list) {
    return next_word(text, end).in(list);
}

/// "half of the homes", "half the price".
std::optional<Share> half_at(std::string_view text, const Word& word) {
    if (!followed_by(text, word.span.end, after_half)) return std::nullopt;
    const Word before = word_ending_at(text, before_spaces(text, word.span.begin));
    if (before.in(before_half)) return std::nullopt;
    return Share{word.span, 0.5};
}

/// "a third", "two-thirds", "three quarters", of which the first word is read.
std::optional<Share> fraction_at(std::string_view text, const Word& word, double count) {
    const bool hyphen = byte_or_nul(text, word.span.end) == '-';
    const Word part = hyphen ? word_at(text, word.span.end + 1) : next_word(text, word.span.end);
    const Worth* of = find(parts, part.lower());
    if (!of || part.span.begin == word.span.end) return std::nullopt;
    if (byte_or_nul(text, part.span.end) == '-') return std::nullopt;
    const bool plural = part.lower().back() == 's';
    if (plural != (count > 1) || count >= of->value) return std::nullopt;
    const Word before = word_ending_at(text, before_spaces(text, word.span.begin));
    const bool said = hyphen || followed_by(text, part.span.end, after_part) ||
                      (before.lower() == "by" && of->value != 4);
    // "two quarters" are half a year, "a third party" another one.
    const bool sure = plural && part.lower() != "quarters" && part.lower() != "halves";
    if (!sure && !said) return std::nullopt;
    return Share{span_of(word.span.begin, part.span.end), count / of->value};
}

/// The second number of "one in five" at `i`.
std::optional<units::Number> whole_at(std::string_view text, std::size_t i) {
    constexpr double most = 1000;
    const auto number = units::match_number(text, i);
    if (!number || number->value > most || number->scale != 1) return std::nullopt;
    const char next = byte_or_nul(text, number->span.end);
    if (is_letter(next) || next == '%' || next == '-' || next == ':') return std::nullopt;
    return number;
}

/// "one in five", "nine out of 10".
std::optional<Share> ratio_at(std::string_view text, const units::Number& first) {
    const Word link = next_word(text, first.span.end);
    std::size_t i = link.span.end;
    if (link.lower() == "out") {
        const Word of = next_word(text, i);
        if (of.lower() != "of") return std::nullopt;
        i = of.span.end;
    } else if (link.lower() != "in") {
        return std::nullopt;
    }
    const auto whole = whole_at(text, after_spaces(text, i));
    if (!whole || whole->span.begin == i) return std::nullopt;
    if (first.value >= whole->value || first.value < 1) return std::nullopt;
    // "two in ten minutes" is a number of events, "one in 12 months" too.
    const Word behind = next_word(text, whole->span.end);
    for (const std::string_view time : {"second", "minute", "hour", "day", "week", "month", "year"})
        if (behind.lower().substr(0, time.size()) == time) return std::nullopt;
    if (link.lower() == "in" && first.value != 1 && first.in_words != whole->in_words)
        return std::nullopt;
    return Share{span_of(first.span.begin, whole->span.end), first.value / whole->value};
}

}  // namespace

std::optional<Share> share_at(std::string_view text, std::size_t position) {
    if (is_digit(byte_or_nul(text, position))) {
        const auto number = whole_at(text, position);
        return number ? ratio_at(text, *number) : std::nullopt;
    }
    const Word word = word_at(text, position);
    if (const Worth* multiple = find(multiples, word.lower())) {
        // "twice daily", "twice a week": how often, not how much.
        if (next_word(text, word.span.end).in(how_often)) return std::nullopt;
        return Share{word.span, multiple->value, true};
    }
    if (word.lower() == "half") return half_at(text, word);
    const Worth* count = find(small_numbers, word.lower());
    if (!count) return std::nullopt;
    if (auto fraction = fraction_at(text, word, count->value)) return fraction;
    if (word.lower().size() < 3) return std::nullopt;
    const auto number = whole_at(text, position);
    return number ? ratio_at(text, *number) : std::nullopt;
}

}  // namespace ballpark::text
