#include "ballpark/finance/grant_element.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<double> grant_element(double interest, double maturity, double grace, double discount,
                                   double payments_per_year) {
    if (auto fit =
            check_all(check_rate(interest, "interest rate"), check_rate(discount, "discount rate"),
                      check_positive(maturity, "maturity"), check_not_negative(grace, "grace"),
                      check_positive(payments_per_year, "number of payments a year"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (grace > maturity)
        return base::failure("bad-argument", "the grace is longer than the maturity");

    const double a = payments_per_year;
    // A grace of nothing still leaves one period before the first instalment.
    const double before_first = std::max(a * grace - 1, 0.0);  // in periods
    const double instalments = a * maturity - before_first;
    if (instalments <= 0)
        return base::failure("bad-argument", "the maturity is shorter than one payment period");
    const double log_year = std::log1p(discount);
    const double per_period = std::expm1(log_year / a);
    if (discount == 0) {
        // Nothing is discounted: less than face value by the interest, which is owed in full
        // before the first instalment and on half of the principal, and a period, afterwards.
        return finite_or_overflow(-interest / a * (before_first + (instalments + 1) / 2));
    }
    const double values = std::exp(-log_year * before_first / a) - std::exp(-log_year * maturity);
    return finite_or_overflow((1 - interest / a / per_period) *
                              (1 - values / (per_period * instalments)));
}

}  // namespace ballpark::finance
