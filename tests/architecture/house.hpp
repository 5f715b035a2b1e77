#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// A source file: its path below the top folder, with '/', and what it holds.
struct File {
    std::string path;
    std::string text;
};

/// A room and the rooms it stands on directly.
struct Room {
    std::string_view name;
    std::vector<std::string_view> on;

    friend bool operator==(const Room&, const Room&) = default;
};

/// The rooms from the ground up: each stands on earlier ones alone.
const std::vector<Room>& house();

/// May code of room `from` include a header of room `to`?
bool may_include(std::string_view from, std::string_view to);

/// Everything in `files` that breaks the house's rules, a sentence each: upward and unknown
/// arrows, unknown rooms, headers without `#pragma once` or with heavy includes, a source whose
/// own header is not the first, printing from the library.
std::vector<std::string> complaints(const std::vector<File>& files);

/// Files longer than a reader likes, "path: lines".
std::vector<std::string> long_files(const std::vector<File>& files, int most_lines);

/// The rooms as the text of src/CMakeLists.txt declares them, in order.
std::vector<Room> rooms_of_build(std::string_view cmake);

/// The .hpp and .cpp files below `root`/`folder`, sorted by path.
std::vector<File> read_sources(const std::string& root, const std::string& folder);

}  // namespace architecture
