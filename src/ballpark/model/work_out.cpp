#include "ballpark/model/work_out.hpp"

#include <string>
#include <vector>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/function.hpp"

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

base::Result<units::Quantity> work_out(std::span<const Node> nodes, base::Span whole,
                                       const units::Catalogue& catalogue) {
    const auto type = check_dimensions(nodes, {}, catalogue);
    if (!type) return tl::unexpected<base::Diagnostic>(type.error());
    if (type->truth)
        return base::failure("truth-mismatch", "the result is true or false, no quantity", whole,
                             "choose between quantities with if(condition, a, b)");
    // a single figure keeps the unit that it was written in
    if (nodes.size() == 1) return units::Quantity::exactly(nodes[0].value, nodes[0].unit);
    if (const Node* failed = first_failure(nodes, {}))
        return tl::unexpected<base::Diagnostic>(no_value(*failed));
    const units::Unit unit = simplified(type->unit, catalogue);
    return units::Quantity::exactly(unit.from_si(evaluate(nodes, {})), unit);
}

}  // namespace ballpark::model
