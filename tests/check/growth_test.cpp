#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <string>

#include "ballpark/check/check.hpp"

using namespace ballpark;

namespace {

/// Processor time for checking the sentences `times` over; the best of three.
double seconds(const check::Engine& engine, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text +=
            "The plant makes 40 MW and sells at 5 cents per kWh. It pumps 3,000 barrels a day of "
            "oil. The car uses 20 kWh in two hours at 10 kW. The battery stores 10 MW over the "
            "year. Costs rose from $40 million to $60 million.\n";
    }
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        const auto start = std::clock();
        const auto findings = check::check_text(text, {2019, 7, 1}, "", engine);
        REQUIRE(!findings.passage.mentions.empty());
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

}  // namespace

TEST_CASE("a text eight times as long takes some eight times the work, not its square") {
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const double once = seconds(engine, 50);
    const double more = seconds(engine, 400);
    INFO(once << " s and " << more << " s");
    CHECK(more < 24 * once);
}
