#include "ballpark/report/style.hpp"

namespace ballpark::report {

namespace {

std::string_view code_of(Role role) {
    switch (role) {
        case Role::error:
            return "\x1b[1;31m";
        case Role::warning:
            return "\x1b[1;33m";
        case Role::note:
            return "\x1b[1;36m";
        case Role::frame:
            return "\x1b[34m";
        case Role::help:
            return "\x1b[32m";
        case Role::strong:
            return "\x1b[1m";
        case Role::quiet:
            return "\x1b[2m";
    }
    return "";
}

}  // namespace

std::string paint(std::string_view text, Role role, const Style& style) {
    if (!style.colour || text.empty()) return std::string(text);
    std::string painted(code_of(role));
    painted += text;
    painted += "\x1b[0m";
    return painted;
}

}  // namespace ballpark::report
