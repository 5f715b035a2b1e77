#include "ballpark/model/evaluate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "ballpark/model/function.hpp"
#include "ballpark/model/parse_expression.hpp"

namespace ballpark::model {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double call(Function function, std::span<const double> arguments) {
    switch (function) {
        case Function::min:
        case Function::max: {
            double best = arguments[0];
            for (double value : arguments) {
                if (std::isnan(value)) return none;
                best = function == Function::min ? std::min(best, value) : std::max(best, value);
            }
            return best;
        }
        case Function::exp:
            return std::exp(arguments[0]);
        case Function::log:
            return std::log(arguments[0]);
        case Function::sqrt:
            return std::sqrt(arguments[0]);
        case Function::abs:
            return std::abs(arguments[0]);
        case Function::round:
            return std::round(arguments[0]);
        case Function::floor:
            return std::floor(arguments[0]);
        case Function::lookup:
            return lookup(arguments[0], arguments.subspan(1));
        default:
            return none;  // over a series: `Program` works that out
    }
    return none;
}

double binary(Op op, double a, double b) {
    switch (op) {
        case Op::add:
            return a + b;
        case Op::subtract:
            return a - b;
        case Op::multiply:
            return a * b;
        case Op::divide:
            return a / b;
        case Op::power:
            return std::isnan(a) || std::isnan(b) ? none : std::pow(a, b);  // pow(nan, 0) is 1
        default:
            break;
    }
    // a comparison with what has no value has no truth
    if (std::isnan(a) || std::isnan(b)) return none;
    switch (op) {
        case Op::less:
            return a < b ? 1 : 0;
        case Op::less_equal:
            return a <= b ? 1 : 0;
        case Op::greater:
            return a > b ? 1 : 0;
        case Op::greater_equal:
            return a >= b ? 1 : 0;
        case Op::equal:
            return a == b ? 1 : 0;
        case Op::not_equal:
            return a != b ? 1 : 0;
        case Op::logical_and:
            return a != 0 && b != 0 ? 1 : 0;
        case Op::logical_or:
            return a != 0 || b != 0 ? 1 : 0;
        default:
            return none;
    }
}

template <class Watch>
double run(std::span<const Node> nodes, std::span<const double> quantities, Watch watch) {
    std::array<double, max_operands + max_expression_depth> stack;  // `when` takes one more
    std::size_t top = 0;  // the parser sees to it that this never passes the end
    for (const Node& node : nodes) {
        switch (node.op) {
            case Op::number:
                stack[top++] = node.unit.to_si(node.value);
                break;
            case Op::quantity:
                stack[top++] = quantities[node.index];
                break;
            case Op::name:
            case Op::time:
                stack[top++] = none;
                break;
            case Op::negate:
                stack[top - 1] = -stack[top - 1];
                break;
            case Op::logical_not:
                if (!std::isnan(stack[top - 1])) stack[top - 1] = stack[top - 1] == 0 ? 1 : 0;
                break;
            case Op::choose: {
                top -= 2;
                const double condition = stack[top - 1];
                stack[top - 1] =
                    std::isnan(condition) ? none : stack[condition != 0 ? top : top + 1];
                break;
            }
            case Op::call:
                top -= node.arguments - 1u;
                stack[top - 1] = call(static_cast<Function>(node.index),
                                      {stack.data() + top - 1, node.arguments});
                break;
            default:
                --top;
                stack[top - 1] = binary(node.op, stack[top - 1], stack[top]);
                break;
        }
        watch(node, stack[top - 1]);
    }
    return top == 1 ? stack[0] : none;
}

}  // namespace

double lookup(double x, std::span<const double> points) {
    for (double value : points)
        if (std::isnan(value) || std::isnan(x)) return none;
    if (x <= points[0]) return points[1];
    for (std::size_t i = 2; i < points.size(); i += 2)
        if (x <= points[i])
            return points[i - 1] + (points[i + 1] - points[i - 1]) *
                                       ((x - points[i - 2]) / (points[i] - points[i - 2]));
    return points.back();
}

double evaluate(std::span<const Node> nodes, std::span<const double> quantities_si) {
    return run(nodes, quantities_si, [](const Node&, double) {});
}

const Node* first_failure(std::span<const Node> nodes, std::span<const double> quantities_si) {
    const Node* failed = nullptr;
    const double value = run(nodes, quantities_si, [&](const Node& node, double result) {
        if (failed == nullptr && !std::isfinite(result)) failed = &node;
    });
    return std::isfinite(value) ? nullptr : failed;
}

void run_forward(const Model& model, std::span<double> values_si) {
    for (const Equation& equation : model.equations)
        values_si[equation.target] = evaluate(equation.nodes, values_si);
}

bool uses(const Equation& equation, QuantityId quantity) {
    return std::ranges::any_of(equation.nodes, [quantity](const Node& node) {
        return node.op == Op::quantity && node.index == quantity;
    });
}

namespace {

std::optional<double> forward(const Equation& equation,
                              std::span<const std::optional<double>> known) {
    std::vector<double> values(known.size(), none);
    for (const Node& node : equation.nodes)
        if (node.op == Op::quantity) {
            if (!known[node.index]) return std::nullopt;
            values[node.index] = *known[node.index];
        }
    const double value = evaluate(equation.nodes, values);
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

/// Solves target = coefficient * product of quantities to powers for its one unknown.
bool backward(const Equation& equation, std::span<std::optional<double>> known) {
    if (!equation.log_linear || !known[equation.target] || *known[equation.target] <= 0)
        return false;
    const Factor* unknown = nullptr;
    double rest = std::log(*known[equation.target]) - std::log(equation.coefficient);
    for (const Factor& factor : equation.factors) {
        const auto& value = known[factor.quantity];
        if (!value && unknown != nullptr) return false;
        if (!value)
            unknown = &factor;
        else if (*value <= 0)
            return false;
        else
            rest -= factor.power * std::log(*value);
    }
    if (unknown == nullptr) return false;
    known[unknown->quantity] = std::exp(rest / unknown->power);
    return true;
}

}  // namespace

void derive(const Model& model, std::span<std::optional<double>> values_si) {
    for (bool news = true; news;) {
        news = false;
        for (const Equation& equation : model.equations) {
            auto& target = values_si[equation.target];
            if (!target) {
                target = forward(equation, values_si);
                news = news || target.has_value();
            }
            news = backward(equation, values_si) || news;
        }
    }
}

}  // namespace ballpark::model
