#include "ballpark/finance/mirr.hpp"

#include <cmath>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<double> mirr(std::span<const double> flows, double finance_rate,
                          double reinvest_rate) {
    if (auto fit = check_all(check_flows(flows), check_rate(finance_rate, "finance rate"),
                             check_rate(reinvest_rate, "reinvestment rate"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (flows.size() < 2)
        return base::failure("too-short", "a rate of return needs two flows or more");

    const std::size_t n = flows.size() - 1;
    double in = 0;   // at the end
    double out = 0;  // at the start
    for (double flow : flows) in = in * (1 + reinvest_rate) + (flow > 0 ? flow : 0);
    for (std::size_t i = flows.size(); i-- > 0;)
        out = out / (1 + finance_rate) - (flows[i] < 0 ? flows[i] : 0);
    if (in == 0 || out == 0)
        return base::failure("no-sign-change", in == 0 ? "no flow comes in: no rate of return"
                                                       : "no flow goes out: no rate of return");
    return finite_or_overflow(std::expm1(std::log(in / out) / static_cast<double>(n)));
}

}  // namespace ballpark::finance
