#include "ballpark/model/parse_expression.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

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
constexpr std::array<Operator, 13> operators{{
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
    {"*", Op::multiply, 6},
    {"/", Op::divide, 6},
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

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    bool take(char c) {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
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
        return fail("syntax",
                    "an operator is missing before '" + std::string(where.of(text_)) + "'", where,
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
            const bool worded = candidate.op == Op::logical_or || candidate.op == Op::logical_and;
            if (worded ? word == candidate.text : rest.starts_with(candidate.text))
                return candidate;
        }
        return std::nullopt;
    }

    bool push(Node node) {
        const int taken = node.op == Op::choose || node.op == Op::call          ? node.arguments
                          : node.op == Op::number || node.op == Op::quantity    ? 0
                          : node.op == Op::negate || node.op == Op::logical_not ? 1
                                                                                : 2;
        operands_ += 1 - taken;
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
        if (depth_ == max_expression_depth)
            return fail("too-deep",
                        "nested more than " + std::to_string(max_expression_depth) + " deep",
                        here(), "at this place");
        ++depth_;
        const bool good = parse_prefix() && parse_infix(least_binding);
        --depth_;
        return good;
    }

    bool parse_infix(int least_binding) {
        bool compared = false;
        while (const auto found = peek_operator()) {
            if (found->binding <= least_binding) break;
            const base::Span where = span(at_, at_ + found->text.size());
            if (found->binding == comparison_binding) {
                if (compared)
                    return fail("syntax", "comparisons do not chain", where,
                                "write a < b and b < c");
                compared = true;
            }
            at_ += found->text.size();
            if (!parse(found->right ? found->binding - 1 : found->binding)) return false;
            if (!push(found->op, where)) return false;
        }
        return true;
    }

    bool parse_prefix() {
        skip_blanks();
        if (at_ >= text_.size())
            return fail("syntax", "the expression ends where a value should stand",
                        span(text_.size(), text_.size()), "a value must follow");
        const std::size_t begin = at_;
        if (take('(')) return parse(0) && close(begin);
        if (take('-')) return parse(sign_binding) && push(Op::negate, span(begin, begin + 1));
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
        if (scope_.calls != nullptr && text_[at_] == '[')
            return fail("list-mismatch", "a list where one number should stand", here(),
                        "a list starts here");
        if (word.empty())
            return fail("syntax", "'" + shown(here()) + "' where a value should stand", here(),
                        "a number, a name or a bracket must stand here");
        return parse_word(word);
    }

    bool close(std::size_t opened) {
        if (take(')')) return true;
        if (at_ < text_.size()) return stray();
        return fail("syntax", "a bracket is never closed", span(opened, opened + 1), "opened here");
    }

    bool parse_word(base::Span word) {
        const std::string_view name = word.of(text_);
        if (name == "not") {
            at_ = word.end;
            return parse(not_binding) && push(Op::logical_not, word);
        }
        const auto quantity = std::ranges::find(scope_.quantities, name);
        if (quantity != scope_.quantities.end()) {
            at_ = word.end;
            return push(Op::quantity, word, 0,
                        static_cast<std::uint16_t>(quantity - scope_.quantities.begin()));
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

    bool parse_read(base::Span word) {
        auto value = scope_.calls->read(text_, word, depth_);
        if (!value) {
            fault_ = std::move(value.error());
            return false;
        }
        at_ = value->span.end;
        return push(*value);
    }

    static bool parse_as_call(std::string_view name) {
        return name == "if" || find_function(name) != nullptr;
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
            for (const FunctionInfo& info : functions) known.push_back(info.name);
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
        int count = 0;
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != ')') do {
                if (!parse(0)) return false;
                ++count;
            } while (count <= max_arguments && take(','));
        --argument_depth_;

        const std::string_view name = word.of(text_);
        const FunctionInfo* info = find_function(name);
        const int least = info == nullptr ? 3 : info->least_arguments;
        const int most = info == nullptr ? 3 : info->most_arguments;
        if (count > most || (count < least && at_ < text_.size() && text_[at_] == ')'))
            return fail("wrong-arguments",
                        std::string(name) + " takes " + std::to_string(least) +
                            (least == most ? "" : " to " + std::to_string(most)) +
                            (most == 1 ? " argument" : " arguments"),
                        span(word.begin, std::min(at_ + 1, text_.size())),
                        count > max_arguments ? "more than that are given"
                                              : std::to_string(count) + " given");
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
