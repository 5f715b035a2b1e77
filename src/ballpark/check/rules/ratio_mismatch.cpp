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

namespace dimensions = units::dimensions;

// A figure for each is worked out from totals that were rounded since.
constexpr double rough = 1.15;

/// What an amount for each is made of: "£300 per home" of pounds and homes.
struct Quotient {
    units::Unit over;                 ///< the unit of the total
    std::optional<units::Unit> each;  ///< of what it is shared by; any things if not said
    units::EntryId entry = 0;         ///< of `each`
    std::string_view noun;            ///< of "per farmer", which is no unit; else empty
};

std::optional<Quotient> quotient_of(const Matter& matter, const text::Mention& mention) {
    Quotient quotient;
    quotient.over = mention.unit;
    int below = 0;
    for (const auto& term : mention.unit.terms()) {
        if (term.power > 0) continue;
        ++below;
        if (term.power != -1) return std::nullopt;
        quotient.each = matter.engine.catalogue.unit(term.entry, term.prefix);
        quotient.entry = term.entry;
    }
    if (below > 1) return std::nullopt;
    if (below == 1) {
        if (quotient.each->dimension == dimensions::time) return std::nullopt;
        quotient.over = units::multiply(mention.unit, *quotient.each);
        return quotient;
    }
    const auto word = word_behind(matter, mention.span);
    if (word == "each" || word == "apiece") return quotient;
    if (word == "per" || word == "a") {
        const auto noun = claims::next_word(
            matter.passage.text, claims::next_word(matter.passage.text, mention.span.end) +
                                     static_cast<std::uint32_t>(word.size()));
        quotient.noun =
            matter.passage.text.substr(noun, claims::word_end(matter.passage.text, noun) - noun);
        if (quotient.noun.size() < 3) return std::nullopt;
        return quotient;
    }
    return right_before(matter, mention.span, "each_gets") ? std::optional(quotient) : std::nullopt;
}

/// Is the amount for each said to follow from what stands before it: ", or £300 per home", ", an
/// average of €15 each", "comes to $150 a head"?
bool follows(const Matter& matter, const text::Mention& mention) {
    const auto text = matter.passage.text;
    if (right_before(matter, mention.span, "works_out_at") ||
        right_before(matter, mention.span, "each_gets"))
        return true;
    const auto clause = clause_before(matter, mention.span);
    const auto comma = clause.of(text).find_last_of(',');
    if (comma == std::string_view::npos) return false;
    const base::Span between{clause.begin + static_cast<std::uint32_t>(comma) + 1, clause.end};
    return claims::count_words(text, between) > 0 && only_introduces(text, between, matter.engine);
}

bool can_share(const Matter& matter, const Quotient& quotient, const Amount& amount) {
    const auto text = matter.passage.text;
    if (!quotient.noun.empty()) {
        if (!amount.things || amount.mention >= 0) return false;
        auto noun = claims::next_word(text, amount.span.end);
        if (claims::match_phrase(text, noun, quotient.noun) != 0) return true;
        noun = claims::next_word(text, claims::word_end(text, noun));
        return claims::match_phrase(text, noun, quotient.noun) != 0;
    }
    if (!quotient.each) return amount.things;
    const auto& catalogue = matter.engine.catalogue;
    if (amount.mention < 0) {
        return catalogue[quotient.entry].kind == units::Kind::job &&
               right_before(matter, amount.span, "employs").has_value() && !text.empty();
    }
    const auto& unit = matter.passage.mentions[static_cast<std::size_t>(amount.mention)].unit;
    if (unit.dimension != quotient.each->dimension) return false;
    const auto entry = unit.term_count == 1 ? unit.terms().front().entry : units::EntryId{0};
    if (unit.dimension != dimensions::count) return entry == quotient.entry;
    const auto kind = catalogue[quotient.entry].kind;
    return entry == quotient.entry || (kind == catalogue[entry].kind && kind != units::Kind::none &&
                                       kind != units::Kind::item);
}

bool is_total(const Matter& matter, const Quotient& quotient, const Amount& amount) {
    if (amount.mention < 0) return false;
    const auto& unit = matter.passage.mentions[static_cast<std::size_t>(amount.mention)].unit;
    if (unit.dimension != quotient.over.dimension || unit.currency != quotient.over.currency)
        return false;
    if (unit.dimension != dimensions::count) return true;
    return unit.term_count > 0 && quotient.over.term_count > 0 &&
           unit.terms().front().entry == quotient.over.terms().front().entry;
}

/// Something else goes into the sum: a share, a span of years.
bool says_more(const Matter& matter, base::Span clause, const std::vector<Amount>& amounts) {
    if (claims::find_any(matter.passage.text, clause, matter.engine.library.words("parts_of")))
        return true;
    return std::any_of(amounts.begin(), amounts.end(), [&](const Amount& amount) {
        if (amount.mention < 0) return false;
        const auto& mention = matter.passage.mentions[static_cast<std::size_t>(amount.mention)];
        return mention.unit.dimension == dimensions::time ||
               mention.unit.dimension == dimensions::none;
    });
}

/// The one amount that `fits`; nothing where there is none or more than one.
template <class Fits>
const Amount* only(const std::vector<Amount>& amounts, Fits fits) {
    const Amount* found = nullptr;
    for (const auto& amount : amounts) {
        if (!fits(amount)) continue;
        if (found) return nullptr;
        found = &amount;
    }
    return found;
}

/// A thousandfold is a million for a billion: of the total, where that alone has a scale word.
void suggest_total(const Matter& matter, const text::Mention& total, const text::Mention& each,
                   double ratio, base::Diagnostic& finding) {
    const double thousands = std::log(ratio) / std::log(1000.0);
    if (total.scale.empty() || !each.scale.empty() || std::abs(thousands) < 0.9 ||
        std::abs(thousands - std::round(thousands)) > 0.02)
        return;
    finding.suggestions.push_back(
        {whole_with_value(matter, total, total.value * std::pow(1000, std::round(thousands))),
         {},
         0});
}

void check(const Matter& matter, const text::Mention& mention) {
    if (mention.range || mention.malformed || mention.value <= 0) return;
    const auto quotient = quotient_of(matter, mention);
    if (!quotient || !follows(matter, mention)) return;
    const auto clause = clause_before(matter, mention.span);
    const auto amounts = amounts_in(matter, clause);
    if (says_more(matter, clause, amounts)) return;
    const auto* total =
        only(amounts, [&](const Amount& a) { return is_total(matter, *quotient, a); });
    const auto* shared = only(
        amounts, [&](const Amount& a) { return &a != total && can_share(matter, *quotient, a); });
    if (!total || !shared || shared->rounded.low <= 0) return;
    const auto& whole = matter.passage.mentions[static_cast<std::size_t>(total->mention)];
    if (mention.has_rate() != whole.has_rate() && mention.has_rate()) return;
    if (mention.has_rate() && mention.rate.factor != whole.rate.factor) return;

    const double per_si = mention.unit.factor;
    const double right = total->value / shared->value / per_si;
    const Interval fair{total->rounded.low / shared->rounded.high / per_si,
                        total->rounded.high / shared->rounded.low / per_si};
    const auto printed = as_rounded(matter.passage.text, mention, 1);
    if (printed.meets(fair)) return;
    const double ratio = mention.value / right;
    if (ratio < rough && ratio > 1 / rough) return;

    const auto text = matter.passage.text;
    const auto& catalogue = matter.engine.catalogue;
    base::Diagnostic finding;
    finding.code = "ratio-mismatch";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("{} over {} is not {}", total->span.of(text),
                                   shared->span.of(text), mention.span.of(text));
    finding.primary = {mention.span, "this does not follow"};
    finding.secondary.push_back({total->span, "from this"});
    finding.secondary.push_back({shared->span, "shared by this"});
    finding.working.push_back(fmt::format("{} / {} = {}", total->span.of(text),
                                          shared->span.of(text),
                                          units::format_quantity(right, mention.unit, catalogue)));
    suggest_total(matter, whole, mention, ratio, finding);
    finding.suggestions.push_back({whole_with_value(matter, mention, right), {}, 0});
    matter.found.push_back(std::move(finding));
}

}  // namespace

void ratio_mismatch(const Matter& matter) {
    if (matter.passage.mentions.size() < 2) return;
    for (const auto& mention : matter.passage.mentions) check(matter, mention);
}

}  // namespace ballpark::check
