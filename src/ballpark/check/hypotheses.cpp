#include "ballpark/check/hypotheses.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ballpark/check/occasions.hpp"
#include "ballpark/claims/figure.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;
using model::SlipEdit;

constexpr double hour_s = 3600;

// A figure that is not this thing's says nothing of it: anything within a hundred orders of
// magnitude would do.
constexpr double worthless_variance = 100;

struct ScaleWord {
    std::string_view word;
    double value;
};
constexpr std::array<ScaleWord, 10> scale_words = {{{"", 1},
                                                    {"thousand", 1e3},
                                                    {"ten thousand", 1e4},
                                                    {"lakh", 1e5},
                                                    {"million", 1e6},
                                                    {"crore", 1e7},
                                                    {"ten million", 1e7},
                                                    {"hundred million", 1e8},
                                                    {"billion", 1e9},
                                                    {"trillion", 1e12}}};

/// Does the mention's scale word say what the slip says stands there?
bool scale_is(std::string_view word, const text::Mention& mention) {
    if (word.empty()) {
        // Money and counts lose their "million"; metric units carry theirs in the prefix.
        const bool scaled_by_word = mention.unit.dimension[units::Base::money] == 1 ||
                                    mention.unit.dimension == dimensions::count;
        return scaled_by_word && mention.scale.empty() && mention.value < 1000;
    }
    const auto found = std::find_if(scale_words.begin(), scale_words.end(),
                                    [&](const ScaleWord& s) { return s.word == word; });
    return found != scale_words.end() && !mention.scale.empty() &&
           found->value == mention.scale_value;
}

/// The factor of power or energy whose prefix is the reporter's to lose: the unit itself, or what
/// a price is counted by ("$41 per kilowatt-hour").
const units::Term* prefixed_term(const units::Unit& unit, const units::Catalogue& catalogue) {
    const bool price = unit.dimension[units::Base::money] == 1 && unit.term_count == 2;
    if (unit.term_count != 1 && !price) return nullptr;
    for (const auto& term : unit.terms()) {
        const auto& dimension = catalogue[term.entry].dimension;
        if (std::abs(term.power) == 1 &&
            (dimension == dimensions::power || dimension == dimensions::energy))
            return &term;
    }
    return nullptr;
}

std::optional<double> prefix_ratio(const model::Slip& slip, const text::Mention& mention,
                                   const units::Catalogue& catalogue) {
    const auto* term = prefixed_term(mention.unit, catalogue);
    if (!term) return std::nullopt;
    const auto& now = catalogue.prefixes()[term->prefix];
    if (now.name != slip.from) return std::nullopt;
    const auto prefixes = catalogue.prefixes();
    const auto to = std::find_if(prefixes.begin(), prefixes.end(),
                                 [&](const units::Prefix& p) { return p.name == slip.to; });
    if (to == prefixes.end()) return std::nullopt;
    return std::pow(to->factor / now.factor, term->power);
}

/// Is the unit the one that the slip names: "acre", "square mile", or "cent" and "dollar" for
/// what a price is counted in?
bool unit_is(std::string_view name, const units::Unit& unit, const units::Catalogue& catalogue) {
    for (const auto& term : unit.terms()) {
        const auto& entry = catalogue[term.entry];
        if (entry.dimension == dimensions::money && term.power == 1 && unit.term_count > 1)
            return name == entry.name || (name == "dollar" && entry.symbol == "USD");
        // "490 kilograms per kilowatt-hour": what is counted, not what it is counted by. Of carbon
        // dioxide it is a unit of its own, whose name goes on.
        if (term.power == 1 && unit.term_count > 1) {
            const auto whole =
                std::string(catalogue.prefixes()[term.prefix].name) + std::string(entry.name);
            return whole == name || whole.starts_with(std::string(name) + " of ");
        }
    }
    if (unit.term_count != 1) return false;
    const auto& term = unit.terms()[0];
    auto written = std::string(catalogue.prefixes()[term.prefix].name);
    written += catalogue[term.entry].name;
    if (term.power == 2) return name == "square " + written;
    if (term.power == 3) return name == "cubic " + written;
    return term.power == 1 && name == written;
}

/// What the sum is worth in the other currency over what it is worth in this one.
std::optional<double> currency_ratio(const model::Slip& slip, const text::Mention& mention,
                                     int year, const Engine& engine) {
    if (!mention.unit.currency.known() || year == 0) return std::nullopt;
    if (engine.catalogue[mention.unit.currency.entry].symbol != slip.from) return std::nullopt;
    const auto usd = [&](std::string_view code) -> std::optional<double> {
        if (code == "USD") return 1.0;
        const auto rate = engine.library.money.usd_per_unit(code, year);
        return rate ? std::optional(*rate) : std::nullopt;
    };
    const auto from = usd(slip.from);
    const auto to = usd(slip.to);
    if (!from || !to) return std::nullopt;
    return *to / *from;
}

/// Which quantity of the model is a year's energy, and which a capacity.
std::optional<model::QuantityId> quantity_of(const model::Model& model,
                                             const units::Dimension& dimension) {
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q) {
        if (model.quantities[q].unit.dimension == dimension) return q;
    }
    return std::nullopt;
}

/// Power that was meant as energy over the time said, or energy that was meant as power.
std::optional<std::pair<model::QuantityId, claims::Figure>> other_reading(
    const model::Slip& slip, const text::Mention& mention, const model::Model& model,
    const Engine& engine) {
    const claims::Setting setting{&engine.catalogue, &engine.library.money};
    const auto* term = prefixed_term(mention.unit, engine.catalogue);
    if (!term || term->power != 1) return std::nullopt;
    const auto& entry = engine.catalogue[term->entry];
    auto changed = mention;
    std::optional<model::QuantityId> quantity;
    claims::Reading reading{};
    if (entry.symbol.starts_with("W") && entry.dimension == dimensions::power && slip.from == "W") {
        // An hour and a prefix do not go missing together unless there was no prefix at all.
        const bool prefix_too = slip.ratio != 1;
        if (!mention.has_rate() || (prefix_too && term->prefix != 0)) return std::nullopt;
        quantity = quantity_of(model, dimensions::energy);
        reading = claims::Reading::over_a_year;
        changed.unit.factor *= hour_s * slip.ratio;
    } else if (entry.symbol.starts_with("Wh") && slip.from == "Wh") {
        quantity = quantity_of(model, dimensions::power);
        reading = claims::Reading::rate_aside;
        changed.unit.factor *= slip.ratio / hour_s;
    }
    if (!quantity) return std::nullopt;
    const auto figure = claims::make_figure(changed, reading, 0, setting);
    if (!figure) return std::nullopt;
    return std::pair{*quantity, *figure};
}

// A plant's size and price are what a story is about; its energy, its homes and its tonnes are
// worked out from them by somebody.
constexpr double worked_out_by_a_reporter = 1.7;

bool worked_out(const claims::Claim& claim, const claims::Figure& figure) {
    const auto& quantity = claim.model->quantities[figure.quantity];
    const auto& dimension = quantity.unit.dimension;
    return quantity.equation >= 0 &&
           (dimension == dimensions::energy || dimension == dimensions::count ||
            dimension == dimensions::mass);
}

}  // namespace

bool counted_by(std::string_view name, const units::Unit& unit, const units::Catalogue& catalogue) {
    const bool speed = unit.dimension == dimensions::length / dimensions::time;
    if ((unit.dimension[units::Base::money] != 1 && !speed) || unit.term_count != 2) return false;
    return std::ranges::any_of(unit.terms(), [&](const units::Term& term) {
        return term.power == -1 && name == std::string(catalogue.prefixes()[term.prefix].name) +
                                               std::string(catalogue[term.entry].name);
    });
}

std::optional<double> slip_ratio(const model::Slip& slip, const text::Mention& mention, int year,
                                 const Engine& engine) {
    switch (slip.edit) {
        case SlipEdit::scale:
            if (!scale_is(slip.from, mention)) return std::nullopt;
            return slip.ratio;
        case SlipEdit::prefix:
            return prefix_ratio(slip, mention, engine.catalogue);
        case SlipEdit::digits:
            if (mention.significant == 0) return std::nullopt;
            return slip.ratio;
        case SlipEdit::energy:
            return std::nullopt;  // another quantity, not another size
        case SlipEdit::currency:
            return currency_ratio(slip, mention, year, engine);
        case SlipEdit::unit:
            if (unit_is(slip.from, mention.unit, engine.catalogue)) return slip.ratio;
            if (counted_by(slip.from, mention.unit, engine.catalogue)) return 1 / slip.ratio;
            return std::nullopt;
        case SlipEdit::period:
            if (slip.from.empty() || slip.to.empty() || !mention.has_rate()) return std::nullopt;
            if (mention.unit.dimension == dimensions::power) return std::nullopt;
            if (!unit_is(slip.from, mention.rate, engine.catalogue)) return std::nullopt;
            return slip.ratio;
    }
    return std::nullopt;
}

Hypotheses enumerate(const claims::Passage& passage, const claims::Claim& claim,
                     const Evidence& evidence, const Engine& engine) {
    Hypotheses result;
    result.all.push_back({-1, {}, 1});
    for (std::size_t f = 0; f < claim.figures.size(); ++f) {
        auto worthless = evidence.observations[f];
        worthless.variance = worthless_variance;
        const double doubt = 1 - claim.figures[f].certainty;
        if (doubt > 0) result.all.push_back({static_cast<int>(f), worthless, doubt});
    }
    result.first_case = result.all.size();
    for (std::size_t f = 0; f < claim.figures.size(); ++f) {
        const auto& figure = claim.figures[f];
        const auto& mention = passage.mentions[figure.mention];
        Occasions occasions(passage, mention, engine);
        for (const auto& slip : engine.library.slips) {
            SlipCase slip_case{f, &slip, 0, std::nullopt};
            auto instead = evidence.observations[f];
            if (const auto ratio = slip_ratio(slip, mention, claim.year, engine)) {
                slip_case.log_shift = std::log(*ratio);
                instead.value += slip_case.log_shift;
            } else if (slip.edit == SlipEdit::energy) {
                const auto other = other_reading(slip, mention, *claim.model, engine);
                if (!other) continue;
                slip_case.becomes = other->first;
                instead = evidence.observe(other->first, other->second.value, other->second.low,
                                           other->second.high);
            } else {
                continue;
            }
            double weight = occasions.weight(slip);
            if (!(weight > 0)) continue;
            if (worked_out(claim, figure)) weight *= worked_out_by_a_reporter;
            result.all.push_back({static_cast<int>(f), instead, weight});
            result.cases.push_back(slip_case);
        }
    }
    return result;
}

}  // namespace ballpark::check
