#include "ballpark/model/finance_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ballpark/finance/construction.hpp"
#include "ballpark/finance/cover.hpp"
#include "ballpark/finance/dated.hpp"
#include "ballpark/finance/irr.hpp"
#include "ballpark/finance/lcoe.hpp"
#include "ballpark/finance/mirr.hpp"
#include "ballpark/finance/tax.hpp"

namespace ballpark::model::work {
namespace {

constexpr int max_members = 10'000;  // of a list that a count or a range makes

Worked column(base::Result<finance::DebtSchedule> schedule, Column which) {
    if (!schedule) return tl::unexpected(std::move(schedule.error()));
    return Outcome{std::move((*schedule).*which), {}};
}

/// A sum that does not depend on the order of large and small flows (Neumaier 1974).
class Total {
public:
    void add(double number) {
        const double next = sum_ + number;
        lost_ +=
            std::abs(sum_) >= std::abs(number) ? (sum_ - next) + number : (number - next) + sum_;
        sum_ = next;
    }
    double value() const { return sum_ + lost_; }

private:
    double sum_ = 0;
    double lost_ = 0;
};

}  // namespace

Worked one(base::Result<double> value) {
    if (!value) return tl::unexpected(std::move(value.error()));
    return Outcome{{*value}, {}};
}

Worked list(base::Result<std::vector<double>> values) {
    if (!values) return tl::unexpected(std::move(values.error()));
    return Outcome{std::move(*values), {}};
}

/// With several roots none is the return of the project: the one that is given is said to be one of
/// them, and the others stand beside it.
Worked rate_of_return(const base::Result<finance::IrrRoots>& found, base::Result<double> value) {
    auto result = one(std::move(value));
    if (!result || !found || !found->ambiguous()) return result;
    constexpr std::size_t shown = 8;
    const std::size_t count = found->roots.size() + found->too_large;
    std::string rates;
    for (std::size_t i = 0; i < std::min(shown, found->roots.size()); ++i)
        rates += fmt::format("{}{:.10g}", i == 0 ? "" : ", ", found->roots[i].rate);
    if (count > std::min(shown, found->roots.size())) rates += ", ...";
    result->notes.push_back(fmt::format(
        "{} rates of return solve these flows: {}; {:.10g} is the one to quote if one must be",
        count, rates, found->quoted()));
    return result;
}

Worked irr(Arguments a) {
    return rate_of_return(finance::irr_roots(a[0].numbers), finance::irr(a[0].numbers));
}

Worked all_rates(base::Result<finance::IrrRoots> found) {
    if (!found) return tl::unexpected(std::move(found.error()));
    if (found->too_large > 0)
        return base::failure("rate-overflow", "a rate of return is larger than a number can hold");
    Outcome result;
    for (const finance::IrrRoot& root : found->roots) result.numbers.push_back(root.rate);
    return result;
}

Worked xirr(Arguments a) {
    return rate_of_return(finance::xirr_roots(a[0].dates, a[1].numbers, a[2].basis),
                          finance::xirr(a[0].dates, a[1].numbers, a[2].basis));
}

Worked tax(Arguments a) {
    auto taxes = finance::tax(a[0].numbers, a[1].number, a[2].number);
    if (!taxes) return tl::unexpected(std::move(taxes.error()));
    return Outcome{std::move(taxes->tax), {}};
}

Worked sculpt(Arguments a) {
    const auto schedule = finance::sculpt(a[0].numbers, a[1].number, a[2].number, a[3].number);
    if (!schedule) return tl::unexpected(schedule.error());
    return Outcome{{schedule->debt}, {}};
}

Worked sculpted(Arguments a, Column which) {
    return column(finance::sculpt(a[0].numbers, a[1].number, a[2].number, a[3].number), which);
}

Worked level(Arguments a, Column which) {
    return column(finance::level_debt(a[0].number, a[1].number, a[2].number, a[3].number), which);
}

Worked equal_principal(Arguments a, Column which) {
    return column(finance::equal_principal_debt(a[0].number, a[1].number, a[2].number, a[3].number),
                  which);
}

Worked dscr(Arguments a) {
    const auto cover = finance::dscr(a[0].numbers, a[1].numbers);
    if (!cover) return tl::unexpected(cover.error());
    Outcome result;
    for (const auto& year : *cover) {
        if (!year) return base::failure("no-debt", "a year without debt service has no cover");
        result.numbers.push_back(*year);
    }
    return result;
}

Worked range(Arguments a) {
    const double first = a[0].number;
    const double last = a[1].number;
    const double step = a[2].number;
    if (step == 0 || (last - first) / step < 0)
        return base::failure("bad-argument", "the step never comes to the last number");
    const double count = std::floor((last - first) / step + 1e-9) + 1;
    if (!(count <= max_members))
        return base::failure("bad-argument",
                             fmt::format("a list of more than {} members", max_members));
    Outcome result;
    for (double i = 0; i < count; ++i) result.numbers.push_back(first + i * step);
    return result;
}

Worked repeat(Arguments a) {
    const double count = a[1].number;
    if (!(count >= 1 && count <= max_members && count == std::floor(count)))
        return base::failure(
            "bad-argument",
            fmt::format("the times must be a whole number from 1 to {}", max_members));
    return Outcome{std::vector<double>(static_cast<std::size_t>(count), a[0].number), {}};
}

Worked cumulative(Arguments a) {
    Outcome result;
    Total total;
    for (const double number : a[0].numbers) {
        total.add(number);
        result.numbers.push_back(total.value());
    }
    return result;
}

Worked sum(Arguments a) {
    Total total;
    for (const double number : a[0].numbers) total.add(number);
    return Outcome{{total.value()}, {}};
}

Worked mean(Arguments a) {
    if (a[0].numbers.empty()) return base::failure("no-flows", "an empty list has no mean");
    const double all = sum(a)->numbers.front();
    return Outcome{{all / static_cast<double>(a[0].numbers.size())}, {}};
}

/// Member `number` of the list, counted from 1; from its end if below 0.
Worked member(std::span<const double> list, double number) {
    const double size = static_cast<double>(list.size());
    const double place = number > 0 ? number - 1 : size + number;
    if (number == 0 || std::floor(number) != number || !(place >= 0 && place < size))
        return base::failure("bad-argument",
                             fmt::format("a list of {} has no such member", list.size()));
    return Outcome{{list[static_cast<std::size_t>(place)]}, {}};
}

Worked count(Arguments a) {
    return Outcome{{static_cast<double>(a[0].numbers.size())}, {}};
}

/// Real where the energy is discounted at a real rate and the costs are in money of each year.
Worked lcoe(Arguments a) {
    const double energy_rate = a[3].given ? a[3].number : a[0].number;
    const auto cost =
        finance::lcoe_of_streams(a[0].number, energy_rate, a[1].numbers, a[2].numbers);
    if (!cost) return tl::unexpected(cost.error());
    return Outcome{{cost->real}, {}};
}

Worked idc(Arguments a) {
    const auto built = finance::interest_during_construction(a[0].numbers, a[1].number);
    if (!built) return tl::unexpected(built.error());
    return Outcome{{built->interest}, {}};
}

}  // namespace ballpark::model::work
