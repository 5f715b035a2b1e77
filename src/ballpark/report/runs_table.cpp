#include "ballpark/report/runs_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/report/grid.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/report/run_value.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string title(const scenario::RunResult& result) {
    const auto& plan = result.study->plan();
    return plan.title.empty() ? std::string(scenario::known_as(*plan.model)) : plan.title;
}

/// The titles of runs, cut where they can still be told apart.
std::vector<std::string> heads(std::span<const scenario::RunResult> results) {
    constexpr std::size_t title_columns = 24;
    std::vector<std::string> whole, cut;
    for (const scenario::RunResult& result : results) {
        whole.push_back(safe(title(result)));
        cut.push_back(truncated(whole.back(), title_columns));
    }
    auto sorted = cut;
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end() ? cut : whole;
}

}  // namespace

std::vector<std::vector<std::string>> runs_rows(std::span<const scenario::RunResult> results,
                                                const units::Catalogue& catalogue) {
    Rows rows{{"output"}};
    std::vector<std::string> names;
    for (const std::string& head : heads(results)) rows[0].push_back(head);
    for (const scenario::RunResult& result : results) {
        for (const model::QuantityId id : result.study->outputs()) {
            const std::string name(result.study->model().all_quantities[id].name);
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
    }
    for (const std::string& name : names) {
        auto& row = rows.emplace_back(std::vector{name});
        for (const scenario::RunResult& result : results) {
            std::string cell = "-";
            for (std::size_t i = 0; i < result.study->outputs().size(); ++i) {
                const auto& quantity =
                    result.study->model().all_quantities[result.study->outputs()[i]];
                if (quantity.name != name) continue;
                cell = run_value(quantity, result.once.outputs[i].value_si, catalogue);
            }
            row.push_back(std::move(cell));
        }
    }
    return rows;
}

std::string runs_table(std::span<const scenario::RunResult> results,
                       const units::Catalogue& catalogue, const Style& style) {
    return grid(runs_rows(results, catalogue), style);
}

std::string runs_csv(std::span<const scenario::RunResult> results,
                     const units::Catalogue& catalogue) {
    const auto cell = [](double value) {
        return std::isfinite(value) ? fmt::format("{}", value) : std::string();
    };
    Rows rows;
    const bool swept = std::ranges::any_of(
        results, [](const scenario::RunResult& result) { return !result.sweep.empty(); });
    if (swept) {
        rows.push_back({"scenario", "point", "quantity", "role", "value", "unit"});
        for (const scenario::RunResult& result : results)
            for (std::size_t k = 0; k < result.sweep.size(); ++k) {
                const auto add = [&](model::QuantityId id, double si, std::string role) {
                    const auto& quantity = result.study->model().all_quantities[id];
                    rows.push_back({title(result), std::to_string(k + 1),
                                    std::string(quantity.name), std::move(role),
                                    cell(quantity.unit.from_si(si)),
                                    units::format_unit(quantity.unit, catalogue)});
                };
                const auto& row = result.sweep[k];
                for (std::size_t i = 0; i < row.inputs_si.size(); ++i)
                    add(result.study->plan().sweep[i].quantity, row.inputs_si[i], "input");
                for (std::size_t i = 0; i < row.outputs_si.size(); ++i)
                    add(result.study->outputs()[i], row.outputs_si[i], "output");
            }
        return grid_csv(rows);
    }
    rows.push_back(
        {"scenario", "output", "value", "unit", "mean", "p5", "p10", "p50", "p90", "p95"});
    for (const scenario::RunResult& result : results)
        for (std::size_t i = 0; i < result.study->outputs().size(); ++i) {
            const auto& quantity = result.study->model().all_quantities[result.study->outputs()[i]];
            const auto in_unit = [&](double si) { return cell(quantity.unit.from_si(si)); };
            auto& row = rows.emplace_back(std::vector{
                title(result), std::string(quantity.name), in_unit(result.once.outputs[i].value_si),
                units::format_unit(quantity.unit, catalogue)});
            for (std::size_t k = 0; k < 6; ++k) {
                if (!result.samples) {
                    row.emplace_back();
                    continue;
                }
                const auto& spread = result.samples->outputs[i];
                const double values[] = {spread.moments.mean, spread.p5,  spread.p10,
                                         spread.p50,          spread.p90, spread.p95};
                row.push_back(in_unit(values[k]));
            }
        }
    return grid_csv(rows);
}

}  // namespace ballpark::report
