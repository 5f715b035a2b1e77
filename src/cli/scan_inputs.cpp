#include "cli/scan_inputs.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "ballpark/text/read_document.hpp"
#include "cli/input.hpp"
#include "cli/record_reader.hpp"

namespace cli {

namespace base = ballpark::base;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t batch_bytes = 256 << 10;

bool is_lines_file(std::string_view path) {
    return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

bool hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Reads until `size` bytes are there or the file ends: how many, or -1.
ssize_t read_some(int file, char* bytes, std::size_t size) {
    for (;;) {
        const ssize_t count = ::read(file, bytes, size);
        if (count >= 0 || errno != EINTR) return count;
    }
}

/// Do the first bytes of a file begin a line of JSON? Nothing but white space does as well.
bool begins_record(std::string_view begin) {
    const std::size_t at = begin.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos || begin[at] == '{';
}

}  // namespace

ScanInputs::ScanInputs(const std::vector<std::string>& paths, const Console& console)
    : console_(console) {
    bool known = true;
    for (const std::string& path : paths) {
        known &= path != "-";
        add(path);
    }
    for (const std::string& path : paths_) {
        struct stat status {};
        if (path != "-" && stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode))
            total_ += static_cast<std::uintmax_t>(status.st_size);
        else
            known = false;
    }
    if (!known) total_ = 0;
}

void ScanInputs::add(const std::string& path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
        paths_.push_back(path);
        return;
    }
    std::vector<std::string> found;
    const auto options = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator at(path, options, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        const bool folder = at->is_directory(error);
        if (hidden(at->path())) {
            if (folder) at.disable_recursion_pending();
        } else if (!folder && at->is_regular_file(error)) {
            found.push_back(at->path().string());
        }
        error.clear();
    }
    std::ranges::sort(found);
    paths_.insert(paths_.end(), found.begin(), found.end());
    if (found.empty()) {
        bad_ = true;
        console_.complain(fmt::format("ballpark: {}: there is no file in it", path));
    }
}

void ScanInputs::close() {
    if (file_ != no_file && file_ != STDIN_FILENO) ::close(file_);
    file_ = no_file;
}

bool ScanInputs::fail_to_read() {
    bad_ = true;
    console_.complain(fmt::format("ballpark: {}: cannot read: {}", name_, std::strerror(errno)));
    close();
    return false;
}

bool ScanInputs::open(const std::string& path, Batch& batch) {
    name_ = name_of(path);
    line_ = 1;
    rest_.clear();
    file_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ == no_file) {
        bad_ = true;
        const auto fault = base::failure(
            "cannot-open", fmt::format("cannot open the file: {}", std::strerror(errno)));
        console_.complain(fault.value(), {path, ""});
        return false;
    }
    if (path == "-" || is_lines_file(path)) return true;
    constexpr std::size_t enough = 4096;
    rest_.resize(enough);
    const ssize_t count = read_some(file_, rest_.data(), enough);
    if (count < 0) return fail_to_read();
    rest_.resize(static_cast<std::size_t>(count));
    if (begins_record(rest_)) {
        read_ += rest_.size();
        return true;
    }
    struct stat status {};
    if (fstat(file_, &status) == 0) read_ += static_cast<std::uintmax_t>(status.st_size);
    close();
    batch.name = path;
    batch.size = 0;
    batch.document = true;
    return true;
}

bool ScanInputs::read_lines(Batch& batch) {
    batch.document = false;
    batch.name = name_;
    batch.first_line = line_;
    batch.bytes.swap(rest_);
    std::size_t filled = batch.bytes.size();
    std::size_t end = std::string::npos;  // of the last whole line
    bool over = false;
    while (end == std::string::npos && !over) {
        // Room grows by as much again, so that a long line stays linear.
        if (batch.bytes.size() - filled < batch_bytes / 2)
            batch.bytes.resize(std::max(batch_bytes, 2 * batch.bytes.size()));
        const ssize_t count =
            read_some(file_, batch.bytes.data() + filled, batch.bytes.size() - filled);
        if (count < 0) return fail_to_read();
        over = count == 0;
        const std::string_view added(batch.bytes.data() + filled, static_cast<std::size_t>(count));
        if (const std::size_t mark = added.find_last_of('\n'); mark != std::string_view::npos)
            end = filled + mark + 1;
        filled += added.size();
        read_ += added.size();
        if (end == std::string::npos && filled > ballpark::text::max_file_bytes) {
            bad_ = true;
            console_.complain(
                fmt::format("ballpark: {}:{}: a line of more than {} MiB, which is "
                            "as much as is read in one piece",
                            name_, line_, ballpark::text::max_file_bytes >> 20));
            close();
            return false;
        }
    }
    batch.size = over ? filled : end;
    if (over) close();
    rest_.assign(batch.bytes, batch.size, filled - batch.size);
    const std::string_view lines = std::string_view(batch.bytes).substr(0, batch.size);
    for (std::size_t at = lines.find('\n'); at != std::string_view::npos;
         at = lines.find('\n', at + 1))
        ++line_;
    if (batch.bytes.size() < batch.size + RecordReader::padding)
        batch.bytes.resize(batch.size + RecordReader::padding);
    return batch.size > 0;
}

bool ScanInputs::next(Batch& batch) {
    for (;;) {
        batch.skip = 0;
        if (file_ != no_file) {
            if (read_lines(batch)) return true;
            continue;
        }
        if (next_ == paths_.size()) return false;
        if (open(paths_[next_++], batch) && file_ == no_file) return true;
    }
}

}  // namespace cli
