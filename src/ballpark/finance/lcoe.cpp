#include "ballpark/finance/lcoe.hpp"

#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

base::Result<double> over_energy(const base::Result<double>& cost,
                                 const base::Result<double>& energy) {
    if (!cost) return cost;
    if (!energy) return energy;
    if (*energy <= 0) return base::failure("no-energy", "there is no energy to bear the cost");
    return finite_or_overflow(*cost / *energy);
}

}  // namespace

base::Result<double> lcoe(double rate, std::span<const double> costs,
                          std::span<const double> energy) {
    return lcoe_of_streams(rate, rate, costs, energy).map([](const Lcoe& cost) {
        return cost.real;
    });
}

base::Result<Lcoe> lcoe_of_streams(double nominal_rate, double real_rate,
                                   std::span<const double> costs, std::span<const double> energy) {
    if (auto fit = check_same_length(costs.size(), energy.size(), "costs and energies"); !fit)
        return tl::unexpected(std::move(fit.error()));
    const auto cost = npv(nominal_rate, costs);
    auto nominal = over_energy(cost, npv(nominal_rate, energy));
    if (!nominal) return tl::unexpected(std::move(nominal.error()));
    auto real = over_energy(cost, npv(real_rate, energy));
    if (!real) return tl::unexpected(std::move(real.error()));
    return Lcoe{*nominal, *real};
}

base::Result<double> lcoe_fixed_charge(double fixed_charge_rate, double capital_cost,
                                       double fixed_cost_per_year, double annual_energy,
                                       double variable_cost_per_energy) {
    if (auto fit = check_all(check_finite(fixed_charge_rate, "fixed charge rate"),
                             check_finite(capital_cost, "capital cost"),
                             check_finite(fixed_cost_per_year, "fixed cost"),
                             check_finite(annual_energy, "annual energy"),
                             check_finite(variable_cost_per_energy, "variable cost"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return over_energy(fixed_charge_rate * capital_cost + fixed_cost_per_year, annual_energy)
        .and_then([&](double cost) { return finite_or_overflow(cost + variable_cost_per_energy); });
}

base::Result<double> lcoe_cash(double rate, double capital_cost, double fixed_cost_per_year,
                               double first_year_energy, double years, double degradation,
                               double variable_cost_per_energy) {
    if (auto fit = check_all(check_rate(rate), check_finite(capital_cost, "capital cost"),
                             check_finite(fixed_cost_per_year, "fixed cost"),
                             check_finite(variable_cost_per_energy, "variable cost"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    auto energy = degrading(first_year_energy, degradation, years);
    if (!energy) return tl::unexpected(std::move(energy.error()));
    const std::vector<double> fixed(energy->size(), fixed_cost_per_year);
    return npv(rate, fixed, 1)
        .and_then([&](double upkeep) {
            return over_energy(capital_cost + upkeep, npv(rate, *energy, 1));
        })
        .and_then([&](double cost) { return finite_or_overflow(cost + variable_cost_per_energy); });
}

base::Result<std::vector<double>> degrading(double first, double degradation, double years) {
    if (auto fit =
            check_all(check_finite(first, "first year"), check_share(degradation, "degradation"),
                      check_whole(years, 1, 1000, "number of years"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<double> out;
    for (double year = 1; year <= years; ++year, first *= 1 - degradation) out.push_back(first);
    return out;
}

}  // namespace ballpark::finance
