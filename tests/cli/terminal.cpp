#include "tests/cli/terminal.hpp"

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>

#include "places.hpp"

namespace cli {

Terminal::Terminal(const std::vector<std::string>& arguments, const std::string& state,
                   bool interrupts_held_back) {
    std::vector<std::string> words{"ballpark"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    child_ = forkpty(&descriptor_, nullptr, nullptr, nullptr);
    if (child_ != 0) return;
    sigset_t held_back;
    sigemptyset(&held_back);
    if (interrupts_held_back) sigaddset(&held_back, SIGINT);
    sigprocmask(SIG_SETMASK, &held_back, nullptr);
    setenv("XDG_STATE_HOME", state.c_str(), 1);
    setenv("HOME", state.c_str(), 1);
    setenv("TERM", "dumb", 1);
    alarm(120);
    if (chdir(BALLPARK_SOURCE_DIR) != 0) _exit(126);
    execv(BALLPARK_PROGRAM, pointers.data());
    _exit(127);
}

Terminal::~Terminal() {
    close(descriptor_);
}

bool Terminal::press(std::string_view keys) {
    return write(descriptor_, keys.data(), keys.size()) >= 0;
}

bool Terminal::wait_for(std::string_view wanted) {
    for (;;) {
        const std::size_t found = seen_.find(wanted, read_);
        if (found != std::string::npos) {
            read_ = found + wanted.size();
            return true;
        }
        pollfd output{descriptor_, POLLIN, 0};
        const bool more = poll(&output, 1, 20'000) == 1;
        char block[512];
        const ssize_t got = more ? read(descriptor_, block, sizeof block) : 0;
        if (got <= 0) {  // it never says it
            UNSCOPED_INFO("shown until then: " << seen_);
            return false;
        }
        seen_.append(block, static_cast<std::size_t>(got));
    }
}

int Terminal::exit_code() {
    char block[512];
    while (read(descriptor_, block, sizeof block) > 0) continue;
    int status = 0;
    waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace cli
