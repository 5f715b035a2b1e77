#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>

#include "ballpark/model/calculator.hpp"
#include "ballpark/report/calculated.hpp"
#include "ballpark/report/json.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"

namespace cli {

namespace base = ballpark::base;
namespace model = ballpark::model;
namespace report = ballpark::report;
namespace units = ballpark::units;

namespace {

struct ConvertOptions {
    std::string from;
    std::string to;
    std::string format = "text";
    bool lines = false;
};

struct EvalOptions {
    std::string expression;
    std::string format = "text";
    bool lines = false;
};

/// What was worked out, or why not: with the text that the fault points into.
struct Answer {
    base::Result<model::Calculated> value;
    std::string name;
    std::string text;
};

Answer convert_one(const std::string& from, const std::string& to) {
    const auto& catalogue = units::Catalogue::builtin();
    const auto quantity = units::parse_quantity(from, catalogue);
    if (!quantity) return {tl::unexpected(quantity.error()), "FROM", from};
    const auto unit = units::parse_unit(to, catalogue);
    if (!unit) return {tl::unexpected(unit.error()), "TO", to};
    auto converted = units::convert(*quantity, *unit, catalogue);
    if (!converted && converted.error().primary.span.empty())
        converted.error().primary.span = {0, static_cast<std::uint32_t>(from.size())};
    if (!converted) return {tl::unexpected(std::move(converted.error())), "FROM", from};
    model::Calculated result;
    result.value = converted->value;
    result.unit = converted->unit;
    return {std::move(result), "FROM", from};
}

Answer evaluate_one(const std::string& expression) {
    return {model::calculate(expression, units::Catalogue::builtin()), "expression", expression};
}

/// `on_one_line`: the answer takes one line, whatever has to be said with it.
void put(const model::Calculated& answer, bool json, bool on_one_line, Console& console) {
    const auto& catalogue = units::Catalogue::builtin();
    if (json) {
        console.put(report::calculated_json(answer, catalogue) + "\n");
        return;
    }
    std::string text = report::calculated_text(answer, catalogue, on_one_line ? ", " : "\n");
    for (const std::string& note : answer.notes)
        text += (on_one_line ? "; " : "\n  = note: ") + note;
    console.put(text + "\n");
}

/// `place`: the line that was read, of many; each is answered by one line.
bool print(const Answer& answer, bool json, const std::string& place, Console& console) {
    if (answer.value) {
        put(*answer.value, json, !place.empty(), console);
        return true;
    }
    if (json) {
        console.put(
            report::error_json(answer.value.error(), answer.text, report::OffsetEncoding::utf8) +
            "\n");
    } else {
        const bool both = !place.empty() && !answer.name.empty();
        const std::string name = place + (both ? ", " : "") + answer.name;
        console.complain(answer.value.error(), {name, answer.text});
    }
    return false;
}

/// Answers each line of standard input with one line, in order; one that cannot be answered
/// leaves its line empty (in JSON it holds the error).
template <class Work>
int answer_lines(bool json, Console& console, const Work& work) {
    char* line = nullptr;
    std::size_t capacity = 0;
    ssize_t length = 0;
    bool all_good = true;
    bool wanted = true;
    for (std::size_t number = 1; wanted && (length = getline(&line, &capacity, stdin)) >= 0;
         ++number) {
        std::string text(line, static_cast<std::size_t>(length));
        while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
        const bool good = print(work(text), json, fmt::format("line {}", number), console);
        if (!good && !json) console.put("\n");
        all_good = all_good && good;
        wanted = console.flush();
    }
    std::free(line);
    return all_good ? found_nothing : unusable;
}

Answer convert_line(const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos)
        return {base::failure("no-tab", "a line is FROM, a tab, and TO",
                              {0, static_cast<std::uint32_t>(line.size())}, "no tab in it"),
                "", line};
    return convert_one(line.substr(0, tab), line.substr(tab + 1));
}

int convert(const ConvertOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json"}, console)) return unusable;
    const bool json = options.format == "json";
    if (options.lines) return answer_lines(json, console, convert_line);
    const bool good = print(convert_one(options.from, options.to), json, "", console);
    return good ? found_nothing : unusable;
}

int evaluate(const EvalOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json"}, console)) return unusable;
    const bool json = options.format == "json";
    if (options.lines) return answer_lines(json, console, evaluate_one);
    const bool good = print(evaluate_one(options.expression), json, "", console);
    return good ? found_nothing : unusable;
}

/// The positionals are required, unless the lines are read.
void needs_unless(CLI::App& command, std::vector<CLI::Option*> positionals, CLI::Option* lines) {
    command.parse_complete_callback([positionals, lines] {
        if (lines->count() > 0) return;
        for (const CLI::Option* positional : positionals)
            if (positional->count() == 0) throw CLI::RequiredError(positional->get_name());
    });
}

}  // namespace

void describe_convert(CommandLine& line) {
    const auto told = std::make_shared<ConvertOptions>();
    CLI::App& command = line.command("convert", "Convert a quantity to another unit");
    CLI::Option* from =
        command.add_option("FROM", told->from, "\"2.5 million watt days\"")->type_name("");
    CLI::Option* to = command.add_option("TO", told->to, "MWh")->type_name("");
    command.add_option("--format", told->format, "text or json")->type_name("FORMAT");
    CLI::Option* lines =
        command.add_flag("--lines", told->lines, "Read lines FROM<tab>TO from standard input");
    needs_unless(command, {from, to}, lines);
    line.on(command, [told](Console& console) { return convert(*told, console); });
}

void describe_eval(CommandLine& line) {
    const auto told = std::make_shared<EvalOptions>();
    CLI::App& command = line.command("eval", "Calculate with units");
    CLI::Option* expression =
        command.add_option("EXPRESSION", told->expression, "\"2.5 GW * 0.16 * 1 yr to TWh\"")
            ->type_name("");
    command.add_option("--format", told->format, "text or json")->type_name("FORMAT");
    CLI::Option* lines =
        command.add_flag("--lines", told->lines, "Read one a line from standard input");
    needs_unless(command, {expression}, lines);
    line.on(command, [told](Console& console) { return evaluate(*told, console); });
}

}  // namespace cli
