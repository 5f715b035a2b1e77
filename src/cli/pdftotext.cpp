#include "cli/pdftotext.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "ballpark/base/utf8.hpp"

namespace cli {

namespace base = ballpark::base;

namespace {

constexpr rlim_t most_processor_seconds = 30;
constexpr std::chrono::seconds most_time{60};
constexpr rlim_t most_memory_mib = 2048;
constexpr int not_found = 127;  // as a shell says it

/// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { reset(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    int number() const { return number_; }
    void reset() {
        if (number_ >= 0) close(number_);
        number_ = -1;
    }

private:
    int number_;
};

struct Pipe {
    Descriptor reads;
    Descriptor writes;
};

base::Result<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return base::failure("cannot-run",
                             fmt::format("cannot make a pipe: {}", std::strerror(errno)));
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

/// The PDF in a file without a name: the program reads back and forth in it.
base::Result<File> in_file(std::string_view pdf) {
    File file(std::tmpfile());
    if (!file || std::fwrite(pdf.data(), 1, pdf.size(), file.get()) != pdf.size() ||
        std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_SET) != 0)
        return base::failure(
            "cannot-run",
            fmt::format("cannot write a file for pdftotext to read: {}", std::strerror(errno)));
    return file;
}

void set_limit(int resource, rlim_t most) {
    const rlimit limit{most, most};
    setrlimit(resource, &limit);
}

/// The child's part: after the fork, so nothing but calls of the system.
[[noreturn]] void become_pdftotext(int input, int output, int errors) {
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    set_limit(RLIMIT_CPU, most_processor_seconds);
    set_limit(RLIMIT_AS, most_memory_mib << 20);
    set_limit(RLIMIT_CORE, 0);
    execlp("pdftotext", "pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-",
           static_cast<char*>(nullptr));
    _exit(errno == ENOENT ? not_found : 126);
}

/// The child, which is ended and waited for whatever happens.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() {
        if (id_ <= 0) return;
        kill(id_, SIGKILL);
        while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Its status, once it has ended; nothing if that is not before the deadline.
    std::optional<int> wait_until(std::chrono::steady_clock::time_point deadline) {
        constexpr std::chrono::milliseconds pause{1};
        int status = 0;
        pid_t ended = 0;
        while ((ended = waitpid(id_, &status, WNOHANG)) <= 0) {
            if (ended < 0 && errno != EINTR) break;
            if (std::chrono::steady_clock::now() >= deadline) return std::nullopt;
            std::this_thread::sleep_for(pause);
        }
        id_ = -1;
        return status;
    }

private:
    pid_t id_;
};

base::Result<void> no_pdftotext() {
    auto fault = base::failure("no-pdftotext", "PDFs are read by pdftotext, which is not here");
    fault.value().notes.push_back(
        "install poppler: apt install poppler-utils, brew install poppler");
    return fault;
}

base::Result<void> out_of_limits(std::string what) {
    return base::failure("pdf-limit",
                         fmt::format("pdftotext took more than {}, which is the limit", what));
}

/// What the child's end says.
base::Result<void> judged(int status, const std::string& said) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        if (signal == SIGXCPU || signal == SIGKILL)
            return out_of_limits(fmt::format("{} s of processor time", most_processor_seconds));
        return base::failure("bad-pdf", fmt::format("pdftotext was ended by signal {}", signal));
    }
    const int code = WEXITSTATUS(status);
    if (code == 0) return {};
    if (code == not_found) return no_pdftotext();
    constexpr std::size_t most_said = 120;
    const std::string line = base::printable(said.substr(0, said.find('\n')), most_said);
    auto fault = base::failure("bad-pdf", fmt::format("pdftotext cannot read the PDF{}{}",
                                                      line.empty() ? "" : ": ", line));
    if (said.find("assword") != std::string::npos)
        fault.value().notes.emplace_back("take its password off first, as with qpdf --decrypt");
    return fault;
}

}  // namespace

base::Result<void> pdf_to_xhtml(std::string_view pdf, const ballpark::text::TakePiece& take) {
    const auto input = in_file(pdf);
    if (!input) return tl::unexpected(input.error());
    auto output = make_pipe();
    auto errors = make_pipe();
    if (!output) return tl::unexpected(output.error());
    if (!errors) return tl::unexpected(errors.error());
    const pid_t id = fork();
    if (id < 0)
        return base::failure("cannot-run",
                             fmt::format("cannot start pdftotext: {}", std::strerror(errno)));
    if (id == 0)
        become_pdftotext(fileno(input->get()), output->writes.number(), errors->writes.number());
    Child child(id);
    output->writes.reset();
    errors->writes.reset();

    const auto deadline = std::chrono::steady_clock::now() + most_time;
    std::string said;
    std::array<pollfd, 2> watched{pollfd{output->reads.number(), POLLIN, 0},
                                  pollfd{errors->reads.number(), POLLIN, 0}};
    std::array<char, 1u << 16> block;
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return out_of_limits(fmt::format("{} s", most_time.count()));
        if (poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0 &&
            errno != EINTR)
            break;
        for (pollfd& end : watched) {
            if (end.fd < 0 || end.revents == 0) continue;
            const ssize_t count = read(end.fd, block.data(), block.size());
            if (count < 0 && errno == EINTR) continue;
            const bool is_output = &end == watched.data();
            if (count <= 0) {
                end.fd = -1;
            } else if (is_output) {
                if (auto taken = take({block.data(), static_cast<std::size_t>(count)}); !taken)
                    return taken;
            } else if (said.size() < block.size()) {
                said.append(block.data(), static_cast<std::size_t>(count));
            }
        }
    }
    const auto status = child.wait_until(deadline);
    if (!status) return out_of_limits(fmt::format("{} s", most_time.count()));
    return judged(*status, said);
}

}  // namespace cli
