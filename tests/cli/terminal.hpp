#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The program at a terminal of its own, with somebody who types.
class Terminal {
public:
    /// `state`: the folder that is its home. `interrupts_held_back`: started by one who blocks
    /// SIGINT.
    Terminal(const std::vector<std::string>& arguments, const std::string& state,
             bool interrupts_held_back = false);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    bool press(std::string_view keys);

    /// Asks a question, and waits for the answer and for being asked to go on: what is typed
    /// before the program listens again is nobody's.
    bool ask(std::string_view question, std::string_view answer) {
        return press(question) && wait_for(answer) && wait_for("> ");
    }

    /// Waits until it is shown, after what was waited for before; false if it never is.
    bool wait_for(std::string_view wanted);

    /// Waits for the end; -1 if a signal ended it.
    int exit_code();

private:
    int descriptor_ = -1;
    pid_t child_ = -1;
    std::size_t read_ = 0;
    std::string seen_;
};

}  // namespace cli
