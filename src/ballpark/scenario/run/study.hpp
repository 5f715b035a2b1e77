#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ballpark/model/batch/program.hpp"
#include "ballpark/scenario/run/plan.hpp"

namespace ballpark::scenario {

/// A plan that can be worked out: every input of its outputs has a value.
class Study {
public:
    /// Takes the plan with its defaults. Without outputs named, every single value that follows
    /// from the inputs is one. Codes of errors: missing-input, outside-bounds, bad-axis.
    static base::Result<Study> make(RunPlan plan);

    const RunPlan& plan() const { return plan_; }
    const model::Model& model() const { return *plan_.model; }
    /// The outputs that are single values, and those that are series.
    std::span<const model::QuantityId> outputs() const { return outputs_; }
    std::span<const model::QuantityId> series() const { return series_; }
    /// The inputs that any of them follows from; indices into the plan's.
    std::span<const std::size_t> used() const { return used_; }
    /// Those of them that have a distribution.
    std::vector<std::size_t> uncertain() const;
    /// Those that follow a process from step to step.
    std::vector<std::size_t> wandering() const;
    /// Is there anything to be sampled?
    bool varies() const { return !uncertain().empty() || !wandering().empty(); }

    /// A program for some outputs in which some inputs vary and the others have the plan's values.
    base::Result<model::batch::Program> program(std::span<const model::QuantityId> varying,
                                                std::span<const model::QuantityId> outputs) const;

    /// The values of outputs (in SI) at points: `points[i]` holds one value for each of `varying`.
    /// One row a point. Not a number where there is no value.
    base::Result<std::vector<std::vector<double>>> at(
        std::span<const model::QuantityId> varying, std::span<const std::vector<double>> points,
        std::span<const model::QuantityId> outputs) const;

private:
    explicit Study(RunPlan plan);
    base::Result<void> choose_outputs();
    base::Result<void> find_used();
    std::vector<const PlannedInput*> behind_time_axis() const;
    bool can_be_worked_out(model::QuantityId quantity, std::vector<char>& known) const;

    RunPlan plan_;
    std::vector<model::QuantityId> outputs_;
    std::vector<model::QuantityId> series_;
    std::vector<std::size_t> used_;
};

/// An output at the inputs' middle values.
struct Worked {
    model::QuantityId quantity = 0;
    double value_si = 0;
    std::optional<model::batch::Failure> failure;  ///< why it has no value
    std::vector<double> series_si;                 ///< of a series, from the first step on
};

struct WorkedOnce {
    std::vector<Worked> outputs;  ///< single values, then series
    int first_step = 0;
    int last_step = -1;
    std::size_t several_roots = 0;  ///< rates of return with more roots than the one that is shown
};

/// The outputs at the inputs' middle values.
base::Result<WorkedOnce> work_out_once(const Study& study);

}  // namespace ballpark::scenario
