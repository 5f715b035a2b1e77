#include "cli/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/catalogue.hpp"

namespace cli {

namespace {

ballpark::report::Style style_of(int stream, Colour colour) {
    ballpark::report::Style style;
    const bool terminal = isatty(stream) == 1;
    if (terminal) {
        constexpr std::size_t narrowest = 60;
        constexpr std::size_t widest = 100;  // longer lines are hard to read
        winsize size{};
        if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
            style.columns = std::clamp<std::size_t>(size.ws_col, narrowest, widest);
    }
    const char* no_colour = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool dumb = kind != nullptr && std::strcmp(kind, "dumb") == 0;
    const bool wanted = terminal && !dumb && (no_colour == nullptr || *no_colour == '\0');
    style.colour = colour == Colour::always || (colour == Colour::automatic && wanted);
    return style;
}

}  // namespace

Console::Console(Colour colour)
    : out_style_(style_of(STDOUT_FILENO, colour)), error_style_(style_of(STDERR_FILENO, colour)) {
    // A reader that goes away is seen as a failed write, and ends the program quietly.
    std::signal(SIGPIPE, SIG_IGN);
}

void Console::complain(std::string_view message) const {
    const std::string line = ballpark::report::safe(message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void Console::complain(const ballpark::base::Diagnostic& fault,
                       const ballpark::report::SourceText& source) const {
    const std::string text = ballpark::report::diagnostic_text(
        fault, source, ballpark::units::Catalogue::builtin(), error_style_);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

bool Console::flush() {
    if (failed_ || closed_) return false;
    const std::size_t written = std::fwrite(held_.data(), 1, held_.size(), stdout);
    const bool whole = written == held_.size() && std::fflush(stdout) == 0;
    held_.clear();
    if (whole) return true;
    if (errno == EPIPE) {
        closed_ = true;
    } else {
        failed_ = true;
        complain(std::string("ballpark: cannot write: ") + std::strerror(errno));
    }
    return false;
}

int Console::finish(int code) {
    flush();
    return failed_ ? static_cast<int>(unusable) : code;
}

}  // namespace cli
