#include "ballpark/model/finance_call.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/argument_text.hpp"
#include "ballpark/model/calculator_operands.hpp"
#include "ballpark/model/finance_functions.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/one_unit.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// One call. A fault is kept aside and the reading unwound by `false`.
class CallParser {
public:
    CallParser(std::string_view text, CalculatorOperands& operands,
               const units::Catalogue& catalogue, int depth)
        : text_(text),
          operands_(operands),
          depth_(depth),
          amounts_(catalogue),
          divisors_(catalogue) {}

    base::Result<CalculatorValue> call(Span name) {
        const FinanceFunction& function = *find_finance_function(name.of(text_));
        arguments_.resize(function.parameters().size());
        if (!read_arguments(function, name)) return tl::unexpected<Diagnostic>(std::move(fault_));
        const Span whole = span_of(name.begin, at_);
        CalculatorValue result;
        result.span = whole;
        result.list = function.gives_list() || spread_ != nullptr;
        if (function.gives_units()) result.unit = units::divide(amounts_.unit(), divisors_.unit());
        const std::size_t times = spread_ == nullptr ? 1 : spread_->numbers.size();
        for (std::size_t i = 0; i < times; ++i)
            if (!work(function, whole, i, result))
                return tl::unexpected<Diagnostic>(std::move(fault_));
        return result;
    }

private:
    bool fail(std::string code, std::string headline, Span where, std::string label) {
        fault_ =
            base::failure(std::move(code), std::move(headline), where, std::move(label)).value();
        return false;
    }

    bool fail(Diagnostic fault) {
        fault_ = std::move(fault);
        return false;
    }

    /// Works the function out, where a list stands for a number with the member `turn` of it.
    bool work(const FinanceFunction& function, Span whole, std::size_t turn,
              CalculatorValue& result) {
        const auto parameters = function.parameters();
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (parameters[i].one_number() && !arguments_[i].numbers.empty())
                arguments_[i].number = arguments_[i].numbers[turn];
        auto outcome = function.work(arguments_);
        if (!outcome) {
            point(outcome.error(), function, whole);
            return fail(std::move(outcome.error()));
        }
        for (const double number : outcome->numbers) {
            if (!std::isfinite(number))
                return fail("no-value", "a number too large to work with", whole, "here");
            result.figures.push_back(Interval::exactly(number));
        }
        for (std::string& note : outcome->notes) operands_.note(std::move(note));
        return true;
    }

    std::string shown(Span where) const { return base::printable(where.of(text_)); }

    bool next_is(char c) {
        at_ = after_blanks(text_, at_);
        return at_ < text_.size() && text_[at_] == c;
    }

    bool take(char c) {
        if (!next_is(c)) return false;
        ++at_;
        return true;
    }

    /// The fault lies under the one argument that it speaks of.
    void point(Diagnostic& fault, const FinanceFunction& function, Span whole) const {
        const auto parameters = function.parameters();
        const Argument* culprit = nullptr;
        int spoken_of = 0;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (!arguments_[i].given) continue;
            std::string name(parameters[i].name);
            std::ranges::replace(name, '_', ' ');
            if (parameters.size() > 1 && !has_word(fault.headline, parameters[i].name) &&
                !has_word(fault.headline, name))
                continue;
            culprit = &arguments_[i];
            ++spoken_of;
        }
        const bool one = spoken_of == 1;
        fault.primary = {one ? culprit->span : whole, one ? "this one" : "here"};
    }

    bool read_arguments(const FinanceFunction& function, Span name) {
        if (depth_ >= max_expression_depth)
            return fail("too-deep",
                        "nested more than " + std::to_string(max_expression_depth) + " deep", name,
                        "at this place");
        const std::size_t opened = after_blanks(text_, name.end);
        at_ = opened + 1;
        std::size_t in_order = 0;
        bool named = false;
        if (!next_is(')')) do {
                at_ = after_blanks(text_, at_);
                if (!read_argument(function, name, in_order, named)) return false;
            } while (take(','));
        if (!take(')')) return fail(stray(text_, opened, at_, ')'));
        return none_missing(function, span_of(name.begin, at_));
    }

    bool read_argument(const FinanceFunction& function, Span function_name, std::size_t& in_order,
                       bool& named) {
        const auto parameters = function.parameters();
        const std::size_t begin = at_;
        std::size_t which = in_order;
        if (const auto name = argument_name_at(text_, at_)) {
            const auto found =
                std::ranges::find(parameters, name->name.of(text_), &Parameter::name);
            if (found == parameters.end()) return unknown_parameter(function, name->name);
            which = static_cast<std::size_t>(found - parameters.begin());
            at_ = after_blanks(text_, name->value);
            named = true;
        } else if (named) {
            return fail("wrong-arguments", "an argument without a name after one with a name",
                        argument_word_at(text_, at_).whole, "which one is this?");
        } else if (which >= parameters.size()) {
            return fail("wrong-arguments",
                        fmt::format("{} takes at most {} argument{}", function.name,
                                    parameters.size(), parameters.size() == 1 ? "" : "s"),
                        hull(function_name, argument_word_at(text_, at_).whole),
                        "more than that are given: " + signature(function));
        } else {
            ++in_order;
        }
        Argument& argument = arguments_[which];
        if (argument.given) {
            fail("wrong-arguments", fmt::format("the {} is given twice", parameters[which].name),
                 span_of(begin, argument_word_at(text_, at_).whole.end), "the second time");
            fault_.secondary.push_back({argument.span, "the first time"});
            return false;
        }
        argument.given = true;
        const std::size_t value = at_;
        if (!read_value(parameters[which], argument)) return false;
        std::size_t end = at_;
        while (end > value && is_argument_blank(text_[end - 1])) --end;
        argument.span = span_of(value, end);
        return true;
    }

    bool unknown_parameter(const FinanceFunction& function, Span name) {
        std::vector<std::string_view> known;
        for (const Parameter& parameter : function.parameters()) known.push_back(parameter.name);
        const std::string_view near = nearest(name.of(text_), known);
        fail("unknown-argument", fmt::format("{} has no argument '{}'", function.name, shown(name)),
             name,
             near.empty() ? "not in " + signature(function)
                          : "did you mean " + std::string(near) + "?");
        if (!near.empty()) fault_.suggestions.push_back({{name, std::string(near)}, {}, 0});
        return false;
    }

    bool none_missing(const FinanceFunction& function, Span whole) {
        const auto parameters = function.parameters();
        std::string missing;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (arguments_[i].given) continue;
            arguments_[i].number = parameters[i].fallback.value_or(0);
            if (parameters[i].may_be_left_out()) continue;
            if (!missing.empty()) missing += ", ";
            missing += parameters[i].name;
        }
        if (missing.empty()) return true;
        return fail("wrong-arguments", fmt::format("{} lacks {}", function.name, missing), whole,
                    "it takes " + signature(function));
    }

    bool read_value(const Parameter& parameter, Argument& argument) {
        switch (parameter.takes) {
            case Takes::plain:
            case Takes::amount:
            case Takes::divisor:
                return read_number(parameter, argument);
            case Takes::amounts:
            case Takes::divisors:
                return read_amounts(parameter, argument);
            case Takes::date:
            case Takes::dates:
                return read_dates(parameter, argument);
            case Takes::when:
                return read_when(argument);
            case Takes::basis:
                return read_basis(argument);
        }
        return false;
    }

    /// The value of an argument, which no interval can be: of a function that is not monotone the
    /// bounds do not follow from those of the arguments.
    bool read_part(const Parameter& parameter, CalculatorValue& value) {
        if (parameter.list() && after_blanks(text_, at_) >= text_.size())
            return fail("syntax", "the expression ends where a list should stand",
                        span_of(text_.size(), text_.size()), "a list must follow");
        auto part = operands_.part(text_, at_, depth_, at_);
        if (!part) return fail(std::move(part.error()));
        value = std::move(*part);
        if (value.exact()) return true;
        return fail("interval-argument",
                    fmt::format("an interval where the {} should stand", parameter.name),
                    value.span, "one figure is needed here");
    }

    bool no_list(const Parameter& parameter, const CalculatorValue& value,
                 std::string_view example) {
        return fail("list-mismatch", fmt::format("the {} must be a list", parameter.name),
                    value.span, fmt::format("write {}", example));
    }

    bool read_number(const Parameter& parameter, Argument& argument) {
        CalculatorValue value;
        if (!read_part(parameter, value)) return false;
        if (value.date)
            return fail("list-mismatch",
                        fmt::format("a date where the {} should stand", parameter.name), value.span,
                        "this is a date");
        if (value.list && !spread(parameter, value, argument)) return false;
        for (const Interval& figure : value.figures) {
            double number = 0;
            if (!plain_or_amount(parameter, figure, value, number)) return false;
            argument.number = number;
            if (value.list) argument.numbers.push_back(number);
        }
        return true;
    }

    /// Lists that stand for numbers are gone through in step.
    bool spread(const Parameter& parameter, const CalculatorValue& value,
                const Argument& argument) {
        if (value.figures.empty())
            return fail("list-mismatch",
                        fmt::format("an empty list where the {} should stand", parameter.name),
                        value.span, "nothing in it");
        if (spread_ != nullptr && spread_->numbers.size() != value.figures.size())
            return fail("list-mismatch",
                        fmt::format("lists of {} and {} members do not go together",
                                    spread_->numbers.size(), value.figures.size()),
                        value.span, fmt::format("this has {}", value.figures.size()));
        spread_ = &argument;
        return true;
    }

    bool plain_or_amount(const Parameter& parameter, const Interval& figure,
                         const CalculatorValue& value, double& number) {
        if (parameter.takes != Takes::plain) {
            auto common = alike(parameter).figure(figure, value.unit, value.span);
            if (!common) return fail(std::move(common.error()));
            number = common->value;
            return true;
        }
        number = value.unit.to_si(figure.value);
        if (value.unit.dimension.dimensionless()) return true;
        return fail("dimension-mismatch",
                    fmt::format("the {} must be a plain number", parameter.name), value.span,
                    "this is " + units::to_string(value.unit.dimension));
    }

    OneUnit& alike(const Parameter& parameter) {
        return parameter.divides() ? divisors_ : amounts_;
    }

    bool read_amounts(const Parameter& parameter, Argument& argument) {
        CalculatorValue value;
        if (!read_part(parameter, value)) return false;
        if (!value.list || value.date) return no_list(parameter, value, "[-100, 60, 60]");
        for (const Interval& figure : value.figures) {
            auto common = alike(parameter).figure(figure, value.unit, value.span);
            if (!common) return fail(std::move(common.error()));
            argument.numbers.push_back(common->value);
        }
        return true;
    }

    bool read_dates(const Parameter& parameter, Argument& argument) {
        CalculatorValue value;
        if (!read_part(parameter, value)) return false;
        const bool one = parameter.takes == Takes::date;
        if (!value.date || value.list == one) {
            if (one)
                return fail("bad-date", fmt::format("the {} must be a date", parameter.name),
                            value.span, "a date is YYYY-MM-DD");
            return no_list(parameter, value, "[2024-01-31, 2025-01-31]");
        }
        for (const Interval& figure : value.figures) {
            const base::Date date = date_of(figure.value);
            if (!date.known())
                return fail("bad-date", "a date outside the years 1 to 9999", value.span, "here");
            argument.dates.push_back(date);
        }
        return true;
    }

    bool read_when(Argument& argument) {
        const ArgumentWord word = argument_word_at(text_, at_);
        const std::string_view said = word.inside.of(text_);
        at_ = word.whole.end;
        // the spreadsheets write 0 and 1
        const bool begin = said == "begin" || said == "1";
        argument.when = begin ? finance::When::begin : finance::When::end;
        if (begin || said == "end" || said == "0") return true;
        return fail("unknown-word", "'" + shown(word.inside) + "' is no time of payment",
                    word.whole, "end or begin");
    }

    bool read_basis(Argument& argument) {
        const ArgumentWord word = argument_word_at(text_, at_);
        at_ = word.whole.end;
        if (const auto basis = finance::parse_day_count(word.inside.of(text_))) {
            argument.basis = *basis;
            return true;
        }
        return fail("unknown-word", "'" + shown(word.inside) + "' is no day count", word.whole,
                    "such as act/365, act/360, act/act, 30/360, 30E/360");
    }

    std::string_view text_;
    CalculatorOperands& operands_;
    int depth_;
    std::size_t at_ = 0;
    std::vector<Argument> arguments_;
    const Argument* spread_ = nullptr;  ///< a list that stands for a number, once there is one
    OneUnit amounts_;
    OneUnit divisors_;
    Diagnostic fault_;
};

}  // namespace

base::Result<CalculatorValue> call_finance(std::string_view text, Span name, int depth,
                                           CalculatorOperands& operands,
                                           const units::Catalogue& catalogue) {
    return CallParser(text, operands, catalogue, depth).call(name);
}

}  // namespace ballpark::model
