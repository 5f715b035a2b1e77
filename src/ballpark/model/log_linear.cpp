#include "ballpark/model/log_linear.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/function.hpp"

namespace ballpark::model {
namespace {

/// An operand: a product of powers, or something else. `first` is where its nodes begin, so that
/// an operand without quantities can be worked out whatever it is made of.
struct Operand {
    std::size_t first = 0;
    bool product = true;
    bool constant = true;
    ProductOfPowers form;
};

void scale_powers(ProductOfPowers& form, double power) {
    form.coefficient = std::pow(form.coefficient, power);
    for (Factor& factor : form.factors) factor.power *= power;
}

void multiply_in(ProductOfPowers& into, const ProductOfPowers& other, double power) {
    into.coefficient *= std::pow(other.coefficient, power);
    for (const Factor& factor : other.factors) {
        const auto at =
            std::ranges::lower_bound(into.factors, factor.quantity, {}, &Factor::quantity);
        if (at == into.factors.end() || at->quantity != factor.quantity)
            into.factors.insert(at, {factor.quantity, factor.power * power});
        else
            at->power += factor.power * power;
    }
    std::erase_if(into.factors, [](const Factor& factor) { return factor.power == 0; });
}

/// Joins the operands of `node` into the first of them.
void combine(const Node& node, std::span<Operand> operands) {
    Operand& left = operands[0];
    const Operand& right = operands.back();
    const bool products =
        std::ranges::all_of(operands, [](const Operand& operand) { return operand.product; });
    left.constant =
        std::ranges::all_of(operands, [](const Operand& operand) { return operand.constant; });
    if (!products) {
        left.product = false;
        return;
    }
    switch (node.op) {
        case Op::multiply:
            multiply_in(left.form, right.form, 1);
            return;
        case Op::divide:
            multiply_in(left.form, right.form, -1);
            return;
        case Op::power:
            left.product = right.constant;
            if (left.product) scale_powers(left.form, right.form.coefficient);
            return;
        case Op::call:
            left.product = static_cast<Function>(node.index) == Function::sqrt;
            if (left.product) scale_powers(left.form, 0.5);
            return;
        default:
            left.product = false;
            return;
    }
}

}  // namespace

std::optional<double> constant_value(std::span<const Node> nodes) {
    if (std::ranges::any_of(
            nodes, [](const Node& node) { return node.op == Op::quantity || node.op == Op::name; }))
        return std::nullopt;
    return evaluate(nodes, {});
}

std::optional<ProductOfPowers> product_of_powers(std::span<const Node> nodes) {
    std::vector<Operand> stack;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        const std::size_t count = operand_count(node);
        if (count == 0) {
            stack.push_back({i, true, true, {}});
        } else {
            combine(node, std::span(stack).last(count));
            stack.resize(stack.size() - count + 1);
        }
        Operand& result = stack.back();
        if (node.op == Op::time) result.product = result.constant = false;
        if (node.op == Op::quantity) {
            result.constant = false;
            result.form.factors = {{node.index, 1}};
        }
        // whatever a constant is made of, it is a factor
        if (result.constant) {
            result.form = {evaluate(nodes.subspan(result.first, i + 1 - result.first), {}), {}};
            result.product = true;
        }
    }
    if (stack.size() != 1 || !stack[0].product) return std::nullopt;
    const double coefficient = stack[0].form.coefficient;
    if (!std::isfinite(coefficient) || coefficient <= 0) return std::nullopt;
    return std::move(stack[0].form);
}

}  // namespace ballpark::model
