#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "places.hpp"
#include "tests/cli/program.hpp"

namespace {

/// The program at a terminal of its own, with somebody who types.
class Terminal {
public:
    explicit Terminal(const std::string& state, bool interrupts_held_back = false) {
        child_ = forkpty(&descriptor_, nullptr, nullptr, nullptr);
        if (child_ == 0) {
            sigset_t held_back;
            sigemptyset(&held_back);
            if (interrupts_held_back) sigaddset(&held_back, SIGINT);
            sigprocmask(SIG_SETMASK, &held_back, nullptr);
            setenv("XDG_STATE_HOME", state.c_str(), 1);
            setenv("HOME", state.c_str(), 1);
            setenv("TERM", "dumb", 1);
            alarm(120);
            execl(BALLPARK_PROGRAM, "ballpark", static_cast<char*>(nullptr));
            _exit(127);
        }
    }
    ~Terminal() { close(descriptor_); }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    bool press(std::string_view keys) { return write(descriptor_, keys.data(), keys.size()) >= 0; }

    /// Asks a question, and waits for the answer and for being asked to go on: what is typed
    /// before the program listens again is nobody's.
    bool ask(std::string_view question, std::string_view answer) {
        return press(question) && wait_for(answer) && wait_for("> ");
    }

    bool wait_for(std::string_view wanted) {
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

    int exit_code() {
        char block[512];
        while (read(descriptor_, block, sizeof block) > 0) continue;
        int status = 0;
        waitpid(child_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int descriptor_ = -1;
    pid_t child_ = -1;
    std::size_t read_ = 0;
    std::string seen_;
};

std::string content(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("at a terminal, without arguments, questions are answered until \"quit\"") {
    const cli::Folder folder;
    Terminal terminal(folder.path());
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("2.5 GW * 2 h to GWh\r", "5 GWh"));
    CHECK(terminal.ask("ans / 2\r", "2.5 GWh"));
    CHECK(terminal.ask("5 +\r", "error[syntax]"));
    CHECK(terminal.ask("help\r", "npv"));
    CHECK(terminal.press("quit\r"));
    CHECK(terminal.exit_code() == 0);
    CHECK(content(folder.path() + "/ballpark/history").find("GWh") != std::string::npos);
}

TEST_CASE("a line is called back from the history, dropped by Ctrl-C, and Ctrl-D ends it all") {
    const bool held_back = GENERATE(false, true);
    CAPTURE(held_back);
    const cli::Folder folder;
    Terminal terminal(folder.path(), held_back);
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("1 MW to kW\r", "1,000 kW"));
    CHECK(terminal.ask("\x10\r", "1,000 kW"));  // Ctrl-P: the line before
    CHECK(terminal.press("1 MW to"));
    CHECK(terminal.wait_for("1 MW to"));
    CHECK(terminal.ask("\x03", "^C"));
    CHECK(terminal.ask("3 kW to W\r", "3,000 W"));
    CHECK(terminal.press("\x04"));
    CHECK(terminal.exit_code() == 0);
}

TEST_CASE("at a terminal, what is typed is read as UTF-8, also when it is called back") {
    const cli::Folder folder;
    Terminal terminal(folder.path());
    REQUIRE(terminal.wait_for("> "));
    CHECK(terminal.ask("5 m² to cm²\r", "50,000 cm²"));
    CHECK(terminal.ask("\x10\r", "50,000 cm²"));
    CHECK(terminal.press("\x04"));
    CHECK(terminal.exit_code() == 0);
}
