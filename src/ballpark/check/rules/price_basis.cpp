#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "ballpark/check/accusation.hpp"
#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/check/derive.hpp"
#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/yardstick.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

using units::Base;

bool is_price(const units::Dimension& dimension) {
    return dimension[Base::money] == 1 && dimension != units::dimensions::money;
}

void check_against_models(const Matter& matter) {
    for (std::size_t c = 0; c < matter.passage.claims.size(); ++c) {
        const auto& claim = matter.passage.claims[c];
        for (const auto& derived : matter.assessments[c].derived) {
            const auto& quantity = claim.model->quantities[derived.quantity];
            if (!derived.stated || !derived.range || !is_price(quantity.unit.dimension)) continue;
            if (!accuses(matter, c, derived)) continue;
            const auto stated = std::find_if(
                derived.figures.begin(), derived.figures.end(),
                [&](std::size_t f) { return claim.figures[f].quantity == derived.quantity; });
            if (stated == derived.figures.end()) continue;
            const auto& mention = matter.passage.mentions[claim.figures[*stated].mention];
            base::Diagnostic finding;
            finding.code = "price-basis";
            finding.severity = severity_of(derived);
            finding.headline = fmt::format(
                "{} is {} the usual {} of a {}", show(derived.value, quantity, matter.engine),
                times_usual(derived.value / derived.range->p50), words_of(quantity),
                claim.model->words.empty() ? claim.model->title : claim.model->words.front());
            finding.primary = {mention.span, "this price"};
            finding.reference = reference_of(derived, *claim.model, matter.engine);
            finding.suggestions = repairs_to_show(matter.weighed(c));
            matter.found.push_back(std::move(finding));
        }
    }
}

bool found_already(const Matter& matter, base::Span span) {
    return std::any_of(matter.found.begin(), matter.found.end(),
                       [&](const base::Diagnostic& d) { return d.primary.span.overlaps(span); });
}

/// US dollars for one of the mention's money; nothing where no rate is known.
std::optional<double> dollars(const Matter& matter, const text::Mention& mention) {
    const auto code = matter.engine.catalogue.currency_code(mention.unit);
    if (code.empty()) return std::nullopt;
    if (code == "USD") return 1.0;
    const auto rate = matter.engine.library.money.usd_per_unit(code, matter.passage.date.year);
    return rate ? std::optional(*rate) : std::nullopt;
}

/// "Sold at $32 per MW", "12 cents per kilowatt": too little by far for a megawatt of plant, and
/// what a megawatt-hour costs.
void check_priced_by_power(const Matter& matter, const text::Mention& mention) {
    constexpr double joules_per_kwh = 3.6e6;
    constexpr double least_usd_per_kwh = 0.008;
    constexpr double most_usd_per_kwh = 0.7;
    const auto& unit = mention.unit;
    if (unit.dimension != units::dimensions::money / units::dimensions::power ||
        unit.term_count != 2 || mention.range || mention.value <= 0)
        return;
    const auto text = matter.passage.text;
    const auto& library = matter.engine.library;
    const auto sentence = matter.passage.sentence_of(mention.span);
    if (mention.has_rate() ||
        claims::find_any(matter.passage.words, sentence, library.words("pays_for_readiness")) ||
        claims::find_any(matter.passage.words, sentence, library.words("pays_by_power")) ||
        !claims::find_any(matter.passage.words, sentence, library.words("sells_energy")))
        return;
    const auto usd = dollars(matter, mention);
    if (!usd) return;
    const double usd_per_kwh = unit.to_si(mention.value) * *usd / 3600 * joules_per_kwh;
    if (usd_per_kwh < least_usd_per_kwh || usd_per_kwh > most_usd_per_kwh) return;
    base::Diagnostic finding;
    finding.code = "price-basis";
    finding.severity = base::Severity::warning;
    finding.headline =
        fmt::format("{} is a price of energy, by a unit of power", mention.span.of(text));
    finding.primary = {mention.span, "a plant costs far more, its electricity as much"};
    finding.suggestions.push_back({{mention.span, with_hours(mention.span.of(text))},
                                   "energy, sold by the hour of power",
                                   0});
    matter.found.push_back(std::move(finding));
}

/// Could anything be sold at it? Electricity from nearly nothing to a price cap, a plant's or a
/// panel's capacity from scrap to the dearest reactor; of other goods nothing is known.
std::optional<bool> could_be(const Matter& matter, const text::Mention& price) {
    struct Bounds {
        units::Dimension per;
        double least_usd;
        double most_usd;
    };
    static constexpr std::array<Bounds, 2> bounds = {{
        {units::dimensions::energy, 0.003 / 3.6e6, 3 / 3.6e6},
        {units::dimensions::power, 50 / 1e3, 40000 / 1e3},
    }};
    const auto usd = dollars(matter, price);
    if (!usd) return std::nullopt;
    const double value = price.unit.to_si(price.value) * *usd;
    for (const auto& b : bounds) {
        if (price.unit.dimension == units::dimensions::money / b.per)
            return value >= b.least_usd && value <= b.most_usd;
    }
    return std::nullopt;
}

bool odd_one(const Matter& matter, const text::Mention& price, const text::Mention& other) {
    const auto one = could_be(matter, price);
    const auto two = could_be(matter, other);
    return one && two && !*one && *two;
}

bool same_basis(const text::Mention& a, const text::Mention& b) {
    return a.unit.dimension == b.unit.dimension && is_price(a.unit.dimension) &&
           a.unit.currency == b.unit.currency && a.has_rate() == b.has_rate();
}

/// Two prices of one thing in one sentence, in cents and dollars or by kilowatt and watt, that are
/// a hundred or a thousand times apart and would agree but for the unit.
void check_beside(const Matter& matter, const text::Mention& price, const text::Mention& other) {
    constexpr double agree = 2.5;
    if (!same_basis(price, other) || price.range || other.range || price.value <= 0 ||
        other.value <= 0 || price.unit.factor == other.unit.factor)
        return;
    const double apart = price.unit.to_si(price.value) / other.unit.to_si(other.value);
    const double as_numbers = price.value / other.value;
    if (std::abs(std::log(as_numbers)) > std::log(agree)) return;
    if (std::abs(std::log(apart)) < std::log(100 / agree)) return;
    const auto text = matter.passage.text;
    base::Diagnostic finding;
    finding.code = "price-basis";
    finding.severity = base::Severity::warning;
    finding.headline =
        fmt::format("{} is {} {}", price.span.of(text), times_usual(apart), other.span.of(text));
    finding.primary = {price.span, "this price"};
    finding.secondary.push_back({other.span, "beside this one"});
    const auto with = [&](const text::Mention& number, const text::Mention& unit) {
        const auto words = unit.span.of(text);
        const auto at = unit.number.begin - unit.span.begin;
        auto behind = words.substr(at + unit.number.size());
        std::string written(words.substr(0, at));
        written += number.number.of(text);
        if (behind.starts_with(" US ")) behind.remove_prefix(3);  // "US cents" beside "dollars"
        return written + std::string(behind);
    };
    finding.suggestions.push_back({{price.span, with(price, other)}, {}, 0});
    matter.found.push_back(std::move(finding));
}

}  // namespace

void price_basis(const Matter& matter) {
    check_against_models(matter);
    for (const auto& mention : matter.passage.mentions) {
        if (!is_price(mention.unit.dimension) || found_already(matter, mention.span)) continue;
        check_priced_by_power(matter, mention);
        for (const auto& other : mentions_in(matter, matter.passage.sentence_of(mention.span))) {
            if (found_already(matter, mention.span)) break;
            if (&other != &mention && !found_already(matter, other.span) &&
                odd_one(matter, mention, other))
                check_beside(matter, mention, other);
        }
    }
}

}  // namespace ballpark::check
