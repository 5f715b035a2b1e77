#include "cli/scan_output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cli {

namespace {

bool holds(std::string_view line, std::string_view piece) {
    return line.find(piece) != std::string_view::npos;
}

}  // namespace

ScanOutput::~ScanOutput() {
    if (file_ >= 0) ::close(file_);
}

bool ScanOutput::fail(const char* what) {
    failed_ = true;
    console_.complain(fmt::format("ballpark: {}: {}: {}", path_, what, std::strerror(errno)));
    return false;
}

bool ScanOutput::open(const std::string& path, bool resume) {
    path_ = path;
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | (resume ? 0 : O_TRUNC), 0666);
    if (file_ < 0) return fail("cannot write");
    return !resume || take_up();
}

bool ScanOutput::take_up() {
    std::string block(1 << 16, '\0');
    std::string line;
    off_t whole = 0;  // bytes of the whole lines before the last of them
    bool any = false;
    const auto count_line = [&] {
        if (!any) return;
        ++answered_;
        whole += static_cast<off_t>(expected_.size());
        // In a string the quotes would be escaped.
        bad_before_ |= holds(expected_, ",\"error\":{\"code\":");
        alarming_before_ |= holds(expected_, "\"severity\":\"warning\"") ||
                            holds(expected_, "\"severity\":\"error\"");
    };
    for (;;) {
        const ssize_t count = ::read(file_, block.data(), block.size());
        if (count < 0) return fail("cannot read");
        if (count == 0) break;
        std::string_view piece(block.data(), static_cast<std::size_t>(count));
        while (!piece.empty()) {
            const std::size_t end = piece.find('\n');
            line += piece.substr(0, end == std::string_view::npos ? end : end + 1);
            if (end == std::string_view::npos) break;
            piece.remove_prefix(end + 1);
            count_line();
            expected_.swap(line);
            line.clear();
            any = true;
        }
    }
    if (::ftruncate(file_, whole) != 0 || ::lseek(file_, whole, SEEK_SET) != whole)
        return fail("cannot be taken up again");
    return true;
}

bool ScanOutput::refuse() {
    failed_ = true;
    console_.complain(
        fmt::format("ballpark: {}: what stands in it are not the answers to this input; without "
                    "--resume it is written anew",
                    path_));
    // It stays as it was found.
    if (::write(file_, expected_.data(), expected_.size()) < 0) return fail("cannot write");
    return false;
}

bool ScanOutput::finish() {
    return expected_.empty() || failed_ || refuse();
}

bool ScanOutput::write(std::string_view lines) {
    if (!expected_.empty() && !lines.empty()) {
        if (!lines.starts_with(expected_)) return refuse();
        expected_.clear();
    }
    if (file_ < 0) {
        console_.put(lines);
        return console_.flush();
    }
    while (!lines.empty()) {
        const ssize_t count = ::write(file_, lines.data(), lines.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail("cannot write");
        lines.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace cli
