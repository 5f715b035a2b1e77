#include "ballpark/model/compose.hpp"

#include <algorithm>
#include <string>

namespace ballpark::model {
namespace {

/// What a part itself says of a quantity named "plant.capacity"; null if no part has it.
const Quantity* in_part(std::string_view name, std::span<const PartModel> parts,
                        const Model*& model) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return nullptr;
    const auto part = std::ranges::find(parts, name.substr(0, dot), &PartModel::name);
    if (part == parts.end()) return nullptr;
    model = part->model;
    return part->model->find_any(name.substr(dot + 1));
}

}  // namespace

bool is_plain_name(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::ranges::all_of(name, plain);
}

void add_part(const PartModel& part, std::vector<Quantity>& quantities,
              std::vector<Equation>& equations, Arena& arena) {
    const auto offset = static_cast<QuantityId>(quantities.size());
    for (Quantity quantity : part.model->all_quantities) {
        quantity.name = arena.text(std::string(part.name) + "." + std::string(quantity.name));
        quantity.words = {};
        quantity.not_words = {};
        quantity.equation = -1;
        quantities.push_back(quantity);
    }
    const auto add = [&](Equation equation) {
        equation.target = static_cast<QuantityId>(equation.target + offset);
        std::vector<Node> nodes(equation.nodes.begin(), equation.nodes.end());
        for (Node& node : nodes)
            if (node.op == Op::quantity) node.index = static_cast<QuantityId>(node.index + offset);
        equation.nodes = arena.array(nodes);
        std::vector<Factor> factors(equation.factors.begin(), equation.factors.end());
        for (Factor& factor : factors)
            factor.quantity = static_cast<QuantityId>(factor.quantity + offset);
        equation.factors = arena.array(factors);
        equations.push_back(equation);
    };
    for (const Equation& equation : part.model->equations) add(equation);
    for (const Equation& equation : part.model->run_equations) add(equation);
}

std::vector<Equation> own_equations(const Model& composed, std::span<const PartModel> old_parts) {
    std::vector<Equation> own;
    const auto add = [&](const Equation& equation) {
        const Model* model = nullptr;
        const Quantity* theirs =
            in_part(composed.all_quantities[equation.target].name, old_parts, model);
        const Equation* other =
            theirs == nullptr ? nullptr : model->equation_of(model->id_of(*theirs));
        if (other == nullptr || other->text != equation.text) own.push_back(equation);
    };
    for (const Equation& equation : composed.equations) add(equation);
    for (const Equation& equation : composed.run_equations) add(equation);
    return own;
}

std::vector<Quantity> own_quantities(const Model& composed, std::span<const PartModel> old_parts) {
    std::vector<Quantity> own;
    for (const Quantity& quantity : composed.all_quantities) {
        const Model* model = nullptr;
        const Quantity* theirs = in_part(quantity.name, old_parts, model);
        const bool same = theirs != nullptr && theirs->has_default == quantity.has_default &&
                          theirs->default_value == quantity.default_value &&
                          theirs->normal.size() == quantity.normal.size();
        if (!same) own.push_back(quantity);
    }
    return own;
}

}  // namespace ballpark::model
