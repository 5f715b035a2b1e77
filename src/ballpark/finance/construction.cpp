#include "ballpark/finance/construction.hpp"

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<Construction> interest_during_construction(std::span<const double> draws, double rate,
                                                        Draw timing) {
    if (auto fit = check_all(check_flows(draws, "draws"), check_rate(rate)); !fit)
        return tl::unexpected(std::move(fit.error()));
    const double own_year = timing == Draw::start ? 1 : timing == Draw::spread ? 0.5 : 0;
    Construction out;
    for (double draw : draws) {
        const double interest = (out.debt + draw * own_year) * rate;
        out.interest += interest;
        out.debt += draw + interest;
    }
    return out;
}

}  // namespace ballpark::finance
