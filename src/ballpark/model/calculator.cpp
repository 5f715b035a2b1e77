#include "ballpark/model/calculator.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

base::Diagnostic no_value(const Node& node) {
    std::string why = "a number too large to work with";
    if (node.op == Op::divide) why = "a division by zero";
    if (node.op == Op::power) why = "a power that has no value";
    if (node.op == Op::call) {
        const auto function = static_cast<Function>(node.index);
        if (function == Function::log) why = "a logarithm of what is not greater than 0";
        if (function == Function::sqrt) why = "a square root of a negative number";
    }
    return base::failure("no-value", why, node.span, "here").value();
}

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
    // a unit that has lost its terms (too many factors, a root) stands for the SI unit
    if (!(result.dimension == unit.dimension)) {
        result = units::Unit{};
        result.dimension = unit.dimension;
        result.currency = unit.currency;
    }
    return result;
}

base::Result<units::Quantity> calculate(std::string_view expression,
                                        const units::Catalogue& catalogue) {
    auto parsed = parse_conversion(expression, {{}, true}, catalogue);
    if (!parsed) return tl::unexpected<base::Diagnostic>(std::move(parsed.error()));
    const auto type = check_dimensions(parsed->nodes, {}, catalogue);
    if (!type) return tl::unexpected<base::Diagnostic>(type.error());
    if (type->truth)
        return base::failure("truth-mismatch", "the result is true or false, no quantity",
                             {0, static_cast<std::uint32_t>(expression.size())},
                             "choose between quantities with if(condition, a, b)");

    units::Quantity result;
    if (parsed->nodes.size() == 1) {
        // a single figure keeps the unit that it was written in
        result = units::Quantity::exactly(parsed->nodes[0].value, parsed->nodes[0].unit);
    } else {
        if (const Node* failed = first_failure(parsed->nodes, {}))
            return tl::unexpected<base::Diagnostic>(no_value(*failed));
        const units::Unit unit = simplified(type->unit, catalogue);
        result = units::Quantity::exactly(unit.from_si(evaluate(parsed->nodes, {})), unit);
    }
    if (parsed->target.empty()) return result;
    return converted(result, expression, parsed->target, catalogue);
}

}  // namespace ballpark::model
