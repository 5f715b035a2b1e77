#include "ballpark/base/one_line.hpp"

#include <algorithm>

namespace ballpark::base {
namespace {

bool breaks(char c) {
    return static_cast<unsigned char>(c) < ' ';
}
bool blank(char c) {
    return c == ' ' || breaks(c);
}

}  // namespace

std::string in_one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && blank(text[end])) ++end;
        const std::string_view run = text.substr(at, end - at);
        if (run.empty())
            line += text[end++];
        else if (std::ranges::any_of(run, breaks))
            line += ' ';
        else
            line += run;
        at = end;
    }
    return line;
}

}  // namespace ballpark::base
