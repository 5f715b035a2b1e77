#include "ballpark/text/rate.hpp"

#include <algorithm>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The unit of time that a word of one of the lists names; empty if it is not in it.
template <class List>
std::string_view time_of(std::string_view word, const List& list) {
    const auto* at = std::lower_bound(
        list.begin(), list.end(), word,
        [](const lexicon::RateWord& entry, std::string_view key) { return entry.word < key; });
    return at != list.end() && at->word == word && !word.empty() ? at->time : std::string_view{};
}

struct Time {
    std::string_view name;
    std::size_t end = 0;
};

/// A unit of time that stands at `i` and is what a rate is counted by: "day", but not the day
/// of "a day ago" or "day-ahead". Lone letters are units only behind a stroke.
Time time_at(std::string_view text, std::size_t i, bool after_stroke) {
    const Word word = word_at(text, i);
    const std::string_view name = time_of(word.lower(), lexicon::rate_times);
    if (name.empty() || (word.lower().size() == 1 && !after_stroke)) return {};
    if (!is_rate_time(text, word.span.end)) return {};
    return {name, word.span.end};
}

/// "on a daily basis", of which "on" stands at `begin`.
std::optional<Rate> rate_on_basis(std::string_view text, std::size_t begin,
                                  const units::Catalogue& catalogue) {
    const Word article = next_word(text, begin + 2);
    const Word adjective = next_word(text, article.span.end);
    const Word basis = next_word(text, adjective.span.end);
    const std::string_view time = time_of(adjective.lower(), lexicon::rate_adjectives);
    if (time.empty() || basis.lower() != "basis") return std::nullopt;
    return Rate{span_of(begin, basis.span.end), catalogue.unit(time), RateForm::adverb};
}

/// The rate whose first word, mark or space stands at `i`.
std::optional<Rate> rate_at(std::string_view text, std::size_t i,
                            const units::Catalogue& catalogue) {
    const auto rate = [&](std::size_t begin, Time time, RateForm form) -> std::optional<Rate> {
        if (time.name.empty()) return std::nullopt;
        return Rate{span_of(begin, time.end), catalogue.unit(time.name), form};
    };

    const std::size_t begin = after_spaces(text, i);
    if (byte_or_nul(text, begin) == '/')
        return rate(begin, time_at(text, after_spaces(text, begin + 1), true), RateForm::per);
    if (byte_or_nul(text, i) == '-') {
        for (const std::string_view joint : {"-a-", "-an-", "-per-"})
            if (stands_at(text, i, joint))
                return rate(i + 1, time_at(text, i + joint.size(), false), RateForm::adverb);
        return std::nullopt;
    }
    if (begin == i) return std::nullopt;

    const Word word = word_at(text, begin);
    const std::string_view lower = word.lower();
    const std::size_t next = after_spaces(text, word.span.end);
    if (lower == "p" && stands_at(text, begin, "p.a.")) {
        return rate(begin, {"year", begin + 4}, RateForm::per);
    }
    if (lower == "per" || lower == "a" || lower == "an") {
        if (byte_or_nul(text, next) == '-')
            return rate(begin, time_at(text, next + 1, false), RateForm::adverb);
        if (next == word.span.end) return std::nullopt;
        return rate(begin, time_at(text, next, false), RateForm::per);
    }
    if (lower == "pa") return rate(begin, {"year", word.span.end}, RateForm::per);
    if (lower == "on") return rate_on_basis(text, begin, catalogue);
    if (lower == "each" && stands_at(text, next, "and every "))
        return rate(begin, time_at(text, next + 10, false), RateForm::each);
    if (lower == "each" || lower == "every")
        return rate(begin, time_at(text, next, false), RateForm::each);
    if (lower == "in") {
        const Word article = word_at(text, next);
        if (article.lower() != "a" && article.lower() != "an") return std::nullopt;
        return rate(begin, time_at(text, after_spaces(text, article.span.end), false),
                    RateForm::per);
    }
    const std::string_view adverb = time_of(lower, lexicon::rate_adverbs);
    return rate(begin, {adverb, word.span.end}, RateForm::adverb);
}

/// The rate behind a receiver that begins at `i`: "the capital daily". An article is no rate
/// here: "to the town a year".
std::optional<Rate> rate_after_receiver(std::string_view text, std::size_t i,
                                        const units::Catalogue& catalogue) {
    constexpr int most_words = 4;
    for (int n = 0; n < most_words; ++n) {
        const Word word = next_word(text, i);
        if (!word.exists() || word.span.begin == i || word.in(lexicon::not_a_receiver))
            return std::nullopt;
        i = word.span.end;
        const auto rate = rate_at(text, i, catalogue);
        if (rate && rate->form != RateForm::per) return rate;
        if (rate && stands_at(text, rate->span.begin, "per ")) return rate;
    }
    return std::nullopt;
}

/// Past a symbol in brackets: "gigawatts (GW)". `i` itself if there is none.
std::size_t after_symbol(std::string_view text, std::size_t i) {
    constexpr std::size_t longest = 8;
    const std::size_t open = after_spaces(text, i);
    if (byte_or_nul(text, open) != '(') return i;
    std::size_t end = open + 1;
    while (end - open <= longest &&
           (is_letter(byte_or_nul(text, end)) || byte_or_nul(text, end) == '/'))
        ++end;
    return end > open + 1 && byte_or_nul(text, end) == ')' ? end + 1 : i;
}

/// Back over "in 2020", which ends at `end`: "annual consumption in 2020 is".
std::size_t before_year(std::string_view text, std::size_t end) {
    constexpr std::size_t digits = 4;
    for (std::size_t k = 1; k <= digits; ++k)
        if (end < k || !is_digit(text[end - k])) return end;
    const Word in = word_ending_at(text, before_spaces(text, end - digits));
    return in.lower() == "in" ? before_spaces(text, in.span.begin) : end;
}

/// "each day" right before the figure, of which `word` is the last.
std::optional<Rate> each_before(std::string_view text, const Word& word,
                                const units::Catalogue& catalogue) {
    const std::string_view time = time_of(word.lower(), lexicon::rate_times);
    const Word each = word_ending_at(text, before_spaces(text, word.span.begin));
    if (time.empty() || (each.lower() != "each" && each.lower() != "every")) return std::nullopt;
    return Rate{span_of(each.span.begin, word.span.end), catalogue.unit(time), RateForm::each};
}

}  // namespace

bool keeps_rate_apart(const units::Dimension& dimension) {
    namespace is = units::dimensions;
    return dimension == is::power || dimension == is::energy || dimension == is::volume ||
           dimension == is::mass || dimension == is::count || dimension == is::money ||
           dimension == is::area || dimension == is::time || dimension == is::none;
}

bool is_rate_time(std::string_view text, std::size_t end) {
    const char next = byte_or_nul(text, end);
    if (is_digit(next) || (next == '-' && is_letter(byte_or_nul(text, end + 1)))) return false;
    return !next_word(text, end).in(lexicon::not_a_rate);
}

std::optional<Rate> rate_after(std::string_view text, std::size_t end,
                               const units::Catalogue& catalogue) {
    constexpr int most_words = 6;
    if (auto rate = rate_at(text, end, catalogue)) return rate;
    std::size_t i = after_symbol(text, end);
    if (i != end)
        if (auto rate = rate_at(text, i, catalogue)) return rate;
    for (int n = 0; n < most_words; ++n) {
        const std::size_t begin = after_spaces(text, i);
        if (begin == i) return std::nullopt;
        const Word word = word_at(text, begin);
        if (n == 0 && word.lower() == "of") {
            i = word.span.end;
            const Word adjective = next_word(text, i);
            const std::string_view time = time_of(adjective.lower(), lexicon::rate_adjectives);
            if (!time.empty())
                return Rate{adjective.span, catalogue.unit(time), RateForm::adjective};
            continue;
        }
        if (word.lower() == "to" || word.lower() == "into")
            return rate_after_receiver(text, word.span.end, catalogue);
        if (!word.in(lexicon::stuff)) return std::nullopt;
        i = word.span.end;
        if (word.lower() == "and") continue;
        i = after_symbol(text, i);
        if (auto rate = rate_at(text, i, catalogue)) return rate;
    }
    return std::nullopt;
}

std::optional<Rate> rate_before(std::string_view text, std::size_t begin,
                                const units::Catalogue& catalogue) {
    constexpr int most_words = 7;
    std::size_t i = begin;
    for (int n = 0; n < most_words; ++n) {
        const std::size_t end = before_year(text, before_spaces(text, i));
        if (end == i) return std::nullopt;
        const Word word = word_ending_at(text, end);
        if (!word.exists()) return std::nullopt;
        const std::string_view time = time_of(word.lower(), lexicon::rate_adjectives);
        if (!time.empty()) return Rate{word.span, catalogue.unit(time), RateForm::adjective};
        if (n == 0)
            if (auto each = each_before(text, word, catalogue)) return each;
        if (!word.in(lexicon::flow_nouns) && !word.in(lexicon::stuff) &&
            !word.in(lexicon::flow_links))
            return std::nullopt;
        i = word.span.begin;
    }
    return std::nullopt;
}

}  // namespace ballpark::text
