#pragma once

#include <string>
#include <vector>

#include "cli/console.hpp"

// The program's commands: what each is told on the command line, and the function that does it.
// Each gives the program's exit code.

namespace cli {

struct CheckOptions {
    std::vector<std::string> files;
    std::vector<std::string> claims;
    std::string date;
    std::string place;
    std::string format = "text";
    std::string models;
    std::string encoding = "utf-8";
};
int check(const CheckOptions& options, Console& console);

struct ScanOptions {
    std::vector<std::string> files;
    std::string models;
    std::string encoding = "utf-8";
};
int scan(const ScanOptions& options, Console& console);

struct ConvertOptions {
    std::string from;
    std::string to;
    std::string format = "text";
    bool lines = false;
};
int convert(const ConvertOptions& options, Console& console);

struct EvalOptions {
    std::string expression;
    std::string format = "text";
    bool lines = false;
};
int evaluate(const EvalOptions& options, Console& console);

struct ExplainOptions {
    std::string subject;
    std::string date;
    std::string place;
    std::string models;
};
int explain(const ExplainOptions& options, Console& console);

struct ModelsOptions {
    std::string models;  ///< folder
    std::string id;      ///< of the one to show
};
int models_list(const ModelsOptions& options, Console& console);
int models_show(const ModelsOptions& options, Console& console);
int models_lint(const ModelsOptions& options, Console& console);

}  // namespace cli
