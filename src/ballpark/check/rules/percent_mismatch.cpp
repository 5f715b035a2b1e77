#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ballpark/check/arithmetic/amounts.hpp"
#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

/// Two figures, the percentage that they give, and where it may lie for their rounding.
struct Worked {
    const Amount* first = nullptr;
    const Amount* second = nullptr;
    double percent = 0;
    Interval fair;
    bool change = false;
};

bool is_percent(const Matter& matter, const text::Mention& mention) {
    return mention.unit.term_count == 1 &&
           matter.engine.catalogue[mention.unit.terms().front().entry].name == "percent";
}

/// The amount with no more rounding than a reckoner allows himself: the 40 of "from $40 million to
/// $60 million" is not 35.
Amount as_meant(const Matter& matter, const Amount& amount) {
    constexpr double most_rounded = 0.025;
    auto meant = amount;
    if (amount.mention >= 0) {
        const auto& mention = matter.passage.mentions[static_cast<std::size_t>(amount.mention)];
        if (mention.approximate || mention.bound != text::Bound::none) return meant;
    }
    const double reach = most_rounded * std::abs(amount.value);
    meant.rounded.low = std::max(meant.rounded.low, amount.value - reach);
    meant.rounded.high = std::min(meant.rounded.high, amount.value + reach);
    return meant;
}

/// Every word of `where` is in one of the two lists, or only introduces.
bool only_words(const Matter& matter, base::Span where, std::string_view list) {
    const auto text = matter.passage.text;
    const auto hit =
        claims::find_any(matter.passage.words, where, matter.engine.library.words(list));
    return hit && only_introduces(text, {where.begin, hit->span.begin}, matter.engine) &&
           only_introduces(text, {hit->span.end, where.end}, matter.engine);
}

/// Is the percentage said to be the change that stands before it: ", a rise of 12 percent", ", up
/// 12 percent", ", a 78 percent jump"?
bool says_change(const Matter& matter, base::Span gap, const text::Mention& percent) {
    constexpr std::uint32_t longest = 40;
    const auto text = matter.passage.text;
    if (gap.size() > longest || gap.of(text).find_first_of(".;:") != std::string_view::npos)
        return false;
    const auto mark = gap.of(text).find_first_of(",(");
    if (mark == std::string_view::npos ||
        claims::count_words(text, {gap.begin, gap.begin + static_cast<std::uint32_t>(mark)}) > 3)
        return false;
    const base::Span said{gap.begin + static_cast<std::uint32_t>(mark) + 1, gap.end};
    if (only_words(matter, said, "changes")) return word_behind(matter, percent.span) != "of";
    const base::Span behind{
        percent.span.end,
        std::min<std::uint32_t>(percent.span.end + 12, static_cast<std::uint32_t>(text.size()))};
    const auto word = word_behind(matter, percent.span);
    const auto noun =
        claims::find_any(matter.passage.words, behind, matter.engine.library.words("change_nouns"));
    return !word.empty() && noun && noun->span.begin == claims::next_word(text, behind.begin) &&
           only_words(matter, said, "articles");
}

/// "from 420 to 504": which of the two neighbours was first. Nothing where it is not said.
std::optional<bool> earlier_is_left(const Matter& matter, const Amount& left, const Amount& right) {
    const auto text = matter.passage.text;
    if (right.span.begin <= left.span.end) return std::nullopt;
    const base::Span gap{left.span.end, right.span.begin};
    const auto between = gap.of(text);
    if (between == " to " && right_before(matter, left.span, "from")) return true;
    const auto from = right_before(matter, right.span, "from");
    if (!from || from->span.begin < left.span.end) return std::nullopt;
    const base::Span head{left.span.end, from->span.begin};
    if (claims::count_words(text, head) > 1) return std::nullopt;
    return claims::count_words(text, head) == 0 || only_words(matter, head, "up_down")
               ? std::optional(false)
               : std::nullopt;
}

/// The change from one amount to the other in percent, and what it may be for their rounding.
std::optional<Worked> change_between(const Matter& matter, const Amount& first,
                                     const Amount& second) {
    Worked worked;
    worked.change = true;
    worked.first = &first;
    worked.second = &second;
    const auto a = as_meant(matter, *worked.first);
    const auto b = as_meant(matter, *worked.second);
    if (a.rounded.low <= 0) return std::nullopt;
    worked.percent = 100 * std::abs(b.value / a.value - 1);
    const double one = 100 * (b.rounded.low / a.rounded.high - 1);
    const double other = 100 * (b.rounded.high / a.rounded.low - 1);
    worked.fair = {std::min(std::abs(one), std::abs(other)),
                   std::max(std::abs(one), std::abs(other))};
    if (one * other < 0) worked.fair.low = 0;
    return worked;
}

/// "from A to B, a rise of x percent".
std::optional<Worked> as_change(const Matter& matter, const std::vector<Amount>& amounts,
                                const text::Mention& percent) {
    if (amounts.size() != 2) return std::nullopt;
    const auto& left = amounts[0];
    const auto& right = amounts[1];
    if (!alike(matter, left, right) || left.value <= 0 || right.value <= 0) return std::nullopt;
    // "From 4 to 6 percent, an increase of 2 percent": points are meant.
    if (left.mention >= 0 &&
        is_percent(matter, matter.passage.mentions[static_cast<std::size_t>(left.mention)]))
        return std::nullopt;
    const auto first_is_left = earlier_is_left(matter, left, right);
    if (!first_is_left) return std::nullopt;
    if (!says_change(matter, {right.span.end, percent.span.begin}, percent)) return std::nullopt;
    return *first_is_left ? change_between(matter, left, right)
                          : change_between(matter, right, left);
}

/// The second amount of a pair takes the unit of the first where it has none of its own.
void lend_unit(const Matter& matter, const Amount& from, Amount& to) {
    if (to.mention >= 0 || from.mention < 0) return;
    const auto& unit = matter.passage.mentions[static_cast<std::size_t>(from.mention)].unit;
    to.value = unit.to_si(to.value);
    to.rounded = {unit.to_si(to.rounded.low), unit.to_si(to.rounded.high)};
    to.mention = from.mention;
}

/// "The budget of $200 million is up 25 percent from $180 million": one amount on either side.
std::optional<Worked> as_change_around(const Matter& matter, std::vector<Amount>& before,
                                       std::vector<Amount>& behind, const text::Mention& percent) {
    if (before.size() != 1 || behind.empty()) return std::nullopt;
    const auto text = matter.passage.text;
    auto& then = behind[0];
    const base::Span to_percent{before[0].span.end, percent.span.begin};
    if (then.span.begin < percent.span.end ||
        text.substr(percent.span.end, then.span.begin - percent.span.end) != " from " ||
        to_percent.of(text).find_first_of(".;:()") != std::string_view::npos ||
        claims::count_words(text, to_percent) > 3 || !right_before(matter, percent.span, "up_down"))
        return std::nullopt;
    lend_unit(matter, before[0], then);
    if (!alike(matter, before[0], then) || before[0].value <= 0 || then.value <= 0)
        return std::nullopt;
    return change_between(matter, then, before[0]);
}

/// "Rose 10 percent to 220,000 tonnes from 180,000": both amounts behind the percentage.
/// The second is of the first's unit where it has none of its own.
std::optional<Worked> as_change_told_first(const Matter& matter, std::vector<Amount>& behind,
                                           const text::Mention& percent) {
    if (behind.size() < 2) return std::nullopt;
    const auto text = matter.passage.text;
    const auto& now = behind[0];
    auto& before = behind[1];
    if (now.span.begin < percent.span.end || before.span.begin < now.span.end ||
        text.substr(percent.span.end, now.span.begin - percent.span.end) != " to " ||
        text.substr(now.span.end, before.span.begin - now.span.end) != " from " ||
        !right_before(matter, percent.span, "rose_or_fell"))
        return std::nullopt;
    lend_unit(matter, now, before);
    if (!alike(matter, now, before) || now.value <= 0 || before.value <= 0) return std::nullopt;
    return change_between(matter, before, now);
}

/// "1,320 of the ward's 5,500 voters, or 42 percent".
std::optional<Worked> as_share(const Matter& matter, const std::vector<Amount>& amounts,
                               const text::Mention& percent) {
    constexpr int words_between = 4;
    if (amounts.size() < 2) return std::nullopt;
    const auto text = matter.passage.text;
    const auto& part = amounts[amounts.size() - 2];
    const auto& whole = amounts.back();
    const base::Span between{part.span.end, whole.span.begin};
    const auto said = between.of(text);
    if (!(said.starts_with(" of ") || said.starts_with(" out of ")) ||
        said.find_first_of(",.;:()") != std::string_view::npos ||
        claims::count_words(text, between) > words_between)
        return std::nullopt;
    if (!alike(matter, part, whole) || part.value <= 0 || part.value > whole.value)
        return std::nullopt;
    const base::Span gap{whole.span.end, percent.span.begin};
    const auto mark = gap.of(text).find_first_of(",(");
    if (mark == std::string_view::npos || !word_behind(matter, percent.span).empty())
        return std::nullopt;
    const base::Span head{gap.begin, gap.begin + static_cast<std::uint32_t>(mark)};
    const base::Span tail{head.end + 1, gap.end};
    if (head.of(text).find_first_of(".;:") != std::string_view::npos ||
        claims::count_words(text, head) > 3 || !only_introduces(text, tail, matter.engine))
        return std::nullopt;
    if (text[head.end] == ',' && claims::count_words(text, tail) == 0) return std::nullopt;
    Worked worked;
    worked.first = &part;
    worked.second = &whole;
    worked.percent = 100 * part.value / whole.value;
    const auto some = as_meant(matter, part).rounded;
    const auto all = as_meant(matter, whole).rounded;
    worked.fair = {100 * some.low / all.high, 100 * some.high / all.low};
    return worked;
}

void report(const Matter& matter, const text::Mention& percent, const Worked& worked) {
    const auto text = matter.passage.text;
    const auto first = worked.first->span.of(text);
    const auto second = worked.second->span.of(text);
    base::Diagnostic finding;
    finding.code = "percent-mismatch";
    finding.severity = base::Severity::error;
    finding.headline =
        worked.change ? fmt::format("from {} to {} is not {}", first, second, percent.span.of(text))
                      : fmt::format("{} of {} is not {}", first, second, percent.span.of(text));
    finding.primary = {percent.span, "this does not follow"};
    finding.secondary.push_back({worked.first->span, worked.change ? "from this" : "this share"});
    finding.secondary.push_back({worked.second->span, worked.change ? "to this" : "of this"});
    finding.working.push_back(
        worked.change
            ? fmt::format("{} / {} = {}, a change of {} %", second, first,
                          units::format_number(worked.second->value / worked.first->value),
                          units::format_number(worked.percent, 3))
            : fmt::format("{} / {} = {} %", first, second,
                          units::format_number(worked.percent, 3)));
    auto right = whole_with_value(matter, percent, worked.percent);
    if (last_place(text, percent) >= 10 && worked.percent < 100) {
        // "50 percent" is as round as it looks, and so need not be what is right: 25.
        const auto end = percent.span.end - percent.number.end;
        right = {percent.span, fmt::format("{:.0f}", worked.percent)};
        right.text += text.substr(percent.number.end, end);
    }
    finding.suggestions.push_back({std::move(right), {}, 0});
    matter.found.push_back(std::move(finding));
}

void check(const Matter& matter, const text::Mention& percent) {
    if (!is_percent(matter, percent) || percent.range || percent.malformed || percent.has_rate())
        return;
    const auto text = matter.passage.text;
    auto clause = clause_before(matter, percent.span);
    // What is reckoned otherwise (in real terms, a year) does not follow from the two figures.
    auto around = clause;
    around.end = matter.passage.sentence_of(percent.span).end;
    if (claims::find_any(matter.passage.words, around,
                         matter.engine.library.words("not_plain_change")))
        return;
    auto amounts = amounts_in(matter, clause);
    auto worked = as_change(matter, amounts, percent);
    if (!worked) worked = as_share(matter, amounts, percent);
    auto behind = amounts_in(matter, {percent.span.end, around.end});
    if (!worked) worked = as_change_told_first(matter, behind, percent);
    if (!worked) worked = as_change_around(matter, amounts, behind, percent);
    if (!worked) return;
    // A percentage may be cut off, from 139 to 130 too, but hardly from 27 to 20.
    const bool tens = last_place(text, percent) >= 10 && percent.value < 100;
    const auto printed = as_rounded(text, percent, tens ? 0.5 : 1);
    if (printed.meets(worked->fair)) return;
    report(matter, percent, *worked);
}

/// The factor that the verb says: 2 for "doubled".
double factor_of(std::string_view verb) {
    if (verb.starts_with("doubl")) return 2;
    if (verb.starts_with("tripl") || verb.starts_with("trebl")) return 3;
    if (verb.starts_with("quadrupl")) return 4;
    return 0.5;
}

/// "Doubled from 10 cents to 15 cents".
void check_multiple(const Matter& matter, base::Span sentence) {
    const auto text = matter.passage.text;
    const auto& library = matter.engine.library;
    const auto verb = claims::find_any(matter.passage.words, sentence, library.words("multiples"));
    if (!verb) return;
    constexpr std::uint32_t reach = 20;
    const base::Span before{
        std::max(sentence.begin, verb->span.begin - std::min(verb->span.begin, reach)),
        verb->span.begin};
    if (claims::find_any(matter.passage.words, before, library.words("not_quite"))) return;
    const auto from = claims::next_word(text, verb->span.end);
    if (claims::match_phrase(text, from, "from") == 0) return;
    const auto amounts = amounts_in(matter, {from, sentence.end});
    if (amounts.size() < 2 || amounts[0].mention < 0 || amounts[1].mention < 0 ||
        !alike(matter, amounts[0], amounts[1]) || amounts[0].value <= 0)
        return;
    const base::Span between{amounts[0].span.end, amounts[1].span.begin};
    if (between.end <= between.begin || between.of(text) != " to " ||
        claims::count_words(text, {from, amounts[0].span.begin}) != 1)
        return;
    const double said = factor_of(verb->span.of(text));
    const double ratio = amounts[1].value / amounts[0].value;
    constexpr double loosely = 1.2;  // "doubled" is said of eighty per cent as well
    if (ratio < said * loosely && ratio > said / loosely) return;
    const auto& to = matter.passage.mentions[static_cast<std::size_t>(amounts[1].mention)];
    base::Diagnostic finding;
    finding.code = "percent-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("from {} to {} is not {}", amounts[0].span.of(text),
                                   amounts[1].span.of(text), verb->span.of(text));
    finding.primary = {amounts[1].span, "this does not follow"};
    finding.secondary.push_back({verb->span, "by this word"});
    finding.working.push_back(fmt::format("{} / {} = {}", amounts[1].span.of(text),
                                          amounts[0].span.of(text),
                                          units::format_number(ratio, 3)));
    finding.suggestions.push_back(
        {whole_with_value(matter, to, to.unit.from_si(amounts[0].value * said)), {}, 0});
    matter.found.push_back(std::move(finding));
}

}  // namespace

void percent_mismatch(const Matter& matter) {
    for (const auto& mention : matter.passage.mentions) check(matter, mention);
    for (const auto sentence : matter.passage.sentences) check_multiple(matter, sentence);
}

}  // namespace ballpark::check
