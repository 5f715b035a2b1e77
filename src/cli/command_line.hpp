#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "cli/console.hpp"

namespace CLI {
class App;
}

namespace cli {

/// The command line: its commands, and what it asks for. A command describes itself here, in the
/// file that also does it.
class CommandLine {
public:
    using Action = std::function<int(Console&)>;

    CommandLine();
    ~CommandLine();

    /// Adds a command, or one below `parent`, with the options that every command has.
    CLI::App& command(const char* name, const char* what, CLI::App* parent = nullptr);

    /// What is done when that command is asked for. `action` keeps the options alive.
    void on(CLI::App& command, Action action);

    /// Reads the arguments and does what they ask for: the program's exit code.
    int run(int argc, char** argv);

private:
    Colour colour() const;
    const CLI::App& asked_for() const;
    bool is_command(std::string_view word) const;
    std::string unknown_command(const std::string& word) const;
    int help() const;
    int refuse(const std::string& why) const;

    std::unique_ptr<CLI::App> app_;
    std::string colour_ = "auto";
    Action action_;
};

// Options that several commands share.
void models_option(CLI::App& command, std::string& folder);
void encoding_option(CLI::App& command, std::string& encoding);
void circumstances(CLI::App& command, std::string& date, std::string& place);

}  // namespace cli
