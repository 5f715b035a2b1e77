#include <algorithm>

#include "tests/cases/runner/document.hpp"

namespace cases {
namespace {

constexpr std::string_view space = " \t\r\n";
constexpr std::size_t line_width = 100;

/// A cursor over the comment's body; every `take_` leaves it where it was if it fails.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) { skip_space(); }

    bool done() const { return rest_.empty(); }

    bool take(std::string_view mark) {
        if (!rest_.starts_with(mark)) return false;
        rest_.remove_prefix(mark.size());
        skip_space();
        return true;
    }

    /// A rule's name: lower-case letters, digits and hyphens. Empty if there is none.
    std::string take_code() {
        std::size_t size = 0;
        while (size < rest_.size() && is_code(rest_[size])) ++size;
        std::string code(rest_.substr(0, size));
        rest_.remove_prefix(size);
        skip_space();
        return code;
    }

    /// Words in double quotes, with \" and \\ inside.
    std::optional<std::string> take_quoted() {
        if (!rest_.starts_with('"')) return std::nullopt;
        std::string words;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == '"') {
                rest_.remove_prefix(i + 1);
                skip_space();
                return squeeze(words);
            }
            if (rest_[i] == '\\' && i + 1 < rest_.size()) ++i;
            words += rest_[i];
        }
        return std::nullopt;
    }

private:
    static bool is_code(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    void skip_space() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(space), rest_.size()));
    }

    std::string_view rest_;
};

std::optional<Expected> parse_one(Cursor& cursor) {
    Expected one;
    one.code = cursor.take_code();
    if (one.code == "note") {
        one.note = true;
        one.code = cursor.take_code();
    }
    if (one.code.empty()) return std::nullopt;
    one.words = cursor.take_quoted();
    if (cursor.take("->")) {
        one.repair = cursor.take_quoted();
        if (!one.repair) return std::nullopt;
    }
    return one;
}

std::string quote(std::string_view words) {
    std::string quoted = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

/// Does the finding meet the expectation?
bool meets(const Expected& found, const Expected& expected) {
    return found.code == expected.code && found.note == expected.note &&
           (!expected.words || found.words == expected.words) &&
           (!expected.repair || found.repair == expected.repair);
}

}  // namespace

std::optional<std::vector<Expected>> parse_expectation(std::string_view body) {
    std::vector<Expected> expected;
    Cursor cursor(body);
    if (cursor.take("nothing")) {
        return cursor.done() ? std::optional(expected) : std::nullopt;
    }
    while (true) {
        auto one = parse_one(cursor);
        if (!one) return std::nullopt;
        expected.push_back(std::move(*one));
        if (cursor.done()) return expected;
        if (!cursor.take(";")) return std::nullopt;
        if (cursor.done()) return expected;
    }
}

std::string print(const Expected& expected) {
    std::string text = (expected.note ? "note " : "") + expected.code;
    if (expected.words) text += " " + quote(*expected.words);
    if (expected.repair) text += " -> " + quote(*expected.repair);
    return text;
}

std::string print_expectation(const std::vector<Expected>& expected) {
    if (expected.empty()) return "<!-- expect: nothing -->";
    std::string line = "<!-- expect: ";
    std::string lines = "<!-- expect:\n";
    for (const Expected& one : expected) {
        const char* separator = &one == &expected.back() ? "" : ";";
        line += print(one) + separator + " ";
        lines += "    " + print(one) + separator + "\n";
    }
    line += "-->";
    return line.size() <= line_width ? line : lines + "-->";
}

std::string difference(const Case& expectation, const Answer& answer) {
    std::string text;
    std::vector<Expected> surplus = answer.found;
    for (const Expected& expected : expectation.expected) {
        const auto found = std::ranges::find_if(
            surplus, [&](const Expected& one) { return meets(one, expected); });
        if (found != surplus.end()) {
            surplus.erase(found);
        } else {
            text += "  missing:    " + print(expected) + "\n";
        }
    }
    for (const Expected& one : surplus) text += "  unexpected: " + print(one) + "\n";

    std::string_view output = answer.output;
    while (output.ends_with('\n')) output.remove_suffix(1);
    if (expectation.output && *expectation.output != output) {
        text += "  the output is not the one in the document, but:\n" + std::string(output) + "\n";
    }
    return text;
}

}  // namespace cases
