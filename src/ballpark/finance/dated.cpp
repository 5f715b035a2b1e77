#include "ballpark/finance/dated.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

base::Result<std::vector<double>> years_of(std::span<const base::Date> dates,
                                           std::span<const double> flows, DayCount basis) {
    if (auto fit = check_all(check_flows(flows),
                             check_same_length(dates.size(), flows.size(), "dates and flows"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return years_from_earliest(dates, basis);
}

/// The value at `origin` years after the earliest date.
base::Result<double> value_at(double rate, std::span<const double> years,
                              std::span<const double> flows, double origin) {
    if (auto fit = check_rate(rate); !fit) return tl::unexpected(std::move(fit.error()));
    double sum = 0;
    for (std::size_t i = 0; i < flows.size(); ++i)
        sum += flows[i] * std::exp((origin - years[i]) * std::log1p(rate));
    return finite_or_overflow(sum);
}

}  // namespace

base::Result<std::vector<double>> years_from_earliest(std::span<const base::Date> dates,
                                                      DayCount basis) {
    if (dates.empty()) return base::failure("no-flows", "there are no dates");
    const auto order = [](base::Date date) { return std::tuple(date.year, date.month, date.day); };
    const base::Date earliest = *std::ranges::min_element(dates, {}, order);
    std::vector<double> years;
    years.reserve(dates.size());
    for (base::Date date : dates) {
        auto fraction = year_fraction(earliest, date, basis);
        if (!fraction) return tl::unexpected(std::move(fraction.error()));
        years.push_back(*fraction);
    }
    return years;
}

base::Result<double> xnpv(double rate, std::span<const base::Date> dates,
                          std::span<const double> flows, DayCount basis) {
    return years_of(dates, flows, basis).and_then([&](const std::vector<double>& years) {
        return value_at(rate, years, flows, 0);
    });
}

base::Result<double> xnfv(double rate, std::span<const base::Date> dates,
                          std::span<const double> flows, DayCount basis) {
    return years_of(dates, flows, basis).and_then([&](const std::vector<double>& years) {
        return value_at(rate, years, flows, *std::ranges::max_element(years));
    });
}

base::Result<IrrRoots> xirr_roots(std::span<const base::Date> dates, std::span<const double> flows,
                                  DayCount basis) {
    return years_of(dates, flows, basis).and_then([&](const std::vector<double>& years) {
        return irr_roots_at(years, flows);
    });
}

base::Result<double> xirr(std::span<const base::Date> dates, std::span<const double> flows,
                          DayCount basis) {
    return years_of(dates, flows, basis).and_then([&](const std::vector<double>& years) {
        return irr_at(years, flows);
    });
}

base::Result<double> xfv(base::Date start_date, base::Date flow_date, base::Date end_date,
                         double flow_rate, double end_rate, double amount) {
    if (auto fit =
            check_all(check_rate(flow_rate), check_rate(end_rate), check_finite(amount, "amount"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    const auto to_flow = year_fraction(start_date, flow_date, DayCount::act_365f);
    if (!to_flow) return to_flow;
    const auto to_end = year_fraction(start_date, end_date, DayCount::act_365f);
    if (!to_end) return to_end;
    return finite_or_overflow(
        amount * std::exp(*to_end * std::log1p(end_rate) - *to_flow * std::log1p(flow_rate)));
}

}  // namespace ballpark::finance
