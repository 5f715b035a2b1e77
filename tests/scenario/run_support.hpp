#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "ballpark/model/document.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/scenario/run/run.hpp"

namespace ballpark::tests {

inline check::Engine builtin_engine() {
    return {model::builtin_library(), units::Catalogue::builtin()};
}

/// The plan of a scenario with its defaults; fails where it has a fault.
inline scenario::RunPlan planned(std::string_view text) {
    const auto document = model::parse_document(text);
    REQUIRE(document);
    auto read = scenario::read_run(text, *document, builtin_engine());
    for (const auto& fault : read.faults) FAIL(fault.headline);
    scenario::add_defaults(read.plan, builtin_engine());
    return std::move(read.plan);
}

inline scenario::RunResult ran(scenario::RunPlan plan, scenario::RunOptions options = {}) {
    auto result = scenario::run(std::move(plan), options, builtin_engine());
    if (!result) FAIL(result.error().headline);
    return std::move(*result);
}

/// An output's value in its quantity's unit.
inline double value(const scenario::RunResult& result, std::string_view name) {
    const model::Model& model = result.study->model();
    for (const auto& output : result.once.outputs) {
        const auto& quantity = model.all_quantities[output.quantity];
        if (quantity.name == name) return quantity.unit.from_si(output.value_si);
    }
    FAIL("no output " << name);
    return 0;
}

}  // namespace ballpark::tests
