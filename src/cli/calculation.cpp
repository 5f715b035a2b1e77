#include "cli/calculation.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "ballpark/report/calculated.hpp"
#include "ballpark/report/json.hpp"
#include "cli/command_line.hpp"
#include "cli/input.hpp"

namespace cli {

namespace model = ballpark::model;
namespace report = ballpark::report;
namespace units = ballpark::units;

std::optional<Rates> Rates::open(const RatesOptions& options, const Console& console) {
    auto world = World::open(options.models, console);
    if (!world) return std::nullopt;
    Rates rates;
    rates.world_ = std::make_unique<World>(std::move(*world));
    if (options.file.empty()) return rates;
    const auto text = read_bytes(options.file);
    if (!text) {
        console.complain(text.error(), {options.file, ""});
        return std::nullopt;
    }
    const model::File file{options.file, *text};
    rates.own_.emplace(file, rates.world_->library().money, units::Catalogue::builtin());
    for (const model::FileDiagnostic& fault : rates.own_->faults())
        console.complain(fault.diagnostic, {options.file, *text});
    if (!rates.own_->faults().empty()) return std::nullopt;
    return rates;
}

void rates_options(CLI::App& command, RatesOptions& rates) {
    models_option(command, rates.models);
    command.add_option("--rates", rates.file, "Own exchange rates and price levels (TOML)")
        ->type_name("FILE");
}

void needs_unless(CLI::App& command, std::vector<CLI::Option*> positionals, CLI::Option* lines) {
    command.parse_complete_callback([positionals, lines] {
        if (lines->count() > 0) return;
        for (const CLI::Option* positional : positionals)
            if (positional->count() == 0) throw CLI::RequiredError(positional->get_name());
    });
}

namespace {

void put(const model::Calculated& answer, bool json, bool on_one_line, Console& console) {
    const auto& catalogue = units::Catalogue::builtin();
    if (json) {
        console.put(report::calculated_json(answer, catalogue));
    } else {
        console.put(report::calculated_text(answer, catalogue, on_one_line ? ", " : "\n"));
        for (const std::string& note : answer.notes) {
            console.put(on_one_line ? "; " : "\n  = note: ");
            console.put(note);
        }
    }
    console.put("\n");
}

}  // namespace

bool print(const Answer& answer, bool json, std::size_t line, Console& console) {
    if (answer.value) {
        put(*answer.value, json, line != 0, console);
        return true;
    }
    if (json) {
        console.put(
            report::error_json(answer.value.error(), answer.text, report::OffsetEncoding::utf8));
        console.put("\n");
        return false;
    }
    std::string name = line == 0 ? "" : fmt::format("line {}", line);
    if (!name.empty() && !answer.name.empty()) name += ", ";
    name += answer.name;
    console.complain(answer.value.error(), {name, answer.text});
    return false;
}

}  // namespace cli
