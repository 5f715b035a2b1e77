#include "ballpark/finance/payback.hpp"

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<double> payback(std::span<const double> flows) {
    return discounted_payback(0, flows);
}

base::Result<double> discounted_payback(double rate, std::span<const double> flows) {
    if (auto fit = check_all(check_rate(rate), check_flows(flows)); !fit)
        return tl::unexpected(std::move(fit.error()));
    double sum = 0;
    double factor = 1;
    bool owing = false;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        const double flow = flows[i] * factor;
        if (owing && sum + flow >= 0)
            return finite_or_overflow(static_cast<double>(i) - 1 - sum / flow);
        sum += flow;
        owing = owing || sum < 0;
        factor /= 1 + rate;
    }
    if (!owing) return base::failure("no-outlay", "there is no outlay to pay back");
    return base::failure("no-payback", "the outlay is never paid back");
}

}  // namespace ballpark::finance
