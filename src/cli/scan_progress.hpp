#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace cli {

/// How far a long run is, on a terminal alone: how much is done, how fast, and the time left.
class ScanProgress {
public:
    /// `total` bytes, 0 if not known. Shows nothing if standard error is no terminal.
    explicit ScanProgress(std::uintmax_t total);
    ~ScanProgress();
    ScanProgress(const ScanProgress&) = delete;
    ScanProgress& operator=(const ScanProgress&) = delete;

    void at(std::uintmax_t bytes);

private:
    using Clock = std::chrono::steady_clock;

    std::uintmax_t total_;
    bool terminal_;
    bool shown_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

/// "120 MB of 1.0 GB (12 %), 45 MB/s, 20 s left"; the end of it only where `total` is known.
std::string scan_progress_line(std::uintmax_t bytes, std::uintmax_t total, double seconds);

}  // namespace cli
