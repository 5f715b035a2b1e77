#include "tests/oracle/batch_recursion.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/finance/irr.hpp"
#include "ballpark/finance/payback.hpp"
#include "ballpark/model/function.hpp"

namespace ballpark::oracle {

using model::Function;
using model::Node;
using model::Op;

Recursion::Recursion(const model::Model& model, std::vector<double> inputs_si)
    : model_(model), inputs_(std::move(inputs_si)) {
    for (const auto& [nodes, end] :
         {std::pair(model.time.from, &first_), std::pair(model.time.to, &last_)}) {
        std::size_t all = nodes.size();
        if (all > 0) *end = static_cast<int>(std::lround(tree(nodes, all, 0)));
    }
}

double Recursion::at(model::QuantityId quantity, int step) {
    const model::Quantity& of = model_.all_quantities[quantity];
    if (of.series && (step < first_ || step > last_)) return 0;
    const model::Equation* equation = model_.equation_of(quantity);
    if (equation == nullptr) return inputs_[quantity];
    const auto key = std::pair(quantity, of.series ? step : 0);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    std::size_t end = equation->nodes.size();
    const double value = tree(equation->nodes, end, step);
    known_[key] = value;
    return value;
}

std::vector<double> Recursion::over_steps(std::span<const Node> nodes, std::size_t& end) {
    std::vector<double> values;
    std::size_t start = end;
    for (int step = first_; step <= last_; ++step) {
        start = end;
        values.push_back(tree(nodes, start, step));
    }
    end = start;
    return values;
}

double Recursion::call(std::span<const Node> nodes, std::size_t& end, int step) {
    const Node& node = nodes[end];
    const auto function = static_cast<Function>(node.index);
    const auto total = [](const std::vector<double>& list, double rate, int first) {
        double sum = 0;
        for (std::size_t i = 0; i < list.size(); ++i)
            sum += list[i] / std::pow(1 + rate, static_cast<double>(i) + first);
        return sum;
    };
    switch (function) {
        case Function::npv: {
            const auto flows = over_steps(nodes, end);
            const double rate = tree(nodes, end, step);
            return rate > -1 ? total(flows, rate, first_) : NAN;
        }
        case Function::irr: {
            const auto flows = over_steps(nodes, end);
            const auto roots = finance::irr_roots(flows);
            return roots ? roots->quoted() : NAN;
        }
        case Function::sum:
            return total(over_steps(nodes, end), 0, 0);
        case Function::mean: {
            const auto list = over_steps(nodes, end);
            return total(list, 0, 0) / static_cast<double>(list.size());
        }
        case Function::first:
            return over_steps(nodes, end).front();
        case Function::last:
            return over_steps(nodes, end).back();
        case Function::lowest:
        case Function::highest: {
            const auto list = over_steps(nodes, end);
            for (const double one : list)
                if (std::isnan(one)) return NAN;
            return function == Function::lowest ? *std::ranges::min_element(list)
                                                : *std::ranges::max_element(list);
        }
        case Function::at: {
            const double when = tree(nodes, end, step);
            const auto list = over_steps(nodes, end);
            const double place = std::round(when - first_);
            if (std::isnan(when)) return NAN;
            return place >= 0 && place < static_cast<double>(list.size())
                       ? list[static_cast<std::size_t>(place)]
                       : 0;
        }
        case Function::cumulative: {
            double sum = 0;
            std::size_t start = end;
            for (int each = first_; each <= step; ++each) {
                start = end;
                sum += tree(nodes, start, each);
            }
            if (step < first_) tree(nodes, start, first_);
            end = start;
            return sum;
        }
        default:
            break;
    }
    std::vector<double> v(node.arguments);
    for (std::size_t i = v.size(); i-- > 0;) v[i] = tree(nodes, end, step);
    for (const double one : v)
        if (std::isnan(one)) return NAN;
    switch (function) {
        case Function::min:
            return *std::ranges::min_element(v);
        case Function::max:
            return *std::ranges::max_element(v);
        case Function::exp:
            return std::exp(v[0]);
        case Function::log:
            return std::log(v[0]);
        case Function::sqrt:
            return std::sqrt(v[0]);
        case Function::abs:
            return std::abs(v[0]);
        case Function::round:
            return std::round(v[0]);
        case Function::floor:
            return std::floor(v[0]);
        case Function::lookup:
            for (std::size_t i = 1; i < v.size(); i += 2) {
                if (v[0] > v[i]) continue;
                if (i == 1) return v[2];
                return v[i - 1] + (v[i + 1] - v[i - 1]) * (v[0] - v[i - 2]) / (v[i] - v[i - 2]);
            }
            return v.back();
        default:
            return NAN;
    }
}

double Recursion::tree(std::span<const Node> nodes, std::size_t& end, int step) {
    const Node& node = nodes[--end];
    switch (node.op) {
        case Op::number:
            return node.unit.to_si(node.value);
        case Op::quantity:
            return at(node.index, step - node.lag);
        case Op::time:
            return static_cast<model::TimeWord>(node.index) == model::TimeWord::step ? step : NAN;
        case Op::call:
            return call(nodes, end, step);
        case Op::negate:
            return -tree(nodes, end, step);
        case Op::logical_not: {
            const double truth = tree(nodes, end, step);
            return std::isnan(truth) ? NAN : truth == 0;
        }
        case Op::choose: {
            const double no = tree(nodes, end, step);
            const double yes = tree(nodes, end, step);
            const double truth = tree(nodes, end, step);
            return std::isnan(truth) ? NAN : truth != 0 ? yes : no;
        }
        default:
            break;
    }
    const double b = tree(nodes, end, step);
    const double a = tree(nodes, end, step);
    if (node.op == Op::add) return a + b;
    if (node.op == Op::subtract) return a - b;
    if (node.op == Op::multiply) return a * b;
    if (node.op == Op::divide) return a / b;
    if (std::isnan(a) || std::isnan(b)) return NAN;
    switch (node.op) {
        case Op::power:
            return std::pow(a, b);
        case Op::less:
            return a < b;
        case Op::less_equal:
            return a <= b;
        case Op::greater:
            return a > b;
        case Op::greater_equal:
            return a >= b;
        case Op::equal:
            return a == b;
        case Op::not_equal:
            return a != b;
        case Op::logical_and:
            return a != 0 && b != 0;
        default:
            return a != 0 || b != 0;
    }
}

}  // namespace ballpark::oracle
