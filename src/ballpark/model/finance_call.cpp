#include "ballpark/model/finance_call.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/argument_text.hpp"
#include "ballpark/model/finance_functions.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/one_unit.hpp"
#include "ballpark/model/work_out.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Does a list, or a call that gives one, start here?
bool starts_list(std::string_view text, std::size_t position) {
    if (position < text.size() && text[position] == '[') return true;
    const Span name = name_at(text, position);
    const std::size_t next = after_blanks(text, name.end);
    if (next >= text.size() || text[next] != '(') return false;
    const FinanceFunction* function = find_finance_function(name.of(text));
    return function != nullptr && function->gives_list();
}

/// One call, or one list. A fault is kept aside and the reading unwound by `false`.
class CallParser {
public:
    CallParser(std::string_view text, const Scope& scope, const units::Catalogue& catalogue,
               int depth)
        : text_(text), scope_(scope), catalogue_(catalogue), depth_(depth), amounts_(catalogue) {}

    base::Result<ListValue> call(Span name) {
        const FinanceFunction& function = *find_finance_function(name.of(text_));
        arguments_.resize(function.parameters().size());
        if (!read_arguments(function, name)) return tl::unexpected<Diagnostic>(std::move(fault_));
        auto result = function.work(arguments_);
        const Span whole = span_of(name.begin, at_);
        if (result && !std::ranges::all_of(*result, [](double x) { return std::isfinite(x); }))
            return base::failure("no-value", "a number too large to work with", whole, "here");
        if (!result) {
            point(result.error(), function, whole);
            return tl::unexpected<Diagnostic>(std::move(result.error()));
        }
        return ListValue{std::move(*result),
                         function.gives_units() ? amounts_.unit() : units::Unit{}, whole};
    }

    base::Result<ListValue> list(std::size_t begin) {
        at_ = begin;
        Argument argument;
        if (!read_amounts(argument, "list")) return tl::unexpected<Diagnostic>(std::move(fault_));
        return ListValue{std::move(argument.numbers), amounts_.unit(), span_of(begin, at_)};
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

    /// What stands here instead of a comma or the closing bracket.
    bool stray(std::size_t opened, char closing) {
        if (at_ >= text_.size())
            return fail("syntax", "a bracket is never closed", span_of(opened, opened + 1),
                        "opened here");
        const Span name = name_at(text_, at_);
        std::size_t end = at_ + 1;  // not within a character
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
            ++end;
        const Span where = name.empty() ? span_of(at_, end) : name;
        return fail("syntax",
                    "'" + shown(where) + "' where a comma or the closing bracket should stand",
                    where, std::string("expected , or ") + closing);
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
        if (fault.code != "several-roots" || function.name != "irr") return;
        const Span name = span_of(whole.begin, whole.begin + function.name.size());
        fault.suggestions.push_back({{name, "irr_roots"}, "lists them all", 0});
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
        if (!take(')')) return stray(opened, ')');
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
                return read_number(parameter, argument.number);
            case Takes::amounts:
                return read_amounts(argument, parameter.name);
            case Takes::dates:
                return read_dates(argument);
            case Takes::when:
                return read_when(argument);
            case Takes::basis:
                return read_basis(argument);
        }
        return false;
    }

    bool read_quantity(std::string_view whose, units::Quantity& quantity, Span& where) {
        at_ = after_blanks(text_, at_);
        const Span word = argument_word_at(text_, at_).whole;
        if (date_shaped(word.of(text_)))
            return fail("list-mismatch", fmt::format("a date where the {} should stand", whose),
                        word, "this is a date");
        if (starts_list(text_, at_))
            return fail("list-mismatch", "a list where one number should stand",
                        text_[at_] == '[' ? span_of(at_, at_ + 1) : name_at(text_, at_),
                        fmt::format("the {} is one number", whose));
        const std::size_t begin = at_;
        auto part = parse_part(text_, at_, depth_, scope_, catalogue_);
        if (!part) return fail(std::move(part.error()));
        at_ = part->end;
        std::size_t end = at_;
        while (end > begin && is_argument_blank(text_[end - 1])) --end;
        where = span_of(begin, end);
        auto value = work_out(part->nodes, where, catalogue_);
        if (!value) return fail(std::move(value.error()));
        quantity = *value;
        return true;
    }

    bool read_number(const Parameter& parameter, double& number) {
        units::Quantity quantity;
        Span where;
        if (!read_quantity(parameter.name, quantity, where)) return false;
        if (parameter.takes == Takes::amount) return in_one_unit(quantity, where, number);
        number = quantity.si();
        if (quantity.unit.dimension.dimensionless()) return true;
        return fail("dimension-mismatch",
                    fmt::format("the {} must be a plain number", parameter.name), where,
                    "this is " + units::to_string(quantity.unit.dimension));
    }

    bool in_one_unit(const units::Quantity& quantity, Span where, double& number) {
        auto common = amounts_.number(quantity, where);
        if (!common) return fail(std::move(common.error()));
        number = *common;
        return true;
    }

    bool no_list(std::string_view whose, std::string_view example) {
        if (at_ >= text_.size())
            return fail("syntax", "the expression ends where a list should stand",
                        span_of(text_.size(), text_.size()), "a list must follow");
        return fail("list-mismatch", fmt::format("the {} must be a list", whose),
                    argument_word_at(text_, at_).whole, fmt::format("write {}", example));
    }

    bool read_amounts(Argument& argument, std::string_view whose) {
        if (!starts_list(text_, at_)) return no_list(whose, "[-100, 60, 60]");
        if (text_[at_] != '[') {
            auto inner =
                CallParser(text_, scope_, catalogue_, depth_ + 1).call(name_at(text_, at_));
            if (!inner) return fail(std::move(inner.error()));
            at_ = inner->span.end;
            for (const double value : inner->numbers) {
                double& number = argument.numbers.emplace_back();
                if (!in_one_unit(units::Quantity::exactly(value, inner->unit), inner->span, number))
                    return false;
            }
            return true;
        }
        return read_items([&] {
            units::Quantity quantity;
            Span where;
            return read_quantity("item", quantity, where) &&
                   in_one_unit(quantity, where, argument.numbers.emplace_back());
        });
    }

    bool read_dates(Argument& argument) {
        if (at_ >= text_.size() || text_[at_] != '[')
            return no_list("dates", "[2024-01-31, 2025-01-31]");
        return read_items([&] {
            at_ = after_blanks(text_, at_);
            const ArgumentWord word = argument_word_at(text_, at_);
            const auto date = read_date(word.inside.of(text_));
            if (!date) {
                const bool shaped = date_shaped(word.inside.of(text_));
                return fail("bad-date", "'" + shown(word.inside) + "' is no date", word.whole,
                            shaped ? "not in the calendar" : "a date is YYYY-MM-DD");
            }
            at_ = word.whole.end;
            argument.dates.push_back(*date);
            return true;
        });
    }

    template <class Item>
    bool read_items(Item item) {
        const std::size_t opened = at_++;
        if (!next_is(']')) do {
                if (!item()) return false;
            } while (take(','));
        return take(']') || stray(opened, ']');
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
    const Scope& scope_;
    const units::Catalogue& catalogue_;
    int depth_;
    std::size_t at_ = 0;
    std::vector<Argument> arguments_;
    OneUnit amounts_;
    Diagnostic fault_;
};

}  // namespace

FinanceCalls::FinanceCalls(const units::Catalogue& catalogue, std::size_t most_bytes)
    : catalogue_(catalogue), scope_{{}, true, this, most_bytes} {}

std::span<const std::string_view> FinanceCalls::names() const {
    return finance_function_names();
}

bool FinanceCalls::knows(std::string_view name) const {
    return find_finance_function(name) != nullptr;
}

base::Result<Node> FinanceCalls::read(std::string_view text, base::Span name, int depth) const {
    if (find_finance_function(name.of(text))->gives_list())
        return base::failure("list-mismatch", "a list where one number should stand", name,
                             std::string(name.of(text)) + " gives a list");
    auto value = CallParser(text, scope_, catalogue_, depth).call(name);
    if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
    Node node;
    node.op = Op::number;
    node.value = value->numbers.front();
    node.unit = value->unit;
    node.span = value->span;
    return node;
}

bool FinanceCalls::list_at(std::string_view text, std::size_t begin) const {
    return starts_list(text, begin);
}

base::Result<ListValue> FinanceCalls::read_list(std::string_view text, std::size_t begin) const {
    return CallParser(text, scope_, catalogue_, 0).list(begin);
}

}  // namespace ballpark::model
