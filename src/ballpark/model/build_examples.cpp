#include "ballpark/model/example.hpp"
#include "ballpark/model/model_builder.hpp"

namespace ballpark::model {
void ModelBuilder::read_settings() {
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

void ModelBuilder::read_examples(Model& model) {
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
        if (!read_values(*given, example.given) || !read_values(*expect, example.expect)) continue;
        for (ExampleFault& fault : check_example(model, example, reader_.catalogue()))
            reader_.fault_inside((fault.given ? given : expect)->items[fault.index],
                                 std::move(fault.diagnostic));
        examples.push_back(example);
    }
    model.examples = reader_.arena().array(examples);
}

bool ModelBuilder::read_values(const Value& table, std::span<const Example::Value>& values) {
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

}  // namespace ballpark::model
