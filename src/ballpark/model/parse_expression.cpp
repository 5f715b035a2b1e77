#include "ballpark/model/parse_expression.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/base/utf8.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/literal.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

struct Operator {
    std::string_view text;
    Op op;
    int binding;  ///< left binding power
    bool right = false;
};

constexpr int not_binding = 3;
constexpr int comparison_binding = 4;
constexpr int sign_binding = 7;
/// The middle of "a <= b < c" is worked out twice, so it must be short.
constexpr std::size_t max_middle_nodes = 16;
constexpr std::array<Operator, 18> operators{{
    {"or", Op::logical_or, 1},
    {"and", Op::logical_and, 2},
    {"<=", Op::less_equal, comparison_binding},
    {">=", Op::greater_equal, comparison_binding},
    {"==", Op::equal, comparison_binding},
    {"!=", Op::not_equal, comparison_binding},
    {"<", Op::less, comparison_binding},
    {">", Op::greater, comparison_binding},
    {"+", Op::add, 5},
    {"-", Op::subtract, 5},
    {"−", Op::subtract, 5},
    {"**", Op::power, 8, true},
    {"*", Op::multiply, 6},
    {"×", Op::multiply, 6},
    {"of", Op::multiply, 6},  // "5 % of 3 GW", for the calculator
    {"/", Op::divide, 6},
    {"÷", Op::divide, 6},
    {"^", Op::power, 8, true},
}};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A fault is kept aside and the parse unwound by `false`, so that the grammar reads as grammar.
class Parser {
public:
    Parser(std::string_view text, const Scope& scope, const units::Catalogue& catalogue)
        : text_(text), scope_(scope), catalogue_(catalogue), literals_(text, scope, catalogue) {}

    base::Result<std::vector<Node>> all() {
        if (parse_whole() && (at_ == text_.size() || stray())) return std::move(nodes_);
        return tl::unexpected<base::Diagnostic>(std::move(fault_));
    }

    base::Result<Conversion> conversion() {
        if (!parse_whole()) return tl::unexpected<base::Diagnostic>(std::move(fault_));
        auto unit = target(at_);
        if (!unit) return tl::unexpected<base::Diagnostic>(std::move(unit.error()));
        return Conversion{std::move(nodes_), *unit};
    }

    base::Result<base::Span> target(std::size_t begin) {
        at_ = begin;
        skip_blanks();
        const base::Span next = literals_.word(at_);
        if (next.of(text_) == "to" || next.of(text_) == "in") {
            at_ = next.end;
            skip_blanks();
            std::size_t end = text_.size();
            while (end > at_ && is_blank(text_[end - 1])) --end;
            if (end > at_) return span(at_, end);
            fail("syntax", "no unit after '" + shown(next) + "'", next, "a unit must follow");
        } else {
            if (at_ == text_.size()) return base::Span{};
            stray();
        }
        return tl::unexpected<base::Diagnostic>(std::move(fault_));
    }

    base::Result<Part> part(std::size_t begin, int depth) {
        at_ = begin;
        depth_ = depth;
        argument_depth_ = 1;  // a comma ends it
        if (!parse(0)) return tl::unexpected<base::Diagnostic>(std::move(fault_));
        skip_blanks();
        return Part{std::move(nodes_), at_};
    }

private:
    static base::Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    bool fail(std::string code, std::string headline, base::Span where, std::string label) {
        fault_ =
            base::failure(std::move(code), std::move(headline), where, std::move(label)).value();
        return false;
    }

    bool fail(base::Diagnostic fault) {
        fault_ = std::move(fault);
        return false;
    }

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    bool take(char c) {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    bool take(std::string_view sign) {
        skip_blanks();
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    /// The character or word at the place we are, for a message.
    base::Span here() const {
        if (at_ >= text_.size()) return span(text_.size(), text_.size());
        const base::Span word = literals_.word(at_);
        if (!word.empty()) return word;
        std::size_t end = at_;
        while (end < text_.size() &&
               ((text_[end] >= '0' && text_[end] <= '9') || text_[end] == '.'))
            ++end;
        return span(at_, std::max(end, at_ + 1));
    }

    /// The reader's words, fit to stand in a message.
    std::string shown(base::Span where) const { return base::printable(where.of(text_)); }

    bool stray() {
        const base::Span where = here();
        const char c = text_[at_];
        if (c == ')')
            return fail("syntax", "a bracket closes that was never opened", where, "this one");
        if (c == '=')
            return fail("syntax", "'=' has no place in an expression", where,
                        "to compare, write ==");
        if (c == ',')
            return fail("syntax", "a comma outside the arguments of a function", where, "here");
        return fail("syntax", "an operator is missing before '" + shown(where) + "'", where,
                    "expected + - * / ^ or the end");
    }

    bool parse_whole() {
        if (text_.size() > scope_.most_bytes)
            return fail("too-long",
                        "an expression of " + std::to_string(text_.size()) + " bytes; at most " +
                            std::to_string(scope_.most_bytes) + " are read",
                        span(scope_.most_bytes, text_.size()), "from here on");
        skip_blanks();
        if (at_ == text_.size())
            return fail("empty-expression", "there is no expression", span(0, text_.size()), "");
        if (!parse(0)) return false;
        skip_blanks();
        return true;
    }

    std::optional<Operator> peek_operator() {
        skip_blanks();
        const std::string_view rest = text_.substr(at_);
        const std::string_view word = literals_.word(at_).of(text_);
        for (const Operator& candidate : operators) {
            const bool worded = base::is_letter(candidate.text.front());
            if (candidate.text == "of" && !scope_.bare_units) continue;
            if (worded ? word == candidate.text : rest.starts_with(candidate.text))
                return candidate;
        }
        return std::nullopt;
    }

    bool push(Node node) {
        operands_ += 1 - static_cast<int>(operand_count(node));
        if (operands_ > max_operands)
            return fail("too-deep", "too many values stand open at once", node.span, "at this one");
        nodes_.push_back(node);
        return true;
    }

    bool push(Op op, base::Span where, std::uint8_t arguments = 0, std::uint16_t index = 0) {
        Node node;
        node.op = op;
        node.span = where;
        node.arguments = arguments;
        node.index = index;
        return push(node);
    }

    bool parse(int least_binding) {
        if (depth_ >= max_expression_depth)
            return fail("too-deep",
                        "nested more than " + std::to_string(max_expression_depth) + " deep",
                        here(), "at this place");
        ++depth_;
        const std::size_t first = nodes_.size();
        const bool good = parse_prefix() && parse_infix(least_binding, first);
        --depth_;
        return good;
    }

    bool parse_infix(int least_binding, std::size_t first) {
        std::vector<Node> middle;
        Op compared = Op::number;
        while (const auto found = peek_operator()) {
            if (found->binding <= least_binding) break;
            if (const auto sign = stray_interval(); !sign.empty()) return refuse_interval(sign);
            const base::Span where = span(at_, at_ + found->text.size());
            const bool comparison = found->binding == comparison_binding;
            const bool chained = comparison && compared != Op::number;
            if (chained && !chain(compared, found->op, middle, where)) return false;
            at_ += found->text.size();
            const std::size_t right = nodes_.size();
            if (!parse(found->right ? found->binding - 1 : found->binding)) return false;
            if (comparison) {
                middle.assign(nodes_.begin() + static_cast<std::ptrdiff_t>(right), nodes_.end());
                compared = found->op;
            }
            if (!push(found->op, where)) return false;
            if (chained && !push(Op::logical_and, where)) return false;
        }
        return least_binding > 0 || parse_when(first);
    }

    /// The second half of "a <= b < c": b once more, to be compared with c.
    bool chain(Op before, Op next, const std::vector<Node>& middle, base::Span where) {
        const auto up = [](Op op) { return op == Op::less || op == Op::less_equal; };
        const auto down = [](Op op) { return op == Op::greater || op == Op::greater_equal; };
        if (!(up(before) && up(next)) && !(down(before) && down(next)))
            return fail("syntax", "comparisons chain in one direction alone", where,
                        "write a < b and b < c");
        if (middle.size() > max_middle_nodes)
            return fail("syntax", "too long an expression between two comparisons", where,
                        "write a < b and b < c");
        return std::ranges::all_of(middle, [this](const Node& node) { return push(node); });
    }

    /// "value when condition" is if(condition, value, 0).
    bool parse_when(std::size_t first) {
        skip_blanks();
        const base::Span word = literals_.word(at_);
        if (word.of(text_) != "when") return true;
        at_ = word.end;
        const auto value = static_cast<std::ptrdiff_t>(first);
        const auto condition = static_cast<std::ptrdiff_t>(nodes_.size());
        if (!parse(0)) return false;
        std::rotate(nodes_.begin() + value, nodes_.begin() + condition, nodes_.end());
        Node zero;
        zero.span = word;
        return push(zero) && push(Op::choose, word, 3);
    }

    /// "±" has been read with the number before it; where there was none, "+-" would be taken for a
    /// sum.
    std::string_view stray_interval() const {
        if (scope_.calls == nullptr) return {};
        for (const std::string_view sign : {"±", "+-", "+/-"})
            if (text_.substr(at_).starts_with(sign)) return sign;
        return {};
    }

    bool refuse_interval(std::string_view sign) {
        return fail("syntax", "'" + std::string(sign) + "' goes between two numbers alone",
                    span(at_, at_ + sign.size()), "no number stands before this");
    }

    bool parse_prefix() {
        skip_blanks();
        if (at_ >= text_.size())
            return fail("syntax", "the expression ends where a value should stand",
                        span(text_.size(), text_.size()), "a value must follow");
        const std::size_t begin = at_;
        if (const auto sign = stray_interval(); !sign.empty()) return refuse_interval(sign);
        if (scope_.calls != nullptr) {
            auto operand = scope_.calls->operand(text_, at_, depth_, argument_depth_ == 0);
            if (!operand) return fail(std::move(operand.error()));
            if (*operand) {
                at_ = (*operand)->span.end;
                return push(**operand);
            }
        }
        if (take('(')) return parse_bracket(begin);
        if (take('-') || take("−"))
            return parse(sign_binding) && push(Op::negate, span(begin, begin + 1));
        if (take('+')) return parse(sign_binding);

        auto number = literals_.number(at_, argument_depth_ == 0);
        if (!number) {
            fault_ = std::move(number.error());
            return false;
        }
        if (*number) {
            at_ = (*number)->span.end;
            return push(**number);
        }
        const base::Span word = literals_.word(at_);
        if (word.empty())
            return fail("syntax", "'" + shown(here()) + "' where a value should stand", here(),
                        "a number, a name or a bracket must stand here");
        return parse_word(word);
    }

    bool parse_bracket(std::size_t opened) {
        const std::size_t first = nodes_.size();
        const int before = operands_;
        if (!parse(0)) return false;
        skip_blanks();
        const base::Span to = literals_.word(at_);
        if (scope_.calls == nullptr || (to.of(text_) != "to" && to.of(text_) != "in"))
            return close(opened);
        at_ = to.end;
        skip_blanks();
        const base::Span target = unit_within(at_);
        if (target.empty())
            return fail("syntax", "no unit after '" + shown(to) + "'", to, "a unit must follow");
        at_ = target.end;
        if (!close(opened)) return false;
        auto node = scope_.calls->converted(text_, std::span(nodes_).subspan(first),
                                            span(opened, at_), target);
        if (!node) return fail(std::move(node.error()));
        nodes_.resize(first);
        operands_ = before;
        node->span = span(opened, at_);
        return push(*node);
    }

    /// The text up to the bracket that closes the one we are in, blanks at its end left out.
    base::Span unit_within(std::size_t begin) const {
        std::size_t end = begin;
        int open = 0;
        for (; end < text_.size(); ++end) {
            if (text_[end] == '(') ++open;
            if (text_[end] == ')' && open-- == 0) break;
            if (text_[end] == ',' || text_[end] == '[' || text_[end] == ']') break;
        }
        while (end > begin && is_blank(text_[end - 1])) --end;
        return span(begin, end);
    }

    bool close(std::size_t opened) {
        if (take(')')) return true;
        if (at_ < text_.size()) return stray();
        return fail("syntax", "a bracket is never closed", span(opened, opened + 1), "opened here");
    }

    /// "plant.capacity", the quantity of a part, where the scope has one of that name.
    base::Span with_part(base::Span word) const {
        if (word.end + 1 >= text_.size() || text_[word.end] != '.') return word;
        const base::Span dotted{word.begin, literals_.word(word.end + 1).end};
        const auto found = std::ranges::find(scope_.quantities, dotted.of(text_));
        return found == scope_.quantities.end() ? word : dotted;
    }

    bool parse_word(base::Span word) {
        word = with_part(word);
        const std::string_view name = word.of(text_);
        if (name == "not") {
            at_ = word.end;
            return parse(not_binding) && push(Op::logical_not, word);
        }
        // a quantity may be called after a function over series: npv = "npv(rate, flow)"
        const FunctionInfo* info = function(name);
        const bool over_series = info != nullptr && info->series >= 0 && opens_bracket(word.end);
        const auto quantity = std::ranges::find(scope_.quantities, name);
        if (quantity != scope_.quantities.end() && !over_series)
            return parse_quantity(word,
                                  static_cast<std::size_t>(quantity - scope_.quantities.begin()));
        if (!scope_.series.empty())
            if (const auto time = time_word(name)) {
                at_ = word.end;
                return in_steps(word) && push(Op::time, word, 0, static_cast<std::uint16_t>(*time));
            }
        std::size_t next = word.end;
        while (next < text_.size() && is_blank(text_[next])) ++next;
        const bool called = next < text_.size() && text_[next] == '(';
        if (called && scope_.calls != nullptr && scope_.calls->knows(name)) return parse_read(word);
        if (called && parse_as_call(name)) return parse_call(word, next);
        if (scope_.bare_units)
            if (const auto unit = literals_.bare_unit(at_)) {
                at_ = unit->span.end;
                return push(*unit);
            }
        return unknown(word, called);
    }

    bool opens_bracket(std::size_t next) const {
        while (next < text_.size() && is_blank(text_[next])) ++next;
        return next < text_.size() && text_[next] == '(';
    }

    bool parse_read(base::Span word) {
        auto value = scope_.calls->read(text_, word, depth_);
        if (!value) {
            fault_ = std::move(value.error());
            return false;
        }
        at_ = value->span.end;
        return push(*value);
    }

    const FunctionInfo* function(std::string_view name) const {
        const FunctionInfo* info = find_function(name);
        return info != nullptr && info->series >= 0 && scope_.series.empty() ? nullptr : info;
    }

    bool parse_as_call(std::string_view name) const {
        return name == "if" || function(name) != nullptr;
    }

    static std::optional<TimeWord> time_word(std::string_view name) {
        if (name == "t") return TimeWord::step;
        if (name == "year") return TimeWord::year;
        if (name == "steps_per_year") return TimeWord::steps_per_year;
        return std::nullopt;
    }

    /// Does the expression have a step here? In the only argument of min and max that is not yet
    /// known: it may be a series, or the first of several numbers.
    bool in_steps(base::Span where) {
        if (scope_.stepwise || series_depth_ > 0) return true;
        if (maybe_series_) {
            if (stepped_.empty()) stepped_ = where;
            return true;
        }
        return no_step(where);
    }

    bool no_step(base::Span where) {
        return fail("no-step", "'" + shown(where) + "' outside an equation of a series", where,
                    "this has a value for each step, the equation has one alone");
    }

    bool parse_quantity(base::Span word, std::size_t index) {
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

    bool bare_series(base::Span word) {
        fail("bare-series", "'" + shown(word) + "' is a series, and its step is not said", word,
             "which step?");
        if (scope_.stepwise)
            fault_.suggestions.push_back(
                {{span(word.end, word.end), "[t]"}, "the value in the same step", 0});
        return false;
    }

    /// "[t]", "[t-1]" or "[t+2]"; a step of the text's own is asked for by at(x, 1).
    bool parse_step(Node& node) {
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

    /// What the catalogue has to say of a name that is no unit: it knows the nearest spelling.
    bool unknown_unit(base::Span word) {
        auto unit = units::parse_unit(word.of(text_), catalogue_);
        if (unit) return fail("syntax", "a unit where none can stand", word, "here");
        fault_ = shifted(std::move(unit.error()), word.begin);
        return false;
    }

    bool unknown(base::Span word, bool called) {
        if (scope_.bare_units && !called) return unknown_unit(word);
        const std::string name = shown(word);
        std::vector<std::string_view> known;
        if (called) {
            known.push_back("if");
            for (const FunctionInfo& info : functions)
                if (info.series < 0 || !scope_.series.empty()) known.push_back(info.name);
            if (scope_.calls != nullptr)
                known.insert(known.end(), scope_.calls->names().begin(),
                             scope_.calls->names().end());
        } else {
            known.assign(scope_.quantities.begin(), scope_.quantities.end());
        }
        const std::string_view near = nearest(name, known);
        fail(called ? "unknown-function" : "unknown-name",
             called ? "there is no function '" + name + "'"
                    : "'" + name + "' is no quantity of this model",
             word, near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
        if (!near.empty()) fault_.suggestions.push_back({{word, std::string(near)}, {}, 0});
        return false;
    }

    bool parse_call(base::Span word, std::size_t opened) {
        at_ = opened + 1;
        ++argument_depth_;
        const std::string_view name = word.of(text_);
        const FunctionInfo* info = function(name);
        const int least = info == nullptr ? 3 : info->least_arguments;
        const int most = info == nullptr ? 3 : info->most_arguments;
        const bool extreme =
            info != nullptr && (info->function == Function::min || info->function == Function::max);
        const bool maybe_before = std::exchange(maybe_series_, maybe_series_ || extreme);
        const base::Span stepped_before = std::exchange(stepped_, {});
        const base::Span bare_before = std::exchange(bare_, {});
        int count = 0;
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != ')') do {
                const bool series = info != nullptr && info->series == count;
                series_depth_ += series ? 1 : 0;
                const bool good = parse(0);
                series_depth_ -= series ? 1 : 0;
                if (!good) return false;
                ++count;
                if (extreme) maybe_series_ = maybe_before;
            } while (count <= most && take(','));
        --argument_depth_;

        maybe_series_ = maybe_before;
        const bool of_series = extreme && count == 1 && !scope_.series.empty();
        if (extreme && !of_series && !stepped_.empty() && !maybe_before &&
            !(scope_.stepwise || series_depth_ > 0))
            return no_step(stepped_);
        if (extreme && !of_series && !bare_.empty() && !maybe_before && series_depth_ == 0)
            return bare_series(bare_);
        if (of_series || stepped_.empty()) stepped_ = stepped_before;
        if (of_series || bare_.empty()) bare_ = bare_before;
        const bool lone = extreme && count == 1 && !of_series && scope_.calls == nullptr;
        if (lone || count > most || (count < least && at_ < text_.size() && text_[at_] == ')'))
            return fail(
                "wrong-arguments",
                std::string(name) + " takes " + std::to_string(least + (extreme ? 1 : 0)) +
                    (least == most ? "" : " to " + std::to_string(most)) +
                    (most == 1 ? " argument" : " arguments"),
                span(word.begin, std::min(at_ + 1, text_.size())),
                count > most ? "more than that are given" : std::to_string(count) + " given");
        if (info != nullptr && info->function == Function::lookup && count % 2 == 0)
            return fail("wrong-arguments", "a table is made of pairs of numbers",
                        span(word.begin, std::min(at_ + 1, text_.size())),
                        "lookup(x, x1, y1, x2, y2, ...)");
        if (of_series)
            return close(opened) && push(Op::call, word, 1,
                                         static_cast<std::uint16_t>(info->function == Function::min
                                                                        ? Function::lowest
                                                                        : Function::highest));
        if (!close(opened)) return false;
        if (info == nullptr) return push(Op::choose, word, 3);
        return push(Op::call, word, static_cast<std::uint8_t>(count),
                    static_cast<std::uint16_t>(info->function));
    }

    std::string_view text_;
    const Scope& scope_;
    const units::Catalogue& catalogue_;
    LiteralReader literals_;
    std::vector<Node> nodes_;
    base::Diagnostic fault_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int operands_ = 0;
    int argument_depth_ = 0;
    int series_depth_ = 0;       ///< how many functions over series we are within
    bool maybe_series_ = false;  ///< within the first argument of min or max
    base::Span stepped_;         ///< what in there has a step
    base::Span bare_;            ///< the bare name of a series in there
};

}  // namespace

base::Result<std::vector<Node>> parse_expression(std::string_view text, const Scope& scope,
                                                 const units::Catalogue& catalogue) {
    return Parser(text, scope, catalogue).all();
}

base::Result<Conversion> parse_conversion(std::string_view text, const Scope& scope,
                                          const units::Catalogue& catalogue) {
    return Parser(text, scope, catalogue).conversion();
}

base::Result<Part> parse_part(std::string_view text, std::size_t begin, int depth,
                              const Scope& scope, const units::Catalogue& catalogue) {
    return Parser(text, scope, catalogue).part(begin, depth);
}

base::Result<base::Span> parse_target(std::string_view text, std::size_t begin, const Scope& scope,
                                      const units::Catalogue& catalogue) {
    return Parser(text, scope, catalogue).target(begin);
}

}  // namespace ballpark::model
