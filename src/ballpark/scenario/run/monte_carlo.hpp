#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "ballpark/sample/histogram.hpp"
#include "ballpark/sample/moments.hpp"
#include "ballpark/scenario/run/study.hpp"

namespace ballpark::scenario {

/// Samples are worked out in chunks of this many; the first chunk also tells how wide the bins of
/// the quantiles are.
inline constexpr std::uint64_t chunk_samples = 16384;

/// A part of the samples: shard `index` of `count`.
struct Shard {
    std::uint64_t index = 0;
    std::uint64_t count = 1;
};

struct SampleOptions {
    std::uint64_t samples = 0;
    Shard shard;
    unsigned jobs = 1;
    sample::Isa isa = sample::best_isa();
    const std::atomic<bool>* stop = nullptr;  ///< set to end early, with what there is
    std::function<void(double)> progress;     ///< told the share done, now and then
};

/// What the samples of some chunks add up to. Tallies of different chunks of one run can be put
/// together in any order and give the same bits.
struct Tally {
    std::uint64_t samples = 0;  ///< that were asked for, in all shards
    std::uint64_t done = 0;     ///< that are in here
    struct Output {
        sample::MomentTree moments;
        sample::Histogram histogram;
        std::vector<double> first;  ///< the values themselves, where the first chunk is all
    };
    std::vector<Output> outputs;        ///< as the study's
    std::vector<std::uint64_t> repaid;  ///< samples repaid by each of the plan's years
    model::batch::Program::Irregular irregular;

    void add(const Tally& other);
};

/// Works out a shard's samples. Codes of errors: bad-axis (of a sample), bad-correlation.
base::Result<Tally> sample_outputs(const Study& study, const SampleOptions& options);

/// What is told of a sampled output, in SI.
struct Spread {
    sample::Moments moments;
    double p5 = 0, p10 = 0, p50 = 0, p90 = 0, p95 = 0;
    double error = 0;  ///< the most that a percentile is off what sorting would give
    double low = 0;    ///< of the histogram's range
    double high = 0;
    std::vector<double> shares;  ///< of the samples in equal parts of it
};
Spread spread_of(const Tally::Output& output);

/// The output that says after how long the outlay is back ("payback"), if the study has it.
std::optional<std::size_t> payback_output(const Study& study);

}  // namespace ballpark::scenario
