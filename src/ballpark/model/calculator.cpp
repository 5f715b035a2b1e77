#include "ballpark/model/calculator.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ballpark/model/calculator_operands.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/model/rounding.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/model/work_out.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;

/// How many figures of the answer the rounding of the figures in the text leaves.
int figures_of(const Workings& workings, const CalculatorValue& answer,
               const units::Catalogue& catalogue) {
    if (answer.list || answer.date || !answer.exact()) return max_figures;
    const auto rounded = work_out(workings, answer.span, catalogue, Taken::as_rounded);
    return rounded ? figures_kept(rounded->figures.front(), max_figures) : max_figures;
}

Calculated told(CalculatorValue value, int figures, std::vector<std::string> notes) {
    Calculated result;
    result.unit = value.unit;
    result.list = value.list;
    result.date = value.date;
    result.figures = figures;
    result.notes = std::move(notes);
    if (!value.exact()) result.intervals = value.figures;
    if (!value.list) result.value = value.figures.front().value;
    if (value.list)
        for (const Interval& figure : value.figures) result.values.push_back(figure.value);
    return result;
}

CalculatorValue value_of(const Calculated& answer) {
    CalculatorValue value;
    value.unit = answer.unit;
    value.list = answer.list;
    value.date = answer.date;
    value.figures = answer.intervals;
    if (!value.figures.empty()) return value;
    if (!answer.list) value.figures = {Interval::exactly(answer.value)};
    for (const double figure : answer.values) value.figures.push_back(Interval::exactly(figure));
    return value;
}

}  // namespace

base::Result<Calculated> calculate(std::string_view expression, const units::Catalogue& catalogue,
                                   const units::MoneyTables& money, const Calculated* last) {
    CalculatorOperands operands(catalogue, money, max_calculation_bytes);
    if (last != nullptr) operands.set_last(value_of(*last));
    auto parsed = parse_conversion(expression, operands.scope(), catalogue);
    if (!parsed) return tl::unexpected<Diagnostic>(std::move(parsed.error()));
    const Workings workings{expression, parsed->nodes, operands.values()};
    const base::Span whole{0, static_cast<std::uint32_t>(expression.size())};
    auto value = work_out(workings, whole, catalogue);
    if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
    const int figures = figures_of(workings, *value, catalogue);
    if (!parsed->target.empty())
        if (auto good = operands.convert(*value, expression, parsed->target); !good)
            return tl::unexpected<Diagnostic>(std::move(good.error()));
    return told(std::move(*value), figures, operands.take_notes());
}

}  // namespace ballpark::model
