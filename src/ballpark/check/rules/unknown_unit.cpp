#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "ballpark/base/ascii.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/claims/words.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/spelling.hpp"

namespace ballpark::check {
namespace {

// Shorter words lie too close to one another: yards and cards, miles and males.
constexpr std::size_t least_letters = 7;

/// Does the word begin as a unit does ("kilo", "mega", "hect")? Others are not looked up.
bool like_a_unit(std::string_view word, const model::Phrases& stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

bool read_already(const Matter& matter, base::Span word) {
    const auto& mentions = matter.passage.mentions;
    const auto behind =
        std::partition_point(mentions.begin(), mentions.end(), [&](const text::Mention& m) {
            return m.span.end <= word.begin && m.unit_span.end <= word.begin;
        });
    return behind != mentions.end() &&
           (behind->span.overlaps(word) || behind->unit_span.overlaps(word));
}

/// Does a word stand where a figure's unit would: right behind a number, its scale word or a
/// hyphen?
bool behind_number(std::string_view text, std::uint32_t word) {
    constexpr std::uint32_t longest_number = 64;
    if (word == 0 || (text[word - 1] != ' ' && text[word - 1] != '-')) return false;
    const auto end = word - 1;
    auto at = end - std::min(end, longest_number);
    while (at > 0 && at < end && base::is_digit(text[at - 1])) ++at;
    while (at < end) {
        const auto number = base::is_digit(text[at]) ? units::match_number(text, at) : std::nullopt;
        if (number && number->span.end == end) return true;
        at = number ? std::max(number->span.end, at + 1) : at + 1;
    }
    return false;
}

void check(const Matter& matter, base::Span unit, const model::Phrases& stems) {
    const auto text = matter.passage.text;
    std::string word(unit.of(text));
    std::transform(word.begin(), word.end(), word.begin(), base::lower);
    if (!like_a_unit(word, stems) || read_already(matter, unit) || !behind_number(text, unit.begin))
        return;
    auto nearest = units::nearest_spelling(word);
    if (nearest.empty() || nearest == word) return;
    base::Diagnostic finding;
    finding.code = "unknown-unit";
    finding.severity = base::Severity::note;
    finding.headline = fmt::format("{} is no unit that is known here", unit.of(text));
    finding.primary = {unit, "a figure stands before it"};
    finding.suggestions.push_back({{unit, std::move(nearest)}, {}, 0});
    matter.found.push_back(std::move(finding));
}

}  // namespace

void unknown_unit(const Matter& matter) {
    const auto& words = matter.passage.words;
    const auto& stems = matter.engine.library.words("unit_stems");
    if (!stems.beginnings) return;
    for (const auto& word : words.within({0, static_cast<std::uint32_t>(words.text().size())})) {
        if (!stems.beginnings->hold(word.hash)) continue;
        const base::Span unit{word.begin, claims::word_end(words.text(), word.begin)};
        if (unit.size() >= least_letters) check(matter, unit, stems);
    }
}

}  // namespace ballpark::check
