// What conversions cost: reading, converting and printing one, part by part, and the whole process
// of `ballpark convert` beside that of GNU units where it is installed. CPU time, best of several
// runs, all in one run of this program.

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "ballpark/model/calculator.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

using namespace ballpark;

namespace {

using Question = std::pair<std::string_view, std::string_view>;
constexpr std::array questions{
    Question{"2.5 million watt days", "MWh"},
    Question{"100 MW", "kW"},
    Question{"3.2 km", "miles"},
    Question{"1,200 kWh", "MJ"},
    Question{"20 °C", "°F"},
    Question{"60 mph", "km/h"},
    Question{"12.5 kWh/m2/yr", "W/m2"},
    Question{"$45/MWh", "USD/kWh"},
    Question{"2 million barrels a day", "m3/s"},
    Question{"300 psi", "bar"},
};

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Nanoseconds a question, best of several runs.
template <class Work>
double nanoseconds(Work work) {
    constexpr int rounds = 15;
    constexpr int each = 2000;
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double start = thread_seconds();
        for (int i = 0; i < each; ++i)
            for (const Question& question : questions) work(question);
        best = std::min(
            best, (thread_seconds() - start) / each / static_cast<double>(questions.size()) * 1e9);
    }
    return best;
}

/// CPU of a whole process in milliseconds, best of several runs; none if it cannot be run.
double process_ms(std::vector<const char*> words) {
    words.push_back(nullptr);
    double best = 1e9;
    for (int round = 0; round < 25; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            const int nowhere = open("/dev/null", O_WRONLY);
            if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0) _exit(127);
            execvp(words[0], const_cast<char**>(words.data()));
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        if (wait4(child, &status, 0, &usage) != child || status != 0) return -1;
        const auto ms = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
        };
        best = std::min(best, ms(usage.ru_utime) + ms(usage.ru_stime));
    }
    return best;
}

}  // namespace

int main() {
    const auto& catalogue = units::Catalogue::builtin();
    std::size_t sink = 0;
    const double reading = nanoseconds([&](const Question& question) {
        sink += units::parse_quantity(question.first, catalogue)->unit.term_count;
    });
    const double target = nanoseconds([&](const Question& question) {
        sink += units::parse_unit(question.second, catalogue)->term_count;
    });
    const double whole = nanoseconds([&](const Question& question) {
        const auto quantity = units::parse_quantity(question.first, catalogue);
        const auto unit = units::parse_unit(question.second, catalogue);
        const auto converted = units::convert(*quantity, *unit, catalogue);
        sink += units::format_quantity(converted->value, *unit, catalogue, 6).size();
    });
    const double calculating = nanoseconds([&](const Question& question) {
        const std::string text = fmt::format("{} to {}", question.first, question.second);
        sink += model::calculate(text, catalogue) ? 1u : 0u;
    });
    fmt::print("one conversion, {} kinds of question, best of 15 runs\n", questions.size());
    fmt::print("  quantity read               {:7.0f} ns\n", reading);
    fmt::print("  unit read                   {:7.0f} ns\n", target);
    fmt::print("  read, converted, printed    {:7.0f} ns: {:.2f} million a CPU-second\n", whole,
               1e3 / whole);
    fmt::print("  the same by the calculator  {:7.0f} ns\n", calculating);

    const auto build = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../..";
    const std::string program = build / "src/cli/ballpark";
    const double ours = process_ms({program.c_str(), "convert", "2.5 million watt days", "MWh"});
    const double theirs = process_ms({"units", "2.5 million watt days", "MWh"});
    if (ours > 0) fmt::print("  the whole process           {:7.2f} ms CPU\n", ours);
    if (ours > 0 && theirs > 0)
        fmt::print("  GNU units, whole process    {:7.2f} ms CPU: {:.1f} times that\n", theirs,
                   theirs / ours);
    return sink > 0 ? 0 : 1;
}
