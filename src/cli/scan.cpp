#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "ballpark/check/check.hpp"
#include "ballpark/report/json.hpp"
#include "ballpark/text/document.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/record.hpp"
#include "cli/world.hpp"

namespace cli {

namespace base = ballpark::base;
namespace report = ballpark::report;
namespace text = ballpark::text;

namespace {

struct ScanOptions {
    std::vector<std::string> files;
    std::string models;
    std::string encoding = "utf-8";
};

class Scanner {
public:
    Scanner(const World& world, report::OffsetEncoding encoding, Console& console)
        : engine_(world.engine()), encoding_(encoding), console_(console) {}

    /// False if nobody reads the answers any more.
    bool scan_line(std::string_view line, const std::string& line_name) {
        if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) return true;
        console_.put(answer(line, line_name) + "\n");
        return console_.flush();
    }

    bool scan_stream(std::FILE* file, const std::string& name) {
        char* line = nullptr;
        std::size_t capacity = 0;
        bool wanted = true;
        std::size_t number = 0;
        ssize_t length = 0;
        while (wanted && (length = getline(&line, &capacity, file)) >= 0)
            wanted = scan_line({line, static_cast<std::size_t>(length)},
                               fmt::format("{}:{}", name, ++number));
        std::free(line);
        if (wanted && std::ferror(file) != 0) {
            bad_ = true;
            console_.complain(
                fmt::format("ballpark: {}: cannot read: {}", name, std::strerror(errno)));
        }
        return wanted;
    }

    void blame() { bad_ = true; }
    int code() const { return bad_ ? unusable : alarming_ ? found_something : found_nothing; }

private:
    std::string answer(std::string_view line, const std::string& line_name) {
        auto read = read_record(line, line_name, engine_.library);
        if (!read.record) {
            bad_ = true;
            return report::error_json(read.id, read.record.error(), line, encoding_);
        }
        Record& record = *read.record;
        const auto document =
            text::Document::plain({text::Encoding::utf8, std::move(record.text), 0});
        const auto findings =
            ballpark::check::check_text(document.prose(), record.date, record.place, engine_);
        alarming_ = alarming_ || findings.alarming();
        return report::record_json(read.id, findings, engine_.catalogue, encoding_, &document);
    }

    ballpark::check::Engine engine_;
    report::OffsetEncoding encoding_;
    Console& console_;
    bool bad_ = false;
    bool alarming_ = false;
};

struct Closer {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

int scan(const ScanOptions& options, Console& console) {
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    const auto encoding = encoding_option(options.encoding, console);
    if (!encoding) return unusable;
    Scanner scanner(*world, *encoding, console);
    const std::vector<std::string> standard_input{"-"};
    for (const std::string& path : options.files.empty() ? standard_input : options.files) {
        const std::unique_ptr<std::FILE, Closer> file(path == "-" ? stdin
                                                                  : std::fopen(path.c_str(), "rb"));
        if (!file) {
            scanner.blame();
            const auto fault = base::failure(
                "cannot-open", fmt::format("cannot open the file: {}", std::strerror(errno)));
            console.complain(fault.value(), {path, ""});
            continue;
        }
        if (!scanner.scan_stream(file.get(), name_of(path))) break;
    }
    return scanner.code();
}

}  // namespace

void describe_scan(CommandLine& line) {
    const auto told = std::make_shared<ScanOptions>();
    CLI::App& command =
        line.command("scan", "Check JSON Lines {\"id\",\"text\",\"date\"?,\"place\"?}");
    command.add_option("FILE", told->files, "A file, or - for stdin")->type_name("");
    models_option(command, told->models);
    encoding_option(command, told->encoding);
    command.footer(
        "One line of JSON a record, in order; a record that cannot be read is answered with\n"
        "{\"id\",\"error\"}, the others are checked, and the exit code is 2.");
    line.on(command, [told](Console& console) { return scan(*told, console); });
}

}  // namespace cli
