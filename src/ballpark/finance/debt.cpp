#include "ballpark/finance/debt.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/rates.hpp"
#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

constexpr double longest_tenor = 1000;

Check check_loan(double debt, double interest, double tenor, double grace) {
    if (auto fit =
            check_all(check_not_negative(debt, "debt"), check_rate(interest, "interest rate"),
                      check_whole(tenor, 1, longest_tenor, "tenor"));
        !fit)
        return fit;
    return check_whole(grace, 0, tenor - 1, "grace");
}

Check check_cover(std::span<const double> cfads, double dscr, double interest, double tenor) {
    if (auto fit = check_all(check_flows(cfads, "cash flows"), check_positive(dscr, "cover ratio"),
                             check_loan(0, interest, tenor, 0));
        !fit)
        return fit;
    if (static_cast<double>(cfads.size()) >= tenor) return {};
    return base::failure("lengths-differ", "the tenor is longer than the cash flow");
}

/// Runs the loan: `pay(year, interest)` says the principal of each year.
template <class Pay>
DebtSchedule run(double debt, double rate, double tenor, Pay pay) {
    DebtSchedule out;
    out.debt = debt;
    double balance = debt;
    constexpr double rounding = 1e-13;  // of the debt: what is left then is nothing
    for (std::size_t year = 0; year < static_cast<std::size_t>(tenor); ++year) {
        const double interest = balance * rate;
        const double principal = pay(year, interest);
        balance -= principal;
        if (std::abs(balance) <= rounding * debt * tenor) balance = 0;
        out.interest.push_back(interest);
        out.principal.push_back(principal);
        out.balance.push_back(balance);
    }
    return out;
}

}  // namespace

std::vector<double> DebtSchedule::services() const {
    std::vector<double> out(interest.size());
    std::ranges::transform(interest, principal, out.begin(), std::plus<>{});
    return out;
}

base::Result<DebtSchedule> level_debt(double debt, double interest, double tenor, double grace) {
    if (auto fit = check_loan(debt, interest, tenor, grace); !fit)
        return tl::unexpected(std::move(fit.error()));
    return crf(interest, tenor - grace).map([&](double factor) {
        return run(debt, interest, tenor, [&](std::size_t year, double due) {
            return static_cast<double>(year) < grace ? 0 : debt * factor - due;
        });
    });
}

base::Result<DebtSchedule> equal_principal_debt(double debt, double interest, double tenor,
                                                double grace) {
    if (auto fit = check_loan(debt, interest, tenor, grace); !fit)
        return tl::unexpected(std::move(fit.error()));
    return run(debt, interest, tenor, [&](std::size_t year, double) {
        return static_cast<double>(year) < grace ? 0 : debt / (tenor - grace);
    });
}

base::Result<DebtSchedule> sculpt(std::span<const double> cfads, double dscr, double interest,
                                  double tenor) {
    if (auto fit = check_cover(cfads, dscr, interest, tenor); !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<double> service;
    for (double flow : cfads.first(static_cast<std::size_t>(tenor)))
        service.push_back(std::max(flow, 0.0) / dscr);
    return npv(interest, service, 1).map([&](double debt) {
        return run(debt, interest, tenor,
                   [&](std::size_t year, double due) { return service[year] - due; });
    });
}

base::Result<DebtSchedule> level_debt_at_cover(std::span<const double> cfads, double dscr,
                                               double interest, double tenor) {
    if (auto fit = check_cover(cfads, dscr, interest, tenor); !fit)
        return tl::unexpected(std::move(fit.error()));
    const double worst = std::ranges::min(cfads.first(static_cast<std::size_t>(tenor)));
    return crf(interest, tenor).and_then([&](double factor) {
        return level_debt(std::max(worst, 0.0) / dscr / factor, interest, tenor);
    });
}

}  // namespace ballpark::finance
