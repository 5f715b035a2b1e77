#include <CLI/CLI.hpp>
#include <exception>
#include <functional>

#include "ballpark/model/nearest.hpp"
#include "cli/commands.hpp"

// The program's edge: the command line in, an exit code out. Whatever is thrown ends here.

namespace {

using cli::Console;

/// The command line, and what it asks for.
class CommandLine {
public:
    CommandLine() : app_("Checks the figures in a deal.", "ballpark") {
        app_.require_subcommand(1);
        app_.option_defaults()->always_capture_default(false);
        app_.set_help_flag("-h,--help", "Print this help and exit");
        app_.footer("Exit codes: 0 nothing found, 1 findings, 2 the input could not be used.");
        add_check();
        add_scan();
        add_convert();
        add_eval();
        add_explain();
        add_models();
    }

    int run(int argc, char** argv) {
        if (argc > 1 && argv[1][0] != '-' && !is_command(argv[1]))
            return refuse(unknown_command(argv[1]));
        try {
            app_.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            return help();
        } catch (const CLI::ParseError& error) {
            return refuse(error.what());
        }
        Console console(colour());
        return console.finish(action_(console));
    }

private:
    template <class Options>
    void on(CLI::App* command, Options& options, int (*perform)(const Options&, Console&)) {
        command->callback([this, &options, perform] {
            action_ = [&options, perform](Console& console) { return perform(options, console); };
        });
    }

    CLI::App* command(const char* name, const char* what, CLI::App* parent = nullptr) {
        CLI::App* added = (parent ? parent : &app_)->add_subcommand(name, what);
        added->add_option("--color", colour_, "auto, always or never")
            ->type_name("WHEN")
            ->check(CLI::IsMember({"auto", "always", "never"}));
        return added;
    }

    static void models_option(CLI::App* command, std::string& folder) {
        command->add_option("--models", folder, "Models to lay over the packed ones")
            ->type_name("DIR");
    }
    static void encoding_option(CLI::App* command, std::string& encoding) {
        command
            ->add_option("--offset-encoding", encoding,
                         "What offsets count: utf-8 (bytes), utf-16, utf-32")
            ->type_name("ENCODING");
    }
    static void circumstances(CLI::App* command, std::string& date, std::string& place) {
        command->add_option("--date", date, "When the text is from: 2019-10-24, 2019-10, 2019")
            ->type_name("DATE");
        command->add_option("--place", place, "Where it plays: a country's code, as in KP")
            ->type_name("PLACE");
    }

    void add_check() {
        CLI::App* added = command("check", "Check texts, claims and scenario files (.toml)");
        added->add_option("FILE", check_.files, "A text, a scenario (.toml), or - for stdin")
            ->type_name("");
        added->add_option("--claim", check_.claims, "A text given here; may be repeated")
            ->allow_extra_args(false)
            ->type_name("TEXT");
        circumstances(added, check_.date, check_.place);
        added->add_option("--format", check_.format, "text, json, jsonl; csv for scenarios")
            ->type_name("FORMAT");
        models_option(added, check_.models);
        encoding_option(added, check_.encoding);
        on(added, check_, cli::check);
    }

    void add_scan() {
        CLI::App* added =
            command("scan", "Check JSON Lines {\"id\",\"text\",\"date\"?,\"place\"?}");
        added->add_option("FILE", scan_.files, "A file, or - for stdin")->type_name("");
        models_option(added, scan_.models);
        encoding_option(added, scan_.encoding);
        added->footer(
            "One line of JSON a record, in order; a record that cannot be read is answered with\n"
            "{\"id\",\"error\"}, the others are checked, and the exit code is 2.");
        on(added, scan_, cli::scan);
    }

    void add_convert() {
        CLI::App* added = command("convert", "Convert a quantity to another unit");
        CLI::Option* from =
            added->add_option("FROM", convert_.from, "\"2.5 million watt days\"")->type_name("");
        CLI::Option* to = added->add_option("TO", convert_.to, "MWh")->type_name("");
        added->add_option("--format", convert_.format, "text or json")->type_name("FORMAT");
        CLI::Option* lines = added->add_flag("--lines", convert_.lines,
                                             "Read lines FROM<tab>TO from standard input");
        needs_unless(added, {from, to}, lines);
        on(added, convert_, cli::convert);
    }

    void add_eval() {
        CLI::App* added = command("eval", "Calculate with units");
        CLI::Option* expression =
            added->add_option("EXPRESSION", eval_.expression, "\"2.5 GW * 0.16 * 1 yr to TWh\"")
                ->type_name("");
        added->add_option("--format", eval_.format, "text or json")->type_name("FORMAT");
        CLI::Option* lines =
            added->add_flag("--lines", eval_.lines, "Read one a line from standard input");
        needs_unless(added, {expression}, lines);
        on(added, eval_, cli::evaluate);
    }

    void add_explain() {
        CLI::App* added = command("explain", "Explain a rule, a unit, a model or a claim");
        added
            ->add_option("SUBJECT", explain_.subject,
                         "power-per-time, kWh, power/solar-pv, \"...\"")
            ->required()
            ->type_name("");
        circumstances(added, explain_.date, explain_.place);
        models_option(added, explain_.models);
        on(added, explain_, cli::explain);
    }

    void add_models() {
        CLI::App* models = app_.add_subcommand("models", "List, show or check the models");
        models->require_subcommand(1);
        CLI::App* list = command("list", "Every model, one a line", models);
        models_option(list, models_.models);
        on(list, models_, cli::models_list);
        CLI::App* show = command("show", "All that a model says, with its sources", models);
        show->add_option("MODEL", models_.id, "power/solar-pv")->required()->type_name("");
        models_option(show, models_.models);
        on(show, models_, cli::models_show);
        CLI::App* lint = command("lint", "Check the models and run their examples", models);
        lint->add_option("FOLDER,--models", models_.models, "A folder; else the packed models")
            ->type_name("DIR");
        on(lint, models_, cli::models_lint);
    }

    /// The positionals are required, unless the lines are read.
    static void needs_unless(CLI::App* command, std::vector<CLI::Option*> positionals,
                             CLI::Option* lines) {
        command->parse_complete_callback([positionals, lines] {
            if (lines->count() > 0) return;
            for (const CLI::Option* positional : positionals)
                if (positional->count() == 0) throw CLI::RequiredError(positional->get_name());
        });
    }

    cli::Colour colour() const {
        if (colour_ == "always") return cli::Colour::always;
        return colour_ == "never" ? cli::Colour::never : cli::Colour::automatic;
    }

    const CLI::App& asked_for() const {
        const CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    /// "ballpark models " for `ballpark models list`: what stands before a command's own name.
    static std::string names_above(const CLI::App& app) {
        std::string names;
        for (const CLI::App* above = app.get_parent(); above; above = above->get_parent())
            names = above->get_name() + (names.empty() ? "" : " ") + names;
        return names;
    }

    int help() const {
        Console console(cli::Colour::never);
        const CLI::App& app = asked_for();
        console.put(app.help(names_above(app)));
        return console.finish(cli::found_nothing);
    }

    bool is_command(std::string_view word) const {
        for (const CLI::App* each : app_.get_subcommands({}))
            if (each->get_name() == word) return true;
        return false;
    }

    std::string unknown_command(const std::string& word) const {
        std::vector<std::string_view> names;
        for (const CLI::App* each : app_.get_subcommands({})) names.push_back(each->get_name());
        const std::string_view near = ballpark::model::nearest(word, names);
        return "no command \"" + word + "\"" +
               (near.empty() ? "" : "; did you mean \"" + std::string(near) + "\"?");
    }

    int refuse(const std::string& why) const {
        const Console console(cli::Colour::never);
        const CLI::App& app = asked_for();
        const std::string above = names_above(app);
        const std::string name = above + (above.empty() ? "" : " ") + app.get_name();
        console.complain(name + ": " + why);
        console.complain("`" + name + " --help` says how it is used");
        return cli::unusable;
    }

    CLI::App app_;
    std::string colour_ = "auto";
    cli::CheckOptions check_;
    cli::ScanOptions scan_;
    cli::ConvertOptions convert_;
    cli::EvalOptions eval_;
    cli::ExplainOptions explain_;
    cli::ModelsOptions models_;
    std::function<int(Console&)> action_;
};

}  // namespace

int main(int argc, char** argv) {
    try {
        return CommandLine().run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ballpark: unexpected: %s\n", error.what());
    } catch (...) {
        std::fputs("ballpark: unexpected failure\n", stderr);
    }
    return cli::unusable;
}
