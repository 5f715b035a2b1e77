#include "ballpark/scenario/run/sensitivity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

namespace ballpark::scenario {
namespace {

constexpr std::size_t most_rows = 1'000'000;

std::vector<model::QuantityId> quantities(const Study& study, std::span<const std::size_t> inputs) {
    std::vector<model::QuantityId> ids;
    for (const std::size_t i : inputs) ids.push_back(study.plan().inputs[i].quantity);
    return ids;
}

std::vector<double> column(const std::vector<std::vector<double>>& rows) {
    std::vector<double> values;
    for (const auto& row : rows) values.push_back(row[0]);
    return values;
}

}  // namespace

std::optional<model::QuantityId> main_output(const Study& study) {
    if (study.outputs().empty()) return std::nullopt;
    for (const model::QuantityId id : study.outputs())
        if (study.model().all_quantities[id].name == "npv") return id;
    return study.outputs().front();
}

base::Result<std::vector<Swing>> tornado(const Study& study, model::QuantityId output) {
    const auto uncertain = study.uncertain();
    const auto varying = quantities(study, uncertain);
    std::vector<double> middle;
    for (const std::size_t i : uncertain) middle.push_back(study.plan().inputs[i].value_si);
    std::vector<Swing> swings;
    std::vector<std::vector<double>> points;
    for (std::size_t k = 0; k < uncertain.size(); ++k) {
        const auto& spread = *study.plan().inputs[uncertain[k]].distribution;
        Swing& swing = swings.emplace_back();
        swing.input = uncertain[k];
        swing.low_input_si = spread.quantile(0.05);
        swing.high_input_si = spread.quantile(0.95);
        for (const double value : {swing.low_input_si, swing.high_input_si}) {
            points.push_back(middle);
            points.back()[k] = value;
        }
    }
    const std::array outputs{output};
    auto found = study.at(varying, points, outputs);
    if (!found) return tl::unexpected<base::Diagnostic>(std::move(found.error()));
    for (std::size_t k = 0; k < swings.size(); ++k) {
        swings[k].at_low_si = (*found)[2 * k][0];
        swings[k].at_high_si = (*found)[2 * k + 1][0];
    }
    std::erase_if(swings, [](const Swing& swing) { return swing.at_low_si == swing.at_high_si; });
    std::ranges::stable_sort(swings, std::greater{}, [](const Swing& swing) {
        const double length = std::abs(swing.at_high_si - swing.at_low_si);
        return std::isfinite(length) ? length : -1;
    });
    return swings;
}

base::Result<std::vector<Indices>> sobol_indices(const Study& study, model::QuantityId output,
                                                 std::size_t samples) {
    std::vector<Indices> result;
    const auto uncertain = study.uncertain();
    if (uncertain.empty() || !study.plan().correlations.empty()) return result;
    samples = (samples + sample::block_unit - 1) / sample::block_unit * sample::block_unit;
    const auto varying = quantities(study, uncertain);
    std::vector<sample::Sampler::Input> inputs;
    for (const std::size_t i : uncertain)
        inputs.push_back({sample::stream_name(
                              study.model().all_quantities[study.plan().inputs[i].quantity].name),
                          *study.plan().inputs[i].distribution});
    // points that fill the cube evenly make the estimates far better
    const auto sampler =
        sample::Sampler::make(std::move(inputs), {}, sample::Points::sobol, study.plan().seed);
    if (!sampler) return tl::unexpected<base::Diagnostic>(sampler.error());
    const std::size_t count = uncertain.size();
    std::array<std::vector<std::vector<double>>, 2> sets;  // one row a sample
    for (int set = 0; set < 2; ++set) {
        std::vector<std::vector<double>> rows(count, std::vector<double>(samples));
        std::vector<double*> pointers;
        for (auto& row : rows) pointers.push_back(row.data());
        sampler->draw(0, samples, pointers, set, sample::best_isa());
        for (std::size_t k = 0; k < samples; ++k) {
            auto& point = sets[static_cast<std::size_t>(set)].emplace_back();
            for (const auto& row : rows) point.push_back(row[k]);
        }
    }
    const std::array outputs{output};
    auto a = study.at(varying, sets[0], outputs);
    auto b = study.at(varying, sets[1], outputs);
    if (!a || !b) return tl::unexpected<base::Diagnostic>(a ? b.error() : a.error());
    const auto at_a = column(*a), at_b = column(*b);
    for (std::size_t i = 0; i < count; ++i) {
        auto points = sets[0];
        for (std::size_t k = 0; k < samples; ++k) points[k][i] = sets[1][k][i];
        auto mixed = study.at(varying, points, outputs);
        if (!mixed) return tl::unexpected<base::Diagnostic>(std::move(mixed.error()));
        const auto at_mixed = column(*mixed);
        double sum = 0, n = 0;
        const auto finite = [&](std::size_t k) {
            return std::isfinite(at_a[k]) && std::isfinite(at_b[k]) && std::isfinite(at_mixed[k]);
        };
        for (std::size_t k = 0; k < samples; ++k)
            if (finite(k)) sum += at_a[k] + at_b[k], n += 2;
        const double mean = sum / n;
        double variance = 0, first = 0, total = 0;
        for (std::size_t k = 0; k < samples; ++k) {
            if (!finite(k)) continue;
            const double fa = at_a[k] - mean, fb = at_b[k] - mean, fm = at_mixed[k] - mean;
            variance += fa * fa + fb * fb;
            first += fb * (fm - fa);
            total += (fa - fm) * (fa - fm) / 2;
        }
        variance /= 2;
        result.push_back({uncertain[i], variance > 0 ? first / variance : 0,
                          variance > 0 ? total / variance : 0});
    }
    // what nothing hangs on is not told
    std::erase_if(result, [](const Indices& indices) { return indices.total == 0; });
    std::ranges::stable_sort(result, std::greater{}, &Indices::total);
    return result;
}

namespace {

/// The points of a sweep over lists: all combinations, the last input turning fastest, or the lists
/// side by side.
base::Result<std::vector<std::vector<double>>> listed_points(const RunPlan& plan) {
    std::size_t count = plan.sweep[0].values_si.size();
    for (std::size_t i = 1; i < plan.sweep.size() && plan.sweep_mode == SweepMode::grid; ++i) {
        count *= plan.sweep[i].values_si.size();
        if (count > most_rows)
            return base::failure("too-many",
                                 "a sweep of more than " + std::to_string(most_rows) + " points");
    }
    std::vector<std::vector<double>> points;
    for (std::size_t k = 0; k < count; ++k) {
        std::vector<double>& point = points.emplace_back(plan.sweep.size());
        std::size_t left = k;
        for (std::size_t i = plan.sweep.size(); i-- > 0;) {
            const auto& values = plan.sweep[i].values_si;
            point[i] = values[plan.sweep_mode == SweepMode::list ? k : left % values.size()];
            left /= values.size();
        }
    }
    return points;
}

/// The points of a sampled sweep, evenly spread.
base::Result<std::vector<std::vector<double>>> drawn_points(const Study& study) {
    const RunPlan& plan = study.plan();
    std::vector<sample::Sampler::Input> inputs;
    for (const SweptInput& swept : plan.sweep)
        inputs.push_back({sample::stream_name(study.model().all_quantities[swept.quantity].name),
                          *swept.distribution});
    const auto sampler =
        sample::Sampler::make(std::move(inputs), {}, sample::Points::sobol, plan.seed);
    if (!sampler) return tl::unexpected<base::Diagnostic>(sampler.error());
    const std::size_t filled =
        (plan.sweep_points + sample::block_unit - 1) / sample::block_unit * sample::block_unit;
    std::vector<std::vector<double>> rows(plan.sweep.size(), std::vector<double>(filled));
    std::vector<double*> pointers;
    for (auto& row : rows) pointers.push_back(row.data());
    sampler->draw(0, filled, pointers, 0, sample::best_isa());
    std::vector<std::vector<double>> points(plan.sweep_points);
    for (std::size_t k = 0; k < points.size(); ++k)
        for (const auto& row : rows) points[k].push_back(row[k]);
    return points;
}

}  // namespace

base::Result<std::vector<SweepRow>> sweep(const Study& study) {
    const RunPlan& plan = study.plan();
    std::vector<SweepRow> rows;
    if (plan.sweep.empty()) return rows;
    auto points = plan.sweep_mode == SweepMode::sampled ? drawn_points(study) : listed_points(plan);
    if (!points) return tl::unexpected<base::Diagnostic>(std::move(points.error()));
    std::vector<model::QuantityId> varying;
    for (const SweptInput& swept : plan.sweep) varying.push_back(swept.quantity);
    auto found = study.at(varying, *points, study.outputs());
    if (!found) return tl::unexpected<base::Diagnostic>(std::move(found.error()));
    for (std::size_t k = 0; k < points->size(); ++k)
        rows.push_back({std::move((*points)[k]), std::move((*found)[k])});
    return rows;
}

}  // namespace ballpark::scenario
