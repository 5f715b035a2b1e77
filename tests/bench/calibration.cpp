// How far the checker can be trusted: true statements about real plants, as they are and with one
// slip put in. Prints how many alarms the true ones raise (aim: at most 0.5 %), how many slips are
// caught (97 %) and mended by the first repair (90 %), and, of the repairs offered with some
// probability, the share that is right. `bench_calibration verbose` shows what went wrong.

#include <fmt/core.h>

#include <array>
#include <map>
#include <string>

#include "places.hpp"
#include "tests/calibration/outcome.hpp"

using namespace ballpark;
using namespace calibration;

namespace {

// What a home uses in a year, where a document says: Enerdata 2010, EIA 2022, Ofgem.
const std::map<std::string, double> megawatt_hours_per_home = {
    {"US", 10.791}, {"GB", 3.3},   {"IN", 0.9},   {"CN", 1.349}, {"MX", 1.809}, {"RU", 2.419},
    {"IT", 2.777},  {"DE", 3.512}, {"ES", 4.131}, {"ZA", 4.389}, {"AU", 7.227}, {"SE", 8.25}};

struct Bin {
    int offers = 0;
    int right = 0;
    double probability = 0;
};

struct Row {
    int statements = 0;
    int alarms = 0;
    int mended = 0;
};

class Tally {
public:
    explicit Tally(bool verbose) : verbose_(verbose) {}

    void add(const std::string& kind, const Statement& statement, const Outcome& outcome) {
        auto& row = rows_[{statement.slip, kind}];
        ++row.statements;
        row.alarms += outcome.alarm ? 1 : 0;
        row.mended += outcome.mended() ? 1 : 0;
        for (const auto& offer : outcome.offers) {
            if (offer.probability == 0) continue;  // of some repairs nobody says how likely
            auto& bin = bins_[std::min<std::size_t>(
                static_cast<std::size_t>(offer.probability * 10), bins_.size() - 1)];
            ++bin.offers;
            bin.right += offer.right ? 1 : 0;
            bin.probability += offer.probability;
        }
        const bool slipped = statement.slip != Slip::none;
        if (verbose_ && (slipped ? !outcome.mended() : outcome.alarm))
            fmt::print("{:<8}{}: {}\n", outcome.alarm ? (slipped ? "unmended" : "ALARM") : "missed",
                       name_of(statement.slip), statement.printed);
    }

    void print() const {
        fmt::print("{:<26}{:<10}{:>10}{:>10}{:>10}\n", "slip", "said of", "statements", "caught",
                   "mended");
        Row caught;
        Row sound;
        for (const auto& [key, row] : rows_) {
            auto& sum = key.first == Slip::none ? sound : caught;
            sum.statements += row.statements;
            sum.alarms += row.alarms;
            sum.mended += row.mended;
            print_row(std::string(name_of(key.first)), key.second, row);
        }
        print_row("all slips", "", caught);
        fmt::print("alarms on true statements: {} of {} ({:.2f} %)\n\n", sound.alarms,
                   sound.statements, 100.0 * sound.alarms / sound.statements);
        fmt::print("{:<16}{:>10}{:>18}{:>14}\n", "probability", "repairs", "mean probability",
                   "share right");
        for (std::size_t i = 0; i < bins_.size(); ++i) {
            const auto& bin = bins_[i];
            if (bin.offers == 0) continue;
            fmt::print("{:>3} to {:>3} %{:>14}{:>16.1f} %{:>12.1f} %\n", 10 * i, 10 * (i + 1),
                       bin.offers, 100 * bin.probability / bin.offers,
                       100.0 * bin.right / bin.offers);
        }
    }

private:
    static void print_row(const std::string& slip, const std::string& kind, const Row& row) {
        fmt::print("{:<26}{:<10}{:>10}{:>8.1f} %{:>8.1f} %\n", slip, kind, row.statements,
                   100.0 * row.alarms / row.statements, 100.0 * row.mended / row.statements);
    }

    bool verbose_;
    std::map<std::pair<Slip, std::string>, Row> rows_;
    std::array<Bin, 10> bins_{};
};

}  // namespace

int main(int argc, char** argv) {
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const std::string data = BALLPARK_SOURCE_DIR "/tests/data/plants/";
    Tally tally(argc > 1 && std::string_view(argv[1]) == "verbose");
    Writer writer(20191024);
    const auto put = [&](const std::string& kind, const Statement& statement, Slip wanted) {
        if (statement.slip == wanted) tally.add(kind, statement, judge(statement, engine));
    };
    for (const auto& plant : read_plants(data + "plants.csv"))
        for (int s = 0; s <= static_cast<int>(last_slip); ++s) {
            const auto slip = static_cast<Slip>(s);
            put("output", writer.output(plant, slip), slip);
            const auto home = megawatt_hours_per_home.find(plant.country);
            if (home != megawatt_hours_per_home.end() && plant.gigawatt_hours > 1)
                put("homes", writer.homes(plant, home->second, slip), slip);
        }
    for (const auto& project : read_projects(data + "projects.csv"))
        for (int s = 0; s <= static_cast<int>(last_slip); ++s)
            for (int round = 0; round < 10; ++round)
                put("cost", writer.cost(project, static_cast<Slip>(s)), static_cast<Slip>(s));
    tally.print();
}
