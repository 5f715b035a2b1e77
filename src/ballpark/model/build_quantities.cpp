#include <algorithm>

#include "ballpark/model/function.hpp"
#include "ballpark/model/model_builder.hpp"
#include "ballpark/model/read_range.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
void ModelBuilder::read_quantities() {
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

void ModelBuilder::refuse_too_many(base::Span span) {
    reader_.fault("too-many", "more than " + std::to_string(max_quantities) + " quantities", span,
                  "from this one on");
}

void ModelBuilder::read_quantity(const Value& table) {
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

void ModelBuilder::refuse_other_shape(const std::string& name, base::Span span, bool series) {
    reader_.fault("series-mismatch",
                  name + (series ? " is a series in the model that this one extends"
                                 : " is one value in the model that this one extends"),
                  span, series ? "one value here" : "a series here");
}

void ModelBuilder::read_default(const Value& table, Quantity& quantity) {
    const Value* value = table.find("default");
    if (value == nullptr) return;
    if (const auto number = read_in_unit(reader_, *value, quantity.unit)) {
        quantity.has_default = true;
        quantity.default_value = *number;
    }
}

void ModelBuilder::check_name(const Value& table) {
    // those over series always stand before a bracket, so a quantity may be called the same
    const FunctionInfo* function = find_function(table.key);
    const bool single = function != nullptr && function->series < 0;
    const std::string& name = table.key;
    if (!is_plain_name(name))
        reader_.fault("bad-name", "'" + name + "' cannot be the name of a quantity", table.key_span,
                      "small letters, digits and _, a letter first");
    else if (name == "to" || name == "and" || name == "or" || name == "not" || name == "if" ||
             name == "when" || name == "steps_per_year" || single)
        reader_.fault("bad-name", "'" + name + "' is a word of the equation language",
                      table.key_span, "give it another name");
    else if (units::parse_unit(name, reader_.catalogue()))
        reader_.fault("bad-name", "'" + name + "' is a unit", table.key_span,
                      "give it another name: \"5 " + name + "\" would be read as a unit");
}

bool ModelBuilder::read_unit(const Value& table, Quantity& quantity, bool added) {
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

void ModelBuilder::rescale(Quantity& quantity, double ratio) {
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

}  // namespace ballpark::model
