#include "ballpark/model/linear.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/model/evaluate.hpp"

namespace ballpark::model {
namespace {

/// Step of the numeric derivative, in logarithms: its square stays well above rounding.
constexpr double step = 1e-4;

struct Sum {
    double constant = 0;
    std::vector<Factor> factors;
    bool exact = true;
    bool usable = true;

    void add(const LinearForm& form, double power) {
        constant += power * form.constant;
        exact = exact && form.exact;
        usable = usable && form.usable;
        for (const Factor& factor : form.factors) {
            const auto at =
                std::ranges::lower_bound(factors, factor.quantity, {}, &Factor::quantity);
            if (at == factors.end() || at->quantity != factor.quantity)
                factors.insert(at, {factor.quantity, factor.power * power});
            else
                at->power += factor.power * power;
        }
    }
};

/// The tangent of ln expression in the logarithms of its quantities, at `values`.
Sum tangent(const Equation& equation, const LinearModel& forms, std::span<double> values) {
    Sum sum;
    sum.exact = false;
    const double value = evaluate(equation.nodes, values);
    sum.usable = std::isfinite(value) && value > 0;
    if (!sum.usable) return sum;
    sum.constant = std::log(value);

    std::vector<QuantityId> used;
    for (const Node& node : equation.nodes)
        if (node.op == Op::quantity) used.push_back(node.index);
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (QuantityId quantity : used) {
        const double middle = values[quantity];
        values[quantity] = middle * std::exp(step);
        const double above = evaluate(equation.nodes, values);
        values[quantity] = middle * std::exp(-step);
        const double below = evaluate(equation.nodes, values);
        values[quantity] = middle;
        const double power = (std::log(above) - std::log(below)) / (2 * step);
        if (!std::isfinite(power) || !(middle > 0)) {
            sum.usable = false;
            return sum;
        }
        if (power == 0) continue;
        sum.constant -= power * std::log(middle);
        sum.add(forms.form(quantity), power);
    }
    return sum;
}

}  // namespace

LinearForm LinearModel::form(QuantityId quantity) const {
    const Form& form = forms_[quantity];
    return {form.constant, std::span(factors_).subspan(form.begin, form.end - form.begin),
            form.exact, form.usable};
}

LinearModel linearise(const Model& model, std::span<const double> medians_si) {
    LinearModel result;
    result.forms_.resize(model.quantities.size());
    const auto store = [&result](QuantityId quantity, const Sum& sum) {
        LinearModel::Form& form = result.forms_[quantity];
        form.begin = static_cast<std::uint32_t>(result.factors_.size());
        for (const Factor& factor : sum.factors)
            if (factor.power != 0) result.factors_.push_back(factor);
        form.end = static_cast<std::uint32_t>(result.factors_.size());
        form.constant = sum.constant;
        form.exact = sum.exact;
        form.usable = sum.usable;
    };
    for (std::size_t i = 0; i < model.quantities.size(); ++i) {
        if (model.quantities[i].equation >= 0) continue;
        const auto id = static_cast<QuantityId>(i);
        result.inputs_.push_back(id);
        store(id, {0, {{id, 1}}, true, true});
    }
    std::vector<double> values(medians_si.begin(), medians_si.end());
    values.resize(model.quantities.size());
    // equations are in an order in which each uses only what is done
    for (const Equation& equation : model.equations) {
        Sum sum;
        if (equation.log_linear) {
            sum.constant = std::log(equation.coefficient);
            for (const Factor& factor : equation.factors)
                sum.add(result.form(factor.quantity), factor.power);
        } else {
            sum = tangent(equation, result, values);
        }
        values[equation.target] = evaluate(equation.nodes, values);
        store(equation.target, sum);
    }
    return result;
}

}  // namespace ballpark::model
