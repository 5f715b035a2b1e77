#include "ballpark/model/calculator.hpp"

#include <string>
#include <utility>

#include "ballpark/model/argument_text.hpp"
#include "ballpark/model/finance_call.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/model/work_out.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

base::Result<units::Quantity> converted(const units::Quantity& quantity,
                                        std::string_view expression, base::Span target,
                                        const units::Catalogue& catalogue) {
    auto unit = units::parse_unit(target.of(expression), catalogue);
    if (!unit)
        return tl::unexpected<base::Diagnostic>(shifted(std::move(unit.error()), target.begin));
    auto result = units::convert(quantity, *unit, catalogue);
    if (!result)
        result.error().primary = {target,
                                  "to this, from " + units::to_string(quantity.unit.dimension)};
    return result;
}

base::Result<Calculated> calculate_list(std::string_view expression, std::size_t begin,
                                        const FinanceCalls& calls,
                                        const units::Catalogue& catalogue) {
    auto list = calls.read_list(expression, begin);
    if (!list) return tl::unexpected<base::Diagnostic>(std::move(list.error()));
    const std::size_t next = after_blanks(expression, list->span.end);
    const std::string_view word = name_at(expression, next).of(expression);
    if (next < expression.size() && word != "to" && word != "in")
        return base::failure("list-mismatch", "a list where one number should stand", list->span,
                             "nothing but \"to UNIT\" goes with a list");
    const auto target = parse_target(expression, next, calls.scope(), catalogue);
    if (!target) return tl::unexpected<base::Diagnostic>(target.error());
    Calculated result{0, std::move(list->numbers), list->unit, true};
    if (target->empty()) return result;
    for (double& value : result.values) {
        const auto quantity =
            converted(units::Quantity::exactly(value, list->unit), expression, *target, catalogue);
        if (!quantity) return tl::unexpected<base::Diagnostic>(quantity.error());
        value = quantity->value;
        result.unit = quantity->unit;
    }
    return result;
}

}  // namespace

base::Result<Calculated> calculate(std::string_view expression, const units::Catalogue& catalogue) {
    const FinanceCalls calls(catalogue, max_calculation_bytes);
    const std::size_t begin = after_blanks(expression, 0);
    if (expression.size() <= max_calculation_bytes && calls.list_at(expression, begin))
        return calculate_list(expression, begin, calls, catalogue);

    auto parsed = parse_conversion(expression, calls.scope(), catalogue);
    if (!parsed) return tl::unexpected<base::Diagnostic>(std::move(parsed.error()));
    const base::Span whole{0, static_cast<std::uint32_t>(expression.size())};
    auto result = work_out(parsed->nodes, whole, catalogue);
    if (result && !parsed->target.empty())
        result = converted(*result, expression, parsed->target, catalogue);
    if (!result) return tl::unexpected<base::Diagnostic>(std::move(result.error()));
    return Calculated{result->value, {}, result->unit, false};
}

}  // namespace ballpark::model
