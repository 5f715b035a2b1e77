#include <catch2/catch.hpp>

#include <cmath>

#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/linear.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;

const model::LoadedLibrary& library() {
    static const model::LoadedLibrary loaded = [] {
        auto result = tests::load(tests::with_model(R"toml(title = "Solar"
extends = "thing/plant"
[quantity.share]
unit = "1"
why = "w"
[quantity.annual_energy]
unit = "GWh"
why = "w"
[quantity.cost_of_energy]
unit = "USD/MWh"
why = "w"
[quantity.with_extras]
unit = "USD"
why = "w"
[quantity.loss]
unit = "USD"
why = "w"
[equations]
cost_of_energy = "capital_cost / (20 * annual_energy)"
annual_energy = "share * capacity * 8760 h"
with_extras = "capital_cost + 1 million USD"
loss = "1 USD - with_extras"
)toml"));
        REQUIRE(tests::all_faults(result) == "");
        return result;
    }();
    return loaded;
}

struct Setup {
    const model::Model& model = *library().library().find("thing/solar");
    model::QuantityId id(std::string_view name) const { return model.id_of(*model.find(name)); }
    std::vector<double> medians() const {
        std::vector<double> values(model.quantities.size(), 0);
        values[id("capacity")] = 10e6;
        values[id("specific_cost")] = 1;
        values[id("share")] = 0.2;
        return values;
    }
};

TEST_CASE("the inputs are the quantities that no equation defines") {
    const Setup s;
    const auto linear = model::linearise(s.model, s.medians());
    std::vector<std::string_view> names;
    for (model::QuantityId id : linear.inputs()) names.push_back(s.model.quantities[id].name);
    CHECK(names == std::vector<std::string_view>{"capacity", "specific_cost", "share"});
    const auto form = linear.form(s.id("share"));
    CHECK(form.constant == 0);
    REQUIRE(form.factors.size() == 1);
    CHECK(form.factors[0].quantity == s.id("share"));
    CHECK(form.factors[0].power == 1);
}

TEST_CASE("products of powers expand to inputs, and what cancels is gone") {
    const Setup s;
    const auto linear = model::linearise(s.model, s.medians());
    const auto form = linear.form(s.id("cost_of_energy"));
    CHECK(form.exact);
    CHECK(form.usable);
    // specific_cost / (20 * share * 8760 h): the capacity cancels
    REQUIRE(form.factors.size() == 2);
    CHECK(form.factors[0].quantity == s.id("specific_cost"));
    CHECK(form.factors[0].power == 1);
    CHECK(form.factors[1].quantity == s.id("share"));
    CHECK(form.factors[1].power == -1);
    CHECK(form.constant == Approx(-std::log(20 * 8760 * 3600.0)));
}

TEST_CASE("a linear form gives what the equations give") {
    const Setup s;
    auto values = s.medians();
    const auto linear = model::linearise(s.model, values);
    values[s.id("capacity")] *= 3;
    values[s.id("share")] *= 0.5;
    model::run_forward(s.model, values);
    for (std::string_view name : {"annual_energy", "cost_of_energy", "capital_cost"}) {
        const auto form = linear.form(s.id(name));
        double sum = form.constant;
        for (const model::Factor& factor : form.factors)
            sum += factor.power * std::log(values[factor.quantity]);
        CHECK(std::exp(sum) == Approx(values[s.id(name)]));
    }
}

TEST_CASE("what is no product is a tangent at the medians") {
    const Setup s;
    auto values = s.medians();
    const auto linear = model::linearise(s.model, values);
    const auto form = linear.form(s.id("with_extras"));
    CHECK_FALSE(form.exact);
    CHECK(form.usable);
    model::run_forward(s.model, values);
    // 10 of 11 million move with the cost
    REQUIRE(form.factors.size() == 2);
    CHECK(form.factors[0].power == Approx(10.0 / 11).epsilon(1e-6));
    CHECK(form.factors[1].power == Approx(10.0 / 11).epsilon(1e-6));
    const double at_medians = form.constant + form.factors[0].power * std::log(10e6);
    CHECK(std::exp(at_medians) == Approx(values[s.id("with_extras")]).epsilon(1e-9));
}

TEST_CASE("a value that has no logarithm has no form") {
    const Setup s;
    CHECK_FALSE(model::linearise(s.model, s.medians()).form(s.id("loss")).usable);
}

TEST_CASE("deriving fills in what follows and changes nothing that is given") {
    const Setup s;
    std::vector<std::optional<double>> known(s.model.quantities.size());
    known[s.id("capital_cost")] = 2.5e9;
    known[s.id("capacity")] = 2.5e6;
    known[s.id("annual_energy")] = 0.25 * 2.5e6 * 8760 * 3600;
    model::derive(s.model, known);
    CHECK(*known[s.id("specific_cost")] == Approx(1000));
    CHECK(*known[s.id("share")] == Approx(0.25));
    CHECK(*known[s.id("with_extras")] == Approx(2.501e9));
    CHECK(*known[s.id("capital_cost")] == 2.5e9);
}

TEST_CASE("deriving leaves open what does not follow") {
    const Setup s;
    std::vector<std::optional<double>> known(s.model.quantities.size());
    known[s.id("capital_cost")] = 2.5e9;
    model::derive(s.model, known);
    CHECK_FALSE(known[s.id("specific_cost")]);
    CHECK_FALSE(known[s.id("capacity")]);
    CHECK(known[s.id("with_extras")]);
}

}  // namespace
