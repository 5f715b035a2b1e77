#pragma once

#include <string>
#include <string_view>

namespace cli {

/// Standard input line by line, in large blocks. A line is a view that holds until the next.
class LineReader {
public:
    LineReader();

    /// The next line without its end ("\n" or "\r\n"); false at the end of the input.
    bool next(std::string_view& line);

    /// Has the next line already been read? If not, `next` may wait for somebody to write it, and
    /// what was answered so far should go out first.
    bool has_line() const;

private:
    bool fill();

    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what is not yet handed out
    std::size_t end_ = 0;
    bool ended_ = false;
};

}  // namespace cli
