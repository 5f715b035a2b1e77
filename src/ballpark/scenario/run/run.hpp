#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ballpark/scenario/deal/deal.hpp"
#include "ballpark/scenario/run/monte_carlo.hpp"
#include "ballpark/scenario/run/sensitivity.hpp"
#include "ballpark/scenario/run/solve.hpp"
#include "ballpark/scenario/run/study.hpp"

namespace ballpark::scenario {

/// How a run is to be carried out, whatever it is of.
struct RunOptions {
    unsigned jobs = 1;
    Shard shard;
    const std::atomic<bool>* stop = nullptr;
    std::function<void(double)> progress;
    std::vector<std::string> parts;  ///< shards to be put together in the place of sampling
};

/// The samples of a run, put together.
struct Sampled {
    std::uint64_t asked = 0;
    std::uint64_t done = 0;
    std::vector<Spread> outputs;        ///< as the study's
    std::vector<double> not_repaid_by;  ///< chance, one for each of the plan's years
    model::batch::Program::Irregular irregular;

    bool partial() const { return done < asked; }
};
Sampled sampled(const Tally& tally, const Study& study);

/// The samples of one shard alone, as JSON.
base::Result<std::string> run_shard(RunPlan plan, const RunOptions& options);

/// All that a scenario's run gives.
struct RunResult {
    std::shared_ptr<const Study> study;
    WorkedOnce once;
    std::optional<Tally> tally;  ///< where samples were asked for
    std::optional<Sampled> samples;
    std::vector<Solution> solutions;
    std::vector<SweepRow> sweep;
    std::optional<model::QuantityId> analysed;  ///< the output of the two that follow
    std::vector<Swing> tornado;
    std::vector<Indices> indices;
    std::vector<base::Diagnostic> notes;  ///< what a reader of the numbers should know
    std::optional<Deal> deal;             ///< whose flows these are, where it is one
    std::vector<Blocker> blocked;
};

/// Works out everything that the plan asks for. Codes of errors: those of `Study::make` and of its
/// parts; no-value (a rate of -100 % or less, told under the input that it is).
base::Result<RunResult> run(RunPlan plan, const RunOptions& options, const check::Engine& engine);

}  // namespace ballpark::scenario
