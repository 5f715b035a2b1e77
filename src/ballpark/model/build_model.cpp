#include "ballpark/model/build_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ballpark/model/batch/program.hpp"
#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/example.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/order.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/model/read_range.hpp"
#include "ballpark/model/split.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using Kind = Value::Kind;

/// No deal has as many; it keeps indices and the depth of chains of equations small.
constexpr std::size_t max_quantities = 500;

constexpr std::string_view stepwise_ending = "[t]";

class Builder {
public:
    Builder(Reader& reader, const Value& root, const Ground& ground,
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

    std::optional<Model> build(std::string_view id) {
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

private:
    void inherit(const Model& parent) {
        time_ = parent.time;
        settings_.assign(parent.settings.begin(), parent.settings.end());
        if (!parent.parts.empty()) return inherit_composed(parent);
        quantities_.assign(parent.all_quantities.begin(), parent.all_quantities.end());
        equations_.assign(parent.equations.begin(), parent.equations.end());
        equations_.insert(equations_.end(), parent.run_equations.begin(),
                          parent.run_equations.end());
        inherited_checked_ = parent.quantities.size();
    }

    /// Of a parent that is made of parts, its own quantities; its equations are read anew.
    void inherit_composed(const Model& parent) {
        for (const Quantity& own : own_quantities(parent, ground_.parent_parts))
            (is_dotted(own.name) ? changed_ : quantities_).push_back(own);
        for (const Equation& own : own_equations(parent, ground_.parent_parts))
            reread_.push_back({parent.all_quantities[own.target].name, own.text,
                               parent.all_quantities[own.target].series});
    }

    // quantities

    void read_quantities() {
        const Value* table = reader_.get(root_, "quantity", Kind::table);
        if (table == nullptr) return;
        for (const Value& item : table->items) {
            if (item.kind != Kind::table) {
                reader_.fault("wrong-type", "a quantity must be a table", item.span,
                              "this is " + std::string(to_string(item.kind)));
                continue;
            }
            if (quantities_.size() == max_quantities) {
                refuse_too_many(item.key_span);
                return;
            }
            read_quantity(item);
        }
    }

    void refuse_too_many(base::Span span) {
        reader_.fault("too-many", "more than " + std::to_string(max_quantities) + " quantities",
                      span, "from this one on");
    }

    std::span<const Component> part_ids() {
        std::vector<Component> parts;
        for (const PartModel& part : ground_.parts) parts.push_back({part.name, part.model->id});
        return reader_.arena().array(parts);
    }

    void read_quantity(const Value& table) {
        reader_.only_keys(table, {"unit", "why", "label", "words", "not_words", "hard", "normal",
                                  "series", "default"});
        const auto old = std::ranges::find(quantities_, table.key, &Quantity::name);
        const bool added = old == quantities_.end();
        Quantity quantity = added ? Quantity{} : *old;
        if (added) {
            check_name(table);
            quantity.name = reader_.arena().text(table.key);
            reader_.need(table, "unit", Kind::string);
            reader_.needed_text(table, "why");
        }
        const bool known_unit = read_unit(table, quantity, added);
        if (table.find("why") != nullptr) quantity.why = reader_.text(table, "why");
        if (table.find("label") != nullptr) quantity.label = reader_.text(table, "label");
        if (table.find("words") != nullptr) quantity.words = reader_.phrases(table, "words");
        if (table.find("not_words") != nullptr)
            quantity.not_words = reader_.phrases(table, "not_words");
        // without its unit nothing that follows could be judged
        if (known_unit) {
            read_bounds(reader_, table, quantity);
            read_normal(reader_, table, quantity, sources_);
            read_default(table, quantity);
        }
        if (const Value* series = reader_.get(table, "series", Kind::boolean)) {
            if (!added && quantity.series != (series->number != 0))
                refuse_other_shape(table.key, series->span, quantity.series);
            quantity.series = series->number != 0;
        }
        if (added)
            quantities_.push_back(quantity);
        else
            *old = quantity;
    }

    void refuse_other_shape(const std::string& name, base::Span span, bool series) {
        reader_.fault("series-mismatch",
                      name + (series ? " is a series in the model that this one extends"
                                     : " is one value in the model that this one extends"),
                      span, series ? "one value here" : "a series here");
    }

    void read_default(const Value& table, Quantity& quantity) {
        const Value* value = table.find("default");
        if (value == nullptr) return;
        if (const auto number = read_in_unit(reader_, *value, quantity.unit)) {
            quantity.has_default = true;
            quantity.default_value = *number;
        }
    }

    void check_name(const Value& table) {
        // those over series always stand before a bracket, so a quantity may be called the same
        const FunctionInfo* function = find_function(table.key);
        const bool single = function != nullptr && function->series < 0;
        const std::string& name = table.key;
        if (!is_plain_name(name))
            reader_.fault("bad-name", "'" + name + "' cannot be the name of a quantity",
                          table.key_span, "small letters, digits and _, a letter first");
        else if (name == "to" || name == "and" || name == "or" || name == "not" || name == "if" ||
                 name == "when" || name == "steps_per_year" || single)
            reader_.fault("bad-name", "'" + name + "' is a word of the equation language",
                          table.key_span, "give it another name");
        else if (units::parse_unit(name, reader_.catalogue()))
            reader_.fault("bad-name", "'" + name + "' is a unit", table.key_span,
                          "give it another name: \"5 " + name + "\" would be read as a unit");
    }

    bool read_unit(const Value& table, Quantity& quantity, bool added) {
        const Value* value = reader_.get(table, "unit", Kind::string);
        if (value == nullptr) return !added && table.find("unit") == nullptr;
        const auto unit = reader_.unit(*value);
        if (!unit) return false;
        const auto dollar = units::parse_unit("USD", reader_.catalogue());
        if (unit->dimension[units::Base::money] != 0 && dollar &&
            !(unit->currency == dollar->currency)) {
            reader_.fault("not-dollars", "a model's money is in US dollars", value->span,
                          "write it with USD");
            return false;
        }
        if (!added && !(unit->dimension == quantity.unit.dimension)) {
            reader_.fault("dimension-mismatch",
                          table.key + " has another dimension than in the model it extends",
                          value->span,
                          units::to_string(unit->dimension) + " here, " +
                              units::to_string(quantity.unit.dimension) + " there");
            return false;
        }
        if (!added) rescale(quantity, quantity.unit.factor / unit->factor);
        quantity.unit = *unit;
        quantity.unit_text = reader_.arena().text(value->text);
        return true;
    }

    /// What was inherited in another unit goes on to mean the same.
    void rescale(Quantity& quantity, double ratio) {
        if (ratio == 1) return;
        std::vector<Normal> normal(quantity.normal.begin(), quantity.normal.end());
        for (Normal& range : normal) {
            range.p5 *= ratio;
            range.p50 *= ratio;
            range.p95 *= ratio;
        }
        quantity.normal = reader_.arena().array(normal);
        quantity.least *= ratio;
        quantity.most *= ratio;
        quantity.default_value *= ratio;
    }

    // equations

    /// "generation[t]": the equation of a series, worked out step by step.
    static bool stepwise(std::string_view key) { return key.ends_with(stepwise_ending); }
    static std::string_view target_name(std::string_view key) {
        if (stepwise(key)) key.remove_suffix(stepwise_ending.size());
        return key;
    }

    /// What has an equation for each step is a series; equations may use it before that is read.
    void mark_series() {
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

    Scope scope(bool steps) const {
        Scope scope;
        scope.quantities = names_;
        scope.series = {series_.data(), series_count_};
        scope.stepwise = steps;
        return scope;
    }

    /// The steps of a run, `[time]`.
    void read_time() {
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

    void read_end(const Value& table, std::string_view key, std::span<const Node>& nodes,
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

    /// Where a part gives way to another, what was said of the parts must hold of the new ones.
    void reread_equations() {
        const Value* own = root_.find("equations");
        for (const auto& [name, text, series] : reread_) {
            const std::string key = std::string(name) + (series ? "[t]" : "");
            if (own != nullptr && own->find(key) != nullptr) continue;
            Value item = inherited_text(text);
            if (const auto target = find_quantity(name, item.span)) add(item, *target, series);
        }
    }

    void reread_time() {
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

    /// A text of the parent's; what is wrong with it here is the fault of the parts.
    Value inherited_text(std::string_view text) const {
        const Value* parts = root_.find("parts");
        Value value;
        value.kind = Kind::string;
        value.text = text;
        value.span = (parts != nullptr ? *parts : root_).span;
        return value;
    }

    void read_equations() {
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

    /// The quantity that an entry's key names.
    std::optional<QuantityId> find_quantity(const Value& item) {
        return find_quantity(target_name(item.key), item.key_span);
    }
    std::optional<QuantityId> find_quantity(std::string_view name, base::Span span) {
        const auto found = std::ranges::find(quantities_, name, &Quantity::name);
        if (found != quantities_.end()) return static_cast<QuantityId>(found - quantities_.begin());
        std::vector<std::string_view> names;
        for (const Quantity& quantity : quantities_) names.push_back(quantity.name);
        const std::string_view near = nearest(name, names);
        reader_.fault("unknown-name", "'" + std::string(name) + "' is no quantity of this model",
                      span, near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
        return std::nullopt;
    }

    void add(const Value& item, QuantityId target, bool steps) {
        auto nodes = parse_expression(item.text, scope(steps), reader_.catalogue());
        if (!nodes) {
            reader_.fault_inside(item, std::move(nodes.error()));
            return;
        }
        auto checked =
            check_equation(*nodes, quantities_[target], quantities_, reader_.catalogue());
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

    /// `checked`: how many of the quantities are not of a run alone.
    bool sort(std::size_t checked) {
        const auto circle = sort_equations(equations_, std::span(quantities_).first(checked));
        if (!circle.empty()) {
            std::string way;
            for (QuantityId id : circle)
                way += (way.empty() ? "" : " -> ") + std::string(quantities_[id].name);
            const Value* table = root_.find("equations");
            const Value* culprit = nullptr;
            for (QuantityId id : circle)
                if (table != nullptr && culprit == nullptr)
                    culprit = table->find(quantities_[id].name);
            reader_.fault("equation-cycle", "the equations run in a circle: " + way,
                          culprit == nullptr ? root_.span : culprit->span, "closes the circle");
            return false;
        }
        for (Quantity& quantity : quantities_) quantity.equation = -1;
        for (std::size_t i = 0; i < equations_.size(); ++i)
            quantities_[equations_[i].target].equation = static_cast<std::int16_t>(i);
        return true;
    }

    /// A circle that only a run meets: through a series, or through what follows from one.
    void refuse_circle(const Model& model) {
        if (model.run_equations.empty()) return;
        const auto circle = batch::find_circle(model);
        if (!circle) return;
        const Value* table = root_.find("equations");
        const Value* culprit = nullptr;
        for (const QuantityId id : circle->way) {
            if (table == nullptr || culprit != nullptr) break;
            const std::string name(model.all_quantities[id].name);
            culprit = table->find(name);
            if (culprit == nullptr) culprit = table->find(name + std::string(stepwise_ending));
        }
        reader_.fault("equation-cycle", circle->why,
                      culprit == nullptr ? root_.span : culprit->span, "closes the circle");
    }

    /// A quantity about which nothing is said can neither be worked out nor judged. A base may
    /// leave that to those who extend it.
    void refuse_unreachable(bool abstract) {
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
            reader_.fault("unreachable-quantity",
                          "nothing is said about " + std::string(quantity.name), own->key_span,
                          "no normal range, no bounds, and in no equation");
        }
    }

    // settings and examples

    void read_settings() {
        const Value* list = reader_.get(root_, "setting", Kind::array);
        if (list == nullptr) return;
        for (const Value& item : list->items) {
            if (item.kind != Kind::table) {
                reader_.fault("wrong-type", "a setting must be a table", item.span);
                continue;
            }
            reader_.only_keys(item, {"words", "quantity", "shift", "widen", "why"});
            Setting setting;
            reader_.need(item, "words", Kind::array);
            setting.words = reader_.phrases(item, "words");
            if (const Value* name = reader_.need(item, "quantity", Kind::string))
                setting.quantity = find_quantity(name->text, name->span).value_or(0);
            setting.shift = reader_.number(item, "shift").value_or(1);
            setting.widen = reader_.number(item, "widen").value_or(1);
            setting.why = reader_.needed_text(item, "why");
            for (std::string_view key : {"shift", "widen"})
                if (const Value* value = item.find(key); value != nullptr && value->number <= 0)
                    reader_.fault("bad-number", std::string(key) + " must be greater than 0",
                                  value->span);
            settings_.push_back(setting);
        }
    }

    void read_examples(Model& model) {
        const Value* list = reader_.get(root_, "example", Kind::array);
        if (list == nullptr) return;
        std::vector<Example> examples;
        for (const Value& item : list->items) {
            if (item.kind != Kind::table) {
                reader_.fault("wrong-type", "an example must be a table", item.span);
                continue;
            }
            reader_.only_keys(item, {"title", "given", "expect"});
            Example example;
            example.title = reader_.needed_text(item, "title");
            const Value* given = reader_.need(item, "given", Kind::table);
            const Value* expect = reader_.need(item, "expect", Kind::table);
            if (given == nullptr || expect == nullptr) continue;
            if (expect->items.empty())
                reader_.fault("empty", "an example that expects nothing", expect->span);
            if (!read_values(*given, example.given) || !read_values(*expect, example.expect))
                continue;
            for (ExampleFault& fault : check_example(model, example, reader_.catalogue()))
                reader_.fault_inside((fault.given ? given : expect)->items[fault.index],
                                     std::move(fault.diagnostic));
            examples.push_back(example);
        }
        model.examples = reader_.arena().array(examples);
    }

    bool read_values(const Value& table, std::span<const Example::Value>& values) {
        std::vector<Example::Value> result;
        for (const Value& item : table.items) {
            const auto quantity = find_quantity(item);
            if (!quantity || !reader_.quantity(item)) continue;
            // a plain number stands for itself, as it is written
            const std::string_view text =
                item.kind == Kind::string ? item.text : item.span.of(reader_.file().text);
            result.push_back({*quantity, reader_.arena().text(text)});
        }
        values = reader_.arena().array(result);
        return result.size() == table.items.size();
    }

    /// An equation of the parent's.
    struct Inherited {
        std::string_view target;
        std::string_view text;
        bool series = false;
    };

    Reader& reader_;
    const Value& root_;
    const Ground& ground_;
    std::span<const Source> sources_;
    std::vector<Inherited> reread_;
    std::vector<Quantity> changed_;  ///< of parts, as the parent changed them
    std::vector<Quantity> quantities_;
    std::vector<Equation> equations_;
    std::vector<Setting> settings_;
    std::vector<std::string_view> names_;
    std::array<bool, max_quantities> series_{};
    std::size_t series_count_ = 0;
    std::size_t inherited_ = 0;
    std::size_t inherited_checked_ = 0;
    TimeAxis time_;
};

}  // namespace

std::optional<Model> build_model(Reader& reader, const Value& root, std::string_view id,
                                 const Ground& ground, std::span<const Source> sources) {
    return Builder(reader, root, ground, sources).build(id);
}

}  // namespace ballpark::model
