#include "ballpark/model/parse_expression.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/model/expression_parser.hpp"

namespace ballpark::model {
namespace {

constexpr int comparison_binding = 4;
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

}  // namespace

base::Result<std::vector<Node>> ExpressionParser::all() {
    if (parse_whole() && (at_ == text_.size() || stray())) return std::move(nodes_);
    return tl::unexpected<base::Diagnostic>(std::move(fault_));
}

base::Result<Conversion> ExpressionParser::conversion() {
    if (!parse_whole()) return tl::unexpected<base::Diagnostic>(std::move(fault_));
    auto unit = target(at_);
    if (!unit) return tl::unexpected<base::Diagnostic>(std::move(unit.error()));
    return Conversion{std::move(nodes_), *unit};
}

base::Result<base::Span> ExpressionParser::target(std::size_t begin) {
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

base::Result<Part> ExpressionParser::part(std::size_t begin, int depth) {
    at_ = begin;
    depth_ = depth;
    argument_depth_ = 1;  // a comma ends it
    if (!parse(0)) return tl::unexpected<base::Diagnostic>(std::move(fault_));
    skip_blanks();
    return Part{std::move(nodes_), at_};
}

bool ExpressionParser::fail(std::string code, std::string headline, base::Span where,
                            std::string label) {
    fault_ = base::failure(std::move(code), std::move(headline), where, std::move(label)).value();
    return false;
}

bool ExpressionParser::fail(base::Diagnostic fault) {
    fault_ = std::move(fault);
    return false;
}

bool ExpressionParser::take(char c) {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
}

bool ExpressionParser::take(std::string_view sign) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
}

base::Span ExpressionParser::here() const {
    if (at_ >= text_.size()) return span(text_.size(), text_.size());
    const base::Span word = literals_.word(at_);
    if (!word.empty()) return word;
    std::size_t end = at_;
    while (end < text_.size() && ((text_[end] >= '0' && text_[end] <= '9') || text_[end] == '.'))
        ++end;
    return span(at_, std::max(end, at_ + 1));
}

bool ExpressionParser::stray() {
    const base::Span where = here();
    const char c = text_[at_];
    if (c == ')')
        return fail("syntax", "a bracket closes that was never opened", where, "this one");
    if (c == '=')
        return fail("syntax", "'=' has no place in an expression", where, "to compare, write ==");
    if (c == ',')
        return fail("syntax", "a comma outside the arguments of a function", where, "here");
    return fail("syntax", "an operator is missing before '" + shown(where) + "'", where,
                "expected + - * / ^ or the end");
}

bool ExpressionParser::parse_whole() {
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

std::optional<Operator> ExpressionParser::peek_operator() {
    skip_blanks();
    const std::string_view rest = text_.substr(at_);
    const std::string_view word = literals_.word(at_).of(text_);
    for (const Operator& candidate : operators) {
        const bool worded = base::is_letter(candidate.text.front());
        if (candidate.text == "of" && !scope_.bare_units) continue;
        if (worded ? word == candidate.text : rest.starts_with(candidate.text)) return candidate;
    }
    return std::nullopt;
}

bool ExpressionParser::push(Node node) {
    operands_ += 1 - static_cast<int>(operand_count(node));
    if (operands_ > max_operands)
        return fail("too-deep", "too many values stand open at once", node.span, "at this one");
    nodes_.push_back(node);
    return true;
}

bool ExpressionParser::push(Op op, base::Span where, std::uint8_t arguments, std::uint16_t index) {
    Node node;
    node.op = op;
    node.span = where;
    node.arguments = arguments;
    node.index = index;
    return push(node);
}

bool ExpressionParser::parse(int least_binding) {
    if (depth_ >= max_expression_depth)
        return fail("too-deep",
                    "nested more than " + std::to_string(max_expression_depth) + " deep", here(),
                    "at this place");
    ++depth_;
    const std::size_t first = nodes_.size();
    const bool good = parse_prefix() && parse_infix(least_binding, first);
    --depth_;
    return good;
}

bool ExpressionParser::parse_infix(int least_binding, std::size_t first) {
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

bool ExpressionParser::chain(Op before, Op next, const std::vector<Node>& middle,
                             base::Span where) {
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

bool ExpressionParser::parse_when(std::size_t first) {
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

base::Result<std::vector<Node>> parse_expression(std::string_view text, const Scope& scope,
                                                 const units::Catalogue& catalogue) {
    return ExpressionParser(text, scope, catalogue).all();
}

base::Result<Conversion> parse_conversion(std::string_view text, const Scope& scope,
                                          const units::Catalogue& catalogue) {
    return ExpressionParser(text, scope, catalogue).conversion();
}

base::Result<Part> parse_part(std::string_view text, std::size_t begin, int depth,
                              const Scope& scope, const units::Catalogue& catalogue) {
    return ExpressionParser(text, scope, catalogue).part(begin, depth);
}

base::Result<base::Span> parse_target(std::string_view text, std::size_t begin, const Scope& scope,
                                      const units::Catalogue& catalogue) {
    return ExpressionParser(text, scope, catalogue).target(begin);
}

}  // namespace ballpark::model
