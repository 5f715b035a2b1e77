#include "ballpark/model/calculator_operands.hpp"

#include <algorithm>
#include <limits>
#include <numbers>
#include <utility>

#include "ballpark/base/utf8.hpp"
#include "ballpark/finance/day_count.hpp"
#include "ballpark/model/argument_text.hpp"
#include "ballpark/model/finance_call.hpp"
#include "ballpark/model/finance_functions.hpp"
#include "ballpark/model/interval_literal.hpp"
#include "ballpark/model/one_unit.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/model/work_out.hpp"
#include "ballpark/units/money_conversion.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A date as an operand: within quotes or without; nothing if none is meant.
base::Result<std::optional<CalculatorValue>> date_at(std::string_view text, std::size_t position) {
    // only a quote is looked for its end: operands are many, and the text behind them long
    const bool quote = text[position] == '"' || text[position] == '\'';
    const ArgumentWord quoted = quote ? argument_word_at(text, position) : ArgumentWord{};
    const bool in_quotes = !(quoted.whole == quoted.inside);
    const Span bare = span_of(position, std::min(position + 10, text.size()));
    const Span inside = in_quotes ? quoted.inside : bare;
    if (!date_shaped(inside.of(text)) && !in_quotes) return std::optional<CalculatorValue>{};
    const auto date = read_date(inside.of(text));
    if (!date)
        return base::failure(
            "bad-date", "'" + base::printable(inside.of(text)) + "' is no date",
            in_quotes ? quoted.whole : bare,
            date_shaped(inside.of(text)) ? "not in the calendar" : "a date is YYYY-MM-DD");
    CalculatorValue value;
    value.span = in_quotes ? quoted.whole : bare;
    value.date = true;
    value.figures = {Interval::exactly(static_cast<double>(finance::days_since_1970(*date)))};
    return std::optional(std::move(value));
}

/// One list as it is read, item by item.
class List {
public:
    explicit List(const units::Catalogue& catalogue) : catalogue_(catalogue), amounts_(catalogue) {
        value.list = true;
    }

    base::Result<void> add(const CalculatorValue& item) {
        if (!value.figures.empty() && item.date != value.date)
            return base::failure("list-mismatch", "dates and amounts in one list", item.span,
                                 item.date ? "this is a date" : "this is not");
        value.date = item.date;
        for (const Interval& figure : item.figures) {
            if (item.date) {
                value.figures.push_back(figure);
                continue;
            }
            auto common = amounts_.figure(figure, item.unit, item.span);
            if (!common) return tl::unexpected<Diagnostic>(std::move(common.error()));
            value.figures.push_back(*common);
        }
        return {};
    }

    CalculatorValue finished(Span span) {
        value.span = span;
        value.unit = value.date ? catalogue_.unit("day") : amounts_.unit();
        return std::move(value);
    }

    CalculatorValue value;

private:
    const units::Catalogue& catalogue_;
    OneUnit amounts_;
};

}  // namespace

CalculatorOperands::CalculatorOperands(const units::Catalogue& catalogue,
                                       const units::MoneyTables& money, std::size_t most_bytes)
    : catalogue_(catalogue), scope_{{}, true, this, most_bytes}, money_(money) {}

std::span<const std::string_view> CalculatorOperands::names() const {
    return finance_function_names();
}

bool CalculatorOperands::knows(std::string_view name) const {
    return find_finance_function(name) != nullptr;
}

Node CalculatorOperands::keep(CalculatorValue value) {
    Node node;
    node.op = Op::number;
    node.span = value.span;
    node.unit = value.unit;
    // what is no single number has no constant value, on which a dimension could hang
    const bool constant = !value.list && !value.date && value.exact();
    node.value = constant ? value.figures.front().value : std::numeric_limits<double>::quiet_NaN();
    values_.push_back(std::move(value));
    node.index = static_cast<std::uint16_t>(values_.size());
    return node;
}

base::Result<Node> CalculatorOperands::read(std::string_view text, Span name, int depth) {
    auto value = call_finance(text, name, depth, *this, catalogue_);
    if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
    return keep(std::move(*value));
}

base::Result<std::optional<Node>> CalculatorOperands::operand(std::string_view text,
                                                              std::size_t position, int depth,
                                                              bool grouped) {
    base::Result<std::optional<CalculatorValue>> found;
    if (text[position] == '[') {
        auto value = list(text, position, depth);
        if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
        found = std::optional(std::move(*value));
    } else if (last_ && name_at(text, position).of(text) == "ans") {
        last_->span = name_at(text, position);
        found = last_;
    } else if (name_at(text, position).of(text) == "pi") {
        CalculatorValue pi;
        pi.span = name_at(text, position);
        pi.figures = {Interval::exactly(std::numbers::pi)};
        found = std::optional(std::move(pi));
    } else {
        found = date_at(text, position);
        if (found && *found) (*found)->unit = catalogue_.unit("day");
        if (found && !*found) found = interval_at(text, position, grouped, scope_, catalogue_);
    }
    if (!found) return tl::unexpected<Diagnostic>(std::move(found.error()));
    if (!*found) return std::optional<Node>{};
    return std::optional(keep(std::move(**found)));
}

void CalculatorOperands::note(std::string text) {
    if (std::ranges::find(notes_, text) == notes_.end()) notes_.push_back(std::move(text));
}

base::Result<void> CalculatorOperands::convert(CalculatorValue& value, std::string_view text,
                                               Span target) {
    if (value.date)
        return base::failure("date-mismatch", "a date is in no unit", target,
                             "nothing to convert to");
    auto unit = units::parse_unit(target.of(text), catalogue_);
    if (!unit) return tl::unexpected<Diagnostic>(shifted(std::move(unit.error()), target.begin));
    for (Interval& figure : value.figures) {
        auto middle = units::convert_money({figure.value, value.unit, figure.low, figure.high},
                                           *unit, money_, catalogue_);
        if (!middle) {
            middle.error().primary = {target,
                                      "to this, from " + units::to_string(value.unit.dimension)};
            return tl::unexpected<Diagnostic>(std::move(middle.error()));
        }
        const units::Quantity& moved = middle->quantity;
        figure = figure.exact() ? Interval::exactly(moved.value)
                                : Interval{moved.low, moved.value, moved.high};
        for (std::string& said : middle->notes) note(std::move(said));
    }
    value.unit = *unit;
    return {};
}

base::Result<Node> CalculatorOperands::converted(std::string_view text, std::span<const Node> nodes,
                                                 Span whole, Span target) {
    auto value = work_out({text, nodes, values_}, whole, catalogue_);
    if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
    if (auto good = convert(*value, text, target); !good)
        return tl::unexpected<Diagnostic>(std::move(good.error()));
    return keep(std::move(*value));
}

base::Result<CalculatorValue> CalculatorOperands::part(std::string_view text, std::size_t begin,
                                                       int depth, std::size_t& end) {
    begin = after_blanks(text, begin);
    auto part = parse_part(text, begin, depth, scope_, catalogue_);
    if (!part) return tl::unexpected<Diagnostic>(std::move(part.error()));
    end = part->end;
    std::size_t last = end;
    while (last > begin && is_argument_blank(text[last - 1])) --last;
    return work_out({text, part->nodes, values_}, span_of(begin, last), catalogue_);
}

base::Result<CalculatorValue> CalculatorOperands::list(std::string_view text, std::size_t begin,
                                                       int depth) {
    List list(catalogue_);
    const std::size_t kept = values_.size();
    std::size_t at = after_blanks(text, begin + 1);
    const bool empty = at < text.size() && text[at] == ']';
    while (!empty) {
        auto item = part(text, at, depth, at);
        if (!item) return tl::unexpected<Diagnostic>(std::move(item.error()));
        if (auto added = list.add(*item); !added)
            return tl::unexpected<Diagnostic>(std::move(added.error()));
        values_.resize(kept);  // the item holds what its operands came to
        if (at >= text.size() || text[at] != ',') break;
        ++at;
    }
    if (at >= text.size() || text[at] != ']')
        return tl::unexpected<Diagnostic>(stray(text, begin, at, ']'));
    return list.finished(span_of(begin, at + 1));
}

}  // namespace ballpark::model
