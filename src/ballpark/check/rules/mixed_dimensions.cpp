#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

/// A name that asks for one kind of unit, and the kinds that are printed for it by mistake.
/// Others may be right in ways that are not foreseen, so that they are let pass.
struct Asked {
    std::string_view list;  ///< of phrases that end where the figure begins
    std::string_view name;
    std::string_view kind;
    std::array<units::Dimension, 3> wrong;
    std::size_t wrong_count;
};

constexpr std::array<Asked, 6> asked = {{
    {"asks_area", "an area", "an area", {dimensions::length, dimensions::volume}, 2},
    {"asks_volume", "a volume", "a volume", {dimensions::length, dimensions::area}, 2},
    {"asks_length", "a length", "a length", {dimensions::area, dimensions::volume}, 2},
    {"asks_worth", "a net present value", "an amount of money", {dimensions::none}, 1},
    {"asks_return",
     "an internal rate of return",
     "a percentage",
     {dimensions::money, dimensions::energy, dimensions::mass},
     3},
    {"asks_payback",
     "a payback period",
     "a time",
     {dimensions::money, dimensions::none, dimensions::length},
     3},
}};

/// Does the sentence go on with a word that may make another figure of it: "an area of 10 km
/// around", "a net present value of 11 percent of revenue", "12 percent higher"?
bool goes_on(const Matter& matter, const text::Mention& mention) {
    const auto word = word_behind(matter, mention.span);
    constexpr std::array<std::string_view, 14> closes = {"will", "is",   "was",   "would", "has",
                                                         "and",  "for",  "with",  "are",   "that",
                                                         "at",   "when", "after", "before"};
    return !word.empty() && std::find(closes.begin(), closes.end(), word) == closes.end();
}

/// "metres" as "square metres", "km" as "km²".
std::string raised(std::string_view unit, std::string_view word, std::string_view mark) {
    constexpr std::size_t longest_symbol = 2;
    return unit.size() <= longest_symbol ? std::string(unit) + std::string(mark)
                                         : std::string(word) + std::string(unit);
}

void suggest(const Matter& matter, const text::Mention& mention, const Asked& asks,
             base::Diagnostic& finding) {
    const auto text = matter.passage.text;
    const auto number = mention.number.of(text);
    const auto unit = mention.unit_span.of(text);
    const auto whole = base::hull(mention.number, mention.unit_span);
    const auto gap =
        mention.unit_span.begin >= mention.number.end
            ? text.substr(mention.number.end, mention.unit_span.begin - mention.number.end)
            : std::string_view(" ");
    std::string better;
    if (asks.list == "asks_area" && mention.unit.dimension == dimensions::length)
        better = raised(unit, "square ", "²");
    if (asks.list == "asks_area" && unit.starts_with("cubic "))
        better = "square " + std::string(unit.substr(6));
    if (asks.list == "asks_volume" && mention.unit.dimension == dimensions::length)
        better = raised(unit, "cubic ", "³");
    if (asks.list == "asks_volume" && unit.starts_with("square "))
        better = "cubic " + std::string(unit.substr(7));
    // "a payback period of $6.5 million": the number was meant, the rest slipped in from the sum.
    constexpr double longest_years = 100;
    const double years = mention.value / mention.scale_value;
    if (asks.list == "asks_payback" && years < longest_years && !mention.range)
        finding.suggestions.push_back({{whole, units::format_number(years) + " years"}, {}, 0});
    if (!better.empty())
        finding.suggestions.push_back(
            {{whole, std::string(number) + std::string(gap) + better}, {}, 0});
}

void report(const Matter& matter, const text::Mention& mention, const Asked& asks) {
    base::Diagnostic finding;
    finding.code = "mixed-dimensions";
    finding.severity = base::Severity::error;
    finding.headline =
        fmt::format("{} is no unit of {}", mention.unit_span.of(matter.passage.text), asks.name);
    finding.primary = {mention.span, fmt::format("{} is {}", asks.name, asks.kind)};
    suggest(matter, mention, asks, finding);
    matter.found.push_back(std::move(finding));
}

void check_name(const Matter& matter, const text::Mention& mention) {
    const auto& dimension = mention.unit.dimension;
    for (const auto& asks : asked) {
        const auto end = asks.wrong.begin() + asks.wrong_count;
        if (std::find(asks.wrong.begin(), end, dimension) == end) continue;
        if (!right_before(matter, mention.span, asks.list)) continue;
        const bool elliptic = dimension == dimensions::length || dimension == dimensions::none;
        if (elliptic && goes_on(matter, mention)) continue;
        if (dimension == dimensions::money && mention.has_rate()) continue;
        report(matter, mention, asks);
        return;
    }
}

/// "One hectare equals 10,000 metres", "equals 2.47 acres or 10,000 metres".
bool said_to_equal(const Matter& matter, const text::Mention& one, const text::Mention& other) {
    const auto text = matter.passage.text;
    const base::Span between{one.span.end, other.span.begin};
    const auto equals =
        claims::find_any(matter.passage.words, between, matter.engine.library.words("equals"));
    if (!equals || claims::count_words(text, {between.begin, equals->span.begin}) != 0)
        return false;
    base::Span rest{equals->span.end, between.end};
    for (const auto& mention : mentions_in(matter, rest)) {
        if (!only_introduces(text, {rest.begin, mention.span.begin}, matter.engine)) return false;
        rest.begin = mention.span.end;
    }
    return only_introduces(text, rest, matter.engine);
}

/// "One hectare equals 10,000 metres": an area as so many lengths, a power as an energy.
void check_equation(const Matter& matter, const text::Mention& one, const text::Mention& other) {
    const auto text = matter.passage.text;
    if (one.value != 1 || one.has_rate() || other.has_rate() || other.range) return;
    const auto& a = one.unit.dimension;
    const auto& b = other.unit.dimension;
    const auto is_space = [](const units::Dimension& d) {
        return d == dimensions::length || d == dimensions::area || d == dimensions::volume;
    };
    const auto is_power = [](const units::Dimension& d) {
        return d == dimensions::power || d == dimensions::energy;
    };
    if (a == b || !((is_space(a) && is_space(b)) || (is_power(a) && is_power(b)))) return;
    if (other.span.begin <= one.span.end) return;
    if (!said_to_equal(matter, one, other)) return;
    base::Diagnostic finding;
    finding.code = "mixed-dimensions";
    finding.severity = base::Severity::error;
    finding.headline =
        fmt::format("{} and {} are of different kinds", one.span.of(text), other.span.of(text));
    finding.primary = {other.span, units::to_string(b)};
    finding.secondary.push_back({one.span, units::to_string(a)});
    if (a == dimensions::area && b == dimensions::length) suggest(matter, other, asked[0], finding);
    matter.found.push_back(std::move(finding));
}

/// The figure's number before `unit`, with its scale word: "180 million" of "180 million feet".
std::uint32_t number_before(const Matter& matter, base::Span unit) {
    const auto text = matter.passage.text;
    const auto sentence = matter.passage.sentence_of(unit);
    auto begin = unit.begin;
    for (auto at = sentence.begin; at < unit.begin; ++at) {
        const auto number = units::match_number(text, at);
        if (!number) continue;
        const base::Span rest{number->span.end, unit.begin};
        if (claims::count_words(text, rest) == 0) begin = number->span.begin;
        at = std::max(at, number->span.end - 1);
    }
    return begin;
}

/// What flows or is stored is measured in cubes; land and floors in squares.
void suggest_power(const Matter& matter, base::Span unit, base::Diagnostic& finding) {
    const auto text = matter.passage.text;
    const base::Span behind{unit.end, matter.passage.sentence_of(unit).end};
    const bool fluid =
        claims::find_any(matter.passage.words, behind, matter.engine.library.words("fluids"))
            .has_value();
    const auto words = unit.of(text);
    const auto name = words.substr(words.rfind(' ') + 1);
    const base::Span whole{number_before(matter, unit), unit.end};
    const auto head = std::string(text.substr(whole.begin, unit.begin - whole.begin));
    for (const bool cubic : {fluid, !fluid})
        finding.suggestions.push_back(
            {{whole, head + (cubic ? "cubic " : "square ") + std::string(name)}, {}, 0});
}

/// "cubic square feet".
void check_powers(const Matter& matter) {
    const auto text = matter.passage.text;
    for (const auto phrase :
         {std::string_view("cubic square "), std::string_view("square cubic ")}) {
        for (auto at = text.find(phrase); at != std::string_view::npos;
             at = text.find(phrase, at + 1)) {
            const auto begin = static_cast<std::uint32_t>(at);
            const auto unit = begin + static_cast<std::uint32_t>(phrase.size());
            const base::Span span{begin, claims::word_end(text, unit)};
            if (span.end == unit) continue;
            base::Diagnostic finding;
            finding.code = "mixed-dimensions";
            finding.severity = base::Severity::error;
            finding.headline = fmt::format("{} are of no dimension in space", span.of(text));
            finding.primary = {span, "either square or cubic"};
            suggest_power(matter, span, finding);
            matter.found.push_back(std::move(finding));
        }
    }
}

}  // namespace

void mixed_dimensions(const Matter& matter) {
    const auto& mentions = matter.passage.mentions;
    for (const auto& mention : mentions) check_name(matter, mention);
    constexpr std::size_t most_between = 3;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].value != 1) continue;
        for (std::size_t j = i + 1; j < mentions.size() && j <= i + most_between; ++j)
            check_equation(matter, mentions[i], mentions[j]);
    }
    check_powers(matter);
}

}  // namespace ballpark::check
