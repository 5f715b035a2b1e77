#include <algorithm>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/model/expression_parser.hpp"
#include "ballpark/model/spans.hpp"

// What stands between operators: numbers, units, names, brackets, signs.

namespace ballpark::model {

std::string_view ExpressionParser::stray_interval() const {
    if (scope_.calls == nullptr) return {};
    for (const std::string_view sign : {"±", "+-", "+/-"})
        if (text_.substr(at_).starts_with(sign)) return sign;
    return {};
}

bool ExpressionParser::refuse_interval(std::string_view sign) {
    return fail("syntax", "'" + std::string(sign) + "' goes between two numbers alone",
                span(at_, at_ + sign.size()), "no number stands before this");
}

bool ExpressionParser::parse_prefix() {
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

bool ExpressionParser::parse_bracket(std::size_t opened) {
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
    auto node =
        scope_.calls->converted(text_, std::span(nodes_).subspan(first), span(opened, at_), target);
    if (!node) return fail(std::move(node.error()));
    nodes_.resize(first);
    operands_ = before;
    node->span = span(opened, at_);
    return push(*node);
}

base::Span ExpressionParser::unit_within(std::size_t begin) const {
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

bool ExpressionParser::close(std::size_t opened) {
    if (take(')')) return true;
    if (at_ < text_.size()) return stray();
    return fail("syntax", "a bracket is never closed", span(opened, opened + 1), "opened here");
}

base::Span ExpressionParser::with_part(base::Span word) const {
    if (word.end + 1 >= text_.size() || text_[word.end] != '.') return word;
    const base::Span dotted{word.begin, literals_.word(word.end + 1).end};
    const auto found = std::ranges::find(scope_.quantities, dotted.of(text_));
    return found == scope_.quantities.end() ? word : dotted;
}

bool ExpressionParser::parse_word(base::Span word) {
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
        return parse_quantity(word, static_cast<std::size_t>(quantity - scope_.quantities.begin()));
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

bool ExpressionParser::opens_bracket(std::size_t next) const {
    while (next < text_.size() && is_blank(text_[next])) ++next;
    return next < text_.size() && text_[next] == '(';
}

bool ExpressionParser::parse_read(base::Span word) {
    auto value = scope_.calls->read(text_, word, depth_);
    if (!value) {
        fault_ = std::move(value.error());
        return false;
    }
    at_ = value->span.end;
    return push(*value);
}

}  // namespace ballpark::model
