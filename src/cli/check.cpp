#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <numeric>

#include "ballpark/check/check.hpp"
#include "ballpark/report/renderer.hpp"
#include "ballpark/report/selection.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/record.hpp"
#include "cli/world.hpp"

namespace cli {

namespace report = ballpark::report;
namespace scenario = ballpark::scenario;
namespace text = ballpark::text;
using ballpark::check::Findings;

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    std::vector<std::string> claims;
    std::string date;
    std::string place;
    std::string format = "text";
    std::string from;
    std::string models;
    std::string encoding = "utf-8";
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::string severity = "note";
    double least_probability = 0;
};

const std::vector<std::string> output_formats{"text", "json",   "jsonl", "sarif",
                                              "csv",  "github", "html"};
const std::vector<std::string> input_formats{"text", "markdown", "html",  "pdf",
                                             "docx", "odt",      "jsonl", "scenario"};

/// What a file is to be read as, where that is not left to its content.
struct From {
    std::optional<text::Format> format;
    bool records = false;
    bool scenario = false;
    bool open = true;  ///< is it left to the content?
};

bool ends_in(std::string_view path, std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return path.ends_with(end); });
}

std::unique_ptr<report::Renderer> make_renderer(const std::string& format,
                                                const report::RenderOptions& options) {
    if (format == "json" || format == "jsonl")
        return report::json_renderer(options, format == "jsonl");
    if (format == "csv") return report::csv_renderer(options);
    if (format == "sarif") return report::sarif_renderer(options);
    if (format == "github") return report::github_renderer(options);
    if (format == "html") return report::html_renderer(options);
    return report::text_renderer(options);
}

/// What the inputs are checked with, and how what was found is told.
struct Setting {
    const World& world;
    ballpark::base::Date date;
    std::string place;
    report::OffsetEncoding encoding;
    report::Selection selection;
    From from;
};

/// Checks one input after the other and hands what was found to the renderer.
class Checker {
public:
    Checker(const std::string& format, Setting setting, Console& console)
        : format_(format),
          setting_(std::move(setting)),
          engine_(setting_.world.engine()),
          console_(console),
          renderer_(make_renderer(format, {engine_, setting_.encoding, console.style()})) {}

    void check_file(const std::string& path) {
        auto bytes = read_bytes(path);
        if (!bytes) {
            bad_ = true;
            console_.complain(bytes.error(), {name_of(path), ""});
            return;
        }
        const From& from = setting_.from;
        if (from.records || (from.open && is_records(path, *bytes))) {
            check_records(path, *bytes);
            return;
        }
        const bool is_scenario = from.scenario || (from.open && ends_in(path, {".toml"}));
        const std::string name = name_of(path);
        const auto document = read_document(
            name, std::move(*bytes), is_scenario ? text::Format::plain : from.format, console_);
        if (!document) {
            bad_ = true;
        } else if (is_scenario) {
            check_scenario(name, path == "-" ? "" : path, *document);
        } else {
            const std::string_view file = path == "-" ? std::string_view() : path;
            check_text({path, file, name, setting_.date, setting_.place}, *document);
        }
    }

    void check_claim(const std::string& claim) {
        if (!usable("claim", claim, console_)) {
            bad_ = true;
            return;
        }
        check_text({"claim", "", "claim", setting_.date, setting_.place},
                   text::Document::plain({text::Encoding::utf8, claim, 0}));
    }

    int finish() {
        if (texts_ + claims_ > 0) console_.put(renderer_->finish());
        if (bad_) return unusable;
        return alarming_ ? found_something : found_nothing;
    }

private:
    struct Named {
        std::string_view id;
        std::string_view file;
        std::string_view name;
        ballpark::base::Date date;
        std::string_view place;
    };

    void check_text(const Named& named, const text::Document& document) {
        if (!one_table(named.name, claims_)) return;
        Findings findings =
            ballpark::check::check_text(document.prose(), named.date, named.place, engine_);
        if (!setting_.selection.shows_all())
            std::erase_if(findings.diagnostics,
                          [&](const auto& finding) { return !setting_.selection.shows(finding); });
        ++texts_;
        alarming_ = alarming_ || findings.alarming();
        render({named.id, named.file, {named.name, document.prose(), &document}, {&findings, 1}});
    }

    void check_scenario(const std::string& name, std::string_view file,
                        const text::Document& document) {
        if (!one_table(name, texts_)) return;
        scenario::ReadScenario read = scenario::read_scenario(document.prose(), engine_);
        if (!read.faults.empty()) {
            bad_ = true;
            for (const auto& fault : read.faults) {
                if (&fault != read.faults.data()) console_.complain("");
                console_.complain(fault, {name, document.prose(), &document});
            }
            return;
        }
        const auto wanted = [&](const auto& finding) { return setting_.selection.shows(finding); };
        const scenario::CheckedScenario checked =
            scenario::check_scenario(name, std::move(read.scenario), engine_, wanted);
        claims_ += checked.findings.size();
        alarming_ = alarming_ || checked.alarming();
        render({name, file, {name, document.prose(), &document}, checked.findings, &checked});
    }

    static bool is_records(const std::string& path, std::string_view bytes) {
        return ends_in(path, {".jsonl", ".ndjson"}) || looks_like_records(bytes);
    }

    /// Every line a record; one that cannot be read is told, the others are checked.
    void check_records(const std::string& path, std::string_view bytes) {
        const std::string name = name_of(path);
        std::size_t number = 0;
        bool any = false;
        while (!bytes.empty()) {
            const std::size_t end = std::min(bytes.find('\n'), bytes.size());
            const std::string_view line = bytes.substr(0, end);
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
            ++number;
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            any = true;
            check_record(line, fmt::format("{}:{}", name, number));
        }
        if (any) return;
        bad_ = true;
        console_.complain(fmt::format("ballpark: {}: there is no record in it", name));
    }

    /// The places of what is found are those of the record's text, and not of the file.
    void check_record(std::string_view line, const std::string& where) {
        const auto read = read_record(line, where, engine_.library);
        const auto& record = read.record;
        if (!record) {
            bad_ = true;
            console_.complain(record.error(), {where, ""});
            return;
        }
        if (!usable(where, record->text, console_)) {
            bad_ = true;
            return;
        }
        const auto& date = record->date.known() ? record->date : setting_.date;
        const std::string& place = record->place.empty() ? setting_.place : record->place;
        check_text({read.id, "", where, date, place},
                   text::Document::plain({text::Encoding::utf8, record->text, 0}));
    }

    /// CSV is one table, and texts have another than scenarios.
    bool one_table(std::string_view name, std::size_t others) {
        if (format_ != "csv" || others == 0) return true;
        bad_ = true;
        console_.complain(
            fmt::format("ballpark: {}: csv is one table: give texts or scenario "
                        "files, not both",
                        name));
        return false;
    }

    void render(report::Checked checked) {
        const std::size_t found = std::accumulate(
            checked.findings.begin(), checked.findings.end(), std::size_t{0},
            [](std::size_t sum, const Findings& each) { return sum + each.diagnostics.size(); });
        // A place or two is found as soon without an index.
        constexpr std::size_t many = 8;
        std::optional<report::LineIndex> lines;
        std::optional<report::LineIndex> given;
        if (found > many) {
            checked.source.lines = &lines.emplace(checked.source.text);
            checked.source.given = &given.emplace(checked.source.document->source());
        }
        renderer_->add(checked);
        console_.put(renderer_->take());
    }

    const std::string& format_;
    Setting setting_;
    ballpark::check::Engine engine_;
    Console& console_;
    std::unique_ptr<report::Renderer> renderer_;
    std::size_t texts_ = 0;
    std::size_t claims_ = 0;
    bool alarming_ = false;
    bool bad_ = false;
};

std::optional<From> from_option(const std::string& value, const Console& console) {
    From from;
    if (value.empty()) return from;
    from.open = false;
    from.records = value == "jsonl";
    from.scenario = value == "scenario";
    from.format = text::format_named(value);
    if (from.records || from.scenario || from.format) return from;
    refuse_value("--from", value, "format", input_formats, console);
    return std::nullopt;
}

std::optional<report::Selection> selection_option(const CheckOptions& options,
                                                  const Console& console) {
    report::Selection selection{options.select, options.ignore, {}, options.least_probability};
    for (const auto* rules : {&options.select, &options.ignore})
        for (const std::string& rule : *rules)
            if (const auto known = report::check_rule_name(rule); !known) {
                const char* option = rules == &options.select ? "--select" : "--ignore";
                console.complain(known.error(), {option, rule});
                return std::nullopt;
            }
    using ballpark::base::Severity;
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (ballpark::base::to_string(severity) == options.severity) {
            selection.least = severity;
            return selection;
        }
    refuse_value("--severity", options.severity, "severity", {"note", "warning", "error"}, console);
    return std::nullopt;
}

int check(const CheckOptions& options, Console& console) {
    if (!format_option(options.format, output_formats, console)) return unusable;
    const auto from = from_option(options.from, console);
    const auto selection = selection_option(options, console);
    if (!from || !selection) return unusable;
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
    Checker checker(options.format, {*world, *date, *place, *encoding, *selection, *from}, console);
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
    command
        .add_option("--from", told->from,
                    fmt::format("What the files are, not to be guessed: {}",
                                fmt::join(input_formats, ", ")))
        ->type_name("FORMAT");
    command.add_option("--claim", told->claims, "A text given here; may be repeated")
        ->allow_extra_args(false)
        ->type_name("TEXT");
    circumstances(command, told->date, told->place);
    command
        .add_option("--format", told->format, fmt::format("{}", fmt::join(output_formats, ", ")))
        ->type_name("FORMAT");
    for (const auto& [name, rules, what] :
         {std::tuple{"--select", &told->select, "Report these rules alone; may be repeated"},
          std::tuple{"--ignore", &told->ignore, "Do not report these rules; may be repeated"}})
        command.add_option(name, *rules, what)
            ->allow_extra_args(false)
            ->delimiter(',')
            ->type_name("RULE");
    command
        .add_option("--severity", told->severity,
                    "The least that is reported: note, warning, error")
        ->type_name("LEVEL");
    command
        .add_option("--min-probability", told->least_probability,
                    "Leave out findings whose best repair is less likely than this, 0 to 1")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("P");
    models_option(command, told->models);
    encoding_option(command, told->encoding);
    command.footer(
        "Text, Markdown, HTML, .docx, .odt, PDF (by pdftotext) and JSON Lines are told apart by\n"
        "content. Offsets are bytes of the file; of PDF, .docx and .odt, of the text taken out of\n"
        "them, and a finding says its page and paragraph.");
    line.on(command, [told](Console& console) { return check(*told, console); });
}

}  // namespace cli
