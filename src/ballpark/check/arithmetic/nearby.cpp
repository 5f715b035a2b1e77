#include "ballpark/check/arithmetic/nearby.hpp"

#include <algorithm>

namespace ballpark::check {

bool only_introduces(std::string_view text, base::Span where, const Engine& engine) {
    const auto words = engine.library.words("introduce_conversion");
    for (auto at = claims::next_word(text, where.begin); at < where.end;
         at = claims::next_word(text, at)) {
        std::uint32_t end = 0;
        for (const auto phrase : words) end = std::max(end, claims::match_phrase(text, at, phrase));
        if (end == 0 || end > where.end) return false;
        at = end;
    }
    return true;
}

std::optional<claims::WordHit> right_before(const Matter& matter, base::Span figure,
                                            std::string_view list) {
    constexpr std::uint32_t reach = 60;
    const auto text = matter.passage.text;
    const auto sentence = matter.passage.sentence_of(figure);
    base::Span before{sentence.begin, figure.begin};
    if (before.size() > reach) {
        before.begin = figure.begin - reach;
        before.begin = claims::word_end(text, before.begin);
    }
    const auto hit =
        claims::find_last(matter.passage.words, before, matter.engine.library.words(list));
    if (!hit || !only_introduces(text, {hit->span.end, before.end}, matter.engine))
        return std::nullopt;
    return hit;
}

std::span<const text::Mention> mentions_in(const Matter& matter, base::Span where) {
    const auto& mentions = matter.passage.mentions;
    const auto first =
        std::partition_point(mentions.begin(), mentions.end(),
                             [&](const text::Mention& m) { return m.span.begin < where.begin; });
    const auto last = std::partition_point(
        first, mentions.end(), [&](const text::Mention& m) { return m.span.end <= where.end; });
    return {first, last};
}

std::string_view word_behind(const Matter& matter, base::Span at) {
    const auto text = matter.passage.text;
    const auto word = claims::next_word(text, at.end);
    if (word >= matter.passage.sentence_of(at).end) return {};
    const auto gap = text.substr(at.end, word - at.end);
    if (gap.find_first_not_of(" \t\r\n") != std::string_view::npos) return {};
    return text.substr(word, claims::word_end(text, word) - word);
}

base::Span clause_before(const Matter& matter, base::Span figure) {
    base::Span clause{matter.passage.sentence_of(figure).begin, figure.begin};
    const auto mark = clause.of(matter.passage.text).find_last_of(';');
    if (mark != std::string_view::npos) clause.begin += static_cast<std::uint32_t>(mark) + 1;
    return clause;
}

}  // namespace ballpark::check
