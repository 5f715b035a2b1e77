#include "ballpark/finance/royalty.hpp"

#include <algorithm>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

Check check_steps(std::span<const RoyaltyStep> steps) {
    if (steps.empty()) return base::failure("bad-steps", "the royalty has no steps");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (auto fit = check_all(check_not_negative(steps[i].price, "price of a step"),
                                 check_share(steps[i].rate, "royalty rate"));
            !fit)
            return fit;
        if (i > 0 && steps[i].price <= steps[i - 1].price)
            return base::failure("bad-steps", "the steps of the royalty are not in order of price");
    }
    return {};
}

double rate_at(double price, std::span<const RoyaltyStep> steps, RoyaltyScale scale) {
    if (price <= 0) return 0;
    double whole = 0;
    double taken = 0;  // of a unit sold at this price
    for (std::size_t i = 0; i < steps.size() && steps[i].price <= price; ++i) {
        const double top = i + 1 < steps.size() ? std::min(steps[i + 1].price, price) : price;
        taken += steps[i].rate * (top - steps[i].price);
        whole = steps[i].rate;
    }
    return scale == RoyaltyScale::whole ? whole : taken / price;
}

}  // namespace

base::Result<std::vector<double>> royalty(std::span<const double> revenue, double rate) {
    if (auto fit = check_all(check_flows(revenue, "revenues"), check_share(rate, "royalty rate"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<double> out;
    for (double year : revenue) out.push_back(std::max(year, 0.0) * rate);
    return out;
}

base::Result<double> stepped_rate(double price, std::span<const RoyaltyStep> steps,
                                  RoyaltyScale scale) {
    if (auto fit = check_all(check_not_negative(price, "price"), check_steps(steps)); !fit)
        return tl::unexpected(std::move(fit.error()));
    return rate_at(price, steps, scale);
}

base::Result<std::vector<double>> stepped_royalty(std::span<const double> quantity,
                                                  std::span<const double> price,
                                                  std::span<const RoyaltyStep> steps,
                                                  RoyaltyScale scale) {
    if (auto fit =
            check_all(check_flows(quantity, "quantities"), check_flows(price, "prices"),
                      check_same_length(quantity.size(), price.size(), "quantities and prices"),
                      check_steps(steps));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<double> out;
    for (std::size_t i = 0; i < price.size(); ++i)
        out.push_back(std::max(quantity[i] * price[i], 0.0) * rate_at(price[i], steps, scale));
    return out;
}

}  // namespace ballpark::finance
