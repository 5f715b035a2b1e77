#include "ballpark/scenario/deal/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/model/prior.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::scenario {
namespace {

/// A price this many times off what is usual is more than a dear or a cheap example.
constexpr double far_off = 3;

class Judge {
public:
    Judge(const RunResult& result, const check::Engine& engine)
        : result_(result), plan_(result.study->plan()), engine_(engine) {}

    std::vector<base::Diagnostic> all() {
        blocked();
        for (const Party& party : result_.deal->parties) unbalanced(party);
        for (const Leg& leg : result_.deal->legs) price(leg);
        return std::move(found_);
    }

private:
    std::string show(double value, const units::Unit& unit) const {
        const auto scaled = units::rescale(value, unit, engine_.catalogue);
        return units::format_quantity(scaled.value, scaled.unit, engine_.catalogue);
    }

    base::Diagnostic& add(base::Severity severity, std::string code, std::string headline) {
        base::Diagnostic& found = found_.emplace_back();
        found.severity = severity;
        found.code = std::move(code);
        found.headline = std::move(headline);
        found.primary.span = plan_.span;
        return found;
    }

    /// An output by its name, if it was asked for and has a value.
    const Worked* output(std::string_view name) const {
        for (const Worked& worked : result_.once.outputs)
            if (plan_.model->all_quantities[worked.quantity].name == name)
                return std::isfinite(worked.value_si) ? &worked : nullptr;
        return nullptr;
    }

    void blocked() {
        if (result_.blocked.empty()) return;
        const std::size_t count = result_.blocked.size();
        auto& found = add(base::Severity::error, "blocked",
                          fmt::format("this deal cannot proceed: {} thing{} in the way", count,
                                      count == 1 ? " stands" : "s stand"));
        for (const Blocker& blocker : result_.blocked) found.notes.push_back(blocker.reason);
        found.notes.push_back("the figures say what it would be worth if it were legal");
    }

    void unbalanced(const Party& party) {
        if (party.role.empty()) return;
        const Worked* npv = output(party.role + "_npv");
        if (npv == nullptr || npv->value_si >= 0) return;
        if (party.role == "host" && benefit_unsaid()) {
            add(base::Severity::note, "one-sided",
                fmt::format("what {} gains from the works is not said: its value is a floor",
                            party.name))
                .notes.push_back("say it with yearly_benefit");
            return;
        }
        const auto& quantity = plan_.model->all_quantities[npv->quantity];
        add(base::Severity::warning, "unbalanced",
            fmt::format("{} gives {} more than it gets, at its own discount rate", party.name,
                        show(-quantity.unit.from_si(npv->value_si), quantity.unit)));
    }

    /// Public works of which nobody has said what they are worth to those who get them.
    bool benefit_unsaid() const {
        const model::Quantity* benefit = plan_.model->find_any("plant.yearly_benefit");
        if (benefit == nullptr) return false;
        const auto id =
            static_cast<model::QuantityId>(benefit - plan_.model->all_quantities.data());
        const PlannedInput* input = plan_.find(id);
        return input == nullptr || input->origin == Origin::by_default;
    }

    /// What a leg was built for, over its size, against what such things cost.
    void price(const Leg& leg) {
        const Worked* price = output(leg.name + ".built_price");
        const model::Quantity* norm = plan_.model->find_any(leg.name + ".specific_cost");
        if (price == nullptr || norm == nullptr) return;
        const auto id = static_cast<model::QuantityId>(norm - plan_.model->all_quantities.data());
        const auto range =
            model::normal_range(engine_.library, *plan_.model, id, plan_.date.year, plan_.place);
        const double value = norm->unit.from_si(price->value_si);
        if (!range || (value >= range->p5 && value <= range->p95)) return;
        const double apart = std::max(value / range->p50, range->p50 / value);
        const bool accuses = range->evidence && apart > far_off;
        auto& found =
            add(accuses ? base::Severity::warning : base::Severity::note, "out-of-ballpark",
                fmt::format("the {} is built for {}, where {} is usual", leg.name,
                            show(value, norm->unit), show(range->p50, norm->unit)));
        if (range->normal != nullptr && range->evidence)
            found.notes.push_back(fmt::format(
                "{} to {} ({})", show(range->p5, norm->unit), show(range->p95, norm->unit),
                model::citation(engine_.library.sources[range->normal->source])));
    }

    const RunResult& result_;
    const RunPlan& plan_;
    const check::Engine& engine_;
    std::vector<base::Diagnostic> found_;
};

}  // namespace

std::vector<base::Diagnostic> judge_deal(const RunResult& result, const check::Engine& engine) {
    return result.deal ? Judge(result, engine).all() : std::vector<base::Diagnostic>();
}

}  // namespace ballpark::scenario
