#include <charconv>
#include <deque>
#include <fstream>
#include <optional>
#include <thread>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "ballpark/model/document.hpp"
#include "ballpark/report/json.hpp"
#include "ballpark/report/run_html.hpp"
#include "ballpark/report/run_json.hpp"
#include "ballpark/report/run_text.hpp"
#include "ballpark/report/runs_table.hpp"
#include "ballpark/scenario/deal/prepare.hpp"
#include "ballpark/scenario/run/run.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/progress.hpp"
#include "cli/world.hpp"

namespace cli {

namespace base = ballpark::base;
namespace report = ballpark::report;
namespace scenario = ballpark::scenario;

namespace {

struct RunOptions {
    std::vector<std::string> files;
    std::vector<std::string> settings;
    std::vector<std::string> goals;
    std::uint64_t samples = 0;
    bool samples_given = false;
    std::uint64_t seed = 0;
    bool seed_given = false;
    unsigned jobs = 0;
    std::string format = "text";
    std::string out;
    std::string models;
    std::string shard;
    std::string scenario;            ///< of `merge`, which takes one
    std::vector<std::string> parts;  ///< files of `run --shard`, for `merge`
};

/// "2/4" as the second of four; nothing if it is no such part.
std::optional<scenario::Shard> read_shard(const std::string& text) {
    scenario::Shard shard;
    const char* end = text.data() + text.size();
    const auto index = std::from_chars(text.data(), end, shard.index);
    if (index.ec != std::errc{} || index.ptr == end || *index.ptr != '/') return std::nullopt;
    const auto count = std::from_chars(index.ptr + 1, end, shard.count);
    if (count.ec != std::errc{} || count.ptr != end) return std::nullopt;
    if (shard.index < 1 || shard.index > shard.count || shard.count > 1'000'000)
        return std::nullopt;
    --shard.index;
    return shard;
}

/// Runs one scenario after the other and collects what is to be printed.
class Runner {
public:
    Runner(const RunOptions& options, const World& world, Console& console)
        : options_(options), engine_(world.engine()), console_(console) {}

    void run_file(const std::string& path) {
        const auto bytes = read_bytes(path);
        if (!bytes) return complain(bytes.error(), name_of(path), "");
        if (!usable(name_of(path), *bytes, console_)) {
            bad_ = true;
            return;
        }
        run_text(name_of(path), *bytes);
    }

    /// Reads the parts that are to be put together; false if one cannot be.
    bool read_parts() {
        for (const std::string& path : options_.parts) {
            auto bytes = read_bytes(path);
            if (!bytes) {
                complain(bytes.error(), name_of(path), "");
                return false;
            }
            parts_.push_back(std::move(*bytes));
        }
        return true;
    }

    int finish() {
        if (!shards_.empty()) return write(shards_) && !bad_ ? found_nothing : unusable;
        if (!results_.empty() && !print()) return unusable;
        if (bad_) return unusable;
        return alarming_ ? found_something : found_nothing;
    }

private:
    void complain(const base::Diagnostic& fault, const std::string& name, std::string_view text) {
        bad_ = true;
        console_.complain(fault, {name, text});
    }

    void run_text(const std::string& name, const std::string& text) {
        const auto document = ballpark::model::parse_document(text);
        if (!document) return complain(document.error(), name, text);
        if (!scenario::has_run(*document) && !scenario::has_deal(*document)) {
            auto fault = base::failure("no-run", "a scenario without a run");
            fault.value().notes.push_back(
                "say what is to be run: [run] with a model, and [run.inputs], or a [deal]; "
                "`ballpark check` checks claims");
            return complain(fault.value(), name, text);
        }
        const auto& prepared = prepared_.emplace_back(scenario::Prepared::make(*document, engine_));
        if (!complain_all(prepared.faults(), name, text)) return;
        work_out(name, text, prepared);
    }

    bool complain_all(const std::vector<base::Diagnostic>& faults, const std::string& name,
                      const std::string& text) {
        for (const base::Diagnostic& fault : faults) {
            if (&fault != faults.data()) console_.complain("");
            complain(fault, name, text);
        }
        return faults.empty();
    }

    void work_out(const std::string& name, const std::string& text,
                  const scenario::Prepared& prepared) {
        const auto engine = prepared.engine();
        scenario::ReadRun read = scenario::read_run(text, prepared.document(), engine);
        if (!complain_all(read.faults, name, text) || !add_options(read.plan, engine)) return;
        scenario::add_defaults(read.plan, engine);
        Progress progress(name);
        scenario::RunOptions how;
        how.jobs =
            options_.jobs != 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
        how.stop = &Progress::interrupted();
        how.progress = [&progress](double share) { progress.show(share); };
        how.parts = parts_;
        if (!options_.shard.empty()) {
            how.shard = *read_shard(options_.shard);
            auto shard = scenario::run_shard(std::move(read.plan), how);
            progress.clear();
            if (!shard) return complain(shard.error(), name, text);
            shards_ += *shard + "\n";
            return;
        }
        auto result = scenario::run(std::move(read.plan), how, engine);
        progress.clear();
        if (!result) return complain(result.error(), name, text);
        prepared.conclude(*result);
        if (prepared.is_deal())
            for (const base::Diagnostic& found : result->notes)
                alarming_ = alarming_ || found.severity != base::Severity::note;
        results_.push_back(std::move(*result));
    }

    /// What the command line says on top of the file.
    bool add_options(scenario::RunPlan& plan, const ballpark::check::Engine& engine) {
        bool good = true;
        for (const std::string& setting : options_.settings) {
            auto input = scenario::read_setting(setting, plan, engine);
            if (!input) {
                complain(input.error(), "--set", setting);
                good = false;
                continue;
            }
            if (scenario::PlannedInput* known = plan.find(input->quantity))
                *known = std::move(*input);
            else
                plan.inputs.push_back(std::move(*input));
        }
        for (const std::string& written : options_.goals) {
            auto goal = scenario::read_goal(written, plan, engine);
            if (!goal) {
                complain(goal.error(), "--solve", written);
                good = false;
                continue;
            }
            plan.goals.push_back(std::move(*goal));
        }
        if (options_.samples_given) plan.samples = options_.samples;
        if (options_.seed_given) plan.seed = options_.seed;
        return good;
    }

    bool print() {
        std::string text;
        const auto& catalogue = engine_.catalogue;
        if (options_.format == "json") {
            std::vector<std::string> records;
            for (const auto& result : results_)
                records.push_back(report::run_json(result, catalogue));
            text = records.size() == 1 ? records[0] + "\n" : report::json_array(records);
        } else if (options_.format == "csv") {
            text = report::runs_csv(results_, catalogue);
        } else if (options_.format == "html") {
            text = report::run_html(results_, catalogue);
        } else {
            for (const auto& result : results_) {
                if (&result != results_.data()) text += "\n";
                text += report::run_text(result, catalogue, console_.style());
            }
            if (results_.size() > 1)
                text += "\nSide by side\n\n" +
                        report::runs_table(results_, catalogue, console_.style());
        }
        return write(text);
    }

    bool write(const std::string& text) {
        if (options_.out.empty()) {
            console_.put(text);
            return true;
        }
        std::ofstream file(options_.out, std::ios::binary);
        file << text;
        file.close();
        if (file) return true;
        console_.complain(fmt::format("ballpark run: {} cannot be written", options_.out));
        return false;
    }

    const RunOptions& options_;
    ballpark::check::Engine engine_;
    Console& console_;
    /// Each may hold the model of a deal, which its result goes on to use.
    std::deque<scenario::Prepared> prepared_;
    std::vector<scenario::RunResult> results_;
    std::vector<std::string> parts_;
    std::string shards_;
    bool bad_ = false;
    bool alarming_ = false;
};

int run(const RunOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json", "csv", "html"}, console)) return unusable;
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    if (options.files.empty()) {
        console.complain("ballpark run: nothing to run; give a SCENARIO file");
        return unusable;
    }
    if (!options.shard.empty() && !read_shard(options.shard)) {
        console.complain(fmt::format(
            "ballpark run: --shard {}: a part is told as 2/4, the second of four", options.shard));
        return unusable;
    }
    if ((!options.shard.empty() || !options.parts.empty()) && options.files.size() != 1) {
        console.complain("ballpark: samples are shared out for one scenario at a time");
        return unusable;
    }
    Runner runner(options, *world, console);
    if (!runner.read_parts()) return unusable;
    for (const std::string& path : options.files) {
        if (Progress::interrupted()) break;
        runner.run_file(path);
    }
    return runner.finish();
}

}  // namespace

namespace {

/// The options that `run` and `merge` share, so that a merge can be told what the run was told.
void describe_common(CommandLine& line, CLI::App& command,
                     const std::shared_ptr<RunOptions>& told) {
    CLI::Option* samples =
        command.add_option("--samples", told->samples, "How many samples to draw; 0 for none")
            ->type_name("N");
    CLI::Option* seed =
        command.add_option("--seed", told->seed, "Where the random numbers start")->type_name("S");
    command.add_option("--set", told->settings, "An input, as in --set \"capacity=2.5 GW\"")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE");
    command
        .add_option("--solve", told->goals,
                    "The value of an input at which npv is 0, or as in "
                    "--solve \"energy_price=irr=10 %\"")
        ->allow_extra_args(false)
        ->type_name("NAME[=OUTPUT=VALUE]");
    command.add_option("--format", told->format, "text, json, csv or html (a page with charts)")
        ->type_name("FORMAT");
    command.add_option("--out", told->out, "Write to a file")->type_name("FILE");
    models_option(command, told->models);
    line.on(command, [told, samples, seed](Console& console) {
        told->samples_given = samples->count() > 0;
        told->seed_given = seed->count() > 0;
        if (!told->scenario.empty()) told->files = {told->scenario};
        return run(*told, console);
    });
}

}  // namespace

void describe_run(CommandLine& line) {
    const auto told = std::make_shared<RunOptions>();
    CLI::App& command = line.command("run", "Run scenario files forward: what a deal comes to");
    command.add_option("SCENARIO", told->files, "A scenario (.toml) with a [run] or a [deal]")
        ->type_name("");
    describe_common(line, command, told);
    command.add_option("--jobs", told->jobs, "Threads; as many as the machine has, if not given")
        ->type_name("N");
    command
        .add_option("--shard", told->shard,
                    "Draw one part of the samples alone, as in 2/4; `merge` puts parts together")
        ->type_name("I/N");
}

void describe_merge(CommandLine& line) {
    const auto told = std::make_shared<RunOptions>();
    CLI::App& command =
        line.command("merge", "Put the parts of `run --shard` together: what one run would give");
    command.add_option("SCENARIO", told->scenario, "The scenario that was run")
        ->required()
        ->type_name("");
    command.add_option("PART", told->parts, "What `run --shard` wrote")->required()->type_name("");
    describe_common(line, command, told);
}

}  // namespace cli
