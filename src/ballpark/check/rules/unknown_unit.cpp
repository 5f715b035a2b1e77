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
bool like_a_unit(const Matter& matter, std::string_view word) {
    const auto stems = matter.engine.library.words("unit_stems");
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

/// The word that stands where a figure's unit would: right behind the number, its scale word or a
/// hyphen.
base::Span word_behind(std::string_view text, std::uint32_t end) {
    if (end >= text.size() || (text[end] != ' ' && text[end] != '-')) return {end, end};
    const auto begin = end + 1;
    return {begin, claims::word_end(text, begin)};
}

void check(const Matter& matter, base::Span unit) {
    const auto text = matter.passage.text;
    std::string word(unit.of(text));
    std::transform(word.begin(), word.end(), word.begin(), base::lower);
    if (word.size() < least_letters || !like_a_unit(matter, word) || read_already(matter, unit))
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
    const auto text = matter.passage.text;
    for (std::uint32_t at = 0; at < text.size();) {
        if (!base::is_digit(text[at])) {
            ++at;
            continue;
        }
        const auto number = units::match_number(text, at);
        const auto end = number ? std::max(number->span.end, at + 1) : at + 1;
        if (number) {
            const auto word = word_behind(text, number->span.end);
            if (!word.empty()) check(matter, word);
        }
        at = end;
    }
}

}  // namespace ballpark::check
