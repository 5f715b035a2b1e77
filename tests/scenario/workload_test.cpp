#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/scenario/run_support.hpp"

// A million samples of a plant of 25 years against answers worked out elsewhere, from 32 million
// samples of another program: within four standard errors.

namespace {

using namespace ballpark;

struct Reference {
    std::string_view name;
    double mean, p10, p50, p90;
};

constexpr Reference references[] = {
    {"npv", -9.6157e6, -4.6123e7, -1.1521e7, 2.9332e7},
    {"lcoe", 0.073260, 0.057531, 0.072084, 0.090509},
    {"irr", 0.061324, 0.018646, 0.058966, 0.106964},
};

const std::string folder = BALLPARK_SOURCE_DIR "/tests/bench/solar25/";

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The scenario's plan, of the model beside it.
struct Workload {
    model::LoadedLibrary loaded;
    check::Engine engine;
    scenario::RunPlan plan;

    Workload()
        : loaded(model::load_library(*model::read_folder(folder + "models"),
                                     &model::builtin_library(), units::Catalogue::builtin())),
          engine{loaded.library(), units::Catalogue::builtin()} {
        const std::string text = read(folder + "solar25.toml");
        const auto document = model::parse_document(text);
        REQUIRE(document);
        auto made = scenario::read_run(text, *document, engine);
        REQUIRE(made.faults.empty());
        plan = std::move(made.plan);
        scenario::add_defaults(plan, engine);
    }
};

void check_against_references(const scenario::Study& study, const scenario::Tally& tally) {
    const auto n = static_cast<double>(tally.done);
    for (const Reference& wanted : references) {
        std::size_t at = 0;
        while (study.model().all_quantities[study.outputs()[at]].name != wanted.name) ++at;
        const auto& unit = study.model().all_quantities[study.outputs()[at]].unit;
        const scenario::Spread spread = scenario::spread_of(tally.outputs[at]);
        INFO(wanted.name);
        CHECK(spread.moments.count + spread.moments.none == tally.done);
        // the reference has an error of its own, of 32 million samples
        const double both = std::sqrt(1 + n / 32e6);
        const double deviation = spread.moments.deviation() / unit.factor;
        CHECK(std::abs(unit.from_si(spread.moments.mean) - wanted.mean) <
              4 * both * deviation / std::sqrt(n) + 5e-5 * std::abs(wanted.mean) * 0.1);
        for (const auto& [share, reference, found] :
             {std::tuple(0.1, wanted.p10, spread.p10), std::tuple(0.5, wanted.p50, spread.p50),
              std::tuple(0.9, wanted.p90, spread.p90)}) {
            const auto& histogram = tally.outputs[at].histogram;
            const auto quantile = [&, share = share](double off) {
                return histogram.quantile(share + off, spread.moments.least, spread.moments.most);
            };
            const double slope = (quantile(0.01) - quantile(-0.01)) / 0.02 / unit.factor;
            const double error = std::sqrt(share * (1 - share) / n) * slope;
            CHECK(std::abs(unit.from_si(found) - reference) <
                  4 * both * error + spread.error / unit.factor);
        }
    }
}

TEST_CASE("a million samples give the answers of another program within four standard errors") {
    Workload workload;
    CHECK(workload.plan.samples == 1'000'000);
    const auto study = scenario::Study::make(std::move(workload.plan));
    REQUIRE(study);
    scenario::SampleOptions options;
    options.samples = 1'000'000;
    const auto tally = scenario::sample_outputs(*study, options);
    REQUIRE(tally);
    check_against_references(*study, *tally);
}

TEST_CASE("scrambled Sobol points give the same answers, nearer than chance would") {
    Workload workload;
    workload.plan.points = sample::Points::sobol;
    const auto study = scenario::Study::make(std::move(workload.plan));
    REQUIRE(study);
    scenario::SampleOptions options;
    options.samples = 1 << 17;
    const auto tally = scenario::sample_outputs(*study, options);
    REQUIRE(tally);
    check_against_references(*study, *tally);
    // a hundredth of what random samples of that number are off, as a rule; a tenth to be safe
    const scenario::Spread spread = scenario::spread_of(tally->outputs[0]);
    const double by_chance = spread.moments.deviation() / std::sqrt(double(1 << 17));
    CHECK(std::abs(spread.moments.mean - -9.6157e6) < 0.2 * by_chance);
}

TEST_CASE("what is kept of samples does not grow with their number") {
    Workload workload;
    const auto study = scenario::Study::make(std::move(workload.plan));
    REQUIRE(study);
    const auto kept = [&](std::uint64_t samples) {
        scenario::SampleOptions options;
        options.samples = samples;
        const auto tally = scenario::sample_outputs(*study, options);
        std::size_t numbers = 0;
        for (const auto& output : tally->outputs)
            numbers += output.histogram.counts().size() + output.first.size() +
                       output.moments.nodes().size();
        return numbers;
    };
    CHECK(kept(800'000) <= kept(100'000) + 3 * 4);
}

// The logarithm of a lognormal's median is the C library's; all else is made of IEEE 754's
// operations in a fixed order. With another C library the last digit of one could differ.
TEST_CASE("the bits of a result are the same from every compiler, with every instruction set") {
    Workload workload;
    const auto study = scenario::Study::make(std::move(workload.plan));
    REQUIRE(study);
    struct Bits {
        double mean, deviation, least, most;
    };
    constexpr Bits known[] = {
        {-0x1.21c3a5c3ad481p+23, 0x1.ca90cf5114baap+24, -0x1.d326a2bd5b4ffp+26,
         0x1.b01ea318185c8p+27},
        {0x1.5da4acf43f36p-26, 0x1.eec3a79c67c5cp-29, 0x1.61ca6c861c079p-27, 0x1.696684ce7b3fap-25},
        {0x1.f78db4b0eb2fp-5, 0x1.1f34c79e7c369p-5, -0x1.24a88551a2efp-4, 0x1.0f38f43d09434p-2},
    };
    for (const sample::Isa isa : sample::available_isas()) {
        scenario::SampleOptions options;
        options.samples = 50'000;
        options.isa = isa;
        const auto tally = scenario::sample_outputs(*study, options);
        REQUIRE(tally);
        for (std::size_t i = 0; i < std::size(known); ++i) {
            const auto found = tally->outputs[i].moments.total();
            CAPTURE(i, to_string(isa));
            CAPTURE(fmt::format("{:a}, {:a}, {:a}, {:a}", found.mean, found.deviation(),
                                found.least, found.most));
            CHECK(found.mean == known[i].mean);
            CHECK(found.deviation() == known[i].deviation);
            CHECK(found.least == known[i].least);
            CHECK(found.most == known[i].most);
        }
    }
}

}  // namespace
