#pragma once

#include <atomic>
#include <chrono>
#include <string>

namespace cli {

/// How far a long run is, with the time left, on a terminal; nothing elsewhere. While one is alive,
/// Ctrl-C asks the run to end early with what it has; a second one ends the program.
class Progress {
public:
    explicit Progress(std::string name);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// May be called from any thread, one at a time.
    void show(double share);
    void clear();

    static const std::atomic<bool>& interrupted();

private:
    using Clock = std::chrono::steady_clock;
    std::string name_;
    bool terminal_;
    bool shown_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point next_;
};

}  // namespace cli
