// Samples of tests/bench/solar25 a second of processor time, by instruction set and by number, and
// the memory that they take. tests/bench/solar25/vectorised.py does the same in numpy; run both in
// one go, for the machine may be busy: the ratio is what counts.

#include <sys/resource.h>

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "ballpark/model/document.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/scenario/run/monte_carlo.hpp"
#include "places.hpp"

using namespace ballpark;

namespace {

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_utime.tv_sec) +
           1e-6 * static_cast<double>(used.ru_utime.tv_usec);
}

long peak_mebibytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

}  // namespace

int main() {
    const std::string folder = BALLPARK_SOURCE_DIR "/tests/bench/solar25/";
    const auto& catalogue = units::Catalogue::builtin();
    const auto loaded =
        model::load_library(*model::read_folder(folder + "models"), nullptr, catalogue);
    std::ifstream in(folder + "solar25.toml", std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const check::Engine engine{loaded.library(), catalogue};
    auto read = scenario::read_run(text, *model::parse_document(text), engine);
    scenario::add_defaults(read.plan, engine);
    const auto study = scenario::Study::make(std::move(read.plan));
    if (!study) return EXIT_FAILURE;

    fmt::print("Monte Carlo: NPV, LCOE and IRR of 26 cash flows, one thread\n");
    for (const sample::Isa isa : sample::available_isas())
        for (const std::uint64_t samples : {500'000, 2'000'000, 8'000'000}) {
            scenario::SampleOptions options;
            options.samples = samples;
            options.isa = isa;
            double best = 1e9;
            for (int round = 0; round < 3; ++round) {
                const double start = processor_seconds();
                if (!scenario::sample_outputs(*study, options)) return EXIT_FAILURE;
                best = std::min(best, processor_seconds() - start);
            }
            fmt::print("  {:<9} {:>9} samples: {:6.1f} million a second, peak {} MiB\n",
                       to_string(isa), samples, static_cast<double>(samples) / best / 1e6,
                       peak_mebibytes());
        }
    std::fflush(stdout);
    // numpy, if it is there
    const std::string numpy = "python3 " + folder + "vectorised.py > /dev/null 2>&1";
    if (std::system(numpy.c_str()) == 0)
        return std::system(("python3 " + folder + "vectorised.py > /dev/null").c_str());
    fmt::print("  (no numpy here to compare with: tests/bench/solar25/vectorised.py)\n");
    return EXIT_SUCCESS;
}
