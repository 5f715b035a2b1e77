#include <time.h>

#include <algorithm>
#include <functional>
#include <string>

#include <catch2/catch.hpp>

#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"

// The time for n bytes grows as n, whatever they are: ten times the text takes some ten times as
// long, and never the hundred times of a reader that goes back over it. The clock is that of the
// thread's own work, and the least of several runs counts, for others work on the machine too.

namespace {

using namespace ballpark;

double microseconds(const std::function<void()>& work) {
    double least = 1e18;
    for (int i = 0; i < 5; ++i) {
        timespec before{};
        timespec after{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        work();
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        least = std::min(least, static_cast<double>(after.tv_sec - before.tv_sec) * 1e6 +
                                    static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e3);
    }
    return least;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    text.resize(bytes);
    return text;
}

constexpr std::string_view pieces[] = {"9",
                                       "1,234,",
                                       "12 34 ",
                                       "1.5 million ",
                                       "two hundred and ",
                                       "half a ",
                                       "kWh",
                                       "kWh/",
                                       "per day ",
                                       "kilo",
                                       "(",
                                       "m^2 ",
                                       "square ",
                                       "acre-",
                                       "million ",
                                       "of gold ",
                                       "$",
                                       "\u4e07",
                                       "\xe2\x80",
                                       " ",
                                       "a ",
                                       "1/2 ",
                                       "to 5 ",
                                       "-",
                                       "µ",
                                       "\u00bd",
                                       "US$ 2019 "};

void grows_as_the_text(const std::function<void(std::string_view)>& read) {
    for (const std::string_view piece : pieces) {
        const std::string small = repeated(piece, 10'000);
        const std::string large = repeated(piece, 100'000);
        const double once = microseconds([&] { read(small); });
        const double tenfold = microseconds([&] { read(large); });
        INFO("of \"" << piece << "\": " << once << " us for 10 kB, " << tenfold << " for 100 kB");
        // what takes less than the clock can tell has nothing to grow
        CHECK(tenfold < 30 * std::max(once, 20.0));
    }
}

TEST_CASE("a unit is read in time that grows as its text") {
    grows_as_the_text([](std::string_view text) {
        static_cast<void>(units::parse_unit(text, units::Catalogue::builtin()));
    });
}

TEST_CASE("a quantity is read in time that grows as its text") {
    grows_as_the_text([](std::string_view text) {
        static_cast<void>(units::parse_quantity(text, units::Catalogue::builtin()));
    });
}

TEST_CASE("numbers are found in time that grows as the text") {
    grows_as_the_text([](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto number = units::match_number(text, at);
            at = number ? number->span.end : at + 1;
        }
    });
}

TEST_CASE("a megabyte of anything is read or refused within a second") {
    const auto& catalogue = units::Catalogue::builtin();
    for (const std::string_view piece : pieces) {
        const std::string text = repeated(piece, 1'000'000);
        INFO("of \"" << piece << "\"");
        CHECK(microseconds([&] { static_cast<void>(units::parse_unit(text, catalogue)); }) < 1e6);
        CHECK(microseconds([&] { static_cast<void>(units::parse_quantity(text, catalogue)); }) <
              1e6);
    }
}

}  // namespace
