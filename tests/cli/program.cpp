#include "tests/cli/program.hpp"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include "places.hpp"

namespace cli {
namespace {

constexpr unsigned patience_s = 120;  // of a clock on the wall, for a machine that others use too
constexpr rlim_t cpu_s = 30;

/// A file in memory, so that nobody waits for a full pipe.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view content = {}) : descriptor_(memfd_create("test", 0)) {
        if (descriptor_ < 0) throw std::runtime_error("memfd_create failed");
        while (!content.empty()) {
            const ssize_t written = write(descriptor_, content.data(), content.size());
            if (written <= 0) throw std::runtime_error("cannot fill a file in memory");
            content.remove_prefix(static_cast<std::size_t>(written));
        }
        lseek(descriptor_, 0, SEEK_SET);
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    int descriptor() const { return descriptor_; }

    std::string content() const {
        std::string text;
        char block[4096];
        ssize_t size = 0;
        while ((size = pread(descriptor_, block, sizeof block, static_cast<off_t>(text.size()))) >
               0) {
            text.append(block, static_cast<std::size_t>(size));
        }
        return text;
    }

private:
    int descriptor_;
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

}  // namespace

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            std::string_view input) {
    const MemoryFile in(input);
    const MemoryFile out;
    const MemoryFile err;
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) {
        words.push_back(const_cast<char*>(argument.c_str()));
    }
    words.push_back(nullptr);

    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) {
        dup2(in.descriptor(), STDIN_FILENO);
        dup2(out.descriptor(), STDOUT_FILENO);
        dup2(err.descriptor(), STDERR_FILENO);
        if (chdir(BALLPARK_SOURCE_DIR) != 0) _exit(126);
        alarm(patience_s);
        const rlimit limit{cpu_s, cpu_s};
        setrlimit(RLIMIT_CPU, &limit);
        execvp(words[0], words.data());
        _exit(127);
    }

    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child) throw std::runtime_error("wait4 failed");
    Outcome outcome;
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    outcome.out = out.content();
    outcome.err = err.content();
    outcome.cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    outcome.peak_kib = usage.ru_maxrss;
    return outcome;
}

Outcome ballpark(const std::vector<std::string>& arguments, std::string_view input) {
    return run(BALLPARK_PROGRAM, arguments, input);
}

Folder::Folder() {
    std::string pattern = std::filesystem::temp_directory_path() / "ballpark-test-XXXXXX";
    if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp failed");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, std::string_view content) const {
    const std::string path = path_ + "/" + name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

}  // namespace cli
