#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/example.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/model_text.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/world.hpp"

namespace cli {

namespace base = ballpark::base;
namespace model = ballpark::model;
namespace report = ballpark::report;

namespace {

struct ModelsOptions {
    std::string models;  ///< folder
    std::string id;      ///< of the one to show
};

int conclude(const model::Library& library, std::size_t faults, Console& console) {
    std::size_t examples = 0;
    for (const model::Model& each : library.models) examples += each.examples.size();
    console.put(faults == 0 ? fmt::format("nothing wrong with {} models, {} sources, {} examples\n",
                                          library.models.size(), library.sources.size(), examples)
                            : fmt::format("{} fault{}\n", faults, faults == 1 ? "" : "s"));
    return faults == 0 ? found_nothing : found_something;
}

void put(const model::FileDiagnostic& fault, std::string_view text, Console& console) {
    console.put(report::diagnostic_text(fault.diagnostic, {fault.path, text},
                                        ballpark::units::Catalogue::builtin(), console.style()) +
                "\n");
}

int models_list(const ModelsOptions& options, Console& console) {
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    console.put(report::model_list(world->library(), console.style()));
    return found_nothing;
}

int models_show(const ModelsOptions& options, Console& console) {
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    if (const auto* found = world->library().find(options.id)) {
        console.put(
            report::model_text(*found, world->library(), world->catalogue(), console.style()));
        return found_nothing;
    }
    base::Diagnostic fault;
    fault.code = "unknown-model";
    fault.headline = fmt::format("no model \"{}\"", base::printable(options.id));
    fault.primary = {{0, static_cast<std::uint32_t>(options.id.size())}, "not known"};
    std::vector<std::string_view> ids;
    for (const auto& known : world->library().models) ids.push_back(known.id);
    if (const auto near = model::nearest(options.id, ids); !near.empty())
        fault.suggestions.push_back({{fault.primary.span, std::string(near)}, "", 0});
    fault.notes.push_back("`ballpark models list` names them all");
    console.complain(fault, {"model", options.id});
    return unusable;
}

int models_lint(const ModelsOptions& options, Console& console) {
    const auto& catalogue = ballpark::units::Catalogue::builtin();
    if (options.models.empty()) {
        const model::Library& library = model::builtin_library();
        const auto faults = model::check_examples(library, catalogue);
        for (const auto& fault : faults) put(fault, "", console);
        return conclude(library, faults.size(), console);
    }
    const auto files = model::read_folder(options.models);
    if (!files) {
        console.complain(files.error(), {options.models, ""});
        return unusable;
    }
    // A folder with its own sources stands alone; another one lies over the packed models.
    const bool whole =
        std::ranges::find(*files, "sources.toml", &model::File::path) != files->end();
    const auto loaded =
        model::load_library(*files, whole ? nullptr : &model::builtin_library(), catalogue);
    for (const auto& fault : loaded.diagnostics()) {
        const auto file = std::ranges::find(*files, fault.path, &model::File::path);
        put(fault, file == files->end() ? std::string_view() : file->text, console);
    }
    return conclude(loaded.library(), loaded.diagnostics().size(), console);
}

}  // namespace

void describe_models(CommandLine& line) {
    const auto told = std::make_shared<ModelsOptions>();
    CLI::App& models = line.command("models", "List, show or check the models");
    models.require_subcommand(1);
    CLI::App& list = line.command("list", "Every model, one a line", &models);
    models_option(list, told->models);
    line.on(list, [told](Console& console) { return models_list(*told, console); });
    CLI::App& show = line.command("show", "All that a model says, with its sources", &models);
    show.add_option("MODEL", told->id, "power/solar-pv")->required()->type_name("");
    models_option(show, told->models);
    line.on(show, [told](Console& console) { return models_show(*told, console); });
    CLI::App& lint = line.command("lint", "Check the models and run their examples", &models);
    lint.add_option("FOLDER,--models", told->models, "A folder; else the packed models")
        ->type_name("DIR");
    line.on(lint, [told](Console& console) { return models_lint(*told, console); });
}

}  // namespace cli
