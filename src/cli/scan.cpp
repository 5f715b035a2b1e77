#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/batch_scanner.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/input.hpp"
#include "cli/scan_inputs.hpp"
#include "cli/scan_output.hpp"
#include "cli/scan_progress.hpp"
#include "cli/world.hpp"

namespace cli {

namespace {

struct ScanOptions {
    std::vector<std::string> files;
    std::string models;
    std::string encoding = "utf-8";
    std::string out;
    bool resume = false;
    std::size_t jobs = 1;
};

int scan(const ScanOptions& options, Console& console) {
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    const auto encoding = encoding_option(options.encoding, console);
    if (!encoding) return unusable;
    ScanOutput output(console);
    if (!options.out.empty() && !output.open(options.out, options.resume)) return unusable;

    const std::vector<std::string> standard_input{"-"};
    ScanInputs inputs(options.files.empty() ? standard_input : options.files, console);
    ScanProgress progress(inputs.total_bytes());
    bool bad = output.bad_before();
    bool alarming = output.alarming_before();
    std::size_t to_skip = output.answered();
    const auto read = [&](Batch& batch) {
        if (!inputs.next(batch)) return false;
        if (to_skip > 0) {
            batch.skip = std::min(to_skip, count_records(batch));
            to_skip -= batch.skip;
        }
        return true;
    };
    const auto worker = [&]() -> InOrder::Work {
        const auto scanner = std::make_shared<BatchScanner>(world->engine(), *encoding);
        return [scanner](const Batch& batch, Answers& answers) { scanner->scan(batch, answers); };
    };
    const auto write = [&](const Batch&, const Answers& answers) {
        bad |= answers.bad;
        alarming |= answers.alarming;
        progress.at(inputs.bytes_read());
        return output.write(answers.lines);
    };
    InOrder::run(options.jobs, read, worker, write);
    output.finish();
    if (bad || inputs.bad() || output.failed()) return unusable;
    return alarming ? found_something : found_nothing;
}

}  // namespace

void describe_scan(CommandLine& line) {
    const auto told = std::make_shared<ScanOptions>();
    CLI::App& command =
        line.command("scan",
                     "Check archives: JSON Lines {\"id\",\"text\",\"date\"?,\"place\"?}, "
                     "documents, folders");
    command.add_option("FILE", told->files, "A file, a folder, or - for stdin")->type_name("");
    constexpr std::size_t most_jobs = 256;
    command.add_option("--jobs", told->jobs, "So many threads; the output is the same")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, most_jobs));
    auto* out = command.add_option("--out", told->out, "Write to this file");
    out->type_name("FILE");
    command.add_flag("--resume", told->resume, "Go on where a run that was cut short left --out")
        ->needs(out);
    models_option(command, told->models);
    encoding_option(command, told->encoding);
    command.footer(
        "A file whose first line is an object of JSON (and stdin) holds a record a line; any "
        "other\n"
        "is one document, read as `check` reads it, its path for an id. A folder stands for every\n"
        "file below it, in order of name, hidden ones left out. One line of JSON a record, in "
        "order;\n"
        "a record that cannot be read is answered with {\"id\",\"error\"}, the others are "
        "checked,\n"
        "and the exit code is 2.");
    line.on(command, [told](Console& console) { return scan(*told, console); });
}

}  // namespace cli
