#include <catch2/catch.hpp>

#include "ballpark/model/evaluate.hpp"
#include "tests/model/support.hpp"

// Models made of parts: what they have, and what happens where a part gives way to another.

namespace {

using namespace ballpark;

constexpr std::string_view deal = R"toml(title = "Deal"

[parts]
first  = "thing/plant"
second = "thing/plant"

[time]
to = "horizon / 1 yr"

[quantity.horizon]
unit = "yr"
why = "how long"
default = "5 yr"

[quantity.total]
unit = "USD"
why = "what both cost"

[quantity."second.capacity"]
default = "7 MW"

[quantity.instalment]
unit = "USD"
why = "paid in a year"

[equations]
total = "first.capital_cost + second.capital_cost"
"first.specific_cost" = "1000 USD/kW"
"instalment[t]" = "total / (horizon / 1 yr) when t >= 1"
)toml";

constexpr std::string_view dear_plant =
    "title = \"Dear plant\"\nextends = \"thing/plant\"\n[quantity.extra]\nunit = \"USD\"\n"
    "why = \"w\"\ndefault = \"5 USD\"\n[equations]\ncapital_cost = \"specific_cost * capacity + "
    "extra\"\n";

std::vector<model::File> with_deal(std::string_view text = deal) {
    auto files = tests::ground();
    files.push_back({"thing/deal.toml", std::string(text)});
    files.push_back({"thing/dear-plant.toml", std::string(dear_plant)});
    return files;
}

model::QuantityId id(const model::Model& model, std::string_view name) {
    const model::Quantity* quantity = model.find_any(name);
    INFO(name);
    REQUIRE(quantity != nullptr);
    return static_cast<model::QuantityId>(quantity - model.all_quantities.data());
}

}  // namespace

TEST_CASE("a model has the quantities and equations of its parts, under their names") {
    const auto loaded = tests::load(with_deal());
    INFO(tests::all_faults(loaded));
    const model::Model* model = loaded.library().find("thing/deal");
    REQUIRE(model != nullptr);
    REQUIRE(model->parts.size() == 2);
    CHECK(model->parts[1].model == "thing/plant");
    CHECK(model->all_quantities[id(*model, "second.capacity")].default_value == 7);
    CHECK_FALSE(model->all_quantities[id(*model, "first.capacity")].has_default);

    const model::Equation* total = model->equation_of(id(*model, "total"));
    REQUIRE(total != nullptr);
    std::vector<double> values(model->all_quantities.size());
    values[id(*model, "first.capital_cost")] = 3;
    values[id(*model, "second.capital_cost")] = 4;
    CHECK(model::evaluate(total->nodes, values) == 7);
    CHECK(model->equation_of(id(*model, "first.specific_cost")) != nullptr);
    CHECK(model->equation_of(id(*model, "second.specific_cost")) == nullptr);
    const model::Equation* cost = model->equation_of(id(*model, "second.capital_cost"));
    REQUIRE(cost != nullptr);
    values[id(*model, "second.capacity")] = 5;
    values[id(*model, "second.specific_cost")] = 6;
    CHECK(model::evaluate(cost->nodes, values) == 30);
}

TEST_CASE("where a part gives way to another, what was said of the parts holds of the new one") {
    auto files = with_deal();
    files.push_back({"thing/other.toml",
                     "title = \"Other\"\nextends = \"thing/deal\"\n[parts]\nfirst = "
                     "\"thing/dear-plant\"\n"});
    const auto loaded = tests::load(files);
    INFO(tests::all_faults(loaded));
    const model::Model* model = loaded.library().find("thing/other");
    REQUIRE(model != nullptr);
    CHECK(model->parts[0].model == "thing/dear-plant");
    CHECK(model->all_quantities[id(*model, "second.capacity")].default_value == 7);
    CHECK(model->equation_of(id(*model, "first.specific_cost")) != nullptr);
    CHECK(model->time.given);

    std::vector<double> values(model->all_quantities.size());
    values[id(*model, "first.capacity")] = 2;
    values[id(*model, "first.specific_cost")] = 3;
    values[id(*model, "first.extra")] = 4;
    const model::Equation* cost = model->equation_of(id(*model, "first.capital_cost"));
    REQUIRE(cost != nullptr);
    CHECK(model::evaluate(cost->nodes, values) == 10);
}

TEST_CASE("a composed model can be extended from a packed or an earlier library") {
    const auto first = tests::load(with_deal());
    const std::vector<model::File> overlay{
        {"thing/later.toml",
         "title = \"Later\"\nextends = \"thing/deal\"\n[parts]\nsecond = \"thing/dear-plant\"\n"
         "[equations]\ntotal = \"second.capital_cost\"\n"}};
    const auto second = tests::load(overlay, &first.library());
    INFO(tests::all_faults(second));
    const model::Model* model = second.library().find("thing/later");
    REQUIRE(model != nullptr);
    std::vector<double> values(model->all_quantities.size());
    values[id(*model, "first.capital_cost")] = 3;
    values[id(*model, "second.capital_cost")] = 4;
    const model::Equation* total = model->equation_of(id(*model, "total"));
    REQUIRE(total != nullptr);
    CHECK(model::evaluate(total->nodes, values) == 4);
}

TEST_CASE("what is wrong with the parts of a model is under the caret") {
    const std::string head = "title = \"D\"\n";
    const std::string rest = "[quantity.a]\nunit = \"USD\"\nwhy = \"w\"\n[equations]\n";
    const std::pair<std::string_view, std::string> faults[] = {
        {"unknown-model", head + "[parts]\nplant = ⟦\"thing/plent\"⟧\n"},
        {"bad-name", head + "[parts]\n⟦Plant⟧ = \"thing/plant\"\n"},
        {"wrong-type", head + "[parts]\nplant = ⟦5⟧\n"},
        {"extends-cycle", head + "[parts]\nplant = ⟦\"thing/deal\"⟧\n"},
        {"unknown-name",
         head + "[parts]\nplant = \"thing/plant\"\n" + rest + "a = \"plant.⟦costs⟧\"\n"},
        {"unknown-name",
         "title = \"D\"\nextends = \"thing/deal2\"\n[parts]\n⟦first = \"thing/small\"⟧\n"},
        {"dimension-mismatch",
         head + "[parts]\nplant = \"thing/plant\"\n" + rest + "a = \"⟦plant.capacity⟧\"\n"},
    };
    for (const auto& [code, text] : faults) {
        const tests::Marked file(text);
        auto files = with_deal(file.text);
        files.push_back({"thing/deal2.toml", std::string(deal)});
        files.push_back(
            {"thing/small.toml",
             "title = \"S\"\n[quantity.size]\nunit = \"m\"\nwhy = \"w\"\nhard = { least "
             "= \"1 m\", why = \"w\" }\n"});
        const auto loaded = tests::load(files);
        INFO(code << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() >= 1);
        CHECK(loaded.diagnostics()[0].diagnostic.code == code);
        if (text.find("deal2") == std::string::npos && code != "dimension-mismatch" &&
            code != "unknown-name")
            CHECK(loaded.diagnostics()[0].diagnostic.primary.span == file.span);
    }
}
