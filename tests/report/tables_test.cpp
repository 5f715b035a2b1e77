#include <catch2/catch.hpp>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/csv.hpp"
#include "ballpark/report/readings_text.hpp"
#include "ballpark/report/summary.hpp"
#include "ballpark/report/table.hpp"

using namespace ballpark;
using scenario::ClaimRow;
using scenario::Nature;

namespace {

const units::Catalogue& catalogue = units::Catalogue::builtin();

check::Readings readings() {
    check::Readings both;
    both.period_s = 86400;
    both.as_power = {2.5e6, 400e3, 60 * 3.6e9, 3504 * 3.6e9, 1e6, -10};
    both.as_energy = {651e3, 104166.667, 2.5 * 3.6e9, 912.5 * 3.6e9, 3.84e6, -20};
    both.factor = 24;
    both.capacity_factor = 0.16;
    return both;
}

ClaimRow faulty() {
    ClaimRow row;
    row.file = "scenarios/pyongyang.toml";
    row.scenario = "Rare earth rights, \"for\" a plant";
    row.model = "power/solar-pv";
    row.date = {2019, 10, 24};
    row.place = "KP";
    row.stated = "2.5 million watts daily, about $2.5 billion";
    row.key = scenario::KeyFigure{"specific_cost", "USD/kW", 1e6, 1005.02};
    row.stated_as = row.favoured = Nature::power;
    row.verdict = "power per time, out of ballpark";
    row.repair = base::Suggestion{{{0, 1}, "2.5 million kilowatts"}, "2.5 GW, $1,000 per kW", 0.71};
    row.readings = readings();
    return row;
}

ClaimRow fair() {
    ClaimRow row;
    row.file = "scenarios/vogtle.toml";
    row.scenario = "Vogtle";
    row.title = "Units 3 and 4";
    row.model = "power/nuclear";
    row.date = {2024, 0, 0};
    row.stated = "2,234 MW, $35 billion";
    row.key = scenario::KeyFigure{"specific_cost", "USD/kW", 15666.97, 1.228};
    row.stated_as = row.favoured = Nature::power;
    row.verdict = "fits";
    return row;
}

}  // namespace

TEST_CASE("the table has a row a claim, and the fault under it") {
    const std::vector<ClaimRow> rows{faulty(), fair()};
    CHECK("\n" + report::rows_table(rows, catalogue, {}) == R"(
claim                                       cost per kW  x usual  as     verdict
--------------------------------------------------------------------------------
Rare earth rights, "for" a plant
  2.5 million watts daily, about $2.5 b...   $1,000,000    1,005  power  faulty
    power per time, out of ballpark: read "2.5 million kilowatts" (71 %)
Vogtle: Units 3 and 4
  2,234 MW, $35 billion                         $15,670      1.2  power  fits
)");
}

TEST_CASE("the table keeps to the page, whatever it holds") {
    ClaimRow odd = faulty();
    odd.scenario = std::string(100, 'x') + "\u6731\u96c0";
    odd.stated = std::string(50, 'y') + "\x1b[2J" + std::string(50, 'z');
    odd.key->unit = "USD/kWh";
    odd.verdict = std::string(200, 'v');
    ClaimRow empty;
    const std::vector<ClaimRow> rows{odd, empty, fair()};
    for (const std::size_t columns : {60, 80, 100}) {
        const std::string table = report::rows_table(rows, catalogue, {false, columns});
        CHECK(table.find('\x1b') == std::string::npos);
        for (std::size_t at = 0; at < table.size();) {
            const std::size_t end = table.find('\n', at);
            CHECK(base::display_width(table.substr(at, end - at)) <= columns);
            at = end + 1;
        }
    }
    CHECK(report::rows_table({}, catalogue, {}).empty());
}

TEST_CASE("CSV quotes what must be quoted and ends its lines with CRLF") {
    const std::vector<ClaimRow> rows{faulty(), fair()};
    CHECK(report::rows_csv(rows) ==
          "file,scenario,title,model,date,place,stated,quantity,value,unit,times_usual,stated_as,"
          "favoured,power_capacity_kw,energy_capacity_kw,power_usd_per_kw,energy_usd_per_kw,"
          "factor,verdict,repair,repair_effect,probability\r\n"
          "scenarios/pyongyang.toml,\"Rare earth rights, \"\"for\"\" a plant\",,power/solar-pv,"
          "2019-10-24,KP,\"2.5 million watts daily, about $2.5 billion\",specific_cost,1000000,"
          "USD/kW,1005.02,power,power,2500,651,1000000,3840000,24,"
          "\"power per time, out of ballpark\",2.5 million kilowatts,\"2.5 GW, $1,000 per kW\","
          "0.71\r\n"
          "scenarios/vogtle.toml,Vogtle,Units 3 and 4,power/nuclear,2024,,"
          "\"2,234 MW, $35 billion\",specific_cost,15666.97,USD/kW,1.228,power,power,,,,,,fits,,,"
          "\r\n");
}

TEST_CASE("every row of the CSV has as many fields as the head") {
    ClaimRow odd = faulty();
    odd.stated = "line\none, \"two\"";
    const std::vector<ClaimRow> rows{odd, fair(), ClaimRow{}};
    const std::string csv = report::rows_csv(rows);
    std::vector<std::size_t> fields{1};
    bool quoted = false;
    for (const char c : csv) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == ',') ++fields.back();
        if (c == '\n') fields.push_back(1);
    }
    fields.pop_back();
    REQUIRE(fields.size() == 4);
    for (const std::size_t count : fields) CHECK(count == fields.front());
}

TEST_CASE("both readings stand side by side, with the factor between them") {
    CHECK("\n" + report::readings_text("2.5 million watts daily", readings(), catalogue, {}) ==
          R"(
"2.5 million watts daily", read both ways:

                    as power    as energy
    nameplate         2.5 MW       651 kW
    mean output       400 kW       104 kW
    in a day          60 MWh      2.5 MWh
    in a year        3.5 GWh      912 MWh
    cost per kW   $1,000,000   $3,840,000
    fits better          yes           no

    At full output all the time, the power gives 24 times the energy. Mean
    output, a year and the nameplate that the energy takes are reckoned with the
    usual capacity factor, 0.16.
)");
}

TEST_CASE("the last line counts what was found") {
    report::Tally tally;
    tally.texts = 1;
    CHECK(report::summary(tally) == "nothing found in 1 text");
    base::Diagnostic error;
    base::Diagnostic warning;
    warning.severity = base::Severity::warning;
    base::Diagnostic note;
    note.severity = base::Severity::note;
    tally.add(std::vector{error, warning});
    CHECK(report::summary(tally) == "2 findings in 1 text: 1 error, 1 warning");
    tally.claims = 12;
    tally.texts = 2;
    tally.add(std::vector{note, note, note});
    CHECK(report::summary(tally) ==
          "5 findings in 2 texts and 12 claims: 1 error, 1 warning, 3 notes");
    report::Tally one;
    one.claims = 1;
    one.add(std::vector{note});
    CHECK(report::summary(one) == "1 finding in 1 claim: 1 note");
}
