#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/batch.hpp"
#include "cli/console.hpp"

namespace cli {

/// Where the answers of a scan go: standard output, or a file that a scan cut short can be taken
/// up in again.
class ScanOutput {
public:
    explicit ScanOutput(Console& console) : console_(console) {}
    ~ScanOutput();
    ScanOutput(const ScanOutput&) = delete;
    ScanOutput& operator=(const ScanOutput&) = delete;

    /// Writes to `path` from now on, anew or behind the whole lines that stand there. A line cut
    /// short is taken off, and the last whole one too: it is answered again and must come out the
    /// same, or the file is of other inputs. False, with the fault told, if it cannot be used.
    bool open(const std::string& path, bool resume);

    /// Records that are answered already.
    std::size_t answered() const { return answered_; }
    bool bad_before() const { return bad_before_; }
    bool alarming_before() const { return alarming_before_; }

    /// False if nothing more can be written, for a reason that was told, or nobody reads it.
    bool write(std::string_view lines);
    /// To be called when all is written: false if the input ended before what stands in the file.
    bool finish();
    bool failed() const { return failed_; }

private:
    bool take_up();
    bool refuse();
    bool fail(const char* what);

    Console& console_;
    std::string path_;
    int file_ = -1;
    std::string expected_;  ///< the last line of the run before, to be written again
    std::size_t answered_ = 0;
    bool bad_before_ = false;
    bool alarming_before_ = false;
    bool failed_ = false;
};

}  // namespace cli
