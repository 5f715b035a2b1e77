#include <catch2/catch.hpp>

#include "outcome.hpp"
#include "places.hpp"

// A guard over a part of the real plants; `./dev bench` runs all of them and prints the tables.

namespace {

using namespace ballpark;
using namespace calibration;

constexpr std::string_view data = BALLPARK_SOURCE_DIR "/tests/data/plants/";

const check::Engine& engine() {
    static const check::Engine made{model::builtin_library(), units::Catalogue::builtin()};
    return made;
}

struct Count {
    int statements = 0;
    int alarms = 0;
    int mended = 0;
};

/// Every `step`th plant, each kind of slip that its statement can carry.
Count count_outputs(Slip slip, std::size_t step) {
    static const auto plants = read_plants(std::string(data) + "plants.csv");
    REQUIRE(plants.size() > 1000);
    Writer writer(7);
    Count count;
    for (std::size_t i = 0; i < plants.size(); i += step) {
        const auto statement = writer.output(plants[i], slip);
        const auto outcome = judge(statement, engine());
        ++count.statements;
        count.alarms += outcome.alarm ? 1 : 0;
        count.mended += outcome.mended() ? 1 : 0;
        if (slip == Slip::none && outcome.alarm) UNSCOPED_INFO(statement.printed);
    }
    return count;
}

}  // namespace

TEST_CASE("what real plants gave in a year raises nothing") {
    const auto count = count_outputs(Slip::none, 3);
    CHECK(count.alarms * 200 <= count.statements);
}

TEST_CASE("what real plants cost raises nothing") {
    Writer writer(8);
    for (const auto& project : read_projects(std::string(data) + "projects.csv"))
        for (int round = 0; round < 5; ++round) {
            const auto statement = writer.cost(project, Slip::none);
            INFO(statement.printed);
            CHECK_FALSE(judge(statement, engine()).alarm);
        }
}

TEST_CASE("a slip in what a real plant gave is caught and mended") {
    struct Least {
        Slip slip;
        int caught;  // per cent
        int mended;
    };
    for (const auto& [slip, caught, mended] :
         {Least{Slip::size_thousandfold, 97, 83}, Least{Slip::energy_thousandfold, 97, 88},
          Least{Slip::energy_as_size, 97, 97}, Least{Slip::size_as_energy, 97, 97},
          Least{Slip::by_the_day, 97, 97}, Least{Slip::day_for_year, 97, 60}}) {
        const auto count = count_outputs(slip, 6);
        INFO(name_of(slip));
        CHECK(count.alarms * 100 >= count.statements * caught);
        CHECK(count.mended * 100 >= count.statements * mended);
    }
}
