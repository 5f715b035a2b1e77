#include "cli/repl.hpp"

#include <fcntl.h>
#include <histedit.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cwchar>
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

/// What is let through while the program waits for a key; else Ctrl-C is held back, so that none
/// falls between looking for it and waiting, where it would be lost until the next key.
sigset_t while_waiting;

/// Reading is broken off by Ctrl-C, and goes on with a new line.
void listen_for_interrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigaction(SIGINT, &action, nullptr);
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &while_waiting);
    // Whoever started the program may have held it back already.
    sigdelset(&while_waiting, SIGINT);
}

/// The terminal that the standard input is, opened once more so that reading never waits: Ctrl-C
/// also empties what lies there to be read, and a read of nothing would not hear of it.
int keyboard() {
    static const int descriptor = [] {
        const char* name = ttyname(STDIN_FILENO);
        const int opened = name == nullptr ? -1 : open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        return opened >= 0 ? opened : STDIN_FILENO;
    }();
    return descriptor;
}

/// The next byte of the input; 0 at its end, -1 if it cannot be read or Ctrl-C came first.
int read_byte(char& byte) {
    for (;;) {
        pollfd input{keyboard(), POLLIN, 0};
        const bool ready = ppoll(&input, 1, nullptr, &while_waiting) >= 0;
        const auto got = ready ? read(input.fd, &byte, 1) : -1;
        if (got >= 0) return static_cast<int>(got);
        // Another signal, or what was there is gone: neither changes anything.
        if (interrupted != 0 || (errno != EINTR && errno != EAGAIN)) return -1;
    }
}

/// The next character, for the line editor: 1 with the character, or as read_byte().
int read_key(EditLine*, wchar_t* key) {
    std::mbstate_t state{};
    for (;;) {
        char byte = 0;
        const int got = read_byte(byte);
        if (got <= 0) return got;
        const std::size_t size = std::mbrtowc(key, &byte, 1, &state);
        if (size == static_cast<std::size_t>(-2)) continue;  // there is more of it to come
        if (size == static_cast<std::size_t>(-1)) *key = L'?';
        return 1;
    }
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
        el_set(editor_.get(), EL_GETCFN, read_key);
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
        // Before the prompt is shown: whoever has seen it may type.
        el_set(editor_.get(), EL_PREP_TERM, 1);
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
    std::setlocale(LC_CTYPE, "C.UTF-8");  // what is typed is read as all else: "m²", "€"
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
