#include "ballpark/finance/loan.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ballpark/finance/irr.hpp"
#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

/// (1 + rate)^periods - 1, exact for small rates too.
double growth(double rate, double periods) {
    return std::expm1(periods * std::log1p(rate));
}

/// What one payment a period of 1 comes to by the end of `periods`.
double annuity(double rate, double periods, When when) {
    if (rate == 0) return periods;
    return growth(rate, periods) / rate * (when == When::begin ? 1 + rate : 1);
}

Check check_amounts(double a, double b) {
    return check_all(check_finite(a, "amount"), check_finite(b, "amount"));
}

Check check_period(double per, double nper) {
    if (auto fit = check_positive(nper, "number of periods"); !fit) return fit;
    return check_whole(per, 1, nper, "period");
}

/// Payment in arrears. The form without (1 + rate)^nper on top survives where that overflows.
double level_payment(double rate, double nper, double pv, double fv) {
    if (rate == 0) return -(pv + fv) / nper;
    return -(pv + (pv + fv) / growth(rate, nper)) * rate;
}

/// Principal paid in arrears in the periods from `start` to `end`: the principal of a payment
/// grows by the rate from one to the next. Written so, nothing cancels late in a long loan, where
/// the balance is a small difference of large numbers.
double principal(double rate, double nper, double pv, double fv, double start, double end) {
    const double count = end - start + 1;
    if (rate == 0) return -(pv + fv) * count / nper;
    // (g^start-1) (g^count - 1) / (g^nper - 1), all over g^nper where the rate is above zero.
    const double log_rate = std::log1p(rate);
    const double share =
        rate > 0 ? std::exp((end - nper) * log_rate) * growth(rate, -count) / growth(rate, -nper)
                 : std::exp((start - 1) * log_rate) * growth(rate, count) / growth(rate, nper);
    return -(pv + fv) * share;
}

struct Split {
    double interest = 0;
    double principal = 0;
};

/// What the payments from `start` to `end` are made of. Every payment in advance is that in
/// arrears over 1 + rate, and so are its parts, but for the first, which is all principal.
Split split(double rate, double nper, double pv, double fv, double start, double end, When when) {
    const double payment = level_payment(rate, nper, pv, fv);
    const auto arrears = [&](double from, double to) {
        const double paid = principal(rate, nper, pv, fv, from, to);
        return Split{payment * (to - from + 1) - paid, paid};
    };
    if (when == When::end) return arrears(start, end);
    Split sum;
    const double from = std::max(start, 2.0);
    if (end >= from) {
        sum = arrears(from, end);
        sum.interest /= 1 + rate;
        sum.principal /= 1 + rate;
    }
    if (start == 1) sum.principal += payment / (1 + rate);
    return sum;
}

base::Result<Split> checked_split(double rate, double nper, double pv, double fv, double start,
                                  double end, When when) {
    if (auto fit = check_all(check_rate(rate), check_amounts(pv, fv), check_period(start, nper),
                             check_period(end, nper));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (start > end) return base::failure("bad-argument", "the first period comes after the last");
    return split(rate, nper, pv, fv, start, end, when);
}

}  // namespace

base::Result<double> pmt(double rate, double nper, double pv, double fv, When when) {
    if (auto fit = check_all(check_rate(rate), check_finite(nper, "number of periods"),
                             check_amounts(pv, fv));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (nper == 0)
        return base::failure("bad-argument", "there are no periods to spread the payments over");
    const double payment = level_payment(rate, nper, pv, fv);
    return finite_or_overflow(when == When::begin ? payment / (1 + rate) : payment);
}

base::Result<double> fv(double rate, double nper, double pmt, double pv, When when) {
    if (auto fit = check_all(check_rate(rate), check_finite(nper, "number of periods"),
                             check_amounts(pmt, pv));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow(-pv * (growth(rate, nper) + 1) - pmt * annuity(rate, nper, when));
}

base::Result<double> pv(double rate, double nper, double pmt, double fv, When when) {
    if (auto fit = check_all(check_rate(rate), check_finite(nper, "number of periods"),
                             check_amounts(pmt, fv));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    // The annuity over (1 + rate)^nper is that of minus nper periods, with its sign turned.
    return finite_or_overflow(-fv * (growth(rate, -nper) + 1) + pmt * annuity(rate, -nper, when));
}

base::Result<double> nper(double rate, double pmt, double pv, double fv, When when) {
    if (auto fit = check_all(check_rate(rate), check_finite(pmt, "payment"), check_amounts(pv, fv));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    const auto never = [] {
        return base::failure("no-root", "no number of periods balances these payments");
    };
    const auto always = [] {
        return base::failure("any-root", "any number of periods balances these payments");
    };
    if (rate == 0) {
        if (pmt != 0) return finite_or_overflow(-(pv + fv) / pmt);
        if (pv + fv == 0) return always();
        return never();
    }
    // What the payments are worth if they never end: (pv + forever) g = forever - fv.
    const double forever = pmt * (when == When::begin ? 1 + rate : 1) / rate;
    const double now = pv + forever;
    const double then = forever - fv;
    if (now == 0 && then == 0) return always();
    if (now == 0 || then == 0 || (now > 0) != (then > 0)) return never();
    // log(then / now), exact where the two are near each other.
    return finite_or_overflow(std::log1p(-(pv + fv) / now) / std::log1p(rate));
}

base::Result<double> rate(double nper, double pmt, double pv, double fv, When when) {
    if (auto fit = check_all(check_positive(nper, "number of periods"),
                             check_finite(pmt, "payment"), check_amounts(pv, fv));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (pmt == 0 && pv == 0 && fv == 0)
        return base::failure("any-root", "any rate balances payments of nothing");
    constexpr double most_flows = 20'000;
    if (nper == std::floor(nper) && nper <= most_flows) {
        std::vector<double> flows(static_cast<std::size_t>(nper) + 1, pmt);
        (when == When::end ? flows.front() : flows.back()) = 0;
        flows.front() += pv;
        flows.back() += fv;
        return irr(flows);
    }
    // A part of a period has no flow of its own. The balance times the rate has four terms, and a
    // zero at a rate of 0 % that is its own unless the amounts balance there.
    if (pv + pmt * nper + fv == 0) return 0;
    const double first = when == When::end ? pmt : 0;
    const double last = when == When::end ? 0 : pmt;
    const std::vector<double> times{0, 1, nper, nper + 1};
    const std::vector<double> flows{pv + last, first - pv, fv - last, -first - fv};
    auto found = irr_roots_at(times, flows);
    if (!found) return tl::unexpected(std::move(found.error()));
    std::erase_if(found->roots, [](const IrrRoot& root) { return std::abs(root.rate) < 1e-12; });
    if (found->roots.empty()) return base::failure("no-root", "no rate balances these payments");
    return found->quoted();
}

base::Result<double> ipmt(double rate, double per, double nper, double pv, double fv, When when) {
    return checked_split(rate, nper, pv, fv, per, per, when).and_then([](Split part) {
        return finite_or_overflow(part.interest);
    });
}

base::Result<double> ppmt(double rate, double per, double nper, double pv, double fv, When when) {
    return checked_split(rate, nper, pv, fv, per, per, when).and_then([](Split part) {
        return finite_or_overflow(part.principal);
    });
}

base::Result<double> cumipmt(double rate, double nper, double pv, double start, double end,
                             When when) {
    return checked_split(rate, nper, pv, 0, start, end, when).and_then([](Split part) {
        return finite_or_overflow(part.interest);
    });
}

base::Result<double> cumprinc(double rate, double nper, double pv, double start, double end,
                              When when) {
    return checked_split(rate, nper, pv, 0, start, end, when).and_then([](Split part) {
        return finite_or_overflow(part.principal);
    });
}

}  // namespace ballpark::finance
