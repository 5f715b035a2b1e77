#include "ballpark/scenario/run/monte_carlo.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <mutex>
#include <thread>

namespace ballpark::scenario {
namespace {

using model::batch::Program;

/// Parts of the range that a histogram is shown in.
constexpr std::size_t shown_parts = 40;

std::uint64_t chunk_count(std::uint64_t samples) {
    return (samples + chunk_samples - 1) / chunk_samples;
}

/// What the inputs of the samples are drawn by.
struct Draws {
    sample::Sampler values;
    sample::PathSampler paths;
};

/// The correlations that a plan gives between inputs of a list, told by their places in it.
std::vector<sample::Correlation> among(const std::vector<model::QuantityId>& list,
                                       const RunPlan& plan, base::Span& span) {
    std::vector<sample::Correlation> pairs;
    for (const RunPlan::Pair& pair : plan.correlations) {
        const auto a = std::ranges::find(list, pair.a), b = std::ranges::find(list, pair.b);
        if (a == list.end() || b == list.end()) continue;  // of no consequence here
        pairs.push_back({static_cast<std::size_t>(a - list.begin()),
                         static_cast<std::size_t>(b - list.begin()), pair.value});
        span = pair.span;
    }
    return pairs;
}

base::Result<Draws> make_draws(const Study& study) {
    const RunPlan& plan = study.plan();
    const auto stream = [&](const PlannedInput& input) {
        return sample::stream_name(study.model().all_quantities[input.quantity].name);
    };
    base::Span span;
    const auto blamed = [&span](base::Diagnostic fault) {
        fault.primary = {span, "with this one"};
        return tl::unexpected(std::move(fault));
    };
    std::vector<sample::Sampler::Input> inputs;
    std::vector<model::QuantityId> order;
    for (const std::size_t i : study.uncertain()) {
        order.push_back(plan.inputs[i].quantity);
        inputs.push_back({stream(plan.inputs[i]), *plan.inputs[i].distribution});
    }
    auto values =
        sample::Sampler::make(std::move(inputs), among(order, plan, span), plan.points, plan.seed);
    if (!values) return blamed(std::move(values.error()));
    std::vector<sample::PathSampler::Input> wandering;
    order.clear();
    for (const std::size_t i : study.wandering()) {
        order.push_back(plan.inputs[i].quantity);
        wandering.push_back({stream(plan.inputs[i]), *plan.inputs[i].path});
    }
    auto paths =
        sample::PathSampler::make(std::move(wandering), among(order, plan, span), plan.seed);
    if (!paths) return blamed(std::move(paths.error()));
    return Draws{std::move(*values), std::move(*paths)};
}

/// One thread's program, and the rows that it draws into and reads from.
class Worker {
public:
    Worker(const Study& study, Program program, const Draws& draws, sample::Isa isa,
           std::uint64_t samples)
        : study_(study),
          program_(std::move(program)),
          sampler_(draws.values),
          paths_(draws.paths),
          isa_(isa),
          samples_(samples),
          values_(study.outputs().size(), std::vector<double>(chunk_samples)) {
        program_.use(isa);
    }

    /// The outputs' values of a chunk.
    base::Result<std::size_t> run(std::uint64_t chunk) {
        const std::uint64_t first = chunk * chunk_samples;
        const std::size_t count = std::min(chunk_samples, samples_ - first);
        const std::size_t block = program_.block();
        std::vector<double*> rows;
        for (const std::size_t input : study_.uncertain())
            rows.push_back(program_.input(study_.plan().inputs[input].quantity));
        if (paths_.inputs() > 0) program_.before_steps([this](std::size_t n) { draw_paths(n); });
        for (std::size_t at = 0; at < count; at += block) {
            const std::size_t here = std::min(block, count - at);
            const std::size_t filled =
                (here + sample::block_unit - 1) / sample::block_unit * sample::block_unit;
            sampler_.draw(first + at, filled, rows, 0, isa_);
            first_of_block_ = first + at;
            if (auto ran = program_.run(filled); !ran)
                return tl::unexpected<base::Diagnostic>(std::move(ran.error()));
            for (std::size_t i = 0; i < values_.size(); ++i) {
                const auto row = program_.output(i);
                double* to = values_[i].data() + at;
                row.broadcast ? static_cast<void>(std::fill_n(to, here, *row.data))
                              : static_cast<void>(std::copy_n(row.data, here, to));
            }
        }
        return count;
    }

    std::span<const double> values(std::size_t output, std::size_t count) const {
        return std::span(values_[output]).first(count);
    }
    /// Of the samples since what was forgotten.
    Program::Irregular irregular() const {
        const Program::Irregular& all = program_.irregular();
        return {all.asked - forgotten_.asked, all.several - forgotten_.several,
                all.none - forgotten_.none};
    }
    /// Samples that are another shard's are not counted.
    void forget() { forgotten_ = program_.irregular(); }

private:
    void draw_paths(std::size_t n) {
        std::vector<std::vector<double*>> rows;
        for (const std::size_t input : study_.wandering())
            rows.push_back(program_.series_input(study_.plan().inputs[input].quantity));
        const double in_a_year = model::steps_per_year(study_.model().time.step);
        paths_.draw(first_of_block_, n, rows, 1 / in_a_year, isa_);
    }

    const Study& study_;
    Program program_;
    const sample::Sampler& sampler_;
    sample::PathSampler paths_;
    sample::Isa isa_;
    std::uint64_t samples_;
    std::vector<std::vector<double>> values_;
    Program::Irregular forgotten_;
    std::uint64_t first_of_block_ = 0;
};

/// Shares the chunks of a shard out among threads and adds up what they find.
class Pool {
public:
    Pool(const Study& study, const SampleOptions& options, const Draws& draws)
        : study_(study), options_(options), draws_(draws), payback_(payback_output(study)) {
        const std::uint64_t chunks = chunk_count(options.samples);
        next_ = chunks * options.shard.index / options.shard.count;
        begin_ = next_;
        end_ = chunks * (options.shard.index + 1) / options.shard.count;
        tally_.samples = options.samples;
        tally_.outputs.resize(study.outputs().size());
        tally_.repaid.assign(study.plan().repaid_by.size(), 0);
    }

    base::Result<Tally> run() {
        auto first = worker();
        if (!first) return tl::unexpected<base::Diagnostic>(std::move(first.error()));
        // every shard looks at the first chunk, so that all count into the same bins
        auto pilot = first->run(0);
        if (!pilot) return tl::unexpected<base::Diagnostic>(std::move(pilot.error()));
        for (std::size_t i = 0; i < tally_.outputs.size(); ++i)
            tally_.outputs[i].histogram = sample::Histogram(first->values(i, *pilot));
        if (next_ == 0 && next_ < end_) {
            for (std::size_t i = 0; i < tally_.outputs.size() && options_.samples <= chunk_samples;
                 ++i) {
                const auto values = first->values(i, *pilot);
                tally_.outputs[i].first.assign(values.begin(), values.end());
            }
            count(*first, next_++, *pilot, tally_);
        } else {
            first->forget();
        }
        const std::uint64_t left = end_ - std::min(next_.load(), end_);
        const auto jobs = static_cast<unsigned>(
            std::clamp<std::uint64_t>(options_.jobs, 1, std::max<std::uint64_t>(left, 1)));
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 1; i < jobs; ++i) threads.emplace_back([this] { work_anew(); });
            work(*first);
        }
        if (!fault_.code.empty()) return tl::unexpected(std::move(fault_));
        return std::move(tally_);
    }

private:
    base::Result<Worker> worker() const {
        std::vector<model::QuantityId> varying;
        for (const std::size_t i : study_.uncertain())
            varying.push_back(study_.plan().inputs[i].quantity);
        for (const std::size_t i : study_.wandering())
            varying.push_back(study_.plan().inputs[i].quantity);
        auto program = study_.program(varying, study_.outputs());
        if (!program) return tl::unexpected<base::Diagnostic>(std::move(program.error()));
        return Worker(study_, std::move(*program), draws_, options_.isa, options_.samples);
    }

    void work_anew() {
        auto own = worker();
        if (own) work(*own);
    }

    void work(Worker& worker) {
        Tally own;
        own.outputs.resize(tally_.outputs.size());
        own.repaid.assign(tally_.repaid.size(), 0);
        for (std::size_t i = 0; i < own.outputs.size(); ++i) {
            own.outputs[i].histogram = tally_.outputs[i].histogram;
            own.outputs[i].histogram.clear();
        }
        while (!stopped()) {
            const std::uint64_t chunk = next_.fetch_add(1);
            if (chunk >= end_) break;
            auto found = worker.run(chunk);
            if (!found) {
                const std::lock_guard lock(mutex_);
                fault_ = std::move(found.error());
                next_ = end_;
                return;
            }
            count(worker, chunk, *found, own);
            if (options_.progress) report();
        }
        own.irregular = worker.irregular();
        const std::lock_guard lock(mutex_);
        tally_.add(own);
    }

    bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }

    void report() {
        const std::unique_lock lock(mutex_, std::try_to_lock);
        if (!lock) return;
        const std::uint64_t done = std::min(next_.load(), end_) - begin_;
        options_.progress(static_cast<double>(done) / static_cast<double>(end_ - begin_));
    }

    void count(const Worker& worker, std::uint64_t chunk, std::size_t count, Tally& into) const {
        into.done += count;
        for (std::size_t i = 0; i < into.outputs.size(); ++i) {
            const auto values = worker.values(i, count);
            into.outputs[i].moments.add(chunk, sample::Moments::of(values, options_.isa));
            into.outputs[i].histogram.add(values, options_.isa);
        }
        if (!payback_) return;
        const double year = 31557600;  // seconds in a Julian year
        for (std::size_t i = 0; i < into.repaid.size(); ++i)
            into.repaid[i] += static_cast<std::uint64_t>(std::ranges::count_if(
                worker.values(*payback_, count),
                [&](double seconds) { return seconds <= study_.plan().repaid_by[i] * year; }));
    }

    const Study& study_;
    const SampleOptions& options_;
    const Draws& draws_;
    std::optional<std::size_t> payback_;
    std::atomic<std::uint64_t> next_{0};
    std::uint64_t begin_ = 0;
    std::uint64_t end_ = 0;
    std::mutex mutex_;
    Tally tally_;
    base::Diagnostic fault_;
};

}  // namespace

void Tally::add(const Tally& other) {
    done += other.done;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        for (const auto& [node, moments] : other.outputs[i].moments.nodes())
            outputs[i].moments.add(node, moments);
        outputs[i].histogram.add(other.outputs[i].histogram);
        if (outputs[i].first.empty()) outputs[i].first = other.outputs[i].first;
    }
    for (std::size_t i = 0; i < repaid.size(); ++i) repaid[i] += other.repaid[i];
    irregular.asked += other.irregular.asked;
    irregular.several += other.irregular.several;
    irregular.none += other.irregular.none;
}

std::optional<std::size_t> payback_output(const Study& study) {
    for (const std::string_view name : {"payback", "discounted_payback"})
        for (std::size_t i = 0; i < study.outputs().size(); ++i)
            if (study.model().all_quantities[study.outputs()[i]].name == name) return i;
    return std::nullopt;
}

base::Result<Tally> sample_outputs(const Study& study, const SampleOptions& options) {
    auto draws = make_draws(study);
    if (!draws) return tl::unexpected<base::Diagnostic>(std::move(draws.error()));
    return Pool(study, options, *draws).run();
}

Spread spread_of(const Tally::Output& output) {
    Spread spread;
    spread.moments = output.moments.total();
    std::vector<double> sorted;
    std::ranges::copy_if(output.first, std::back_inserter(sorted),
                         [](double value) { return std::isfinite(value); });
    std::ranges::sort(sorted);
    const auto quantile = [&](double share) {
        return sorted.empty()
                   ? output.histogram.quantile(share, spread.moments.least, spread.moments.most)
                   : sample::sorted_quantile(sorted, share);
    };
    spread.error = sorted.empty() ? output.histogram.width() : 0;
    spread.p5 = quantile(0.05);
    spread.p10 = quantile(0.1);
    spread.p50 = quantile(0.5);
    spread.p90 = quantile(0.9);
    spread.p95 = quantile(0.95);
    spread.low = quantile(0.005);
    spread.high = quantile(0.995);
    spread.shares = output.histogram.shares(spread.low, spread.high, shown_parts);
    return spread;
}

}  // namespace ballpark::scenario
