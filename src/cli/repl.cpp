#include "cli/repl.hpp"

#include <histedit.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "ballpark/model/calculator.hpp"
#include "cli/calculation.hpp"

namespace cli {

namespace model = ballpark::model;
namespace units = ballpark::units;

namespace {

constexpr std::string_view help = R"(Calculations with units, answered line by line:
  2.5 GW * 0.16 * 1 yr to TWh          a unit to answer in goes after "to"
  $2.5 billion / 2.5 GW to USD/kW      money, prefixes, scale words
  10 to 15 MW * 24 h                   intervals; also 2.5 +- 0.1 GW
  18 billion yuan in 2019 to USD2024   money of a year
  irr([-100, 60, 60])                  finance: npv, xirr, pmt, macrs, ...
  ans / 2                              "ans" is the last answer
quit, or Ctrl-D, ends it.
)";

/// Where the history lies; empty if there is no place for it.
std::filesystem::path history_file() {
    namespace fs = std::filesystem;
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    fs::path folder;
    if (state != nullptr && *state == '/')
        folder = state;
    else if (home != nullptr && *home == '/')
        folder = fs::path(home) / ".local" / "state";
    if (folder.empty()) return {};
    folder /= "ballpark";
    std::error_code error;
    fs::create_directories(folder, error);
    return error ? fs::path() : folder / "history";
}

volatile std::sig_atomic_t interrupted = 0;

/// Reading is broken off by Ctrl-C, and goes on with a new line.
void listen_for_interrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigaction(SIGINT, &action, nullptr);
}

char* prompt(EditLine*) {
    static char text[] = "> ";
    return text;
}

/// The line editor with its history.
class Editor {
public:
    Editor()
        : history_(history_init(), history_end),
          editor_(el_init("ballpark", stdin, stdout, stderr), el_end),
          file_(history_file()) {
        HistEvent event;
        history(history_.get(), &event, H_SETSIZE, 1000);
        history(history_.get(), &event, H_SETUNIQUE, 1);
        el_set(editor_.get(), EL_PROMPT, prompt);
        el_set(editor_.get(), EL_EDITOR, "emacs");
        el_set(editor_.get(), EL_HIST, history, history_.get());
        el_source(editor_.get(), nullptr);  // ~/.editrc
        if (!file_.empty()) history(history_.get(), &event, H_LOAD, file_.c_str());
    }

    ~Editor() {
        HistEvent event;
        if (!file_.empty()) history(history_.get(), &event, H_SAVE, file_.c_str());
    }

    /// The next line; false at the end of the input. Ctrl-C drops the line that is being written.
    bool next(std::string& line) {
        int length = 0;
        const char* text = nullptr;
        while ((text = el_gets(editor_.get(), &length)) == nullptr && interrupted != 0) {
            interrupted = 0;
            std::fputs("^C\n", stdout);
            el_reset(editor_.get());
        }
        if (text == nullptr || length <= 0) return false;
        line.assign(text, static_cast<std::size_t>(length));
        while (line.ends_with('\n') || line.ends_with(' ')) line.pop_back();
        HistEvent event;
        if (!line.empty()) history(history_.get(), &event, H_ENTER, line.c_str());
        return true;
    }

private:
    std::unique_ptr<History, decltype(&history_end)> history_;
    std::unique_ptr<EditLine, decltype(&el_end)> editor_;
    std::filesystem::path file_;
};

}  // namespace

bool at_terminal() {
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

int converse(const units::MoneyTables& money, Console& console) {
    console.put("ballpark: calculations with units; \"help\" and \"quit\"\n");
    console.flush();
    listen_for_interrupts();
    Editor editor;
    std::optional<model::Calculated> last;
    std::string line;
    while (editor.next(line)) {
        if (line.empty()) continue;
        if (line == "quit" || line == "exit") break;
        if (line == "help") {
            console.put(help);
        } else {
            Answer answer{
                model::calculate(line, units::Catalogue::builtin(), money, last ? &*last : nullptr),
                "", line};
            print(answer, false, 0, console);
            if (answer.value) last = std::move(*answer.value);
        }
        if (!console.flush()) break;
    }
    return found_nothing;
}

}  // namespace cli
