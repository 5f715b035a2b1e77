// What the whole check of news costs, as a process on one thread, beside `wc -w` on the same bytes:
// records and one document, business pages (a figure every hundred bytes) and ordinary ones (every
// four hundred), and streams of 1, 10 and 100 MB, which must take time by their length and memory
// not at all. CPU time of user and system, best of several runs, all in one run of this program.
// An argument is another greatest size, in MB.

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "places.hpp"
#include "tests/cli/news.hpp"
#include "tests/cli/program.hpp"

namespace {

struct Cost {
    double cpu_ms = 1e12;
    long peak_kib = 0;
};

/// Without what it writes, which goes nowhere.
Cost cost_of(const std::string& program, const std::vector<std::string>& arguments, int runs) {
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    Cost cost;
    for (int run = 0; run < runs; ++run) {
        const pid_t child = fork();
        if (child == 0) {
            const int nowhere = open("/dev/null", O_WRONLY);
            if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0) _exit(127);
            execvp(words[0], words.data());
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
            WEXITSTATUS(status) > 1)
            return {};
        const auto ms = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
        };
        cost.cpu_ms = std::min(cost.cpu_ms, ms(usage.ru_utime) + ms(usage.ru_stime));
        cost.peak_kib = usage.ru_maxrss;
    }
    return cost;
}

/// The texts of the records, a paragraph each.
std::string without_records(const std::string& records) {
    constexpr std::string_view before = "\"text\":\"";
    std::string text;
    for (std::size_t at = records.find(before); at != std::string::npos;
         at = records.find(before, at)) {
        at += before.size();
        for (; records[at] != '"'; ++at) {
            if (records[at] == '\\') ++at;
            text += records[at - 1] == '\\' && records[at] == 'n' ? '\n' : records[at];
        }
        text += "\n\n";
    }
    return text;
}

void compare(const cli::Folder& folder, const char* what, const std::string& name,
             std::string bytes, int runs) {
    const std::string file = folder.write(name, bytes);
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    std::string().swap(bytes);  // a process begins with the memory of the one that starts it
    const Cost ours = cost_of(BALLPARK_PROGRAM, {"scan", file}, runs);
    const Cost count = cost_of("env", {"LC_ALL=C", "wc", "-w", file}, runs);
    fmt::print("  {:<28} {:6.0f} MB  {:8.1f} ms/MB  {:5.1f} times wc -w  {:6} KiB at most\n", what,
               megabytes, ours.cpu_ms / megabytes, ours.cpu_ms / count.cpu_ms, ours.peak_kib);
}

}  // namespace

int main(int argc, char** argv) {
    constexpr unsigned business = 64;
    constexpr unsigned ordinary = 90;
    constexpr std::size_t mb = 1'000'000;
    constexpr std::size_t usual = 6 * mb;
    const std::size_t most = argc > 1 ? std::strtoul(argv[1], nullptr, 10) * mb : 100 * mb;
    const cli::Folder folder;
    fmt::print("a whole `ballpark scan`, best of five runs; long streams once\n");
    constexpr int runs = 5;
    compare(folder, "records, ordinary", "ordinary.jsonl", cli::news(usual, 1, ordinary), runs);
    compare(folder, "records, business", "business.jsonl", cli::news(usual, 1, business), runs);
    compare(folder, "one document, ordinary", "ordinary.txt",
            without_records(cli::news(usual, 1, ordinary)), runs);
    compare(folder, "one document, business", "business.txt",
            without_records(cli::news(usual, 1, business)), runs);
    for (std::size_t bytes = mb; bytes <= most; bytes *= 10)
        compare(folder, "stream of ordinary records", "stream.jsonl", cli::news(bytes, 2, ordinary),
                1);
    return 0;
}
