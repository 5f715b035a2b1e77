#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "ballpark/model/nearest.hpp"
#include "ballpark/model/store.hpp"
#include "cli/commands.hpp"
#include "cli/repl.hpp"

namespace cli {

namespace {

/// "ballpark models " for `ballpark models list`: what stands before a command's own name.
std::string names_above(const CLI::App& app) {
    std::string names;
    for (const CLI::App* above = app.get_parent(); above; above = above->get_parent())
        names = above->get_name() + (names.empty() ? "" : " ") + names;
    return names;
}

}  // namespace

CommandLine::CommandLine()
    : app_(std::make_unique<CLI::App>("Checks the figures in a deal.", "ballpark")) {
    app_->require_subcommand(1);
    app_->option_defaults()->always_capture_default(false);
    app_->set_help_flag("-h,--help", "Print this help and exit");
    app_->footer("Exit codes: 0 nothing found, 1 findings, 2 the input could not be used.");
}

CommandLine::~CommandLine() = default;

CLI::App& CommandLine::command(const char* name, const char* what, CLI::App* parent) {
    CLI::App* added = (parent ? parent : app_.get())->add_subcommand(name, what);
    added->add_option("--color", colour_, "auto, always or never")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    return *added;
}

void CommandLine::on(CLI::App& command, Action action) {
    command.callback([this, action = std::move(action)] { action_ = action; });
}

int CommandLine::run(int argc, char** argv) {
    if (argc == 1 && at_terminal()) {
        Console console(Colour::automatic);
        return console.finish(converse(ballpark::model::builtin_library().money, console));
    }
    // Describing costs more than many a command: of one that is named, its own description will do.
    const std::string_view first = argc > 1 ? argv[1] : "";
    const auto named = std::ranges::find(commands, first, &Command::name);
    for (const Command& each : commands)
        if (named == commands.end() || &each == &*named) each.describe(*this);
    if (argc > 1 && argv[1][0] != '-' && !is_command(argv[1]))
        return refuse(unknown_command(argv[1]));
    try {
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return help();
    } catch (const CLI::ParseError& error) {
        return refuse(error.what());
    }
    Console console(colour());
    return console.finish(action_(console));
}

Colour CommandLine::colour() const {
    if (colour_ == "always") return Colour::always;
    return colour_ == "never" ? Colour::never : Colour::automatic;
}

const CLI::App& CommandLine::asked_for() const {
    const CLI::App* app = app_.get();
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return *app;
}

int CommandLine::help() const {
    Console console(Colour::never);
    const CLI::App& app = asked_for();
    console.put(app.help(names_above(app)));
    return console.finish(found_nothing);
}

bool CommandLine::is_command(std::string_view word) const {
    for (const CLI::App* each : app_->get_subcommands({}))
        if (each->get_name() == word) return true;
    return false;
}

std::string CommandLine::unknown_command(const std::string& word) const {
    std::vector<std::string_view> names;
    for (const CLI::App* each : app_->get_subcommands({})) names.push_back(each->get_name());
    const std::string_view near = ballpark::model::nearest(word, names);
    return "no command \"" + word + "\"" +
           (near.empty() ? "" : "; did you mean \"" + std::string(near) + "\"?");
}

int CommandLine::refuse(const std::string& why) const {
    const Console console(Colour::never);
    const CLI::App& app = asked_for();
    const std::string above = names_above(app);
    const std::string name = above + (above.empty() ? "" : " ") + app.get_name();
    console.complain(name + ": " + why);
    console.complain("`" + name + " --help` says how it is used");
    return unusable;
}

void models_option(CLI::App& command, std::string& folder) {
    command.add_option("--models", folder, "Models to lay over the packed ones")->type_name("DIR");
}

void encoding_option(CLI::App& command, std::string& encoding) {
    command
        .add_option("--offset-encoding", encoding,
                    "What offsets count: utf-8 (bytes), utf-16, utf-32")
        ->type_name("ENCODING");
}

void circumstances(CLI::App& command, std::string& date, std::string& place) {
    command.add_option("--date", date, "When the text is from: 2019-10-24, 2019-10, 2019")
        ->type_name("DATE");
    command.add_option("--place", place, "Where it plays: a country's code, as in KP")
        ->type_name("PLACE");
}

}  // namespace cli
