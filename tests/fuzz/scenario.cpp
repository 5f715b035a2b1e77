#include <algorithm>

#include "ballpark/model/document.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/report/run_html.hpp"
#include "ballpark/report/run_json.hpp"
#include "ballpark/report/run_text.hpp"
#include "ballpark/scenario/deal/prepare.hpp"
#include "tests/fuzz/target.hpp"

// Scenario files that are run: what is asked, what is given, deals; worked out and told.

namespace {

using namespace ballpark;

/// Whatever a file asks for, a run of this size shows what is wrong with it.
void make_small(scenario::RunPlan& plan) {
    plan.samples = std::min<std::uint64_t>(plan.samples, 64);
    plan.sweep_points = std::min<std::size_t>(plan.sweep_points, 8);
    if (plan.goals.size() > 1) plan.goals.resize(1);
    std::size_t points = 1;
    for (scenario::SweptInput& swept : plan.sweep) {
        if (swept.values_si.size() > 2) swept.values_si.resize(2);
        points *= 2;
    }
    if (points > 16) plan.sweep.clear();
}

}  // namespace

FUZZ_TARGET(scenario) {
    const auto document = model::parse_document(bytes);
    if (!document) return fuzz::expect_sound(document.error(), bytes);
    if (!scenario::has_run(*document) && !scenario::has_deal(*document)) return;
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const auto prepared = scenario::Prepared::make(*document, engine);
    for (const auto& fault : prepared.faults()) fuzz::expect_sound(fault, bytes);
    if (!prepared.faults().empty()) return;
    const auto with_deal = prepared.engine();
    auto read = scenario::read_run(bytes, prepared.document(), with_deal);
    for (const auto& fault : read.faults) fuzz::expect_sound(fault, bytes);
    if (!read.faults.empty()) return;
    make_small(read.plan);
    scenario::add_defaults(read.plan, with_deal);
    auto result = scenario::run(std::move(read.plan), {}, with_deal);
    if (!result) return fuzz::expect_sound(result.error(), bytes);
    prepared.conclude(*result);
    const auto& catalogue = engine.catalogue;
    fuzz::expect(!report::run_text(*result, catalogue, {}).empty(), "a run is told as text");
    fuzz::expect(report::run_json(*result, catalogue).starts_with('{'), "and as an object");
    fuzz::expect(!report::run_html({&*result, 1}, catalogue).empty(), "and as a page");
}
