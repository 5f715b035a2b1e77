#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rule.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

// The same flow now and as it is to be: not further apart than this.
constexpr double farthest = 10;

bool is_volume(const text::Mention& mention) {
    return mention.unit.dimension == dimensions::volume && mention.unit.term_count == 1 &&
           !mention.range && !mention.malformed && mention.value > 0;
}

/// The sentence with the one before and the one behind.
base::Span around(const Matter& matter, base::Span sentence) {
    base::Span wide = sentence;
    for (const auto other : matter.passage.sentences) {
        if (other.end <= sentence.begin) wide.begin = other.begin;
        if (other.begin >= sentence.end) {
            wide.end = other.end;
            break;
        }
    }
    return wide;
}

/// What it is so much of: "ethanol" of "1 million gallons of ethanol"; empty if not said.
std::string_view stuff_of(const Matter& matter, const text::Mention& mention) {
    const auto text = matter.passage.text;
    const auto unit = claims::next_word(text, mention.number.end);
    auto at = claims::next_word(text, claims::word_end(text, unit));
    if (claims::match_phrase(text, unit, "cubic metre") != 0 ||
        claims::match_phrase(text, unit, "cubic meter") != 0)
        at = claims::next_word(text, claims::word_end(text, at));
    if (claims::match_phrase(text, at, "of") == 0) return {};
    at = claims::next_word(text, claims::word_end(text, at));
    return text.substr(at, claims::word_end(text, at) - at);
}

/// The same kind of flow with its time beside it: "the target is two million barrels a day".
const text::Mention* flow_beside(const Matter& matter, const text::Mention& mention,
                                 base::Span where) {
    for (const auto& other : matter.passage.mentions) {
        if (!where.contains(other.span) || &other == &mention || !is_volume(other)) continue;
        if (!other.has_rate() || other.rate_form == text::RateForm::adjective) continue;
        if (other.unit.terms().front().entry != mention.unit.terms().front().entry) continue;
        const auto stuff = stuff_of(matter, other);
        const auto mine = stuff_of(matter, mention);
        if (!stuff.empty() && !mine.empty() && stuff != mine) continue;
        const double ratio = other.unit.to_si(other.value) / mention.unit.to_si(mention.value);
        if (ratio < farthest && ratio > 1 / farthest) return &other;
    }
    return nullptr;
}

/// "in 2019": a year of which the figure may be the whole.
bool names_year(const Matter& matter, base::Span sentence) {
    const auto text = matter.passage.text;
    for (auto at = claims::next_word(text, sentence.begin); at < sentence.end;
         at = claims::next_word(text, claims::word_end(text, at))) {
        const bool opens = claims::match_phrase(text, at, "in") != 0 ||
                           claims::match_phrase(text, at, "during") != 0 ||
                           claims::match_phrase(text, at, "for") != 0;
        const auto next = claims::next_word(text, claims::word_end(text, at));
        if (opens && next + 4 <= text.size() && claims::word_end(text, next) == next + 4 &&
            (text.substr(next, 2) == "19" || text.substr(next, 2) == "20"))
            return true;
    }
    return false;
}

/// A word of a flow shortly before the figure, in its clause.
bool flows(const Matter& matter, const text::Mention& mention, base::Span sentence) {
    constexpr int words_between = 4;
    const auto text = matter.passage.text;
    auto clause = claims::clause_around(text, sentence, mention.span);
    clause.end = mention.span.begin;
    const auto hit =
        claims::find_last(matter.passage.words, clause, matter.engine.library.words("flows"));
    return hit && claims::count_words(text, {hit->span.end, clause.end}) <= words_between;
}

/// "1.6 million barrels from 2.2 million barrels per day": one flow then and now.
bool set_against(const Matter& matter, const text::Mention& mention, const text::Mention& other) {
    constexpr int words_between = 9;
    const auto text = matter.passage.text;
    const bool behind = other.span.begin >= mention.span.end;
    const base::Span between = behind ? base::Span{mention.span.end, other.span.begin}
                                      : base::Span{other.span.end, mention.span.begin};
    if (between.end <= between.begin ||
        !matter.passage.sentence_of(mention.span).contains(other.span))
        return false;
    const auto joined =
        claims::find_last(matter.passage.words, between, matter.engine.library.words("flow_from"));
    return joined && claims::count_words(text, between) <= words_between &&
           claims::count_words(text, {joined->span.end, between.end}) <= 2;
}

/// Is a time said behind the figure that was not read as its rate?
bool time_behind(const Matter& matter, const text::Mention& mention, base::Span sentence) {
    constexpr std::uint32_t reach = 60;
    const base::Span behind{mention.span.end, std::min(mention.span.end + reach, sentence.end)};
    const auto mark = behind.of(matter.passage.text).find_first_of(",;");
    base::Span clause = behind;
    if (mark != std::string_view::npos)
        clause.end = clause.begin + static_cast<std::uint32_t>(mark);
    const auto hit =
        claims::find_any(matter.passage.words, clause, matter.engine.library.words("rate_words"));
    if (!hit) return false;
    // The rate of another figure is its own.
    return std::none_of(matter.passage.mentions.begin(), matter.passage.mentions.end(),
                        [&](const text::Mention& other) {
                            return &other != &mention && other.span.contains(hit->span);
                        });
}

void report(const Matter& matter, const text::Mention& mention, const text::Mention* beside) {
    const auto text = matter.passage.text;
    base::Diagnostic finding;
    finding.code = "rate-missing";
    finding.severity = base::Severity::warning;
    finding.headline = fmt::format("{} of a flow, without its time", mention.span.of(text));
    finding.primary = {mention.span, "in a day, a month, a year?"};
    std::string rate = "a day";
    if (beside) {
        rate = beside->rate_span.of(text);
        finding.secondary.push_back({beside->span, "this has its time"});
    }
    finding.suggestions.push_back(
        {{mention.span, std::string(mention.span.of(text)) + ' ' + rate}, {}, 0});
    matter.found.push_back(std::move(finding));
}

/// "... had increased to 1.4 million barrels from the 1.1 million": the flow before.
bool of_such_production(const Matter& matter, const text::Mention& mention) {
    const auto beside = mentions_in(matter, matter.passage.sentence_of(mention.span));
    return std::any_of(beside.begin(), beside.end(), [&](const text::Mention& other) {
        return &other != &mention && is_volume(other) && !other.has_rate() &&
               right_before(matter, other.span, "production_at") &&
               set_against(matter, mention, other);
    });
}

void check(const Matter& matter, const text::Mention& mention) {
    // One barrel, ten gallons: of an example, not of a plant.
    constexpr double least = 1000;
    if (!is_volume(mention) || mention.has_rate() || mention.value < least) return;
    const auto sentence = matter.passage.sentence_of(mention.span);
    const auto& library = matter.engine.library;
    if (claims::find_any(matter.passage.words, sentence, library.words("stocks")) ||
        names_year(matter, sentence) || time_behind(matter, mention, sentence))
        return;
    const auto* beside = flow_beside(matter, mention, around(matter, sentence));
    if (beside && (flows(matter, mention, sentence) || set_against(matter, mention, *beside)))
        return report(matter, mention, beside);
    const auto barrels = matter.engine.catalogue[mention.unit.terms().front().entry].name;
    if (barrels.find("barrel") != std::string_view::npos &&
        (right_before(matter, mention.span, "production_at") ||
         of_such_production(matter, mention)))
        return report(matter, mention, nullptr);
    // "The field produces 300,000 barrels": now, and in no time that the sentence names
    if (barrels.find("barrel") != std::string_view::npos &&
        right_before(matter, mention.span, "pumps_now") &&
        !claims::find_any(matter.passage.words, sentence, library.words("rate_words")))
        return report(matter, mention, nullptr);
    // A refinery is measured by what goes through it, and by the day.
    if (barrels.find("barrel") != std::string_view::npos &&
        claims::find_any(matter.passage.words, sentence, library.words("refineries")) &&
        right_before(matter, mention.span, "capacity_stated"))
        report(matter, mention, nullptr);
}

}  // namespace

void rate_missing(const Matter& matter) {
    for (const auto& mention : matter.passage.mentions) check(matter, mention);
}

}  // namespace ballpark::check
