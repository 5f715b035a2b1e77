#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace archive {

struct Entry {
    std::string name;
    std::string content;
    bool deflated = false;
};

/// A zip archive of the entries, in memory.
std::string zip(const std::vector<Entry>& entries);

}  // namespace archive
