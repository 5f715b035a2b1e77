#include "ballpark/finance/depreciation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

constexpr double longest_life = 200;  // years; a list, so it is bounded

Check check_asset(double cost, double salvage, double life) {
    if (auto fit =
            check_all(check_not_negative(cost, "cost"),
                      check_not_negative(salvage, "salvage value"), check_positive(life, "life"));
        !fit)
        return fit;
    if (salvage <= cost) return {};
    return base::failure("bad-argument", "the salvage value is above the cost");
}

// Per cent a year; IRS Publication 946 (2023), Appendix A, Table A-1, half-year convention.
constexpr std::array<double, 4> percent_3{33.33, 44.45, 14.81, 7.41};
constexpr std::array<double, 6> percent_5{20.00, 32.00, 19.20, 11.52, 11.52, 5.76};
constexpr std::array<double, 8> percent_7{14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46};
constexpr std::array<double, 11> percent_10{10.00, 18.00, 14.40, 11.52, 9.22, 7.37,
                                            6.55,  6.55,  6.56,  6.55,  3.28};
constexpr std::array<double, 16> percent_15{5.00, 9.50, 8.55, 7.70, 6.93, 6.23, 5.90, 5.90,
                                            5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 2.95};
constexpr std::array<double, 21> percent_20{3.750, 7.219, 6.677, 6.177, 5.713, 5.285, 4.888,
                                            4.522, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461,
                                            4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 2.231};

std::span<const double> percents(double years) {
    if (years == 3) return percent_3;
    if (years == 5) return percent_5;
    if (years == 7) return percent_7;
    if (years == 10) return percent_10;
    if (years == 15) return percent_15;
    if (years == 20) return percent_20;
    return {};
}

}  // namespace

base::Result<double> sln(double cost, double salvage, double life) {
    if (auto fit = check_asset(cost, salvage, life); !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow((cost - salvage) / life);
}

base::Result<std::vector<double>> straight_line(double cost, double salvage, double life) {
    if (auto fit = check_whole(life, 1, longest_life, "life"); !fit)
        return tl::unexpected(std::move(fit.error()));
    return sln(cost, salvage, life).map([&](double each) {
        return std::vector<double>(static_cast<std::size_t>(life), each);
    });
}

base::Result<double> syd(double cost, double salvage, double life, double period) {
    if (auto fit =
            check_all(check_asset(cost, salvage, life), check_whole(period, 1, life, "period"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    return finite_or_overflow((cost - salvage) * (life - period + 1) * 2 / (life * (life + 1)));
}

base::Result<std::vector<double>> ddb(double cost, double salvage, double life, double factor) {
    if (auto fit =
            check_all(check_asset(cost, salvage, life), check_whole(life, 1, longest_life, "life"),
                      check_positive(factor, "factor"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    std::vector<double> years;
    double left = cost;
    for (double year = 1; year <= life; ++year) {
        const double depreciation =
            std::max(0.0, std::min(left * std::min(factor / life, 1.0), left - salvage));
        years.push_back(depreciation);
        left -= depreciation;
    }
    return years;
}

base::Result<std::vector<double>> macrs(double basis, double years) {
    if (auto fit = check_all(check_not_negative(basis, "basis"), check_finite(years, "years"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    const std::span<const double> table = percents(years);
    if (table.empty())
        return base::failure("bad-argument",
                             "the tables are for property of 3, 5, 7, 10, 15 or 20 years");
    std::vector<double> parts;
    for (double percent : table) parts.push_back(basis * percent / 100);
    return parts;
}

}  // namespace ballpark::finance
