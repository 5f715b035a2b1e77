#include "ballpark/scenario/claim_row.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/model/prior.hpp"

namespace ballpark::scenario {

namespace {

namespace dimensions = units::dimensions;

/// How well a quantity does for judging a claim by: a price of what the thing does (per kW, per
/// kWh) before any other that has a yardstick. A size that the claim states is none.
int rank(const check::Derived& derived, const model::Quantity& quantity) {
    const units::Dimension& dimension = quantity.unit.dimension;
    const bool price = dimension[units::Base::money] == 1 && dimension != dimensions::money;
    if (derived.stated && !price && !dimension.dimensionless()) return 0;
    return 1 + (derived.range ? 4 : 0) + (dimension == dimensions::money / dimensions::power) * 2 +
           price;
}

std::optional<KeyFigure> key_figure(const check::Assessment& assessment,
                                    const model::Model& model) {
    const check::Derived* best = nullptr;
    int best_rank = 0;
    for (const check::Derived& derived : assessment.derived) {
        const int own = rank(derived, model.quantities[derived.quantity]);
        const bool further =
            best && own == best_rank && std::abs(derived.deviation) > std::abs(best->deviation);
        if (own > best_rank || further) {
            best = &derived;
            best_rank = own;
        }
    }
    if (!best) return std::nullopt;
    const model::Quantity& quantity = model.quantities[best->quantity];
    KeyFigure key{std::string(quantity.name), std::string(quantity.unit_text), best->value, {}};
    if (best->range && best->range->p50 > 0) key.times_usual = best->value / best->range->p50;
    return key;
}

/// The price of a kW under the reading that the claim states, where no figure of power gives one.
std::optional<KeyFigure> key_figure(const check::Readings& readings, const claims::Passage& passage,
                                    const claims::Claim& claim, const check::Engine& engine) {
    const check::Reading& stated =
        readings.stated_as_energy ? readings.as_energy : readings.as_power;
    const model::Quantity* quantity = claim.model->find("specific_cost");
    if (!quantity || !(stated.cost_usd_per_kw > 0)) return std::nullopt;
    constexpr double watts_per_kw = 1000;
    const double value = quantity->unit.from_si(stated.cost_usd_per_kw / watts_per_kw);
    KeyFigure key{std::string(quantity->name), std::string(quantity->unit_text), value, {}};
    const auto range = model::normal_range(
        engine.library, *claim.model, claim.model->id_of(*quantity), claim.year, passage.place);
    if (range && range->p50 > 0) key.times_usual = value / range->p50;
    return key;
}

/// The nature of the claim's size: its figure of power or of energy.
Nature nature_of(const claims::Passage& passage, const claims::Claim& claim) {
    for (const claims::Figure& figure : claim.figures) {
        const units::Dimension& dimension = passage.mentions[figure.mention].unit.dimension;
        if (dimension == dimensions::power) return Nature::power;
        if (dimension == dimensions::energy) return Nature::energy;
    }
    return Nature::none;
}

/// The findings' names in words: "power-per-time" is "power per time". A claim of one figure that
/// has no yardstick cannot be said to fit.
std::string verdict_of(const check::Findings& findings, const claims::Claim& claim,
                       const std::optional<KeyFigure>& key) {
    std::string verdict;
    for (const base::Diagnostic& diagnostic : findings.diagnostics) {
        std::string words = diagnostic.code;
        std::ranges::replace(words, '-', ' ');
        if (verdict.find(words) != std::string::npos) continue;
        if (!verdict.empty()) verdict += ", ";
        verdict += words;
    }
    if (!verdict.empty()) return verdict;
    return (key && key->times_usual) || claim.figures.size() > 1 ? "fits" : "no yardstick";
}

/// The likeliest repair of the claim as a whole, or that of its first finding which has one.
std::optional<base::Suggestion> best_repair(const check::Findings& findings) {
    std::optional<base::Suggestion> best;
    for (const base::Diagnostic& diagnostic : findings.diagnostics) {
        if (diagnostic.suggestions.empty()) continue;
        const base::Suggestion& first = diagnostic.suggestions.front();
        const bool about_price = diagnostic.reference.has_value();
        if (!best || about_price) best = first;
        if (about_price) break;
    }
    return best;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

}  // namespace

std::optional<check::Readings> doubtful_readings(const check::Findings& findings, std::size_t claim,
                                                 const check::Engine& engine) {
    constexpr std::array<std::string_view, 3> doubts{"power-per-time", "energy-as-capacity",
                                                     "power-as-energy"};
    const claims::Passage& passage = findings.passage;
    auto readings = check::both_readings(passage, passage.claims[claim], engine);
    if (!readings) return readings;
    const claims::Figure& figure = passage.claims[claim].figures[readings->figure];
    const base::Span span = passage.mentions[figure.mention].span;
    const bool doubted = std::ranges::any_of(findings.diagnostics, [&](const auto& diagnostic) {
        return std::ranges::find(doubts, diagnostic.code) != doubts.end() &&
               diagnostic.primary.span.overlaps(span);
    });
    if (!doubted) readings.reset();
    return readings;
}

std::string_view to_string(Nature nature) {
    switch (nature) {
        case Nature::none:
            return "";
        case Nature::power:
            return "power";
        case Nature::energy:
            return "energy";
    }
    return "";
}

bool CheckedScenario::alarming() const {
    return std::ranges::any_of(findings, &check::Findings::alarming);
}

CheckedScenario check_scenario(std::string_view file, Scenario scenario,
                               const check::Engine& engine, const Wanted& wanted) {
    CheckedScenario checked;
    checked.title = std::move(scenario.title);
    for (ScenarioClaim& claim : scenario.claims) {
        const claims::Claim bound = claim.passage.claims.front();
        check::Findings findings = check::check_passage(std::move(claim.passage), engine);
        if (wanted)
            std::erase_if(findings.diagnostics, [&](const auto& each) { return !wanted(each); });
        ClaimRow row;
        row.file = file;
        row.scenario = checked.title;
        row.title = std::move(claim.title);
        row.model = bound.model->id;
        row.date = findings.passage.date;
        row.place = findings.passage.place;
        row.stated = joined(claim.stated);
        if (!findings.assessments.empty())
            row.key = key_figure(findings.assessments.front(), *bound.model);
        row.stated_as = row.favoured = nature_of(findings.passage, bound);
        row.readings = doubtful_readings(findings, 0, engine);
        if (row.readings) {
            if (!row.key) row.key = key_figure(*row.readings, findings.passage, bound, engine);
            row.stated_as = row.readings->stated_as_energy ? Nature::energy : Nature::power;
            row.favoured = row.readings->favours_energy ? Nature::energy : Nature::power;
        }
        row.verdict = verdict_of(findings, bound, row.key);
        row.repair = best_repair(findings);
        checked.rows.push_back(std::move(row));
        checked.findings.push_back(std::move(findings));
    }
    return checked;
}

}  // namespace ballpark::scenario
