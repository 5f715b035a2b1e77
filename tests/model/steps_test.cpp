#include <catch2/catch.hpp>

#include <cmath>

#include "ballpark/model/batch/program.hpp"
#include "tests/model/support.hpp"

// Steps of other lengths than a year, years of the calendar, series that are given, and why a value
// is none.

namespace {

using namespace ballpark;
using model::batch::Given;
using model::batch::Program;

/// A model of plain numbers, its inputs and outputs by name.
class Machine {
public:
    Machine(std::string_view time, std::string_view quantities, std::string_view equations) {
        std::string text = "title = \"T\"\n[time]\n" + std::string(time) + "\n";
        std::size_t at = 0;
        while (at < quantities.size()) {
            const std::size_t end = std::min(quantities.find(' ', at), quantities.size());
            const std::string name(quantities.substr(at, end - at));
            text += "[quantity." + name +
                    "]\nunit = \"1\"\nwhy = \"w\"\nhard = { least = -1e9, why "
                    "= \"w\" }\n";
            if (name.starts_with("given")) text += "series = true\n";
            at = end + 1;
        }
        loaded_ =
            tests::load({{"thing/steps.toml", text + "[equations]\n" + std::string(equations)}});
        INFO(tests::all_faults(loaded_));
        REQUIRE(loaded_.diagnostics().empty());
        model_ = loaded_.library().find("thing/steps");
        request_.model = model_;
        request_.given.assign(model_->all_quantities.size(), Given::no);
        for (std::size_t i = 0; i < request_.given.size(); ++i) {
            const auto id = static_cast<model::QuantityId>(i);
            if (model_->equation_of(id) == nullptr)
                request_.given[i] = Given::fixed;
            else
                request_.outputs.push_back(id);
        }
        auto made = Program::make(request_);
        REQUIRE(made);
        program_.emplace(std::move(*made));
    }

    Program& program() { return *program_; }
    model::QuantityId id(std::string_view name) const {
        return model_->id_of(*model_->find_any(name));
    }
    std::size_t output(std::string_view name) const {
        return static_cast<std::size_t>(std::ranges::find(request_.outputs, id(name)) -
                                        request_.outputs.begin());
    }
    double value(std::string_view name) { return *program_->output(output(name)).data; }
    double at(std::string_view name, int step) {
        const auto rows = program_->series_output(output(name));
        return *rows.row(static_cast<std::size_t>(step - rows.from)).data;
    }

private:
    model::LoadedLibrary loaded_;
    const model::Model* model_ = nullptr;
    model::batch::Request request_;
    std::optional<Program> program_;
};

TEST_CASE("months discount by a twelfth of the year's rate, compounded") {
    Machine machine("step = \"month\"\nto = \"24\"", "rate flow npv irr",
                    "\"flow[t]\" = \"if(t == 0, -10, 0.5)\"\nnpv = \"npv(rate, flow)\"\nirr = "
                    "\"irr(flow)\"\n");
    machine.program().set(machine.id("rate"), 0.1);
    REQUIRE(machine.program().prepare());
    double sum = -10;
    for (int t = 1; t <= 24; ++t) sum += 0.5 / std::pow(1.1, t / 12.0);
    CHECK(machine.value("npv") == Approx(sum).epsilon(1e-12));
    const double irr = machine.value("irr");
    sum = -10;
    for (int t = 1; t <= 24; ++t) sum += 0.5 / std::pow(1 + irr, t / 12.0);
    CHECK(std::abs(sum) < 1e-10);
    CHECK(machine.program().last_step() == 24);
}

TEST_CASE("quarters know their year, and how many there are") {
    Machine machine("step = \"quarter\"\nfrom = \"-2\"\nto = \"9\"", "at_year count price",
                    "\"at_year[t]\" = \"year\"\n\"count[t]\" = \"steps_per_year\"\n\"price[t]\" = "
                    "\"lookup(year, 2020, 50, 2022, 40)\"\n");
    machine.program().set_start_year(2020);
    REQUIRE(machine.program().prepare());
    CHECK(machine.program().first_step() == -2);
    CHECK(machine.at("at_year", -1) == 2019);
    CHECK(machine.at("at_year", 3) == 2020);
    CHECK(machine.at("at_year", 4) == 2021);
    CHECK(machine.at("count", 0) == 4);
    CHECK(machine.at("price", -2) == 50);
    CHECK(machine.at("price", 5) == 45);
    CHECK(machine.at("price", 9) == 40);
}

TEST_CASE("values discount to t = 0, whenever the steps begin") {
    Machine machine("from = \"-2\"\nto = \"1\"", "rate flow npv payback",
                    "\"flow[t]\" = \"if(t < 0, -1, 2)\"\nnpv = \"npv(rate, flow)\"\n");
    machine.program().set(machine.id("rate"), 0.5);
    REQUIRE(machine.program().prepare());
    CHECK(machine.value("npv") == Approx(-1.5 * 1.5 - 1.5 + 2 + 2 / 1.5));
}

TEST_CASE("a series that is given goes on with its last value") {
    Machine machine("to = \"4\"", "given_price total early",
                    "total = \"sum(given_price)\"\n\"early[t]\" = \"given_price[t+1]\"\n");
    machine.program().set_series(machine.id("given_price"), {1, 2, 5});
    REQUIRE(machine.program().prepare());
    CHECK(machine.value("total") == 1 + 2 + 5 + 5 + 5);
    CHECK(machine.at("early", 1) == 5);
    CHECK(machine.at("early", 4) == 0);
}

TEST_CASE("what runs backward in time is worked out from the end") {
    // the loan that the years' payments carry, and a reserve that cannot be dug out twice
    Machine machine(
        "to = \"3\"", "rate debt left dug",
        "\"debt[t]\" = \"(debt[t+1] + 10 * t) / (1 + rate)\"\n\"left[t]\" = \"if(t == 0, 5, "
        "left[t-1]) - dug[t]\"\n\"dug[t]\" = \"min(2, if(t == 0, 5, left[t-1]))\"\n");
    machine.program().set(machine.id("rate"), 0.25);
    REQUIRE(machine.program().prepare());
    CHECK(machine.at("debt", 3) == Approx(30 / 1.25));
    CHECK(machine.at("debt", 2) == Approx((30 / 1.25 + 20) / 1.25));
    CHECK(machine.at("dug", 1) == 2);
    CHECK(machine.at("dug", 2) == 1);
    CHECK(machine.at("dug", 3) == 0);
    CHECK(machine.at("left", 3) == 0);
}

TEST_CASE("why a value is none is said, with where it began") {
    Machine machine(
        "to = \"3\"", "rate flow npv irr share",
        "\"flow[t]\" = \"1 + t\"\nnpv = \"npv(rate, flow)\"\nirr = \"irr(flow)\"\nshare = "
        "\"1 / (rate + 1)\"\n");
    machine.program().set(machine.id("rate"), -1);
    REQUIRE(machine.program().prepare());
    const auto npv = machine.program().failure(machine.output("npv"));
    REQUIRE(npv);
    CHECK(npv->why.find("-100 %") != std::string::npos);
    const auto irr = machine.program().failure(machine.output("irr"));
    REQUIRE(irr);
    CHECK(irr->code == "no-sign-change");
    const auto share = machine.program().failure(machine.output("share"));
    REQUIRE(share);
    CHECK(share->why == "a division by zero");
    CHECK_FALSE(machine.program().failure(machine.output("flow")));
}

TEST_CASE("what was not chosen is not blamed for a value that is none") {
    Machine machine("to = \"3\"", "rate unused flow back",
                    "\"unused[t]\" = \"1 / (t - 2) when t != 2\"\n\"flow[t]\" = \"if(t == 0, "
                    "-10, 1) + 0 * unused[t]\"\nback = \"payback(flow) / 1 yr\"\n");
    REQUIRE(machine.program().prepare());
    const auto back = machine.program().failure(machine.output("back"));
    REQUIRE(back);
    CHECK(back->why == "what is paid out never comes back");
    CHECK_FALSE(machine.program().failure(machine.output("unused")));
}

TEST_CASE("a value that is none is followed to the step that it began in") {
    Machine machine("to = \"4\"", "given_a ratio sum",
                    "\"ratio[t]\" = \"1 / given_a[t] + 0 * ratio[t-1]\"\nsum = \"sum(ratio)\"\n");
    machine.program().set_series(machine.id("given_a"), {1, 2, 0, 4});
    REQUIRE(machine.program().prepare());
    const auto sum = machine.program().failure(machine.output("sum"));
    REQUIRE(sum);
    CHECK(sum->why == "a division by zero");
    CHECK(sum->step == 2);
}

TEST_CASE("steps that cannot be are refused") {
    for (const auto& [to, code] : std::vector<std::pair<double, std::string_view>>{
             {-1, "end before they begin"}, {1e6, "more than"}, {NAN, "no value"}}) {
        Machine machine("to = \"end\"", "end flow", "\"flow[t]\" = \"t\"\n");
        machine.program().set(machine.id("end"), to);
        const auto ready = machine.program().prepare();
        REQUIRE_FALSE(ready);
        CHECK(ready.error().code == "bad-axis");
        CHECK(ready.error().headline.find(code) != std::string::npos);
    }
}

TEST_CASE("several rates of return are counted, and the exact solver's is taken") {
    Machine machine("to = \"2\"", "flow irr",
                    "\"flow[t]\" = \"if(t == 0, -1000, if(t == 1, 2500, -1540))\"\nirr = "
                    "\"irr(flow)\"\n");
    REQUIRE(machine.program().prepare());
    CHECK(machine.program().irregular().several > 0);
    const double irr = machine.value("irr");
    CHECK(std::abs(-1000 + 2500 / (1 + irr) - 1540 / std::pow(1 + irr, 2)) < 1e-6);
}

}  // namespace
