#include "ballpark/model/build_model.hpp"

#include <algorithm>

#include "ballpark/model/batch/program.hpp"
#include "ballpark/model/model_builder.hpp"
#include "ballpark/model/order.hpp"
#include "ballpark/model/split.hpp"

namespace ballpark::model {
ModelBuilder::ModelBuilder(Reader& reader, const Value& root, const Ground& ground,
                           std::span<const Source> sources)
    : reader_(reader), root_(root), ground_(ground), sources_(sources) {
    if (ground.parent != nullptr) inherit(*ground.parent);
    for (const PartModel& part : ground.parts)
        add_part(part, quantities_, equations_, reader_.arena());
    for (const Quantity& changed : changed_)
        if (const auto theirs = std::ranges::find(quantities_, changed.name, &Quantity::name);
            theirs != quantities_.end() && theirs->unit.dimension == changed.unit.dimension)
            *theirs = changed;
    inherited_ = quantities_.size();
}

std::optional<Model> ModelBuilder::build(std::string_view id) {
    reader_.only_keys(root_, {"title", "abstract", "generic", "extends", "words", "not_words",
                              "quantity", "equations", "setting", "example", "time", "parts"});
    Model model;
    model.id = id;
    model.title = reader_.needed_text(root_, "title");
    model.extends = reader_.text(root_, "extends");
    if (const Value* abstract = reader_.get(root_, "abstract", Kind::boolean))
        model.abstract = abstract->number != 0;
    if (const Value* generic = reader_.get(root_, "generic", Kind::boolean))
        model.generic = generic->number != 0;
    model.words = reader_.phrases(root_, "words");
    model.not_words = reader_.phrases(root_, "not_words");
    if (quantities_.size() > max_quantities) {
        refuse_too_many(root_.span);
        return std::nullopt;
    }
    read_quantities();
    mark_series();
    reread_equations();
    read_equations();
    reread_time();
    read_time();
    read_settings();
    if (reader_.faulty()) return std::nullopt;
    refuse_unreachable(model.abstract);
    Parts parts = split(std::move(quantities_), std::move(equations_), time_, settings_,
                        inherited_checked_, reader_.arena());
    quantities_ = std::move(parts.quantities);
    equations_ = std::move(parts.equations);
    if (!sort(parts.checked)) return std::nullopt;
    model.all_quantities = reader_.arena().array(quantities_);
    model.quantities = model.all_quantities.first(parts.checked);
    model.equations = reader_.arena().array(equations_);
    model.run_equations = reader_.arena().array(parts.run_equations);
    model.time = time_;
    model.parts = part_ids();
    refuse_circle(model);
    model.settings = reader_.arena().array(settings_);
    read_examples(model);
    if (reader_.faulty()) return std::nullopt;
    return model;
}

void ModelBuilder::inherit(const Model& parent) {
    time_ = parent.time;
    settings_.assign(parent.settings.begin(), parent.settings.end());
    if (!parent.parts.empty()) return inherit_composed(parent);
    quantities_.assign(parent.all_quantities.begin(), parent.all_quantities.end());
    equations_.assign(parent.equations.begin(), parent.equations.end());
    equations_.insert(equations_.end(), parent.run_equations.begin(), parent.run_equations.end());
    inherited_checked_ = parent.quantities.size();
}

void ModelBuilder::inherit_composed(const Model& parent) {
    for (const Quantity& own : own_quantities(parent, ground_.parent_parts))
        (is_dotted(own.name) ? changed_ : quantities_).push_back(own);
    for (const Equation& own : own_equations(parent, ground_.parent_parts))
        reread_.push_back({parent.all_quantities[own.target].name, own.text,
                           parent.all_quantities[own.target].series});
}

std::span<const Component> ModelBuilder::part_ids() {
    std::vector<Component> parts;
    for (const PartModel& part : ground_.parts) parts.push_back({part.name, part.model->id});
    return reader_.arena().array(parts);
}

bool ModelBuilder::sort(std::size_t checked) {
    const auto circle = sort_equations(equations_, std::span(quantities_).first(checked));
    if (!circle.empty()) {
        std::string way;
        for (QuantityId id : circle)
            way += (way.empty() ? "" : " -> ") + std::string(quantities_[id].name);
        circle_fault("the equations run in a circle: " + way, circle,
                     "leave out the equation of one of them: then it is given");
        return false;
    }
    for (Quantity& quantity : quantities_) quantity.equation = -1;
    for (std::size_t i = 0; i < equations_.size(); ++i)
        quantities_[equations_[i].target].equation = static_cast<std::int16_t>(i);
    return true;
}

void ModelBuilder::refuse_circle(const Model& model) {
    if (model.run_equations.empty()) return;
    const auto circle = batch::find_circle(model);
    if (!circle) return;
    quantities_.assign(model.all_quantities.begin(), model.all_quantities.end());
    circle_fault(circle->why, circle->way,
                 "take one of them from the step before, as in x[t-1], or leave out its equation: "
                 "then it is given");
}

/// Under the first equation of the circle that this file has.
void ModelBuilder::circle_fault(std::string why, std::span<const QuantityId> way,
                                std::string cure) {
    const Value* table = root_.find("equations");
    const Value* culprit = nullptr;
    for (const QuantityId id : way) {
        if (table == nullptr || culprit != nullptr) break;
        const std::string name(quantities_[id].name);
        culprit = table->find(name);
        if (culprit == nullptr) culprit = table->find(name + std::string(stepwise_ending));
    }
    auto fault =
        base::failure("equation-cycle", std::move(why),
                      culprit == nullptr ? root_.span : culprit->span, "closes the circle");
    fault.value().notes.push_back(std::move(cure));
    reader_.fault(std::move(fault.value()));
}

void ModelBuilder::refuse_unreachable(bool abstract) {
    const Value* table = root_.find("quantity");
    if (table == nullptr || abstract) return;
    std::vector<bool> used(quantities_.size());
    for (std::span<const Node> nodes : {time_.from, time_.to})
        for (const Node& node : nodes)
            if (node.op == Op::quantity) used[node.index] = true;
    for (const Equation& equation : equations_) {
        used[equation.target] = true;
        for (const Node& node : equation.nodes)
            if (node.op == Op::quantity) used[node.index] = true;
    }
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
        const Quantity& quantity = quantities_[i];
        const Value* own = table->find(quantity.name);
        const bool bounded = quantity.least != 0 || quantity.most != 0;
        if (own == nullptr || used[i] || bounded || !quantity.normal.empty()) continue;
        reader_.fault("unreachable-quantity", "nothing is said about " + std::string(quantity.name),
                      own->key_span, "no normal range, no bounds, and in no equation");
    }
}

std::optional<Model> build_model(Reader& reader, const Value& root, std::string_view id,
                                 const Ground& ground, std::span<const Source> sources) {
    return ModelBuilder(reader, root, ground, sources).build(id);
}

}  // namespace ballpark::model
