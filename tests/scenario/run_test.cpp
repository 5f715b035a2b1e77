#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "ballpark/scenario/run/shard.hpp"
#include "places.hpp"
#include "tests/scenario/run_support.hpp"

namespace {

using namespace ballpark;

std::string plant(std::string_view more = "") {
    return R"(title = "Plant"
[run]
model = "power/solar-pv"
date = 2019
)" + std::string(more) +
           R"(
[run.inputs]
capacity        = "100 MW"
specific_cost   = "1000 USD/kW"
capacity_factor = 0.18
fixed_om        = "15 USD/kW/yr"
energy_price    = "70 USD/MWh"
degradation     = "0.5 %/yr"
life            = "25 years"
discount_rate   = "7 %"
debt_share      = "70 %"
interest_rate   = "5 %"
debt_tenor      = "15 years"
construction_time = "1 year"
tax_rate        = "25 %"
)";
}

// The same plant, worked out in a loop as a spreadsheet would.
struct ByHand {
    std::vector<double> cash, equity, debt;
    double generation_value = 0, cost_value = 0;

    ByHand() {
        const double cost = 100e6, first = 100 * 0.18 * 8760;  // dollars, megawatt-hours
        const double owed = 0.7 * cost, service = owed * 0.05 / (1 - std::pow(1.05, -15));
        cash = {-cost};
        equity = {owed - cost};
        debt = {owed};
        cost_value = cost;
        double loss = 0;
        for (int t = 1; t <= 25; ++t) {
            const double energy = first * std::pow(0.995, t - 1);
            const double running = 15 * 100e3;
            const double interest = debt.back() * 0.05;
            const double paid = t <= 15 ? service : 0;
            const double profit = energy * 70 - running - interest - (t <= 20 ? cost / 20 : 0);
            const double taxed = std::max(0.0, profit - loss);
            loss = std::max(0.0, loss - profit);
            cash.push_back(energy * 70 - running - 0.25 * taxed);
            equity.push_back(cash.back() - paid);
            debt.push_back(debt.back() + interest - paid);
            generation_value += energy / std::pow(1.07, t);
            cost_value += running / std::pow(1.07, t);
        }
    }
    static double worth(const std::vector<double>& flows, double rate) {
        double sum = 0;
        for (std::size_t t = 0; t < flows.size(); ++t)
            sum += flows[t] / std::pow(1 + rate, static_cast<double>(t));
        return sum;
    }
};

TEST_CASE("a plant as project finance comes to what a spreadsheet gives") {
    const ByHand hand;
    const auto result = tests::ran(tests::planned(plant()));
    CHECK(tests::value(result, "npv") == Approx(ByHand::worth(hand.cash, 0.07)).epsilon(1e-10));
    CHECK(tests::value(result, "lcoe") ==
          Approx(hand.cost_value / hand.generation_value).epsilon(1e-12));
    CHECK(std::abs(ByHand::worth(hand.cash, tests::value(result, "irr"))) < 1);
    CHECK(std::abs(ByHand::worth(hand.equity, tests::value(result, "equity_irr"))) < 1);
    CHECK(tests::value(result, "npv") == Approx(-2072831).margin(1));
    CHECK(tests::value(result, "payback") == Approx(11.3370256).margin(1e-6));
    CHECK(tests::value(result, "least_debt_cover") == Approx(1.17475081).margin(1e-7));
    for (const auto& output : result.once.outputs) {
        const auto& quantity = result.study->model().all_quantities[output.quantity];
        if (quantity.name != "debt") continue;
        REQUIRE(output.series_si.size() == hand.debt.size());
        for (std::size_t t = 0; t < hand.debt.size(); ++t)
            CHECK(output.series_si[t] == Approx(hand.debt[t]).margin(0.01));
    }
    // with a negative npv it is never back, and that is said
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0].headline.find("discounted_payback") != std::string::npos);
}

TEST_CASE("a commitment fee is paid on what is not drawn yet, by the owners") {
    const auto equity = [](std::string_view more) {
        std::string text = plant("outputs = [\"equity_flow\"]");
        const auto at = text.find("construction_time");
        REQUIRE(at != std::string::npos);
        text.replace(at, text.find('\n', at) - at,
                     "construction_time = \"3 years\"\n" + std::string(more));
        return tests::ran(tests::planned(text)).once.outputs[0].series_si;
    };
    const auto without = equity(""), with = equity("commitment_fee = \"1 %\"");
    REQUIRE(with.size() == without.size());
    // 70 million are borrowed, a third each year
    const double undrawn[] = {70e6 * 2 / 3, 70e6 / 3, 0};
    for (std::size_t t = 0; t < with.size(); ++t)
        CHECK(without[t] - with[t] == Approx(t < 3 ? 0.01 * undrawn[t] : 0).margin(0.01));
}

TEST_CASE("the price at which a plant breaks even is its levelised cost, before tax") {
    auto plan = tests::planned(plant("solve = [\"energy_price\", \"energy_price = irr = 9 %\"]"));
    plan.find(plan.model->id_of(*plan.model->find_any("tax_rate")))->value_si = 0;
    const auto result = tests::ran(std::move(plan));
    REQUIRE(result.solutions.size() == 2);
    const auto& price = *result.study->model().find_any("energy_price");
    REQUIRE(result.solutions[0].values_si.size() == 1);
    CHECK(price.unit.from_si(result.solutions[0].values_si[0]) ==
          Approx(tests::value(result, "lcoe")).epsilon(1e-9));
    // and at the other price the other rate of return is met
    REQUIRE(result.solutions[1].values_si.size() == 1);
    auto again = tests::planned(plant());
    again.find(again.model->id_of(*again.model->find_any("tax_rate")))->value_si = 0;
    again.find(again.model->id_of(price))->value_si = result.solutions[1].values_si[0];
    CHECK(tests::value(tests::ran(std::move(again)), "irr") == Approx(0.09).epsilon(1e-9));
}

TEST_CASE("a target that no value meets is said, with how near it comes") {
    const auto result =
        tests::ran(tests::planned(plant("solve = \"capacity = lcoe = 1 USD/MWh\"")));
    REQUIRE(result.solutions.size() == 1);
    CHECK(result.solutions[0].values_si.empty());
    CHECK(result.solutions[0].note.find("no value does") == 0);
}

TEST_CASE("a sweep works out every combination, and a list side by side") {
    const std::string sweep =
        "\n[sweep]\ncapacity = [\"50 MW\", \"100 MW\"]\n"
        "energy_price = [\"60 USD/MWh\", \"70 USD/MWh\"]\n";
    const auto grid = tests::ran(tests::planned(plant("outputs = [\"npv\"]") + sweep));
    REQUIRE(grid.sweep.size() == 4);
    CHECK(grid.sweep[3].outputs_si[0] == Approx(tests::value(grid, "npv")).epsilon(1e-12));
    CHECK(grid.sweep[1].outputs_si[0] == Approx(tests::value(grid, "npv") / 2).epsilon(1e-12));
    const auto list =
        tests::ran(tests::planned(plant("outputs = [\"npv\"]") + sweep + "mode = \"list\"\n"));
    REQUIRE(list.sweep.size() == 2);
    CHECK(list.sweep[1].outputs_si == grid.sweep[3].outputs_si);
}

TEST_CASE("a sampled sweep draws its points from distributions") {
    const auto result =
        tests::ran(tests::planned(plant("outputs = [\"capital_cost\"]") +
                                  "[sweep]\nmode = \"sampled\"\npoints = 50\ncapacity = { "
                                  "distribution = \"uniform\", least = "
                                  "\"10 MW\", most = \"20 MW\" }\n"));
    REQUIRE(result.sweep.size() == 50);
    for (const auto& row : result.sweep) {
        CHECK(row.inputs_si[0] >= 10e6);
        CHECK(row.inputs_si[0] <= 20e6);
        CHECK(row.outputs_si[0] == Approx(row.inputs_si[0]));  // a dollar a watt
    }
}

TEST_CASE("every scenario of the project that has a run can be run") {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(BALLPARK_SOURCE_DIR "/scenarios")) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const auto document = model::parse_document(text);
        REQUIRE(document);
        if (!scenario::has_run(*document)) continue;
        ++count;
        INFO(entry.path());
        const auto result = tests::ran(tests::planned(text));
        for (const auto& note : result.notes) INFO(note.headline);
        CHECK(result.notes.empty());
    }
    CHECK(count > 0);
}

TEST_CASE("an input that is not given is the model's median, with whom it is from") {
    const auto result = tests::ran(tests::planned(
        "[run]\nmodel = \"power/solar-pv\"\ndate = 2019\n[run.inputs]\ncapacity = \"1 MW\"\n"));
    bool found = false;
    for (const auto& input : result.study->plan().inputs) {
        const auto& quantity = result.study->model().all_quantities[input.quantity];
        if (quantity.name != "specific_cost") continue;
        found = true;
        CHECK(input.origin == scenario::Origin::normal);
        CHECK(quantity.unit.from_si(input.value_si) == Approx(995));
        CHECK(input.source.find("IRENA") != std::string::npos);
        CHECK(input.distribution);
    }
    CHECK(found);
}

TEST_CASE("samples have the same bits for any number of threads and for shards") {
    const std::string text =
        plant("samples = 100000\nseed = 3\noutputs = [\"npv\", \"irr\"]") +
        "[[run.correlation]]\nbetween = [\"energy_price\", \"specific_cost\"]\n"
        "value = 0.5\n";
    std::string spread = text;
    const auto change = [&](std::string_view from, std::string_view to) {
        spread.replace(spread.find(from), from.size(), to);
    };
    change("\"70 USD/MWh\"", "{ p5 = \"50 USD/MWh\", p95 = \"90 USD/MWh\" }");
    change("\"25 years\"", "{ p5 = \"15 years\", p95 = \"45 years\" }");
    change("\"1000 USD/kW\"",
           "{ distribution = \"pert\", least = \"800 USD/kW\", mode = \"1000 "
           "USD/kW\", most = \"1500 USD/kW\" }");
    auto made = scenario::Study::make(tests::planned(spread));
    REQUIRE(made);
    scenario::SampleOptions options;
    options.samples = 100000;
    const auto one = scenario::sample_outputs(*made, options);
    REQUIRE(one);
    CHECK(one->done == 100000);
    const auto same = [&](const scenario::Tally& other) {
        for (std::size_t i = 0; i < one->outputs.size(); ++i) {
            CHECK(other.outputs[i].moments.total() == one->outputs[i].moments.total());
            CHECK(other.outputs[i].histogram.counts() == one->outputs[i].histogram.counts());
        }
    };
    options.jobs = 3;
    same(*scenario::sample_outputs(*made, options));
    options.isa = sample::Isa::baseline;
    same(*scenario::sample_outputs(*made, options));
    scenario::ShardMerger merger(*made);
    for (const std::uint64_t index : {2, 0, 1}) {
        CHECK((index == 2 || merger.total().error().code == "shards-missing"));
        options.shard = {index, 3};
        auto part = scenario::sample_outputs(*made, options);
        REQUIRE(part);
        CHECK(part->done < 100000);
        const std::string json = scenario::shard_json(*made, *part, options.shard);
        REQUIRE(merger.add(json));
        CHECK(merger.add(json).error().code == "twice");
    }
    const auto sum = merger.total();
    REQUIRE(sum);
    CHECK(sum->done == 100000);
    same(*sum);
    CHECK(merger.add("{}").error().code == "not-a-shard");
    CHECK(merger.add("shard").error().code == "not-a-shard");
    auto other = tests::planned(spread);
    other.seed = 4;
    const auto another = scenario::Study::make(std::move(other));
    options.shard = {0, 3};
    const auto foreign =
        scenario::shard_json(*another, *scenario::sample_outputs(*another, options), {0, 3});
    CHECK(merger.add(foreign).error().code == "other-run");
}

TEST_CASE("prices that wander give the mean that their mean gives, and the same bits however run") {
    const std::string inputs =
        "[run.inputs]\ncapacity = \"100 MW\"\nspecific_cost = \"1000 USD/kW\"\n"
        "capacity_factor = 0.18\nfixed_om = \"15 USD/kW/yr\"\nenergy_price = \"70 USD/MWh\"\n"
        "construction_time = \"1 yr\"\ndegradation = \"0.5 %/yr\"\n";
    const std::string start =
        "[run]\nmodel = \"power/solar-pv\"\nsamples = 50000\nseed = 5\noutputs = [\"npv\", "
        "\"irr\"]\n" +
        inputs;
    const std::string wandering =
        "price_path = { process = \"mean-reverting\", start = 0.7, median = 1, reversion = "
        "\"20 %\", volatility = 0.3 }\n";
    // E exp(x) = exp(mean + variance / 2)
    std::string means = "price_path = [";
    for (int t = 0; t <= 26; ++t) {
        const double keep = std::exp(-0.2 * t);
        means += fmt::format("{}{}", t == 0 ? "" : ", ",
                             std::exp(keep * std::log(0.7) + 0.09 * (1 - keep * keep) / 0.4 / 2));
    }
    const auto level = tests::ran(tests::planned(start + "life = \"25 yr\"\n" + means + "]\n"));
    const auto sampled = tests::ran(tests::planned(start + "life = \"25 yr\"\n" + wandering));
    REQUIRE(sampled.samples);
    const auto& npv = sampled.samples->outputs[0].moments;
    const double error = npv.deviation() / std::sqrt(static_cast<double>(npv.count));
    CHECK(npv.deviation() > 1e6);
    CHECK(std::abs(npv.mean - tests::value(level, "npv")) < 4 * error);

    // where the number of years varies too, and some flows have several rates of return
    auto made = scenario::Study::make(
        tests::planned(start + wandering +
                       "closure_cost = \"20 million USD\"\nlife = { p5 = \"15 years\", p95 = "
                       "\"45 years\" }\n"));
    REQUIRE(made);
    scenario::SampleOptions options;
    options.samples = 50000;
    const auto one = scenario::sample_outputs(*made, options);
    REQUIRE(one);
    CHECK(one->irregular.asked > 0);
    const auto same = [&](const scenario::Tally& other) {
        CHECK(other.irregular.asked == one->irregular.asked);
        for (std::size_t i = 0; i < one->outputs.size(); ++i) {
            CHECK(other.outputs[i].moments.total() == one->outputs[i].moments.total());
            CHECK(other.outputs[i].histogram.counts() == one->outputs[i].histogram.counts());
        }
    };
    options.jobs = 2;
    same(*scenario::sample_outputs(*made, options));
    options.isa = sample::Isa::baseline;
    same(*scenario::sample_outputs(*made, options));
    scenario::ShardMerger merger(*made);
    for (const std::uint64_t index : {1, 0}) {
        options.shard = {index, 2};
        REQUIRE(merger.add(
            scenario::shard_json(*made, *scenario::sample_outputs(*made, options), options.shard)));
    }
    same(*merger.total());
}

TEST_CASE("a run that is told to stop gives what it has, marked as partial") {
    std::string text = plant("samples = 1000000\noutputs = [\"npv\"]");
    text.replace(text.find("\"70 USD/MWh\""), 12, "{ p5 = \"50 USD/MWh\", p95 = \"90 USD/MWh\" }");
    std::atomic<bool> stop{false};
    scenario::RunOptions options;
    options.stop = &stop;
    options.progress = [&stop](double share) {
        if (share > 0.2) stop = true;
    };
    const auto result = tests::ran(tests::planned(text), options);
    REQUIRE(result.samples);
    CHECK(result.samples->partial());
    CHECK(result.samples->done > 0);
    CHECK(result.samples->outputs[0].moments.count == result.samples->done);
    CHECK(result.notes.front().code == "partial");
}

TEST_CASE("the indices of a product of two are what its variance says") {
    // revenue of one year: price times energy, each log-normal
    std::string text = plant("samples = 5000\noutputs = [\"npv\"]");
    const auto change = [&](std::string_view from, std::string_view to) {
        text.replace(text.find(from), from.size(), to);
    };
    change("\"70 USD/MWh\"",
           "{ distribution = \"lognormal\", median = \"70 USD/MWh\", sigma = 0.2 }");
    change("capacity_factor = 0.18",
           "capacity_factor = { distribution = \"lognormal\", median = 0.18, sigma = 0.1 }");
    change("tax_rate        = \"25 %\"", "tax_rate = 0");
    const auto result = tests::ran(tests::planned(text));
    REQUIRE(result.indices.size() == 2);
    // with X = e^(s z): V(E[XY|X]) / V(XY) = (e^a - 1) / (e^(a+b) - 1), a = 0.04, b = 0.01
    const double all = std::exp(0.05) - 1;
    CHECK(result.indices[0].first == Approx((std::exp(0.04) - 1) / all).margin(0.01));
    CHECK(result.indices[1].first == Approx((std::exp(0.01) - 1) / all).margin(0.01));
    CHECK(result.indices[0].total == Approx(1 - (std::exp(0.01) - 1) / all).margin(0.01));
    CHECK(result.tornado[0].input == result.indices[0].input);
}

}  // namespace
