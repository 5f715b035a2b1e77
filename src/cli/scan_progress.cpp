#include "cli/scan_progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace cli {

namespace {

std::string size_text(double bytes) {
    for (const auto& [unit, worth] : {std::pair{"GB", 1e9}, std::pair{"MB", 1e6}})
        if (bytes >= worth) return fmt::format("{:.3g} {}", bytes / worth, unit);
    return fmt::format("{:.0f} kB", bytes / 1e3);
}

std::string time_text(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

std::string scan_progress_line(std::uintmax_t bytes, std::uintmax_t total, double seconds) {
    const auto done = static_cast<double>(bytes);
    const auto all = static_cast<double>(total);
    std::string line = size_text(done);
    if (total > 0) line += fmt::format(" of {} ({:.0f} %)", size_text(all), 100 * done / all);
    if (seconds <= 0 || bytes == 0) return line;
    line += fmt::format(", {}/s", size_text(done / seconds));
    if (total > bytes) line += fmt::format(", {} left", time_text((all - done) * seconds / done));
    return line;
}

ScanProgress::ScanProgress(std::uintmax_t total)
    : total_(total), terminal_(isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0) {}

ScanProgress::~ScanProgress() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
}

void ScanProgress::at(std::uintmax_t bytes) {
    if (!terminal_) return;
    constexpr auto often_enough = std::chrono::milliseconds(200);
    const auto now = Clock::now();
    if (now - last_ < often_enough) return;
    last_ = now;
    shown_ = true;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    fmt::print(stderr, "\r{}\x1b[K", scan_progress_line(bytes, total_, seconds));
    std::fflush(stderr);
}

}  // namespace cli
