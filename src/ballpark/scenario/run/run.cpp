#include "ballpark/scenario/run/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "ballpark/scenario/run/shard.hpp"

namespace ballpark::scenario {
namespace {

/// Samples that Sobol's indices are estimated from, for each input.
constexpr std::size_t index_samples = 4096;

template <class T>
tl::unexpected<base::Diagnostic> failed(base::Result<T>& result) {
    return tl::unexpected<base::Diagnostic>(std::move(result.error()));
}

base::Diagnostic note(std::string code, std::string headline) {
    base::Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.severity = base::Severity::note;
    diagnostic.headline = std::move(headline);
    return diagnostic;
}

std::string name(const Study& study, model::QuantityId id) {
    return std::string(study.model().all_quantities[id].name);
}

SampleOptions how_to(const RunPlan& plan, const RunOptions& options) {
    SampleOptions how;
    how.samples = plan.samples;
    how.shard = options.shard;
    how.jobs = options.jobs;
    how.stop = options.stop;
    how.progress = options.progress;
    return how;
}

base::Result<Tally> put_together(const Study& study, const RunOptions& options) {
    ShardMerger merger(study);
    for (const std::string& part : options.parts)
        if (auto added = merger.add(part); !added) return failed(added);
    return merger.total();
}

/// Why outputs have no value; an error where an input is to blame.
base::Result<void> explain(RunResult& result) {
    const Study& study = *result.study;
    for (const Worked& worked : result.once.outputs) {
        if (!worked.failure) continue;
        const auto& failure = *worked.failure;
        const std::string where =
            failure.equation == nullptr
                ? std::string()
                : fmt::format("{} = {}", name(study, failure.equation->target),
                              failure.equation->text);
        const bool rate = failure.why.starts_with("nothing can be discounted");
        if (rate && failure.equation != nullptr)
            for (const model::Node& node : failure.equation->nodes) {
                const PlannedInput* input =
                    node.op == model::Op::quantity ? study.plan().find(node.index) : nullptr;
                if (input == nullptr || input->value_si > -1) continue;
                auto fault = base::failure("bad-rate", failure.why, input->span,
                                           name(study, input->quantity) + " must be above -100 %");
                fault.value().notes.push_back("in " + where);
                return fault;
            }
        base::Diagnostic& told = result.notes.emplace_back(
            note(failure.code,
                 fmt::format("{} has no value{}: {}", name(study, worked.quantity),
                             failure.stepped ? fmt::format(" in step {}", failure.step) : "",
                             failure.why)));
        if (!where.empty()) told.notes.push_back("in " + where);
    }
    if (result.once.several_roots > 0)
        result.notes.push_back(note("several-roots",
                                    "the flows have several rates of return; the one shown is the "
                                    "nearest to 0 % beyond which value is lost"));
    return {};
}

void tell_samples(RunResult& result) {
    const Sampled& samples = *result.samples;
    if (samples.partial())
        result.notes.push_back(note("partial", fmt::format("stopped early: {} of {} samples",
                                                           samples.done, samples.asked)));
    if (samples.irregular.several > 0)
        result.notes.push_back(note(
            "several-roots", fmt::format("in {} samples the flows have several rates of return",
                                         samples.irregular.several)));
    for (std::size_t i = 0; i < samples.outputs.size(); ++i)
        if (const auto none = samples.outputs[i].moments.none; none > 0)
            result.notes.push_back(note(
                "no-value",
                fmt::format("{} has no value in {} of {} samples; they are left out",
                            name(*result.study, result.study->outputs()[i]), none, samples.done)));
}

}  // namespace

base::Result<std::string> run_shard(RunPlan plan, const RunOptions& options) {
    auto study = Study::make(std::move(plan));
    if (!study) return failed(study);
    if (!study->varies() || study->plan().samples == 0)
        return base::failure("nothing-varies", "there are no samples to be shared out",
                             study->plan().span, "say samples, and give an input a distribution");
    auto tally = sample_outputs(*study, how_to(study->plan(), options));
    if (!tally) return failed(tally);
    return shard_json(*study, *tally, options.shard);
}

Sampled sampled(const Tally& tally, const Study& study) {
    Sampled result;
    result.asked = tally.samples;
    result.done = tally.done;
    result.irregular = tally.irregular;
    for (const Tally::Output& output : tally.outputs) result.outputs.push_back(spread_of(output));
    if (payback_output(study))
        for (const std::uint64_t repaid : tally.repaid)
            result.not_repaid_by.push_back(tally.done == 0
                                               ? 0
                                               : 1 - static_cast<double>(repaid) /
                                                         static_cast<double>(tally.done));
    return result;
}

base::Result<RunResult> run(RunPlan plan, const RunOptions& options, const check::Engine& engine) {
    RunResult result;
    auto study = Study::make(std::move(plan));
    if (!study) return failed(study);
    result.study = std::make_shared<const Study>(std::move(*study));
    const RunPlan& planned = result.study->plan();
    auto once = work_out_once(*result.study);
    if (!once) return failed(once);
    result.once = std::move(*once);
    for (const std::size_t i : result.study->used())
        for (const std::string& used : planned.inputs[i].notes)
            result.notes.push_back(
                note("money-converted",
                     fmt::format("{}: {}", name(*result.study, planned.inputs[i].quantity), used)));
    if (auto told = explain(result); !told) return failed(told);
    for (const Goal& goal : planned.goals) {
        auto solution = solve(*result.study, goal, engine);
        if (!solution) return failed(solution);
        result.solutions.push_back(std::move(*solution));
    }
    auto rows = sweep(*result.study);
    if (!rows) return failed(rows);
    result.sweep = std::move(*rows);
    result.analysed = main_output(*result.study);
    if (result.analysed && !result.study->uncertain().empty()) {
        auto swings = tornado(*result.study, *result.analysed);
        if (!swings) return failed(swings);
        result.tornado = std::move(*swings);
    }
    if (planned.samples == 0) return result;
    if (!result.study->varies()) {
        result.notes.push_back(note("nothing-varies",
                                    "no input has a distribution: every sample "
                                    "would be the same"));
        return result;
    }
    auto tally = options.parts.empty() ? sample_outputs(*result.study, how_to(planned, options))
                                       : put_together(*result.study, options);
    if (!tally) return failed(tally);
    result.tally = std::move(*tally);
    result.samples = sampled(*result.tally, *result.study);
    tell_samples(result);
    const bool stopped = options.stop != nullptr && options.stop->load();
    if (result.analysed && !stopped) {
        const std::size_t samples = static_cast<std::size_t>(std::clamp<std::uint64_t>(
            std::bit_floor(planned.samples), sample::block_unit, index_samples));
        auto indices = sobol_indices(*result.study, *result.analysed, samples);
        if (!indices) return failed(indices);
        result.indices = std::move(*indices);
        if (!result.indices.empty() && !result.study->wandering().empty())
            result.notes.push_back(
                note("paths-apart",
                     "the shares of the variance are those of the inputs drawn once "
                     "a sample, with what wanders from year to year at its median"));
    }
    return result;
}

}  // namespace ballpark::scenario
