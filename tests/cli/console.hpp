#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A command that a page shows, and what the page says it prints.
struct Shown {
    int line = 0;
    std::string command;  ///< after "$ "
    std::string output;   ///< up to the next command or the fence's end
    std::size_t begin = 0;
    std::size_t end = 0;  ///< where the output stands in the page
};

/// The commands of the fences marked `console` in a Markdown page, in order.
std::vector<Shown> shown_commands(std::string_view page);

/// The page with each output replaced; one output a command, each ending its last line.
std::string replace_outputs(std::string_view page, const std::vector<Shown>& shown,
                            const std::vector<std::string>& outputs);

/// A command's words; words in single or double quotes are one, and nothing is expanded.
std::vector<std::string> split_words(std::string_view command);

}  // namespace cli
