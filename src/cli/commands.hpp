#pragma once

#include <array>

// The program's commands: each is described, and done, in the file of its name. A new command is
// one file and one line here; the order is that of the help.

namespace cli {

class CommandLine;

void describe_check(CommandLine& line);
void describe_scan(CommandLine& line);
void describe_convert(CommandLine& line);
void describe_eval(CommandLine& line);
void describe_explain(CommandLine& line);
void describe_models(CommandLine& line);

inline constexpr std::array commands{
    describe_check, describe_scan,    describe_convert,
    describe_eval,  describe_explain, describe_models,
};

}  // namespace cli
