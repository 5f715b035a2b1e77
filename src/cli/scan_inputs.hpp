#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/batch.hpp"
#include "cli/console.hpp"

namespace cli {

/// The inputs of a scan: files, folders with all that is below them in order of name, "-".
class ScanInputs {
public:
    /// Paths that do not exist are told, and `bad` from then on.
    ScanInputs(const std::vector<std::string>& paths, const Console& console);
    ~ScanInputs() { close(); }
    ScanInputs(const ScanInputs&) = delete;
    ScanInputs& operator=(const ScanInputs&) = delete;

    /// The next piece of input; false at the end. A line that is longer than `text::max_file_bytes`
    /// ends the reading of its file.
    bool next(Batch& batch);

    bool bad() const { return bad_; }
    std::uintmax_t total_bytes() const { return total_; }  ///< 0 if not known
    std::uintmax_t bytes_read() const { return read_; }

private:
    static constexpr int no_file = -1;

    void add(const std::string& path);
    bool open(const std::string& path, Batch& batch);
    bool read_lines(Batch& batch);
    bool fail_to_read();
    void close();

    const Console& console_;
    std::vector<std::string> paths_;
    std::size_t next_ = 0;
    int file_ = no_file;
    std::string name_;
    std::string rest_;  ///< read, and not yet handed on: the beginning of a line
    std::size_t line_ = 1;
    std::uintmax_t total_ = 0;
    std::uintmax_t read_ = 0;
    bool bad_ = false;
};

}  // namespace cli
