#include "cli/progress.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include <fmt/format.h>

namespace cli {
namespace {

std::atomic<bool> stop{false};

extern "C" void on_interrupt(int) {
    stop = true;
    std::signal(SIGINT, SIG_DFL);
}

constexpr std::chrono::milliseconds patience{700};  ///< a short run shows nothing
constexpr std::chrono::milliseconds between{200};

}  // namespace

Progress::Progress(std::string name)
    : name_(std::move(name)), terminal_(isatty(STDERR_FILENO) != 0), next_(start_ + patience) {
    std::signal(SIGINT, on_interrupt);
    // one who started the program may have held interrupts back; a long run is to be stopped
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
}

Progress::~Progress() {
    clear();
    std::signal(SIGINT, SIG_DFL);
}

void Progress::show(double share) {
    const auto now = Clock::now();
    if (!terminal_ || now < next_ || !(share > 0)) return;
    next_ = now + between;
    shown_ = true;
    const double spent = std::chrono::duration<double>(now - start_).count();
    const double left = spent * (1 - share) / share;
    std::fputs(
        fmt::format("\r{}: {:.0f} %, {:.0f} s left \x1b[K", name_, 100 * share, left).c_str(),
        stderr);
    std::fflush(stderr);
}

void Progress::clear() {
    if (!shown_) return;
    std::fputs("\r\x1b[K", stderr);
    shown_ = false;
}

const std::atomic<bool>& Progress::interrupted() {
    return stop;
}

}  // namespace cli
