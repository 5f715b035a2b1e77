#include "tests/cli/console.hpp"

#include <algorithm>

namespace cli {

std::vector<Shown> shown_commands(std::string_view page) {
    std::vector<Shown> found;
    bool inside = false;
    bool after_command = false;
    int number = 0;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size() - 1) + 1;
        const std::string_view line = page.substr(at, end - at);
        ++number;
        if (line.starts_with("```")) {
            inside = !inside && line.starts_with("```console");
            after_command = false;
        } else if (inside && line.starts_with("$ ")) {
            std::string_view command = line.substr(2);
            if (command.ends_with('\n')) command.remove_suffix(1);
            found.push_back({number, std::string(command), "", end, end});
            after_command = true;
        } else if (after_command) {
            found.back().output += line;
            found.back().end = end;
        }
        at = end;
    }
    return found;
}

std::string replace_outputs(std::string_view page, const std::vector<Shown>& shown,
                            const std::vector<std::string>& outputs) {
    std::string replaced;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        replaced += page.substr(copied, shown[i].begin - copied);
        replaced += outputs[i];
        copied = shown[i].end;
    }
    replaced += page.substr(copied);
    return replaced;
}

std::vector<std::string> split_words(std::string_view command) {
    std::vector<std::string> words;
    char quote = 0;
    bool open = false;
    for (const char c : command) {
        if (quote ? c == quote : c == '\'' || c == '"') {
            quote = quote ? 0 : c;
            if (!open) words.emplace_back();
            open = true;
        } else if (c == ' ' && !quote) {
            open = false;
        } else {
            if (!open) words.emplace_back();
            open = true;
            words.back() += c;
        }
    }
    return words;
}

}  // namespace cli
