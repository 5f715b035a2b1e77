#include "ballpark/model/work_out.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/interval.hpp"
#include "ballpark/model/rounding.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

Diagnostic no_value(const Node& node, bool open) {
    std::string why = open ? "an interval without bounds" : "a number too large to work with";
    if (node.op == Op::divide) why = open ? "a division by what may be zero" : "a division by zero";
    if (node.op == Op::power)
        why = open ? "a power that may have no value" : "a power that has no value";
    if (node.op == Op::call) {
        const auto function = static_cast<Function>(node.index);
        if (function == Function::log)
            why = open ? "a logarithm of what may not be greater than 0"
                       : "a logarithm of what is not greater than 0";
        if (function == Function::sqrt)
            why = open ? "a square root of what may be negative"
                       : "a square root of a negative number";
    }
    return base::failure("no-value", why, node.span, "here").value();
}

bool finite(const Interval& figure) {
    return std::isfinite(figure.value) && std::isfinite(figure.low) && std::isfinite(figure.high);
}

class Evaluation {
public:
    Evaluation(const Workings& workings, Taken taken) : workings_(workings), taken_(taken) {}

    base::Result<CalculatorValue> run() {
        for (const Node& node : workings_.nodes) {
            if (node.op == Op::number) {
                push(node);
                watch(node, stack_.back());
            } else {
                const std::size_t count = operands(node);
                if (!work(node, std::span(stack_).last(count)))
                    return tl::unexpected<Diagnostic>(std::move(fault_));
                stack_.resize(stack_.size() - count + 1);
            }
            watch(node, stack_.back());
        }
        CalculatorValue result = std::move(stack_.front());
        const auto lost = std::ranges::find_if_not(result.figures, finite);
        if (lost != result.figures.end())
            return tl::unexpected<Diagnostic>(no_value(*failed_, std::isfinite(lost->value)));
        return result;
    }

private:
    static std::size_t operands(const Node& node) {
        if (node.op == Op::negate || node.op == Op::logical_not) return 1;
        return node.op == Op::choose || node.op == Op::call ? node.arguments : 2;
    }

    void push(const Node& node) {
        CalculatorValue value;
        value.span = node.span;
        if (node.index > 0) {
            value = workings_.operands[node.index - 1];
            for (Interval& figure : value.figures) figure = in_si(figure, value.unit);
        } else {
            Interval figure = Interval::exactly(node.value);
            if (taken_ == Taken::as_rounded)
                figure = as_rounded(node.value, node.span.of(workings_.text));
            value.figures = {in_si(figure, node.unit)};
        }
        stack_.push_back(std::move(value));
    }

    static Interval in_si(Interval figure, const units::Unit& unit) {
        return {unit.to_si(figure.low), unit.to_si(figure.value), unit.to_si(figure.high)};
    }

    /// The first step that has no value; what is not chosen may fail.
    void watch(const Node& node, const CalculatorValue& result) {
        if (failed_ == nullptr && !std::ranges::all_of(result.figures, finite)) failed_ = &node;
    }

    bool fail(std::string code, std::string headline, Span where, std::string label) {
        fault_ =
            base::failure(std::move(code), std::move(headline), where, std::move(label)).value();
        return false;
    }

    bool work(const Node& node, std::span<CalculatorValue> values) {
        Span whole = node.span;
        for (const CalculatorValue& value : values) whole = base::hull(whole, value.span);
        if (!lengths_agree(values) || !dates_agree(node, values) || !apply(node, values))
            return false;
        values[0].span = whole;
        return true;
    }

    /// Lists that meet are of one length; a figure goes with each member.
    bool lengths_agree(std::span<CalculatorValue> values) {
        const CalculatorValue* list = nullptr;
        for (const CalculatorValue& value : values) {
            if (!value.list) continue;
            if (list == nullptr) list = &value;
            if (value.figures.size() == list->figures.size()) continue;
            fail("list-mismatch",
                 "lists of " + std::to_string(list->figures.size()) + " and " +
                     std::to_string(value.figures.size()) + " members do not go together",
                 value.span, "this has " + std::to_string(value.figures.size()));
            fault_.secondary.push_back(
                {list->span, "this has " + std::to_string(list->figures.size())});
            return false;
        }
        return true;
    }

    /// Sets what the result is: a date, or no longer one.
    bool dates_agree(const Node& node, std::span<CalculatorValue> values) {
        const auto dates = std::ranges::count(values, true, &CalculatorValue::date);
        if (dates == 0) return true;
        const CalculatorValue& date = *std::ranges::find(values, true, &CalculatorValue::date);
        const bool all = static_cast<std::size_t>(dates) == values.size();
        switch (node.op) {
            case Op::add:
                if (all)
                    return fail("date-mismatch", "two dates cannot be added", values[1].span,
                                "a date too");
                values[0].date = true;
                return true;
            case Op::subtract:
                if (!values[0].date)
                    return fail("date-mismatch", "a date cannot be taken from a time",
                                values[1].span, "this is a date");
                values[0].date = !values[1].date;
                return true;
            case Op::less:
            case Op::less_equal:
            case Op::greater:
            case Op::greater_equal:
            case Op::equal:
            case Op::not_equal:
                if (all) {
                    values[0].date = false;
                    return true;
                }
                break;
            case Op::choose:
                if (values[1].date == values[2].date) return true;
                break;
            case Op::call:
                if (all && (node.index == static_cast<int>(Function::min) ||
                            node.index == static_cast<int>(Function::max)))
                    return true;
                break;
            default:
                break;
        }
        return fail("date-mismatch", "a date cannot be reckoned with like that", date.span,
                    "this is a date");
    }

    bool apply(const Node& node, std::span<CalculatorValue> values) {
        switch (node.op) {
            case Op::negate:
                for (Interval& figure : values[0].figures) figure = negated(figure);
                return true;
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
                return each(values,
                            [&](Interval a, Interval b) { return combined(node.op, a, b); });
            case Op::power:
                // an exponent is meant as it is written: a root is no rounded number
                if (taken_ == Taken::as_rounded)
                    for (Interval& b : values[1].figures) b = Interval::exactly(b.value);
                return each(values,
                            [](Interval a, Interval b) { return combined(Op::power, a, b); });
            case Op::less:
            case Op::less_equal:
            case Op::greater:
            case Op::greater_equal:
            case Op::equal:
            case Op::not_equal:
                return compare(node, values);
            case Op::logical_and:
            case Op::logical_or:
                return each(values, [&](Interval a, Interval b) {
                    const bool both = a.value != 0 && b.value != 0;
                    const bool either = a.value != 0 || b.value != 0;
                    return truth(node.op == Op::logical_and ? both : either);
                });
            case Op::logical_not:
                for (Interval& figure : values[0].figures) figure = truth(figure.value == 0);
                return true;
            case Op::choose:
                choose(values);
                return true;
            case Op::call:
                return call(static_cast<Function>(node.index), values);
            default:
                return true;
        }
    }

    static Interval truth(bool holds) { return Interval::exactly(holds ? 1 : 0); }

    /// Works on two values member by member, into the first.
    template <class Operation>
    bool each(std::span<CalculatorValue> values, Operation operation) {
        widen(values[0], values[1]);
        for (std::size_t i = 0; i < values[0].figures.size(); ++i)
            values[0].figures[i] = operation(values[0].figures[i], member(values[1], i));
        return true;
    }

    /// A figure that meets a list becomes one.
    static void widen(CalculatorValue& value, const CalculatorValue& other) {
        if (value.list || !other.list) return;
        value.figures.resize(other.figures.size(), value.figures.front());
        value.list = true;
    }

    static Interval member(const CalculatorValue& value, std::size_t i) {
        return value.figures[value.list ? i : 0];
    }

    bool compare(const Node& node, std::span<CalculatorValue> values) {
        bool open = false;
        each(values, [&](Interval a, Interval b) {
            const Truth holds = compared(node.op, a, b);
            open = open || holds == Truth::open;
            return truth(holds == Truth::yes);
        });
        if (!open) return true;
        return fail("open-comparison", "the two may lie either way", node.span,
                    "their intervals overlap");
    }

    static void choose(std::span<CalculatorValue> values) {
        CalculatorValue chosen = values[1];
        widen(chosen, values[2]);
        widen(chosen, values[0]);
        for (std::size_t i = 0; i < chosen.figures.size(); ++i)
            if (member(values[0], i).value == 0) chosen.figures[i] = member(values[2], i);
        values[0] = std::move(chosen);
    }

    bool call(Function function, std::span<CalculatorValue> values) {
        if (function == Function::lookup) return look_up(values);
        const bool least = function == Function::min || function == Function::lowest;
        const bool most = function == Function::max || function == Function::highest;
        if (!least && !most) {
            for (Interval& figure : values[0].figures) figure = applied(function, figure);
            return true;
        }
        const auto best = least ? lesser : greater;
        if (values.size() == 1) {
            // of one list: the lowest, the highest of its members
            auto& figures = values[0].figures;
            if (figures.empty())
                return fail("list-mismatch", "an empty list has no lowest and no highest",
                            values[0].span, "nothing in it");
            for (const Interval& figure : figures) figures[0] = best(figures[0], figure);
            figures.resize(1);
            values[0].list = false;
            return true;
        }
        for (std::size_t i = 1; i < values.size(); ++i) {
            widen(values[0], values[i]);
            for (std::size_t j = 0; j < values[0].figures.size(); ++j)
                values[0].figures[j] = best(values[0].figures[j], member(values[i], j));
        }
        return true;
    }

    /// Between the points of a table the value runs straight, so that over an interval its extremes
    /// lie at the ends and at the points within.
    bool look_up(std::span<CalculatorValue> values) {
        std::vector<double> points;
        for (const CalculatorValue& value : values.subspan(1)) {
            if (value.list || !value.exact())
                return fail("list-mismatch", "a point of a table must be one figure", value.span,
                            "this is not");
            points.push_back(value.figures.front().value);
        }
        for (Interval& x : values[0].figures) {
            Interval y = Interval::exactly(lookup(x.value, points));
            const auto widen_to = [&](double at) {
                const double value = lookup(at, points);
                y.low = std::min(y.low, value);
                y.high = std::max(y.high, value);
            };
            widen_to(x.low);
            widen_to(x.high);
            for (std::size_t i = 0; i < points.size(); i += 2)
                if (points[i] > x.low && points[i] < x.high) widen_to(points[i]);
            x = y;
        }
        return true;
    }

    const Workings& workings_;
    Taken taken_;
    std::vector<CalculatorValue> stack_;
    const Node* failed_ = nullptr;
    Diagnostic fault_;
};

}  // namespace

namespace {

/// The SI unit of the same dimension, for one that has lost its terms (too many factors, a root).
units::Unit base_unit(const units::Unit& unit, const units::Catalogue& catalogue) {
    using units::Base;
    constexpr std::string_view names[] = {"metre",  "gram", "second", "ampere",
                                          "kelvin", "mole", "candela"};
    units::Unit result;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        const int exponent = unit.dimension.exponents[i];
        const std::string_view prefix = names[i] == "gram" ? "kilo" : "";
        if (exponent != 0 && std::abs(exponent) < 10)
            result =
                units::multiply(result, units::power(catalogue.unit(names[i], prefix), exponent));
    }
    if (result.dimension == unit.dimension) return result;
    result = units::Unit{};
    result.dimension = unit.dimension;
    result.currency = unit.currency;
    return result;
}

}  // namespace

units::Unit simplified(const units::Unit& unit, const units::Catalogue& catalogue) {
    if (unit.dimension.dimensionless()) return {};
    std::vector<units::Term> terms;
    for (units::Term term : unit.terms()) {
        if (catalogue[term.entry].dimension.dimensionless()) continue;
        bool joined = false;
        for (units::Term& known : terms)
            if (known.entry == term.entry) {
                known.power = static_cast<std::int8_t>(known.power + term.power);
                joined = true;
            }
        if (!joined) terms.push_back(term);
    }
    std::erase_if(terms, [](const units::Term& term) { return term.power == 0; });
    units::Unit result;
    for (const units::Term& term : terms)
        result = units::multiply(
            result, units::power(catalogue.unit(catalogue[term.entry].name,
                                                catalogue.prefixes()[term.prefix].name),
                                 term.power));
    if (!(result.dimension == unit.dimension)) result = base_unit(unit, catalogue);
    result.price_year = unit.price_year;
    return result;
}

base::Result<CalculatorValue> work_out(const Workings& workings, Span whole,
                                       const units::Catalogue& catalogue, Taken taken) {
    const auto type = check_dimensions(workings.nodes, {}, catalogue);
    if (!type) return tl::unexpected<Diagnostic>(type.error());
    if (type->truth)
        return base::failure("truth-mismatch", "the result is true or false, no quantity", whole,
                             "choose between quantities with if(condition, a, b)");
    const Node& first = workings.nodes.front();
    if (workings.nodes.size() == 1 && taken == Taken::exactly) {
        // a single figure keeps the unit that it was written in
        CalculatorValue value;
        if (first.index > 0) value = workings.operands[first.index - 1];
        if (first.index == 0) value.figures = {Interval::exactly(first.value)};
        value.unit = first.unit;
        value.span = whole;
        return value;
    }
    auto value = Evaluation(workings, taken).run();
    if (!value) return value;
    value->unit = value->date                  ? catalogue.unit("day")
                  : workings.nodes.size() == 1 ? first.unit
                                               : simplified(type->unit, catalogue);
    const units::Unit& unit = value->unit;
    for (Interval& figure : value->figures)
        figure = {unit.from_si(figure.low), unit.from_si(figure.value), unit.from_si(figure.high)};
    value->span = whole;
    return value;
}

}  // namespace ballpark::model
