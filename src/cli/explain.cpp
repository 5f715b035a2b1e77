#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "ballpark/base/utf8.hpp"
#include "ballpark/check/check.hpp"
#include "ballpark/check/pages.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/report/claim_text.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/markdown_text.hpp"
#include "ballpark/report/model_text.hpp"
#include "ballpark/report/readings_text.hpp"
#include "ballpark/report/unit_text.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "ballpark/units/parse.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace cli {

namespace base = ballpark::base;
namespace check_room = ballpark::check;
namespace report = ballpark::report;

namespace {

struct ExplainOptions {
    std::string subject;
    std::string date;
    std::string place;
    std::string models;
};

/// A model by its id, or by the last part of it ("solar-pv").
const ballpark::model::Model* find_model(const ballpark::model::Library& library,
                                         std::string_view subject) {
    if (const auto* model = library.find(subject)) return model;
    for (const auto& model : library.models)
        if (model.id.substr(model.id.rfind('/') + 1) == subject) return &model;
    return nullptr;
}

void explain_claim(const std::string& text, const check_room::Findings& findings,
                   const check_room::Engine& engine, Console& console) {
    console.put(report::claim_text(findings, engine, console.style()));
    for (const auto& diagnostic : findings.diagnostics)
        console.put("\n" + report::diagnostic_text(diagnostic, {"claim", text}, engine.catalogue,
                                                   console.style()));
    const auto& passage = findings.passage;
    for (std::size_t i = 0; i < passage.claims.size(); ++i) {
        const auto readings = ballpark::scenario::doubtful_readings(findings, i, engine);
        if (!readings) continue;
        const auto& figure = passage.claims[i].figures[readings->figure];
        console.put("\n" + report::readings_text(passage.mentions[figure.mention].span.of(text),
                                                 *readings, engine.catalogue, console.style()));
    }
    if (findings.diagnostics.empty()) console.put("\nnothing is amiss\n");
}

int not_known(const std::string& subject, const ballpark::model::Library& library,
              const Console& console) {
    std::vector<std::string_view> known;
    for (const auto& page : check_room::rule_pages()) known.push_back(page.slug);
    for (const auto& model : library.models) known.push_back(model.id);
    base::Diagnostic fault;
    fault.code = "unknown-subject";
    fault.headline = fmt::format("nothing known about \"{}\"", base::printable(subject));
    fault.primary = {{0, static_cast<std::uint32_t>(subject.size())},
                     "no rule, model, unit, or claim with a figure"};
    if (const auto near = ballpark::model::nearest(subject, known); !near.empty())
        fault.suggestions.push_back({{fault.primary.span, std::string(near)}, "", 0});
    console.complain(fault, {"subject", subject});
    return unusable;
}

int explain(const ExplainOptions& options, Console& console) {
    const auto world = World::open(options.models, console);
    if (!world) return unusable;
    const auto date = date_option(options.date, console);
    const auto place = place_option(options.place, world->library(), console);
    if (!date || !place) return unusable;
    const std::string& subject = options.subject;
    const auto engine = world->engine();

    const auto pages = check_room::rule_pages();
    if (const auto page = std::ranges::find(pages, subject, &check_room::Page::slug);
        page != pages.end()) {
        console.put(report::markdown_text(page->text, console.style()));
        return found_nothing;
    }
    if (const auto* model = find_model(engine.library, subject)) {
        console.put(report::model_text(*model, engine.library, engine.catalogue, console.style()));
        return found_nothing;
    }
    const ballpark::units::Context context{*place};
    const auto unit = ballpark::units::parse_unit(subject, engine.catalogue, context);
    if (unit) {
        console.put(report::unit_text(*unit, engine.catalogue, console.style()));
        return found_nothing;
    }
    if (unit.error().code == "ambiguous-unit") {
        console.complain(unit.error(), {"subject", subject});
        return unusable;
    }
    if (!usable("subject", subject, console)) return unusable;
    const auto findings = check_room::check_text(subject, *date, *place, engine);
    if (findings.passage.mentions.empty()) return not_known(subject, engine.library, console);
    explain_claim(subject, findings, engine, console);
    return findings.alarming() ? found_something : found_nothing;
}

}  // namespace

void describe_explain(CommandLine& line) {
    const auto told = std::make_shared<ExplainOptions>();
    CLI::App& command = line.command("explain", "Explain a rule, a unit, a model or a claim");
    command.add_option("SUBJECT", told->subject, "power-per-time, kWh, power/solar-pv, \"...\"")
        ->required()
        ->type_name("");
    circumstances(command, told->date, told->place);
    models_option(command, told->models);
    line.on(command, [told](Console& console) { return explain(*told, console); });
}

}  // namespace cli
