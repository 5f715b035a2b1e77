// What one inference costs: a claim with two figures against its model, every slip weighed.
// Compared in one run with the arithmetic it cannot do without: one density for each hypothesis
// and width, that is an exponential and a few dozen multiplications each.

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "ballpark/check/check.hpp"
#include "ballpark/check/evidence.hpp"
#include "ballpark/check/hypotheses.hpp"
#include "ballpark/claims/bind.hpp"

using namespace ballpark;

namespace {

template <class Work>
double microseconds(Work work) {
    constexpr int rounds = 25;
    constexpr int each = 400;
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < each; ++i) work();
        const std::chrono::duration<double, std::micro> took =
            std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count() / each);
    }
    return best;
}

}  // namespace

int main() {
    constexpr std::string_view text =
        "a solar power plant that provides 2.5 million watts of electricity daily to the capital "
        "would cost about $2.5 billion";
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const auto passage =
        claims::read_passage(text, {2019, 10, 24}, "KP", engine.library, engine.catalogue);
    const auto& claim = passage.claims.at(0);
    const auto evidence = check::gather(passage, claim, engine);
    const auto hypotheses = check::enumerate(passage, claim, *evidence, engine);

    double sink = 0;
    const double gathering =
        microseconds([&] { sink += check::gather(passage, claim, engine)->prior.mean[0]; });
    const double enumerating = microseconds([&] {
        sink += static_cast<double>(check::enumerate(passage, claim, *evidence, engine).all.size());
    });
    const double inferring = microseconds([&] {
        sink += check::posterior(evidence->prior, evidence->observations, hypotheses.all)[0];
    });
    const double whole = microseconds([&] {
        auto assessment = check::assess(passage, claim, engine);
        check::weigh(assessment, passage, claim, engine);
        sink += assessment.sound;
    });
    const double exponentials = microseconds([&] {
        double sum = 0;
        for (std::size_t i = 0; i < 3 * hypotheses.all.size(); ++i)
            sum += std::exp(-static_cast<double>(i) * 1e-3);
        sink += sum;
    });
    fmt::print("one claim, two figures, {} hypotheses, best of 25 runs\n", hypotheses.all.size());
    fmt::print("  prior and observations      {:7.2f} us\n", gathering);
    fmt::print("  hypotheses from the wording {:7.2f} us\n", enumerating);
    fmt::print("  posterior                   {:7.2f} us\n", inferring);
    fmt::print("  all, with repairs worded    {:7.2f} us\n", whole);
    fmt::print("  the exponentials alone      {:7.2f} us: the posterior is {:.1f} times that\n",
               exponentials, inferring / exponentials);
    return std::isfinite(sink) ? 0 : 1;
}
