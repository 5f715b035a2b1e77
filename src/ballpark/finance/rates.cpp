#include "ballpark/finance/rates.hpp"

#include <cmath>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<double> crf(double rate, double n) {
    if (auto fit = check_all(check_rate(rate), check_positive(n, "number of periods")); !fit)
        return tl::unexpected(std::move(fit.error()));
    if (rate == 0) return 1 / n;
    return finite_or_overflow(-rate / std::expm1(-n * std::log1p(rate)));
}

base::Result<double> effective_rate(double nominal, double n) {
    if (auto fit =
            check_all(check_finite(nominal, "nominal rate"), check_positive(n, "number of periods"),
                      check_rate(nominal / n, "rate a period"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow(std::expm1(n * std::log1p(nominal / n)));
}

base::Result<double> nominal_rate(double effective, double n) {
    if (auto fit = check_all(check_rate(effective, "effective rate"),
                             check_positive(n, "number of periods"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow(n * std::expm1(std::log1p(effective) / n));
}

base::Result<double> real_rate(double nominal, double inflation) {
    if (auto fit =
            check_all(check_rate(nominal, "nominal rate"), check_rate(inflation, "inflation"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow((nominal - inflation) / (1 + inflation));
}

base::Result<double> pduration(double rate, double pv, double fv) {
    if (auto fit = check_all(check_rate(rate), check_positive(pv, "present value"),
                             check_positive(fv, "future value"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (rate == 0 && pv == fv)
        return base::failure("any-root", "at a rate of zero the value never changes");
    if (rate == 0) return base::failure("no-root", "at a rate of zero nothing grows");
    return finite_or_overflow((std::log(fv) - std::log(pv)) / std::log1p(rate));
}

base::Result<double> rri(double n, double pv, double fv) {
    if (auto fit =
            check_all(check_positive(n, "number of periods"), check_positive(pv, "present value"),
                      check_not_negative(fv, "future value"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow(std::expm1(std::log(fv / pv) / n));
}

}  // namespace ballpark::finance
