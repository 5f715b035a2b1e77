#include "ballpark/finance/npv.hpp"

#include <cmath>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<double> npv(double rate, std::span<const double> flows, double first) {
    if (auto fit = check_all(check_rate(rate), check_flows(flows), check_finite(first, "period"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    // From the last flow back (Horner): one division a flow.
    double sum = 0;
    for (std::size_t i = flows.size(); i-- > 0;) sum = flows[i] + sum / (1 + rate);
    return finite_or_overflow(sum * std::exp(-first * std::log1p(rate)));
}

base::Result<double> nfv(double rate, double periods, std::span<const double> flows, double first) {
    if (auto fit = check_finite(periods, "number of periods"); !fit)
        return tl::unexpected(std::move(fit.error()));
    return npv(rate, flows, first - periods);
}

}  // namespace ballpark::finance
