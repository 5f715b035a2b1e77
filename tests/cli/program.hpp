#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a program did: how it ended, what it wrote and what it cost.
struct Outcome {
    int exit_code = -1;  ///< -1 if a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
    double cpu_ms = 0;  ///< user and system
    long peak_kib = 0;
};

/// Runs `program`, looked up in PATH, in the top folder of the sources with `input` as its
/// standard input, and waits for it; one that computes for longer than half a minute, or does not
/// end in two, is ended by a signal. Standard output is no terminal.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            std::string_view input = {});

/// Runs the program under test.
Outcome ballpark(const std::vector<std::string>& arguments, std::string_view input = {});

/// A folder that is gone when the test ends, faults and all.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return path_; }
    /// Writes a file and gives its path.
    std::string write(const std::string& name, std::string_view content) const;

private:
    std::string path_;
};

}  // namespace cli
