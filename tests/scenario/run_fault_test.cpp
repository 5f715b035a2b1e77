#include <catch2/catch.hpp>

#include <tuple>

#include "tests/scenario/run_support.hpp"

// Each fault that a run can have: its code, the words of the file that it must be under, marked
// ⟦so⟧, and whether a cure is offered.

namespace {

using namespace ballpark;

struct Case {
    std::string_view code;
    std::string_view text;
    std::string_view cure = "";  ///< what one of the suggestions puts in
};

const std::string_view head = "[run]\nmodel = \"power/solar-pv\"\ndate = 2019\n";

const Case cases[] = {
    {"unknown-quantity", "[run.inputs]\n⟦capasity⟧ = \"1 MW\"", "capacity"},
    {"unknown-key", "⟦sampels⟧ = 5", "samples"},
    {"dimension-mismatch", "[run.inputs]\ncapacity = \"⟦5 MWh⟧\""},
    {"not-a-quantity", "[run.inputs]\ncapacity = ⟦5⟧", "\"5 MW\""},
    {"dimension-mismatch", "[run.inputs]\ncapacity = \"⟦5 MV⟧\""},
    {"outside-bounds", "[run.inputs]\ncapacity_factor = ⟦1.2⟧"},
    {"outside-bounds", "[run.inputs]\ndiscount_rate = \"⟦-100 %⟧\""},
    {"outside-bounds", "[run.inputs]\ndebt_share = \"⟦120 %⟧\""},
    {"bad-order", "[run.inputs]\nspecific_cost = { p5 = ⟦\"900 USD/kW\"⟧, p95 = \"800 USD/kW\" }"},
    {"bad-order",
     "[run.inputs]\nspecific_cost = { distribution = \"triangular\", least = \"1 "
     "USD/kW\", mode = ⟦\"9 USD/kW\"⟧, most = \"5 USD/kW\" }"},
    {"missing-key",
     "[run.inputs]\nspecific_cost = ⟦{ distribution = \"uniform\", least = \"1 USD/kW\" }⟧"},
    {"unknown-key",
     "[run.inputs]\nspecific_cost = { distribution = \"uniform\", least = \"1 "
     "USD/kW\", ⟦mots⟧ = \"5 USD/kW\" }",
     "most"},
    {"unknown-distribution",
     "[run.inputs]\nspecific_cost = { distribution = ⟦\"trianglar\"⟧, least = \"1 USD/kW\" }",
     "triangular"},
    {"dimension-mismatch",
     "[run.inputs]\nspecific_cost = { p5 = \"⟦900 USD⟧\", p95 = \"1000 USD/kW\" }"},
    {"no-series", "[run.inputs]\ncapacity = ⟦[\"5 MW\", \"6 MW\"]⟧"},
    {"unknown-quantity", "outputs = [\"⟦nvp⟧\"]", "npv"},
    {"bad-number", "samples = ⟦-5⟧"},
    {"bad-number", "samples = ⟦1.5⟧"},
    {"bad-points", "points = ⟦\"sobel\"⟧"},
    {"unknown-place", "place = ⟦\"Atlantis\"⟧"},
    {"bad-goal", "solve = \"⟦capacity=energy_price=50 USD/MWh⟧\""},
    {"unknown-quantity", "solve = \"⟦pryce⟧\""},
    {"dimension-mismatch", "solve = \"energy_price=npv=⟦5 MWh⟧\""},
    {"bad-correlation",
     "[run.inputs]\nlife = { p5 = \"20 yr\", p95 = \"30 yr\" }\n[[run.correlation]]\nbetween = "
     "[\"⟦capacity⟧\", \"life\"]\nvalue = 0.5"},
    {"bad-correlation",
     "[run.inputs]\nlife = { p5 = \"20 yr\", p95 = \"30 yr\" }\n[[run.correlation]]\nbetween = "
     "[\"life\", \"life\"]\nvalue = ⟦1.5⟧"},
    {"unknown-quantity", "[sweep]\n⟦capasity⟧ = [\"1 MW\"]", "capacity"},
    {"outside-bounds", "[run.inputs]\nlife = \"⟦-25 yr⟧\"", "25 yr"},
    {"outside-bounds", "[run.inputs]\navailability = ⟦98⟧", "0.98"},
    {"bad-number", "[run.inputs]\nlife = ⟦nan⟧"},
    {"bad-number", "[run.inputs]\ncapacity_factor = ⟦-inf⟧"},
    {"missing-key", "[run.inputs]\ncapacity_factor = ⟦{ distribution = \"normal\", mean = 0.2 }⟧"},
    {"wrong-type",
     "[run.inputs]\ncapacity_factor = { distribution = \"discrete\", values = [0.1, 0.2], weights "
     "= [1, ⟦\"2\"⟧] }"},
    {"no-series", "[run.inputs]\ntax_rate = ⟦{ process = \"random-walk\", volatility = 0.2 }⟧"},
    {"unknown-process",
     "[run.inputs]\nprice_path = { process = ⟦\"mean-revertin\"⟧, reversion = 0.3, volatility = "
     "0.2 }",
     "mean-reverting"},
    {"missing-key",
     "[run.inputs]\nprice_path = ⟦{ process = \"mean-reverting\", volatility = 0.2 }⟧"},
    {"unknown-key",
     "[run.inputs]\nprice_path = { process = \"random-walk\", ⟦drif⟧ = 0.3, volatility = 0.2 }",
     "drift"},
    {"bad-number",
     "[run.inputs]\nprice_path = ⟦{ process = \"random-walk\", volatility = \"-20 %\" }⟧"},
    {"wrong-type",
     "[run.inputs]\nprice_path = { process = \"random-walk\", volatility = ⟦\"5 MW\"⟧ }"},
    {"bad-correlation",
     "[run.inputs]\nlife = { p5 = \"20 yr\", p95 = \"30 yr\" }\nprice_path = { process = "
     "\"random-walk\", volatility = 0.2 }\n⟦[[run.correlation]]⟧\nbetween = [\"price_path\", "
     "\"life\"]\nvalue = 0.5"},
    {"missing-rate", "[run.inputs]\ncapital_cost = \"⟦5 million KPW⟧\""},
    {"wrong-type", "[sweep]\ncapacity = ⟦\"1 MW\"⟧"},
    {"dimension-mismatch", "[sweep]\ncapacity = [\"1 MW\", \"⟦1 GWh⟧\"]"},
};

base::Span marked(std::string& text) {
    const std::string_view open_mark = "⟦", close_mark = "⟧";
    const auto open = text.find(open_mark);
    text.erase(open, open_mark.size());
    const auto close = text.find(close_mark);
    text.erase(close, close_mark.size());
    return {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close)};
}

TEST_CASE("every fault of a run has a code, lies under the culprit and offers a cure") {
    for (const Case& one : cases) {
        std::string text = std::string(head) + std::string(one.text) + "\n";
        const base::Span span = marked(text);
        const auto document = model::parse_document(text);
        INFO(text);
        REQUIRE(document);
        const auto read = scenario::read_run(text, *document, tests::builtin_engine());
        REQUIRE(read.faults.size() == 1);
        const auto& fault = read.faults[0];
        INFO(fault.headline);
        CHECK(fault.code == one.code);
        CHECK(fault.primary.span.of(text) == span.of(text));
        if (!one.cure.empty()) {
            REQUIRE_FALSE(fault.suggestions.empty());
            CHECK(fault.suggestions[0].edit.text == one.cure);
        }
    }
}

TEST_CASE("a run without a model, or of one that is none, is refused") {
    for (const auto& [code, text] : std::vector<std::pair<std::string_view, std::string>>{
             {"missing-key", "[run]\nsamples = 5\n"},
             {"unknown-model", "[run]\nmodel = \"power/solar-vp\"\n"},
             {"abstract-model", "[run]\nmodel = \"power/plant\"\n"},
             {"bad-date", "[run]\nmodel = \"power/solar-pv\"\ndate = \"soon\"\n"}}) {
        const auto document = model::parse_document(text);
        REQUIRE(document);
        const auto read = scenario::read_run(text, *document, tests::builtin_engine());
        REQUIRE_FALSE(read.faults.empty());
        CHECK(read.faults[0].code == code);
    }
}

TEST_CASE("what only shows when a run is worked out is told under the input that it is") {
    struct Late {
        std::string_view code;
        std::string_view text;
    };
    for (const Late& one : {
             Late{"bad-axis", "[run.inputs]\ncapacity = \"1 MW\"\nlife = ⟦\"9000 years\"⟧\n"},
             Late{"missing-input",
                  "⟦[run]⟧\nmodel = \"mining/mine\"\noutputs = [\"capital_cost\"]\n"},
         }) {
        std::string text = (one.code == "missing-input" ? std::string() : std::string(head)) +
                           std::string(one.text);
        const base::Span span = marked(text);
        const auto document = model::parse_document(text);
        REQUIRE(document);
        auto read = scenario::read_run(text, *document, tests::builtin_engine());
        if (!read.faults.empty()) continue;
        scenario::add_defaults(read.plan, tests::builtin_engine());
        const auto result = scenario::run(std::move(read.plan), {}, tests::builtin_engine());
        INFO(text);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == one.code);
        CHECK(result.error().primary.span.of(text) == span.of(text));
    }
}

TEST_CASE("money of another currency or year is that of the run's year, and says by which rate") {
    const std::string inputs =
        "[run.inputs]\ncapital_cost = \"690 million CNY\"\nenergy_price = \"50 "
        "USD2010/MWh\"\nfixed_om = \"15 USD/kW/yr\"\n";
    const std::string text = std::string(head) + inputs;
    const auto document = model::parse_document(text);
    REQUIRE(document);
    const auto read = scenario::read_run(text, *document, tests::builtin_engine());
    REQUIRE(read.faults.empty());
    const auto& money = tests::builtin_engine().library.money;
    const auto& [cost, price, upkeep] =
        std::tie(read.plan.inputs[0], read.plan.inputs[1], read.plan.inputs[2]);
    CHECK(cost.value_si == Approx(690e6 / money.per_usd("CNY", 2019)->value));
    REQUIRE(cost.notes.size() == 1);
    CHECK(cost.notes[0].find("CNY") != std::string::npos);
    CHECK(price.value_si == Approx(50 / 3.6e9 * *money.price_ratio(2010, 2019)));
    CHECK(price.notes.size() == 1);
    CHECK(upkeep.notes.empty());

    // of no year, foreign money is of no value
    std::string undated = "[run]\nmodel = \"power/solar-pv\"\n" + inputs;
    const auto without = model::parse_document(undated);
    const auto refused = scenario::read_run(undated, *without, tests::builtin_engine());
    REQUIRE(refused.faults.size() == 1);
    CHECK(refused.faults[0].code == "missing-year");
    CHECK(refused.faults[0].primary.span.of(undated) == "690 million CNY");
}

TEST_CASE("the command line's inputs and goals are read like the file's") {
    const auto engine = tests::builtin_engine();
    const model::Model& model = *engine.library.find("power/solar-pv");
    scenario::RunPlan plan;
    plan.model = &model;
    const auto set = scenario::read_setting("capacity = 2.5 GW", plan, engine);
    REQUIRE(set);
    CHECK(set->value_si == 2.5e9);
    CHECK(scenario::read_setting("capacity", plan, engine).error().code == "bad-setting");
    CHECK(scenario::read_setting("capacty=1 MW", plan, engine).error().code == "unknown-quantity");
    const auto fault = scenario::read_setting("capacity=1 MWh", plan, engine);
    REQUIRE_FALSE(fault);
    CHECK(fault.error().primary.span == base::Span{9, 14});
    const auto spread =
        scenario::read_setting("capacity_factor = { p5 = 0.15, p95 = 0.2 }", plan, engine);
    REQUIRE(spread);
    REQUIRE(spread->distribution);
    CHECK(spread->distribution->quantile(0.95) == Approx(0.2));
    const std::string_view wrong = "capacity_factor={ p5 = 0.15, p95 = \"2 MW\" }";
    const auto refused = scenario::read_setting(wrong, plan, engine);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "dimension-mismatch");
    CHECK(refused.error().primary.span.of(wrong) == "2 MW");
    CHECK(scenario::read_setting("capacity_factor={ p5 = ", plan, engine).error().code ==
          "toml-syntax");
    const auto goal = scenario::read_goal("energy_price: irr = 10 %", plan, engine);
    REQUIRE(goal);
    CHECK(goal->target_si == Approx(0.1));
    CHECK(model.all_quantities[goal->output].name == "irr");
    CHECK(model.all_quantities[scenario::read_goal("life", plan, engine)->output].name == "npv");
}

}  // namespace
