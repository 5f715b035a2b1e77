#include <unistd.h>
#include <CLI/CLI.hpp>

#include <memory>

#include "ballpark/model/calculator.hpp"
#include "cli/calculation.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/repl.hpp"

namespace cli {

namespace model = ballpark::model;
namespace units = ballpark::units;

namespace {

struct EvalOptions {
    std::string expression;
    std::string format = "text";
    RatesOptions rates;
    bool lines = false;
    bool asked = false;  ///< an expression was given, were it an empty one
};

int evaluate(const EvalOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json"}, console)) return unusable;
    const auto rates = Rates::open(options.rates, console);
    if (!rates) return unusable;
    const auto work = [&](std::string_view expression) {
        return Answer{model::calculate(expression, units::Catalogue::builtin(), rates->tables()),
                      "expression", expression};
    };
    const bool json = options.format == "json";
    if (options.lines) return answer_lines(json, console, work);
    if (!options.asked) return converse(rates->tables(), console);
    return print(work(options.expression), json, 0, console) ? found_nothing : unusable;
}

}  // namespace

void describe_eval(CommandLine& line) {
    const auto told = std::make_shared<EvalOptions>();
    CLI::App& command = line.command("eval", "Calculate with units");
    CLI::Option* expression =
        command.add_option("EXPRESSION", told->expression, "\"2.5 GW * 0.16 * 1 yr to TWh\"")
            ->type_name("");
    rates_options(command, told->rates);
    command.add_option("--format", told->format, "text or json")->type_name("FORMAT");
    CLI::Option* lines =
        command.add_flag("--lines", told->lines, "Read one a line from standard input");
    // at a terminal, nothing to calculate means that questions will follow
    if (!at_terminal()) needs_unless(command, {expression}, lines);
    line.on(command, [told, expression](Console& console) {
        told->asked = expression->count() > 0;
        return evaluate(*told, console);
    });
}

}  // namespace cli
