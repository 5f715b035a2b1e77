#include "ballpark/model/expression_parser.hpp"

// Quantities by name, and of a series the step that is meant.

namespace ballpark::model {

std::optional<TimeWord> ExpressionParser::time_word(std::string_view name) {
    if (name == "t") return TimeWord::step;
    if (name == "year") return TimeWord::year;
    if (name == "steps_per_year") return TimeWord::steps_per_year;
    return std::nullopt;
}

bool ExpressionParser::in_steps(base::Span where) {
    if (scope_.stepwise || series_depth_ > 0) return true;
    if (maybe_series_) {
        if (stepped_.empty()) stepped_ = where;
        return true;
    }
    return no_step(where);
}

bool ExpressionParser::no_step(base::Span where) {
    return fail("no-step", "'" + shown(where) + "' outside an equation of a series", where,
                "this has a value for each step, the equation has one alone");
}

bool ExpressionParser::parse_quantity(base::Span word, std::size_t index) {
    at_ = word.end;
    const bool series = index < scope_.series.size() && scope_.series[index];
    Node node;
    node.op = Op::quantity;
    node.index = static_cast<std::uint16_t>(index);
    node.span = word;
    if (!scope_.series.empty() && at_ < text_.size() && text_[at_] == '[') {
        if (!series)
            return fail("no-series", "'" + shown(word) + "' is one value, no series",
                        span(at_, at_ + 1), "no step can be asked for");
        if (!parse_step(node)) return false;
        node.span = span(word.begin, at_);
    } else if (series && series_depth_ == 0 && !maybe_series_) {
        return bare_series(word);
    }
    if (!series) return push(node);
    const bool bare = node.span == word;
    if (bare && series_depth_ == 0 && bare_.empty()) bare_ = word;
    return in_steps(node.span) && push(node);
}

bool ExpressionParser::bare_series(base::Span word) {
    fail("bare-series", "'" + shown(word) + "' is a series, and its step is not said", word,
         "which step?");
    if (scope_.stepwise)
        fault_.suggestions.push_back(
            {{span(word.end, word.end), "[t]"}, "the value in the same step", 0});
    return false;
}

bool ExpressionParser::parse_step(Node& node) {
    const std::size_t opened = at_++;
    skip_blanks();
    const base::Span time = literals_.word(at_);
    if (time.of(text_) != "t")
        return fail("bad-step", "a step is t, t-1, t+1 or the like", here(),
                    "for a certain step write at(series, step)");
    at_ = time.end;
    skip_blanks();
    if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+')) {
        const bool back = text_[at_++] == '-';
        skip_blanks();
        const std::size_t digits = at_;
        int steps = 0;
        while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && steps <= 1000)
            steps = steps * 10 + (text_[at_++] - '0');
        if (at_ == digits || steps > 1000)
            return fail("bad-step", "a step is t, t-1, t+1 or the like", here(),
                        "a whole number, at most 1000, must stand here");
        node.lag = static_cast<std::int16_t>(back ? steps : -steps);
    }
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == ']') {
        ++at_;
        return true;
    }
    return fail("syntax", "a square bracket is never closed", span(opened, opened + 1),
                "opened here");
}

}  // namespace ballpark::model
