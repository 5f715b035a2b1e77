#pragma once

#include <array>
#include <string_view>

// The program's commands: each is described, and done, in the file of its name. A new command is
// one file and one line here; the order is that of the help.

namespace cli {

class CommandLine;

void describe_check(CommandLine& line);
void describe_scan(CommandLine& line);
void describe_run(CommandLine& line);
void describe_merge(CommandLine& line);
void describe_convert(CommandLine& line);
void describe_eval(CommandLine& line);
void describe_explain(CommandLine& line);
void describe_models(CommandLine& line);

struct Command {
    std::string_view name;
    void (*describe)(CommandLine& line);
};
inline constexpr std::array commands{
    Command{"check", describe_check},     Command{"scan", describe_scan},
    Command{"run", describe_run},         Command{"merge", describe_merge},
    Command{"convert", describe_convert}, Command{"eval", describe_eval},
    Command{"explain", describe_explain}, Command{"models", describe_models},
};

}  // namespace cli
