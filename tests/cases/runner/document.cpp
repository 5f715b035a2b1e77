#include "tests/cases/runner/document.hpp"

#include <charconv>

namespace cases {
namespace {

constexpr std::string_view fence_mark = "```";
constexpr std::string_view comment_open = "<!--";
constexpr std::string_view comment_close = "-->";
constexpr std::string_view expect_word = "expect:";

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view next_word(std::string_view& rest) {
    rest = trim(rest);
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

bool read_number(std::string_view digits, int& number) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
}

/// "2019", "2019-10" or "2019-10-24".
bool read_date(std::string_view text, ballpark::base::Date& date) {
    int parts[3] = {0, 0, 0};
    for (int& part : parts) {
        const auto dash = std::min(text.find('-'), text.size());
        if (!read_number(text.substr(0, dash), part)) return false;
        text.remove_prefix(dash);
        if (text.empty()) break;
        text.remove_prefix(1);
    }
    if (!text.empty() || parts[0] < 1 || parts[1] > 12 || parts[2] > 31) return false;
    date = {static_cast<std::int16_t>(parts[0]), static_cast<std::int8_t>(parts[1]),
            static_cast<std::int8_t>(parts[2])};
    return true;
}

/// Reads a document line by line; a fence or a comment is taken as a whole.
class Reader {
public:
    explicit Reader(std::string_view source) : source_(source) {}

    Document read() {
        while (at_ < source_.size()) {
            const std::string_view line = take_line();
            if (line.starts_with(fence_mark)) {
                read_fence(line);
            } else if (line.starts_with(comment_open)) {
                read_comment(line);
            } else if (line.starts_with('#')) {
                const auto words = std::min(line.find_first_not_of('#'), line.size());
                title_ = trim(line.substr(words));
            }
        }
        close_case();
        if (document_.cases.empty()) fault(1, "holds no ```text fence");
        return std::move(document_);
    }

private:
    std::string_view take_line() {
        const auto end = std::min(source_.find('\n', at_), source_.size());
        const std::string_view line = source_.substr(at_, end - at_);
        at_ = std::min(end + 1, source_.size());
        ++line_;
        return line;
    }

    void fault(int line, std::string what) { document_.faults.push_back({line, std::move(what)}); }

    Case* open_case() { return document_.cases.empty() ? nullptr : &document_.cases.back(); }

    void close_case() {
        const Case* last = open_case();
        if (last && !last->has_expectation) {
            fault(last->line, "the text has no <!-- expect: ... --> after it");
        }
    }

    void read_fence(std::string_view opening) {
        const int opened_at = line_;
        const auto ticks = std::min(opening.find_first_not_of('`'), opening.size());
        std::string_view info = opening.substr(ticks);
        const Piece body = read_body(opening.substr(0, ticks), opened_at);
        const std::string_view language = next_word(info);
        std::string_view text = source_.substr(body.begin, body.end - body.begin);
        if (text.ends_with('\n')) text.remove_suffix(1);

        if (language == "text") {
            close_case();
            Case& added = document_.cases.emplace_back();
            added.title = title_;
            added.line = opened_at;
            added.text = text;
            added.expectation = {at_, at_};
            read_attributes(info, added);
        } else if (language == "output") {
            Case* last = open_case();
            if (!last || !last->has_expectation || last->output) {
                return fault(opened_at, "an output that follows no expectation");
            }
            last->output = text;
            last->output_body = body;
        }
    }

    /// What stands up to the closing fence, which is taken.
    Piece read_body(std::string_view ticks, int opened_at) {
        const std::size_t begin = at_;
        while (at_ < source_.size()) {
            const std::size_t end = at_;
            if (trim(take_line()) == ticks) return {begin, end};
        }
        fault(opened_at, "a fence that is never closed");
        return {begin, source_.size()};
    }

    void read_attributes(std::string_view info, Case& added) {
        while (!trim(info).empty()) {
            const std::string_view word = next_word(info);
            const auto equals = std::min(word.find('='), word.size());
            const std::string_view name = word.substr(0, equals);
            const std::string_view value = word.substr(std::min(equals + 1, word.size()));
            if (name == "place" && value.size() == 2) {
                added.place = value;
            } else if (name != "date" || !read_date(value, added.date)) {
                fault(added.line,
                      "cannot use \"" + std::string(word) + "\"; say date=YYYY-MM-DD or place=XX");
            }
        }
    }

    void read_comment(std::string_view line) {
        const int opened_at = line_;
        const std::size_t begin = static_cast<std::size_t>(line.data() - source_.data());
        const std::size_t close = source_.find(comment_close, begin);
        if (close == std::string_view::npos) return fault(opened_at, "a comment never closed");
        const std::size_t end = close + comment_close.size();
        while (at_ < end) take_line();

        const std::size_t inside = begin + comment_open.size();
        std::string_view body = trim(source_.substr(inside, close - inside));
        if (!body.starts_with("expect")) return;
        Case* last = open_case();
        if (!last || last->has_expectation) {
            return fault(opened_at, "an expectation that follows no text");
        }
        last->has_expectation = true;
        last->expectation = {begin, end};
        auto expected = body.starts_with(expect_word)
                            ? parse_expectation(body.substr(expect_word.size()))
                            : std::nullopt;
        if (!expected) {
            return fault(opened_at,
                         "cannot read the expectation; say: nothing, or code \"words\" -> "
                         "\"repair\"; and so on");
        }
        last->expected = std::move(*expected);
    }

    std::string_view source_;
    std::size_t at_ = 0;
    int line_ = 0;
    std::string_view title_;
    Document document_;
};

}  // namespace

Document parse_document(std::string_view source) {
    return Reader(source).read();
}

std::string squeeze(std::string_view text) {
    std::string squeezed;
    for (const char c : trim(text)) {
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space) {
            squeezed += c;
        } else if (squeezed.back() != ' ') {
            squeezed += ' ';
        }
    }
    return squeezed;
}

std::string bless(std::string_view source, const Document& document,
                  const std::vector<Answer>& answers) {
    std::string blessed;
    std::size_t copied = 0;
    const auto replace = [&](Piece piece, std::string_view by) {
        blessed += source.substr(copied, piece.begin - copied);
        blessed += by;
        copied = piece.end;
    };
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        const Case& one = document.cases[i];
        Case findings = one;
        findings.output.reset();
        if (!one.has_expectation || !difference(findings, answers[i]).empty()) {
            const std::string comment = print_expectation(answers[i].found);
            replace(one.expectation, one.has_expectation ? comment : comment + "\n");
        }
        if (one.output) {
            std::string_view output = answers[i].output;
            while (output.ends_with('\n')) output.remove_suffix(1);
            replace(one.output_body, output.empty() ? "" : std::string(output) + "\n");
        }
    }
    blessed += source.substr(copied);
    return blessed;
}

}  // namespace cases
