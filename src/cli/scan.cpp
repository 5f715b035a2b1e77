#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>

#include "ballpark/base/utf8.hpp"
#include "ballpark/check/check.hpp"
#include "ballpark/report/json.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/text/decode.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace cli {

namespace base = ballpark::base;
namespace report = ballpark::report;
using nlohmann::json;

namespace {

struct ScanOptions {
    std::vector<std::string> files;
    std::string models;
    std::string encoding = "utf-8";
};

struct Record {
    std::string id;
    std::string text;
    base::Date date;
    std::string place;
};

base::Span all_of(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

/// The JSON of a line. The library throws on what is none; it says where.
base::Result<json> parse(std::string_view line) {
    try {
        json parsed = json::parse(line);
        if (parsed.is_object()) return parsed;
        return base::failure("bad-record", "the line is no JSON object", all_of(line));
    } catch (const json::parse_error& error) {
        const auto at = static_cast<std::uint32_t>(
            std::min<std::size_t>(error.byte == 0 ? 0 : error.byte - 1, line.size()));
        return base::failure("bad-record", fmt::format("the line is no JSON: byte {}", at),
                             {at, at});
    }
}

/// The string under `key`, empty if there is none.
base::Result<std::string> string_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return std::string();
    if (!found->is_string())
        return base::failure("bad-record", fmt::format("\"{}\" is no string", key));
    return found->get<std::string>();
}

base::Result<Record> read_record(const json& object, std::string id,
                                 const ballpark::model::Library& library) {
    Record record;
    record.id = std::move(id);
    if (!object.contains("text")) return base::failure("bad-record", "a record without \"text\"");
    auto text = string_of(object, "text");
    if (!text) return tl::unexpected(std::move(text.error()));
    record.text = std::move(*text);
    if (auto good = ballpark::text::check_text(record.text); !good)
        return tl::unexpected(std::move(good.error()));
    const auto date = string_of(object, "date");
    if (!date) return tl::unexpected(date.error());
    if (!date->empty()) {
        const auto parsed = ballpark::scenario::parse_date(*date);
        if (!parsed)
            return base::failure("bad-date",
                                 fmt::format("\"{}\" is no date", base::printable(*date)));
        record.date = *parsed;
    }
    const auto place = string_of(object, "place");
    if (!place) return tl::unexpected(place.error());
    if (!place->empty()) {
        auto parsed = ballpark::scenario::parse_place(*place, library);
        if (!parsed)
            return base::failure("unknown-place",
                                 fmt::format("no country \"{}\"", base::printable(*place)));
        record.place = std::move(*parsed);
    }
    return record;
}

/// The record's own id; where it has none, the line it stands in.
std::string id_of(const json& object, const std::string& line_name) {
    const auto found = object.find("id");
    if (found == object.end() || found->is_null()) return line_name;
    return found->is_string() ? found->get<std::string>() : found->dump();
}

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
        const auto object = parse(line);
        if (!object) {
            bad_ = true;
            return report::error_json(line_name, object.error(), line, encoding_);
        }
        const std::string id = id_of(*object, line_name);
        const auto record = read_record(*object, id, engine_.library);
        if (!record) {
            bad_ = true;
            return report::error_json(id, record.error(), line, encoding_);
        }
        const auto findings =
            ballpark::check::check_text(record->text, record->date, record->place, engine_);
        alarming_ = alarming_ || findings.alarming();
        return report::record_json(record->id, findings, engine_.catalogue, encoding_);
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
