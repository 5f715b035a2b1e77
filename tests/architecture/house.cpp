#include "tests/architecture/house.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace architecture {
namespace {

constexpr std::string_view library = "src/ballpark/";

// Each costs every includer a second or more of compile time, or drags a library's macros along.
constexpr std::string_view heavy[] = {"CLI/", "toml++/", "Eigen/Dense", "nlohmann/json.hpp"};

struct Include {
    int line = 0;
    bool quoted = false;
    std::string_view target;
};

std::string_view trim_left(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    int number = 1;
    while (!text.empty()) {
        const auto end = text.find('\n');
        visit(number++, text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

/// The directive's rest if `line` is `#name ...`; otherwise a null view.
std::string_view directive(std::string_view line, std::string_view name) {
    line = trim_left(line);
    if (!line.starts_with('#')) return {};
    line = trim_left(line.substr(1));
    if (!line.starts_with(name)) return {};
    return trim_left(line.substr(name.size()));
}

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    for_each_line(text, [&](int number, std::string_view line) {
        const std::string_view rest = directive(line, "include");
        if (rest.empty() || (rest[0] != '"' && rest[0] != '<')) return;
        const auto end = rest.find(rest[0] == '"' ? '"' : '>', 1);
        if (end == std::string_view::npos) return;
        found.push_back({number, rest[0] == '"', rest.substr(1, end - 1)});
    });
    return found;
}

bool has_pragma_once(std::string_view text) {
    bool found = false;
    for_each_line(text, [&](int, std::string_view line) {
        found = found || directive(line, "pragma") == "once";
    });
    return found;
}

/// "units" of "src/ballpark/units/parse.hpp"; empty for a file of no room.
std::string_view room_of(std::string_view path) {
    if (!path.starts_with(library)) return {};
    path.remove_prefix(library.size());
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

const Room* find_room(std::string_view name) {
    const auto found = std::ranges::find(house(), name, &Room::name);
    return found == house().end() ? nullptr : &*found;
}

class Inspector {
public:
    explicit Inspector(const std::vector<File>& files) {
        for (const File& file : files) paths_.insert(file.path);
    }

    void inspect(const File& file) {
        const bool is_library = file.path.starts_with(library);
        const bool is_header = file.path.ends_with(".hpp");
        const std::string_view room = room_of(file.path);
        if (is_library && !find_room(room)) {
            complain(file, 0, "lies in no known room");
            return;
        }
        if (is_header && !has_pragma_once(file.text)) complain(file, 0, "lacks #pragma once");

        const std::vector<Include> includes = includes_of(file.text);
        for (const Include& include : includes) {
            if (is_library) inspect_arrow(file, room, include);
            inspect_weight(file, is_library, is_header, include);
        }
        if (!is_header) inspect_own_header(file, includes);
    }

    std::vector<std::string> take() { return std::move(complaints_); }

private:
    void complain(const File& file, int line, const std::string& what) {
        complaints_.push_back(file.path + (line ? ":" + std::to_string(line) : "") + ": " + what);
    }

    void inspect_arrow(const File& file, std::string_view room, const Include& include) {
        const std::string target(include.target);
        // Data of the models folder, made a table of C++ at build.
        if (include.target.starts_with("packed/") && include.target.ends_with(".inc")) return;
        if (!include.target.starts_with("ballpark/")) {
            if (include.quoted) {
                complain(file, include.line,
                         "includes " + target + ", which is not in the library");
            }
            return;
        }
        const std::string to(room_of("src/" + target));
        if (!find_room(to)) {
            complain(file, include.line, "includes " + target + ", of no known room");
        } else if (!may_include(room, to)) {
            complain(file, include.line,
                     std::string(room) + " does not stand on " + to + ", but includes " + target);
        }
    }

    void inspect_weight(const File& file, bool is_library, bool is_header, const Include& include) {
        const std::string target(include.target);
        if (target == "regex") complain(file, include.line, "includes <regex>");
        if (target == "iostream" && (is_header || is_library)) {
            complain(file, include.line, "includes <iostream>");
        }
        if (!is_header) return;
        for (const std::string_view prefix : heavy) {
            if (target.starts_with(prefix)) {
                complain(file, include.line, "a header includes the heavy " + target);
            }
        }
    }

    void inspect_own_header(const File& file, const std::vector<Include>& includes) {
        const std::string own = file.path.substr(0, file.path.rfind('.')) + ".hpp";
        if (!paths_.contains(own)) return;
        // Include paths start at src/, at the top or at the program's own folder.
        const std::string_view first = includes.empty() ? std::string_view() : includes[0].target;
        if (first.empty() || !("/" + own).ends_with("/" + std::string(first))) {
            complain(file, 0, "does not include its own header first");
        }
    }

    std::set<std::string, std::less<>> paths_;
    std::vector<std::string> complaints_;
};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const auto begin = text.find_first_not_of(" \t\n");
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        const auto end = std::min(text.find_first_of(" \t\n"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

}  // namespace

const std::vector<Room>& house() {
    static const std::vector<Room> rooms = {
        {"base", {}},
        {"units", {"base"}},
        {"finance", {"base"}},
        {"sample", {"base"}},
        {"model", {"units", "finance", "sample"}},
        {"text", {"units"}},
        {"claims", {"model", "text"}},
        {"check", {"claims"}},
        {"scenario", {"check"}},
        {"report", {"scenario"}},
        {"teach", {"scenario"}},
    };
    return rooms;
}

bool may_include(std::string_view from, std::string_view to) {
    if (from == to) return true;
    const Room* room = find_room(from);
    return room && std::ranges::any_of(
                       room->on, [&](std::string_view below) { return may_include(below, to); });
}

std::vector<std::string> complaints(const std::vector<File>& files) {
    Inspector inspector(files);
    for (const File& file : files) inspector.inspect(file);
    return inspector.take();
}

std::vector<std::string> long_files(const std::vector<File>& files, int most_lines) {
    std::vector<std::string> found;
    for (const File& file : files) {
        const auto lines = std::ranges::count(file.text, '\n');
        if (lines > most_lines) found.push_back(file.path + ": " + std::to_string(lines));
    }
    return found;
}

std::vector<Room> rooms_of_build(std::string_view cmake) {
    constexpr std::string_view call = "\nballpark_room(";
    std::vector<Room> rooms;
    for (auto at = cmake.find(call); at != std::string_view::npos; at = cmake.find(call, at)) {
        at += call.size();
        const auto words = words_of(cmake.substr(at, cmake.find(')', at) - at));
        if (words.empty()) continue;
        Room room{words[0], {}};
        bool on = false;
        for (const std::string_view word : words) {
            if (word == "ON" || word == "USES" || word == "INSIDE") {
                on = word == "ON";
            } else if (on) {
                room.on.push_back(word);
            }
        }
        rooms.push_back(std::move(room));
    }
    return rooms;
}

std::vector<File> read_sources(const std::string& root, const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<File> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root + "/" + folder)) {
        const fs::path& path = entry.path();
        if (!entry.is_regular_file()) continue;
        if (path.extension() != ".hpp" && path.extension() != ".cpp") continue;
        std::ifstream in(path, std::ios::binary);
        files.push_back({fs::relative(path, root).generic_string(),
                         std::string(std::istreambuf_iterator<char>(in), {})});
    }
    std::ranges::sort(files, {}, &File::path);
    return files;
}

}  // namespace architecture
