#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/model/calculator.hpp"
#include "ballpark/model/rates_file.hpp"
#include "ballpark/units/money.hpp"
#include "cli/console.hpp"
#include "cli/line_reader.hpp"
#include "cli/world.hpp"

// What `convert` and `eval` share: the rates they go by, and how an answer is printed.

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cli {

/// Where rates of exchange and price levels are from.
struct RatesOptions {
    std::string models;  ///< folder laid over the packed models
    std::string file;    ///< the user's own, laid over those
};

class Rates {
public:
    /// Nothing, with the faults told, if folder or file cannot be used.
    static std::optional<Rates> open(const RatesOptions& options, const Console& console);

    const ballpark::units::MoneyTables& tables() const {
        return own_ ? own_->tables() : world_->library().money;
    }

    const ballpark::model::Library& library() const { return world_->library(); }

private:
    std::unique_ptr<World> world_;
    std::optional<ballpark::model::OwnRates> own_;
};

/// --models and --rates
void rates_options(CLI::App& command, RatesOptions& rates);

/// The positionals are required, unless the lines are read.
void needs_unless(CLI::App& command, std::vector<CLI::Option*> positionals, CLI::Option* lines);

/// What was worked out, or why not: with the text that the fault points into, and its name.
struct Answer {
    ballpark::base::Result<ballpark::model::Calculated> value;
    std::string_view name;
    std::string_view text;
};

/// Prints the answer, or complains. `line`: the number of the line that was asked on, of many, each
/// of which is answered by one line; 0 if there is but one question. False if it complained.
bool print(const Answer& answer, bool json, std::size_t line, Console& console);

/// Answers each line of standard input with one line, in order; one that cannot be answered leaves
/// its line empty (in JSON it holds the error).
template <class Work>
int answer_lines(bool json, Console& console, const Work& work) {
    LineReader input;
    std::string_view line;
    bool all_good = true;
    for (std::size_t number = 1; input.next(line); ++number) {
        if (!print(work(line), json, number, console)) {
            if (!json) console.put("\n");
            all_good = false;
        }
        // whoever asks line by line is answered line by line; a file goes through in blocks
        if (!input.has_line() && !console.flush()) break;
    }
    return all_good ? found_nothing : unusable;
}

}  // namespace cli
