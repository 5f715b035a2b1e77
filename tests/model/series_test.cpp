#include <catch2/catch.hpp>

#include <algorithm>

#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "tests/model/support.hpp"

// Series in the equation language: what they look like, where they may stand, and which of a
// model's quantities are of a run alone.

namespace {

using namespace ballpark;

constexpr std::string_view yearly = R"toml(title = "Solar"
extends = "thing/plant"

[time]
to = "life / 1 yr"

[quantity.life]
unit = "yr"
why = "years of operation"
default = "25 yr"

[quantity.rate]
unit = "1"
why = "discount rate"
default = "8 %"

[quantity.annual]
unit = "GWh"
why = "energy of the first year"

[quantity.price]
unit = "USD/MWh"
why = "price"
series = true
default = "50 USD/MWh"

[quantity.generation]
unit = "GWh"
why = "energy of a year"

[quantity.flow]
unit = "USD"
why = "cash of a year"

[quantity.debt]
unit = "USD"
why = "owed at the end of a year"

[quantity.value]
unit = "USD"
why = "net present value"

[equations]
"generation[t]" = "annual * 0.995^(t-1) when 1 <= t <= life / 1 yr"
"flow[t]" = "if(t == 0, -capital_cost, generation[t] * price[t])"
"debt[t]" = "max(0, if(t == 0, capital_cost, debt[t-1] * 1.05 - flow[t]))"
value = "npv(rate, flow)"
)toml";

TEST_CASE("a model with series is loaded, and the checker's part of it is what it was") {
    const auto plain = tests::load(tests::with_model("title = \"S\"\nextends = \"thing/plant\"\n"));
    const auto loaded = tests::load(tests::with_model(yearly));
    INFO(tests::all_faults(loaded));
    const model::Model* model = loaded.library().find("thing/solar");
    REQUIRE(model != nullptr);
    const model::Model* before = plain.library().find("thing/solar");
    REQUIRE(before != nullptr);
    CHECK(model->quantities.size() == before->quantities.size());
    CHECK(model->equations.size() == before->equations.size());
    CHECK(model->all_quantities.size() == model->quantities.size() + 8);
    CHECK(model->run_equations.size() == 4);
    CHECK(model->find("generation") == nullptr);
    REQUIRE(model->find_any("generation") != nullptr);
    CHECK(model->find_any("generation")->series);
    CHECK(model->find_any("rate")->default_value == Approx(0.08));
    CHECK(model->time.given);
}

TEST_CASE("an intermediate value that no prose speaks of goes to the run, one that it does stays") {
    std::string text(yearly);
    text +=
        "half = \"specific_cost / 2\"\nloan = \"half * capacity\"\n"
        "\"interest[t]\" = \"loan * 0.05 when t > 0\"\n"
        "[quantity.half]\nunit = \"USD/kW\"\nwhy = \"w\"\nwords = [\"half\"]\n"
        "[quantity.loan]\nunit = \"USD\"\nwhy = \"w\"\n"
        "[quantity.interest]\nunit = \"USD\"\nwhy = \"w\"\n";
    const auto split = tests::load(tests::with_model(text));
    INFO(tests::all_faults(split));
    const model::Model* model = split.library().find("thing/solar");
    REQUIRE(model != nullptr);
    CHECK(model->find("half") != nullptr);
    CHECK(model->find("loan") == nullptr);
    CHECK(model->find_any("loan") != nullptr);
    // the equations still mean what they say
    const model::Equation* loan = model->equation_of(model->id_of(*model->find_any("loan")));
    REQUIRE(loan != nullptr);
    std::vector<double> values(model->all_quantities.size());
    values[model->id_of(*model->find_any("half"))] = 3;
    values[model->id_of(*model->find_any("capacity"))] = 4;
    CHECK(model::evaluate(loan->nodes, values) == 12);
}

TEST_CASE("a model that extends one with series inherits them and can replace their equations") {
    auto files = tests::with_model(yearly);
    files.push_back(
        {"thing/dear.toml",
         "title = \"Dear\"\nextends = \"thing/solar\"\n[quantity.fee]\nunit = \"USD\"\n"
         "why = \"w\"\nwords = [\"fee\"]\n[quantity.cost]\nunit = \"USD\"\nwhy = \"w\"\n"
         "[equations]\n\"cost[t]\" = \"fee\"\n"
         "\"flow[t]\" = \"generation[t] * price[t] - cost[t]\"\n"});
    const auto loaded = tests::load(files);
    INFO(tests::all_faults(loaded));
    const model::Model* dear = loaded.library().find("thing/dear");
    REQUIRE(dear != nullptr);
    const model::Quantity* fee = dear->find("fee");
    REQUIRE(fee != nullptr);
    const model::Equation* cost = dear->equation_of(dear->id_of(*dear->find_any("cost")));
    REQUIRE(cost != nullptr);
    CHECK(cost->nodes[0].index == dear->id_of(*fee));
    CHECK(dear->run_equations.size() == 5);
}

TEST_CASE("what a series may not do is said under the culprit") {
    struct Case {
        std::string_view code;
        std::string_view text;
    };
    for (const Case& one : {
             Case{"bare-series", "\"debt[t]\" = \"⟦flow⟧ + debt[t-1]\""},
             Case{"no-step", "value = \"⟦flow[t]⟧\""},
             Case{"no-step", "value = \"1 USD * ⟦t⟧\""},
             Case{"bare-series", "value = \"⟦flow⟧ * 2\""},
             Case{"bare-series", "\"debt[t]\" = \"min(⟦flow⟧, 3 USD)\""},
             Case{"no-step", "value = \"min(⟦flow⟧, 3 USD)\""},
             Case{"no-series", "value = \"capital_cost⟦[⟧t]\""},
             Case{"bad-step", "\"debt[t]\" = \"flow[⟦1⟧]\""},
             Case{"bad-step", "\"debt[t]\" = \"flow[t-⟦x⟧]\""},
             Case{"syntax", "\"debt[t]\" = \"flow⟦[⟧t-1\""},
             Case{"dimension-mismatch", "\"debt[t]\" = \"flow[t] + ⟦generation[t-1]⟧\""},
             Case{"dimension-mismatch", "value = \"⟦npv(rate, generation⟧)\""},
             Case{"dimension-mismatch", "value = \"npv(⟦life⟧, flow)\""},
             Case{"dimension-mismatch", "\"debt[t]\" = \"flow[t] when 1 <= ⟦life⟧\""},
             Case{"wrong-arguments", "value = \"⟦npv(rate)⟧\""},
             Case{"unknown-name", "value = \"npv(rate, ⟦flows⟧)\""},
             Case{"unknown-function", "value = \"⟦npw⟧(rate, flow)\""},
             Case{"series-mismatch", "⟦\"capital_cost[t]\"⟧ = \"1 USD\""},
         }) {
        std::string text(
            one.text.starts_with("value") ? yearly.substr(0, yearly.find("value = \""))
            : one.text.starts_with("\"debt")
                ? std::string(yearly).erase(yearly.find("\"debt[t]"),
                                            yearly.find("value = \"") - yearly.find("\"debt[t]"))
                : std::string(yearly));
        const tests::Marked marked(text + std::string(one.text) + "\n");
        const auto loaded = tests::load(tests::with_model(marked.text));
        INFO(one.text << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() == 1);
        CHECK(loaded.diagnostics()[0].diagnostic.code == one.code);
        CHECK(loaded.diagnostics()[0].diagnostic.primary.span.of(marked.text) ==
              marked.span.of(marked.text));
    }
}

TEST_CASE("equations that wait for each other are named, those that wait a step are not refused") {
    std::string head(yearly.substr(0, yearly.find("\"flow[t]")));
    const std::size_t price = head.find("[quantity.price]");  // which nothing uses here
    head.erase(price, head.find("[quantity.generation]") - price);
    struct Case {
        bool good;
        std::string_view text;
        std::string_view way;
    };
    for (const Case& one : {
             Case{true, "\"debt[t]\" = \"flow[t-1]\"\n\"flow[t]\" = \"debt[t]\"", ""},
             Case{true, "\"debt[t]\" = \"flow[t+1]\"\n\"flow[t]\" = \"debt[t] + 1 USD\"", ""},
             Case{true, "\"debt[t]\" = \"cumulative(flow[t-1])\"\n\"flow[t]\" = \"debt[t]\"", ""},
             Case{false, "\"debt[t]\" = \"3 * flow[t]\"\n\"flow[t]\" = ⟦\"2 * debt[t]\"⟧",
                  "flow -> debt -> flow"},
             Case{false, "\"debt[t]\" = ⟦\"debt[t]\"⟧\n\"flow[t]\" = \"1 USD\"", "debt -> debt"},
             Case{false,
                  "\"flow[t]\" = \"value * 2\"\nvalue = \"npv(rate, flow)\"\n\"debt[t]\" = \"1 "
                  "USD\"",
                  "value"},
             Case{false, "\"debt[t]\" = \"flow[t+1]\"\n\"flow[t]\" = \"debt[t-1]\"",
                  "both earlier and later"},
         }) {
        const tests::Marked marked(head + std::string(one.text) +
                                   (one.text.find("value =") == std::string_view::npos
                                        ? "\nvalue = \"npv(rate, flow)\"\n"
                                        : "\n"));
        const auto loaded = tests::load(tests::with_model(marked.text));
        INFO(one.text << "\n" << tests::all_faults(loaded));
        CHECK(loaded.diagnostics().empty() == one.good);
        if (one.good || loaded.diagnostics().empty()) continue;
        CHECK(loaded.diagnostics()[0].diagnostic.code == "equation-cycle");
        CHECK(loaded.diagnostics()[0].diagnostic.headline.find(one.way) != std::string::npos);
        if (!marked.span.empty())
            CHECK(loaded.diagnostics()[0].diagnostic.primary.span.of(marked.text) ==
                  marked.span.of(marked.text));
    }
}

TEST_CASE("an example can say what a run comes to, and is held to it") {
    const auto with_example = [](std::string_view npv) {
        return std::string(yearly) +
               "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"1 MW\", specific_cost = \"1000 "
               "USD/kW\", annual = \"2 GWh\", life = \"2 yr\", rate = \"10 %\" }\nexpect = { value "
               "= \"" +
               std::string(npv) + "\" }\n";
    };
    // -1,000,000 + 100,000 / 1.1 + 99,500 / 1.21
    CHECK(tests::load(tests::with_model(with_example("-826859.5 USD"))).diagnostics().empty());
    const auto wrong = tests::load(tests::with_model(with_example("-830000 USD")));
    REQUIRE(wrong.diagnostics().size() == 1);
    CHECK(wrong.diagnostics()[0].diagnostic.code == "example-fails");
}

TEST_CASE("the steps of a run are checked like equations") {
    for (const auto& [code, text] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"dimension-mismatch", "[time]\nto = \"⟦capacity⟧\""},
             {"unknown-name", "[time]\nto = \"⟦lief⟧\""},
             {"bad-step", "[time]\nto = \"25\"\nstep = ⟦\"week\"⟧"},
             {"missing-key", "[time]\nfrom = \"1\""},
             {"unknown-key", "[time]\nto = \"1\"\n⟦untl⟧ = \"1\""}}) {
        const tests::Marked marked("title = \"S\"\nextends = \"thing/plant\"\n" +
                                   std::string(text) + "\n");
        const auto loaded = tests::load(tests::with_model(marked.text));
        INFO(text << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() == 1);
        CHECK(loaded.diagnostics()[0].diagnostic.code == code);
        if (!marked.span.empty())
            CHECK(loaded.diagnostics()[0].diagnostic.primary.span.of(marked.text) ==
                  marked.span.of(marked.text));
    }
}

TEST_CASE("when gives 0 elsewhere, and comparisons chain in one direction") {
    const std::vector<std::string_view> names{"x"};
    model::Scope scope;
    scope.quantities = names;
    const auto value = [&](std::string_view text, double x) {
        const auto nodes = model::parse_expression(text, scope, tests::catalogue());
        INFO(text);
        REQUIRE(nodes);
        return model::evaluate(*nodes, std::vector<double>{x});
    };
    CHECK(value("x * 2 when x > 3", 4) == 8);
    CHECK(value("x * 2 when x > 3", 2) == 0);
    CHECK(value("1 + (x when x > 3)", 2) == 1);
    CHECK(value("if(1 <= x < 3, 10, 20)", 1) == 10);
    CHECK(value("if(1 <= x < 3, 10, 20)", 3) == 20);
    CHECK(value("if(5 > x >= 3, 10, 20)", 3) == 10);
    CHECK(value("lookup(x, 0, 10, 2, 30, 4, 0)", 1) == 20);
    CHECK(value("lookup(x, 0, 10, 2, 30, 4, 0)", 9) == 0);
    CHECK(value("floor(x)", 2.9) == 2);
    CHECK_FALSE(model::parse_expression("1 < x > 3", scope, tests::catalogue()));
    CHECK_FALSE(model::parse_expression("sum(x)", scope, tests::catalogue()));
}

}  // namespace
