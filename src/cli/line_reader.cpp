#include "cli/line_reader.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cli {

LineReader::LineReader() : buffer_(std::size_t{1} << 16, '\0') {}

bool LineReader::has_line() const {
    return std::memchr(buffer_.data() + begin_, '\n', end_ - begin_) != nullptr;
}

bool LineReader::next(std::string_view& line) {
    std::size_t searched = begin_;
    for (;;) {
        const void* found = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
        if (found != nullptr) {
            const auto at =
                static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
            line = std::string_view(buffer_).substr(begin_, at - begin_);
            begin_ = at + 1;
            break;
        }
        const std::size_t pending = end_ - begin_;
        if (!ended_ && fill()) {
            searched = begin_ + pending;
            continue;
        }
        if (pending == 0) return false;
        line = std::string_view(buffer_).substr(begin_, pending);
        begin_ = end_;
        break;
    }
    while (line.ends_with('\r')) line.remove_suffix(1);
    return true;
}

/// Reads on behind what is left, which moves to the front.
bool LineReader::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
    ssize_t got = 0;
    do {
        got = read(STDIN_FILENO, buffer_.data() + end_, buffer_.size() - end_);
    } while (got < 0 && errno == EINTR);
    if (got <= 0) {
        ended_ = true;
        return false;
    }
    end_ += static_cast<std::size_t>(got);
    return true;
}

}  // namespace cli
