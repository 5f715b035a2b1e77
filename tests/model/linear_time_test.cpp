#include <time.h>

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "ballpark/model/calculator.hpp"
#include "tests/model/support.hpp"

// As in tests/units: ten times the text, some ten times the work. Calculations are at most 128 KiB.

namespace {

using namespace ballpark;

double microseconds(std::string_view text) {
    double least = 1e18;
    for (int i = 0; i < 5; ++i) {
        timespec before{};
        timespec after{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        static_cast<void>(model::calculate(text, tests::catalogue()));
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        least = std::min(least, static_cast<double>(after.tv_sec - before.tv_sec) * 1e6 +
                                    static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e3);
    }
    return least;
}

TEST_CASE("a calculation is worked out in time that grows as its text") {
    struct Case {
        std::string_view begin;
        std::string_view piece;
        std::string_view end;
    };
    const Case cases[] = {
        {"1", " + 1", ""},
        {"npv(0, [1", ", 1", "])"},
        {"sum([1 kW", ", 2 MW", "])"},
        {"[1", ", [2, 3]", "]"},
        {"[1", "+2,1", "]"},
        {"", "(", ""},
        {"", "[", ""},
        {"1 kW", " * 1 m", ""},
        {"", "2019-10-24 ", ""},
        {"1", " to 2", ""},
        {"1", " ± ", ""},
        {"[1", ", 5 to 6", "]"},
        {"-", "-", "1"},
        {"", "f(", ""},
        {"", "kWh ", ""},
        {"", "9", ""},
        {"1", "^2", ""},
        {"min(1", ", 2", ")"},
        {"[2019-10-24", ", 2019-10-24", "]"},
        {"$5", " in 2019", ""},
        {"", "(1 to ", ""},
    };
    for (const Case& one : cases) {
        const auto text = [&](std::size_t bytes) {
            std::string all(one.begin);
            while (all.size() + one.piece.size() + one.end.size() <= bytes) all += one.piece;
            return all += one.end;
        };
        const double once = microseconds(text(10'000));
        const double tenfold = microseconds(text(100'000));
        INFO("of \"" << one.piece << "\": " << once << " us for 10 kB, " << tenfold
                     << " for 100 kB");
        CHECK(tenfold < 30 * std::max(once, 20.0));
    }
}

}  // namespace
