#include "ballpark/scenario/run/solve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ballpark/units/print.hpp"

namespace ballpark::scenario {
namespace {

constexpr int grid_points = 400;
constexpr double reach = 1000;  ///< how many times the value is looked

/// Places to look at, in order.
std::vector<double> places(const model::Quantity& quantity, double value) {
    const double infinity = std::numeric_limits<double>::infinity();
    const bool bounded = quantity.least != 0 || quantity.most != 0;
    const double least = bounded ? quantity.unit.to_si(quantity.least) : -infinity;
    const double most = bounded ? quantity.unit.to_si(quantity.most) : infinity;
    const double middle = value != 0 && std::isfinite(value) ? std::abs(value) : 1;
    std::vector<double> list{0, value};
    for (int i = 0; i <= grid_points; ++i) {
        const double part = static_cast<double>(i) / grid_points;
        const double size = middle * std::pow(reach, 2 * part - 1);
        list.push_back(size);
        if (!(value > 0) || quantity.least < 0) list.push_back(-size);
        if (std::isfinite(least) && std::isfinite(most))
            list.push_back(least + (most - least) * part);
    }
    // what is above 0 is not looked for below it, where nothing else is said
    const double from = bounded ? least : value > 0 ? 0 : -infinity;
    std::erase_if(list, [&](double x) { return x < from || x > most; });
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

class Solver {
public:
    Solver(const Study& study, const Goal& goal, const check::Engine& engine)
        : study_(study), goal_(goal), engine_(engine) {}

    base::Result<Solution> run() {
        Solution solution;
        solution.goal = goal_;
        const auto& quantity = study_.model().all_quantities[goal_.input];
        auto value = middle();
        if (!value) return tl::unexpected<base::Diagnostic>(std::move(value.error()));
        const std::vector<double> grid = places(quantity, *value);
        solution.searched_low_si = grid.front();
        solution.searched_high_si = grid.back();
        auto found = misses(grid);
        if (!found) {
            // where some value of the input cannot be run at all, look only where it can
            return tl::unexpected<base::Diagnostic>(std::move(found.error()));
        }
        for (std::size_t i = 0; i < grid.size(); ++i) {
            if ((*found)[i] == 0) solution.values_si.push_back(grid[i]);
            if (i == 0 || !std::isfinite((*found)[i]) || !std::isfinite((*found)[i - 1])) continue;
            if (std::signbit((*found)[i]) == std::signbit((*found)[i - 1]) || (*found)[i] == 0 ||
                (*found)[i - 1] == 0)
                continue;
            auto root = narrow(grid[i - 1], grid[i], (*found)[i - 1], (*found)[i]);
            if (!root) return tl::unexpected<base::Diagnostic>(std::move(root.error()));
            if (*root) solution.values_si.push_back(**root);
        }
        std::ranges::sort(solution.values_si);
        solution.note = note(solution, *found);
        return solution;
    }

private:
    base::Result<double> middle() const {
        if (const PlannedInput* input = study_.plan().find(goal_.input)) return input->value_si;
        const std::array outputs{goal_.input};
        const std::vector<std::vector<double>> once(1);
        auto worked = study_.at({}, once, outputs);
        if (!worked) return tl::unexpected<base::Diagnostic>(std::move(worked.error()));
        return (*worked)[0][0];
    }

    /// How far the output misses the target at each value of the input.
    base::Result<std::vector<double>> misses(const std::vector<double>& values) const {
        const std::array varying{goal_.input};
        const std::array outputs{goal_.output};
        std::vector<std::vector<double>> points;
        for (const double value : values) points.push_back({value});
        auto found = study_.at(varying, points, outputs);
        if (!found) return tl::unexpected<base::Diagnostic>(std::move(found.error()));
        std::vector<double> result;
        for (const auto& row : *found) result.push_back(row[0] - goal_.target_si);
        return result;
    }

    /// Cuts the bracket into many parts at once, as the program likes blocks, until nothing is left
    /// between; nothing if the output jumps there.
    base::Result<std::optional<double>> narrow(double low, double high, double at_low,
                                               double at_high) const {
        const double first_miss = std::max(std::abs(at_low), std::abs(at_high));
        constexpr int parts = 31;
        for (int round = 0; round < 14 && high - low > 1e-15 * std::abs(low + high); ++round) {
            std::vector<double> inner;
            for (int i = 1; i < parts; ++i) inner.push_back(low + (high - low) * i / parts);
            auto found = misses(inner);
            if (!found) return tl::unexpected<base::Diagnostic>(std::move(found.error()));
            std::size_t i = 0;
            while (i < inner.size() && std::signbit((*found)[i]) == std::signbit(at_low)) ++i;
            if (i < inner.size()) {
                high = inner[i];
                at_high = (*found)[i];
            }
            if (i > 0) {
                low = inner[i - 1];
                at_low = (*found)[i - 1];
            }
            if (at_high == 0 || at_low == 0) break;
        }
        if (!std::isfinite(at_low) || !std::isfinite(at_high)) return std::optional<double>{};
        const bool jump = std::abs(at_high - at_low) > 1e-6 * first_miss;
        if (jump) return std::optional<double>{};
        return std::optional(std::abs(at_low) < std::abs(at_high) ? low : high);
    }

    std::string show(model::QuantityId id, double si) const {
        const auto& unit = study_.model().all_quantities[id].unit;
        return units::format_quantity(unit.from_si(si), unit, engine_.catalogue);
    }

    std::string note(const Solution& solution, const std::vector<double>& misses) const {
        const std::string input(study_.model().all_quantities[goal_.input].name);
        const std::string output(study_.model().all_quantities[goal_.output].name);
        const std::string where =
            fmt::format("{} from {} to {}", input, show(goal_.input, solution.searched_low_si),
                        show(goal_.input, solution.searched_high_si));
        if (solution.values_si.size() > 1)
            return fmt::format("{} values of {} give this", solution.values_si.size(), input);
        if (!solution.values_si.empty()) return {};
        double least = std::numeric_limits<double>::infinity(), most = -least;
        for (const double miss : misses) {
            if (!std::isfinite(miss)) continue;
            least = std::min(least, miss + goal_.target_si);
            most = std::max(most, miss + goal_.target_si);
        }
        if (least > most) return fmt::format("{} has no value for {}", output, where);
        return fmt::format("no value does: {} runs from {} to {} for {}", output,
                           show(goal_.output, least), show(goal_.output, most), where);
    }

    const Study& study_;
    const Goal& goal_;
    const check::Engine& engine_;
};

}  // namespace

base::Result<Solution> solve(const Study& study, const Goal& goal, const check::Engine& engine) {
    return Solver(study, goal, engine).run();
}

}  // namespace ballpark::scenario
