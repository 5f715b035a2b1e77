#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "ballpark/check/check.hpp"
#include "ballpark/report/csv.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/json.hpp"
#include "ballpark/report/readings_text.hpp"
#include "ballpark/report/summary.hpp"
#include "ballpark/report/table.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace cli {

namespace report = ballpark::report;
namespace scenario = ballpark::scenario;
using ballpark::check::Findings;

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    std::vector<std::string> claims;
    std::string date;
    std::string place;
    std::string format = "text";
    std::string models;
    std::string encoding = "utf-8";
};

bool is_scenario(const std::string& path) {
    return path.ends_with(".toml");
}

/// Checks one input after the other and collects what is to be printed.
class Checker {
public:
    Checker(const CheckOptions& options, const World& world, ballpark::base::Date date,
            std::string place, report::OffsetEncoding encoding, Console& console)
        : options_(options),
          engine_(world.engine()),
          date_(date),
          place_(std::move(place)),
          encoding_(encoding),
          console_(console) {}

    void check_file(const std::string& path) {
        auto bytes = read_bytes(path);
        if (!bytes) {
            bad_ = true;
            console_.complain(bytes.error(), {name_of(path), ""});
            return;
        }
        const Input input{name_of(path), std::move(*bytes)};
        if (!usable(input, console_)) {
            bad_ = true;
        } else if (is_scenario(path)) {
            check_scenario(input);
        } else {
            check_text(path, input);
        }
    }

    void check_claim(const std::string& claim) {
        const Input input{"claim", claim};
        if (usable(input, console_)) {
            check_text("claim", input);
        } else {
            bad_ = true;
        }
    }

    int finish() {
        const bool anything = tally_.texts + tally_.claims > 0;
        if (anything) print();
        if (bad_) return unusable;
        return tally_.errors + tally_.warnings > 0 ? found_something : found_nothing;
    }

private:
    bool wants(std::string_view format) const { return options_.format == format; }
    bool wants_json() const { return wants("json") || wants("jsonl"); }

    void check_text(const std::string& id, const Input& input) {
        if (wants("csv")) {
            bad_ = true;
            console_.complain(
                fmt::format("ballpark: {}: csv is the table of scenario files; a "
                            "text has text, json or jsonl",
                            input.name));
            return;
        }
        const Findings findings = ballpark::check::check_text(input.text, date_, place_, engine_);
        ++tally_.texts;
        tally_.add(findings.diagnostics);
        if (wants_json())
            records_.push_back(report::record_json(id, findings, engine_.catalogue, encoding_));
        else
            add_text(findings, input);
    }

    void check_scenario(const Input& input) {
        scenario::ReadScenario read = scenario::read_scenario(input.text, engine_);
        if (!read.faults.empty()) {
            bad_ = true;
            for (const auto& fault : read.faults) {
                if (&fault != read.faults.data()) console_.complain("");
                console_.complain(fault, {input.name, input.text});
            }
            return;
        }
        const scenario::CheckedScenario checked =
            scenario::check_scenario(input.name, std::move(read.scenario), engine_);
        for (const Findings& findings : checked.findings) {
            ++tally_.claims;
            tally_.add(findings.diagnostics);
            if (wants("text")) add_text(findings, input);
        }
        if (wants_json())
            records_.push_back(
                report::scenario_json(input.name, checked, engine_.catalogue, encoding_));
        rows_.insert(rows_.end(), checked.rows.begin(), checked.rows.end());
    }

    /// The findings for a reader, and both readings of a figure that is in doubt.
    void add_text(const Findings& findings, const Input& input) {
        for (const auto& diagnostic : findings.diagnostics)
            text_ += report::diagnostic_text(diagnostic, {input.name, input.text},
                                             engine_.catalogue, console_.style()) +
                     "\n";
        const auto& passage = findings.passage;
        for (std::size_t i = 0; i < passage.claims.size(); ++i) {
            const auto readings = scenario::doubtful_readings(findings, i, engine_);
            if (!readings) continue;
            const auto& figure = passage.claims[i].figures[readings->figure];
            text_ += report::readings_text(passage.mentions[figure.mention].span.of(input.text),
                                           *readings, engine_.catalogue, console_.style()) +
                     "\n";
        }
    }

    void print() {
        if (wants("json")) {
            console_.put(report::json_array(records_));
        } else if (wants("jsonl")) {
            for (const std::string& record : records_) console_.put(record + "\n");
        } else if (wants("csv")) {
            console_.put(report::rows_csv(rows_));
        } else {
            console_.put(text_);
            if (!rows_.empty())
                console_.put(report::rows_table(rows_, engine_.catalogue, console_.style()) + "\n");
            console_.put(report::summary(tally_) + "\n");
        }
    }

    const CheckOptions& options_;
    ballpark::check::Engine engine_;
    ballpark::base::Date date_;
    std::string place_;
    report::OffsetEncoding encoding_;
    Console& console_;
    std::string text_;
    std::vector<std::string> records_;
    std::vector<scenario::ClaimRow> rows_;
    report::Tally tally_;
    bool bad_ = false;
};

int check(const CheckOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json", "jsonl", "csv"}, console)) return unusable;
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    const auto date = date_option(options.date, console);
    const auto place = place_option(options.place, world->library(), console);
    const auto encoding = encoding_option(options.encoding, console);
    if (!date || !place || !encoding) return unusable;
    if (options.files.empty() && options.claims.empty()) {
        console.complain(
            "ballpark check: nothing to check; give a FILE, - for standard input, or "
            "--claim TEXT");
        return unusable;
    }
    Checker checker(options, *world, *date, *place, *encoding, console);
    for (const std::string& claim : options.claims) checker.check_claim(claim);
    for (const std::string& path : options.files) checker.check_file(path);
    return checker.finish();
}

}  // namespace

void describe_check(CommandLine& line) {
    const auto told = std::make_shared<CheckOptions>();
    CLI::App& command = line.command("check", "Check texts, claims and scenario files (.toml)");
    command.add_option("FILE", told->files, "A text, a scenario (.toml), or - for stdin")
        ->type_name("");
    command.add_option("--claim", told->claims, "A text given here; may be repeated")
        ->allow_extra_args(false)
        ->type_name("TEXT");
    circumstances(command, told->date, told->place);
    command.add_option("--format", told->format, "text, json, jsonl; csv for scenarios")
        ->type_name("FORMAT");
    models_option(command, told->models);
    encoding_option(command, told->encoding);
    line.on(command, [told](Console& console) { return check(*told, console); });
}

}  // namespace cli
