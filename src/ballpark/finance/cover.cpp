#include "ballpark/finance/cover.hpp"

#include <algorithm>

#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

base::Result<std::vector<std::optional<double>>> dscr(std::span<const double> cfads,
                                                      std::span<const double> service) {
    if (auto fit =
            check_all(check_flows(cfads, "cash flows"), check_finite(service, "service"),
                      check_same_length(cfads.size(), service.size(), "cash flows and services"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<std::optional<double>> cover(cfads.size());
    for (std::size_t i = 0; i < cfads.size(); ++i)
        if (service[i] > 0) cover[i] = cfads[i] / service[i];
    return cover;
}

base::Result<double> min_dscr(std::span<const double> cfads, std::span<const double> service) {
    auto cover = dscr(cfads, service);
    if (!cover) return tl::unexpected(std::move(cover.error()));
    std::optional<double> worst;
    for (const std::optional<double>& year : *cover)
        if (year && (!worst || *year < *worst)) worst = year;
    if (!worst) return base::failure("no-debt", "there is no debt service to cover");
    return finite_or_overflow(*worst);
}

base::Result<double> llcr(std::span<const double> cfads, double debt, double interest,
                          double tenor) {
    if (auto fit = check_all(check_flows(cfads, "cash flows"),
                             check_whole(tenor, 1, static_cast<double>(cfads.size()), "tenor"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return plcr(cfads.first(static_cast<std::size_t>(tenor)), debt, interest);
}

base::Result<double> plcr(std::span<const double> cfads, double debt, double interest) {
    if (auto fit = check_not_negative(debt, "debt"); !fit)
        return tl::unexpected(std::move(fit.error()));
    if (debt == 0) return base::failure("no-debt", "there is no debt to cover");
    return npv(interest, cfads, 1).and_then([&](double value) {
        return finite_or_overflow(value / debt);
    });
}

}  // namespace ballpark::finance
