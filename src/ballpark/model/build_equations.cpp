#include <algorithm>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/model/model_builder.hpp"
#include "ballpark/model/nearest.hpp"

namespace ballpark::model {
void ModelBuilder::mark_series() {
    if (const Value* table = reader_.get(root_, "equations", Kind::table))
        for (const Value& item : table->items) {
            const auto found =
                std::ranges::find(quantities_, target_name(item.key), &Quantity::name);
            if (found == quantities_.end()) continue;
            const bool inherited =
                static_cast<std::size_t>(found - quantities_.begin()) < inherited_;
            if (stepwise(item.key) == found->series) continue;
            if (inherited || found->series)
                refuse_other_shape(std::string(found->name), item.key_span, found->series);
            else
                found->series = true;
        }
    for (const Quantity& quantity : quantities_) {
        names_.push_back(quantity.name);
        series_[series_count_++] = quantity.series;
    }
}

Scope ModelBuilder::scope(bool steps) const {
    Scope scope;
    scope.quantities = names_;
    scope.series = {series_.data(), series_count_};
    scope.stepwise = steps;
    return scope;
}

void ModelBuilder::read_time() {
    const Value* table = reader_.get(root_, "time", Kind::table);
    if (table == nullptr) return;
    reader_.only_keys(*table, {"step", "from", "to"});
    if (const Value* step = reader_.get(*table, "step", Kind::string)) {
        if (step->text == "year" || step->text == "quarter" || step->text == "month")
            time_.step = step->text == "year"      ? Step::year
                         : step->text == "quarter" ? Step::quarter
                                                   : Step::month;
        else
            reader_.fault("bad-step", "a step is a year, a quarter or a month", step->span,
                          "\"year\", \"quarter\" or \"month\"");
    }
    if (!time_.given) reader_.need(*table, "to", Kind::string);
    read_end(*table, "from", time_.from, time_.from_text);
    read_end(*table, "to", time_.to, time_.to_text);
    time_.given = true;
}

void ModelBuilder::read_end(const Value& table, std::string_view key, std::span<const Node>& nodes,
                            std::string_view& text) {
    const Value* value = reader_.get(table, key, Kind::string);
    if (value == nullptr) return;
    auto parsed = parse_expression(value->text, scope(false), reader_.catalogue());
    if (!parsed) return reader_.fault_inside(*value, std::move(parsed.error()));
    Quantity number;
    number.name = key;
    auto checked = check_equation(*parsed, number, quantities_, reader_.catalogue());
    if (!checked) return reader_.fault_inside(*value, std::move(checked.error()));
    nodes = reader_.arena().array(*parsed);
    text = reader_.arena().text(value->text);
}

void ModelBuilder::reread_equations() {
    const Value* own = root_.find("equations");
    for (const auto& [name, text, series] : reread_) {
        const std::string key = std::string(name) + (series ? "[t]" : "");
        if (own != nullptr && own->find(key) != nullptr) continue;
        Value item = inherited_text(text);
        if (const auto target = find_quantity(name, item.span)) add(item, *target, series);
    }
}

void ModelBuilder::reread_time() {
    if (ground_.parent == nullptr || ground_.parent->parts.empty()) return;
    Value table;
    for (const auto& [key, text] :
         {std::pair("from", time_.from_text), std::pair("to", time_.to_text)})
        if (!text.empty()) {
            table.items.push_back(inherited_text(text));
            table.items.back().key = key;
        }
    read_end(table, "from", time_.from, time_.from_text);
    read_end(table, "to", time_.to, time_.to_text);
}

Value ModelBuilder::inherited_text(std::string_view text) const {
    const Value* parts = root_.find("parts");
    Value value;
    value.kind = Kind::string;
    value.text = text;
    value.span = (parts != nullptr ? *parts : root_).span;
    return value;
}

void ModelBuilder::read_equations() {
    const Value* table = reader_.get(root_, "equations", Kind::table);
    if (table == nullptr) return;
    for (const Value& item : table->items) {
        if (item.kind != Kind::string) {
            reader_.fault("wrong-type", "an equation must be a string", item.span,
                          "this is " + std::string(to_string(item.kind)));
            continue;
        }
        if (const auto target = find_quantity(item)) add(item, *target, stepwise(item.key));
    }
}

std::optional<QuantityId> ModelBuilder::find_quantity(const Value& item) {
    return find_quantity(target_name(item.key), item.key_span);
}

std::optional<QuantityId> ModelBuilder::find_quantity(std::string_view name, base::Span span) {
    const auto found = std::ranges::find(quantities_, name, &Quantity::name);
    if (found != quantities_.end()) return static_cast<QuantityId>(found - quantities_.begin());
    std::vector<std::string_view> names;
    for (const Quantity& quantity : quantities_) names.push_back(quantity.name);
    const std::string_view near = nearest(name, names);
    reader_.fault("unknown-name", "'" + std::string(name) + "' is no quantity of this model", span,
                  near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
    return std::nullopt;
}

void ModelBuilder::add(const Value& item, QuantityId target, bool steps) {
    auto nodes = parse_expression(item.text, scope(steps), reader_.catalogue());
    if (!nodes) {
        reader_.fault_inside(item, std::move(nodes.error()));
        return;
    }
    auto checked = check_equation(*nodes, quantities_[target], quantities_, reader_.catalogue());
    if (!checked) {
        reader_.fault_inside(item, std::move(checked.error()));
        return;
    }
    Equation equation;
    equation.target = target;
    equation.text = reader_.arena().text(item.text);
    equation.nodes = reader_.arena().array(*nodes);
    if (const auto product = product_of_powers(*nodes)) {
        equation.log_linear = true;
        equation.coefficient = product->coefficient;
        equation.factors = reader_.arena().array(product->factors);
    }
    const auto old = std::ranges::find(equations_, target, &Equation::target);
    if (old == equations_.end())
        equations_.push_back(equation);
    else
        *old = equation;
}

}  // namespace ballpark::model
