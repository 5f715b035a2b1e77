#include <catch2/catch.hpp>

#include "tests/cli/program.hpp"

#ifdef BALLPARK_OPTIMISED

TEST_CASE("checking a claim, process and all, costs under 10 ms of CPU and 20 MiB") {
    double least_ms = 1e9;
    long least_kib = 1'000'000'000;
    // The least of several runs: what others do on the machine only adds.
    for (int i = 0; i < 9; ++i) {
        const cli::Outcome outcome = cli::ballpark(
            {"check", "--claim", "a 2.5 MW solar power plant would cost about $2.5 billion"});
        REQUIRE(outcome.exit_code == 1);
        least_ms = std::min(least_ms, outcome.cpu_ms);
        least_kib = std::min(least_kib, outcome.peak_kib);
    }
    CHECK(least_ms < 10);
    CHECK(least_kib < 20 * 1024);
}

#endif
