#include "ballpark/model/finance_functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ballpark/finance/construction.hpp"
#include "ballpark/finance/cover.hpp"
#include "ballpark/finance/dated.hpp"
#include "ballpark/finance/debt.hpp"
#include "ballpark/finance/depreciation.hpp"
#include "ballpark/finance/grant_element.hpp"
#include "ballpark/finance/irr.hpp"
#include "ballpark/finance/lcoe.hpp"
#include "ballpark/finance/mirr.hpp"
#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/payback.hpp"
#include "ballpark/finance/rates.hpp"
#include "ballpark/finance/royalty.hpp"
#include "ballpark/finance/tax.hpp"

namespace ballpark::model {
namespace {

using Arguments = std::span<const Argument>;
using Worked = base::Result<Outcome>;

constexpr int max_members = 10'000;  // of a list that a count or a range makes

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

Worked column(base::Result<finance::DebtSchedule> schedule,
              std::vector<double> finance::DebtSchedule::*which) {
    if (!schedule) return tl::unexpected(std::move(schedule.error()));
    return Outcome{std::move((*schedule).*which), {}};
}

Worked sculpt(Arguments a) {
    const auto schedule = finance::sculpt(a[0].numbers, a[1].number, a[2].number, a[3].number);
    if (!schedule) return tl::unexpected(schedule.error());
    return Outcome{{schedule->debt}, {}};
}

template <auto which>
Worked sculpted(Arguments a) {
    return column(finance::sculpt(a[0].numbers, a[1].number, a[2].number, a[3].number), which);
}

template <auto which>
Worked level(Arguments a) {
    return column(finance::level_debt(a[0].number, a[1].number, a[2].number, a[3].number), which);
}

template <auto which>
Worked equal_principal(Arguments a) {
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

constexpr Parameter plain(std::string_view name) {
    return {name, Takes::plain, std::nullopt};
}
constexpr Parameter plain(std::string_view name, double fallback) {
    return {name, Takes::plain, fallback};
}
constexpr Parameter amount(std::string_view name) {
    return {name, Takes::amount, std::nullopt};
}
constexpr Parameter amount(std::string_view name, double fallback) {
    return {name, Takes::amount, fallback};
}
constexpr Parameter amounts(std::string_view name) {
    return {name, Takes::amounts, std::nullopt};
}
constexpr Parameter divisor(std::string_view name) {
    return {name, Takes::divisor, std::nullopt};
}
constexpr Parameter divisors(std::string_view name) {
    return {name, Takes::divisors, std::nullopt};
}
constexpr Parameter date(std::string_view name) {
    return {name, Takes::date, std::nullopt};
}
constexpr Parameter dates{"dates", Takes::dates, std::nullopt};
constexpr Parameter when{"when", Takes::when, std::nullopt};
constexpr Parameter basis{"basis", Takes::basis, std::nullopt};

namespace f = finance;

constexpr std::array functions{
    FinanceFunction{"npv",
                    Gives::in_units,
                    [](Arguments a) { return one(f::npv(a[0].number, a[1].numbers, a[2].number)); },
                    {plain("rate"), amounts("flows"), plain("first", 0)}},
    FinanceFunction{"irr", Gives::plain, irr, {amounts("flows")}},
    FinanceFunction{"irr_roots",
                    Gives::plain_list,
                    [](Arguments a) { return all_rates(f::irr_roots(a[0].numbers)); },
                    {amounts("flows")}},
    FinanceFunction{
        "mirr",
        Gives::plain,
        [](Arguments a) { return one(f::mirr(a[0].numbers, a[1].number, a[2].number)); },
        {amounts("flows"), plain("finance_rate"), plain("reinvest_rate")}},
    FinanceFunction{
        "xnpv",
        Gives::in_units,
        [](Arguments a) { return one(f::xnpv(a[0].number, a[1].dates, a[2].numbers, a[3].basis)); },
        {plain("rate"), dates, amounts("flows"), basis}},
    FinanceFunction{
        "xnfv",
        Gives::in_units,
        [](Arguments a) { return one(f::xnfv(a[0].number, a[1].dates, a[2].numbers, a[3].basis)); },
        {plain("rate"), dates, amounts("flows"), basis}},
    FinanceFunction{"xfv",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(f::xfv(a[0].dates[0], a[1].dates[0], a[2].dates[0], a[3].number,
                                          a[4].number, a[5].number));
                    },
                    {date("start_date"), date("flow_date"), date("end_date"), plain("flow_rate"),
                     plain("end_rate"), amount("amount")}},
    FinanceFunction{"nfv",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(f::nfv(a[0].number, a[1].number, a[2].numbers, a[3].number));
                    },
                    {plain("rate"), plain("nper"), amounts("flows"), plain("first", 1)}},
    FinanceFunction{"xirr", Gives::plain, xirr, {dates, amounts("flows"), basis}},
    FinanceFunction{
        "xirr_roots",
        Gives::plain_list,
        [](Arguments a) { return all_rates(f::xirr_roots(a[0].dates, a[1].numbers, a[2].basis)); },
        {dates, amounts("flows"), basis}},
    FinanceFunction{"pmt",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(
                            f::pmt(a[0].number, a[1].number, a[2].number, a[3].number, a[4].when));
                    },
                    {plain("rate"), plain("nper"), amount("pv"), amount("fv", 0), when}},
    FinanceFunction{
        "ipmt",
        Gives::in_units,
        [](Arguments a) {
            return one(f::ipmt(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                               a[5].when));
        },
        {plain("rate"), plain("per"), plain("nper"), amount("pv"), amount("fv", 0), when}},
    FinanceFunction{
        "ppmt",
        Gives::in_units,
        [](Arguments a) {
            return one(f::ppmt(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                               a[5].when));
        },
        {plain("rate"), plain("per"), plain("nper"), amount("pv"), amount("fv", 0), when}},
    FinanceFunction{"nper",
                    Gives::plain,
                    [](Arguments a) {
                        return one(
                            f::nper(a[0].number, a[1].number, a[2].number, a[3].number, a[4].when));
                    },
                    {plain("rate"), amount("pmt"), amount("pv"), amount("fv", 0), when}},
    FinanceFunction{"rate",
                    Gives::plain,
                    [](Arguments a) {
                        return one(
                            f::rate(a[0].number, a[1].number, a[2].number, a[3].number, a[4].when));
                    },
                    {plain("nper"), amount("pmt"), amount("pv"), amount("fv", 0), when}},
    FinanceFunction{"fv",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(
                            f::fv(a[0].number, a[1].number, a[2].number, a[3].number, a[4].when));
                    },
                    {plain("rate"), plain("nper"), amount("pmt"), amount("pv", 0), when}},
    FinanceFunction{"pv",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(
                            f::pv(a[0].number, a[1].number, a[2].number, a[3].number, a[4].when));
                    },
                    {plain("rate"), plain("nper"), amount("pmt"), amount("fv", 0), when}},
    FinanceFunction{
        "cumipmt",
        Gives::in_units,
        [](Arguments a) {
            return one(f::cumipmt(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                                  a[5].when));
        },
        {plain("rate"), plain("nper"), amount("pv"), plain("start"), plain("end"), when}},
    FinanceFunction{
        "cumprinc",
        Gives::in_units,
        [](Arguments a) {
            return one(f::cumprinc(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                                   a[5].when));
        },
        {plain("rate"), plain("nper"), amount("pv"), plain("start"), plain("end"), when}},
    FinanceFunction{"crf",
                    Gives::plain,
                    [](Arguments a) { return one(f::crf(a[0].number, a[1].number)); },
                    {plain("rate"), plain("n")}},
    FinanceFunction{"effective_rate",
                    Gives::plain,
                    [](Arguments a) { return one(f::effective_rate(a[0].number, a[1].number)); },
                    {plain("nominal"), plain("n")}},
    FinanceFunction{"nominal_rate",
                    Gives::plain,
                    [](Arguments a) { return one(f::nominal_rate(a[0].number, a[1].number)); },
                    {plain("effective"), plain("n")}},
    FinanceFunction{"real_rate",
                    Gives::plain,
                    [](Arguments a) { return one(f::real_rate(a[0].number, a[1].number)); },
                    {plain("nominal"), plain("inflation")}},
    FinanceFunction{
        "pduration",
        Gives::plain,
        [](Arguments a) { return one(f::pduration(a[0].number, a[1].number, a[2].number)); },
        {plain("rate"), amount("pv"), amount("fv")}},
    FinanceFunction{"rri",
                    Gives::plain,
                    [](Arguments a) { return one(f::rri(a[0].number, a[1].number, a[2].number)); },
                    {plain("nper"), amount("pv"), amount("fv")}},
    FinanceFunction{"payback",
                    Gives::plain,
                    [](Arguments a) { return one(f::payback(a[0].numbers)); },
                    {amounts("flows")}},
    FinanceFunction{
        "discounted_payback",
        Gives::plain,
        [](Arguments a) { return one(f::discounted_payback(a[0].number, a[1].numbers)); },
        {plain("rate"), amounts("flows")}},
    FinanceFunction{"macrs",
                    Gives::list_in_units,
                    [](Arguments a) { return list(f::macrs(a[0].number, a[1].number)); },
                    {amount("basis"), plain("years")}},
    FinanceFunction{"ddb",
                    Gives::list_in_units,
                    [](Arguments a) {
                        return list(f::ddb(a[0].number, a[1].number, a[2].number, a[3].number));
                    },
                    {amount("cost"), amount("salvage"), plain("life"), plain("factor", 2)}},
    FinanceFunction{"sln",
                    Gives::in_units,
                    [](Arguments a) { return one(f::sln(a[0].number, a[1].number, a[2].number)); },
                    {amount("cost"), amount("salvage"), plain("life")}},
    FinanceFunction{
        "syd",
        Gives::in_units,
        [](Arguments a) { return one(f::syd(a[0].number, a[1].number, a[2].number, a[3].number)); },
        {amount("cost"), amount("salvage"), plain("life"), plain("period")}},
    FinanceFunction{
        "straight_line",
        Gives::list_in_units,
        [](Arguments a) { return list(f::straight_line(a[0].number, a[1].number, a[2].number)); },
        {amount("cost"), amount("salvage"), plain("life")}},
    FinanceFunction{"tax",
                    Gives::list_in_units,
                    tax,
                    {amounts("income"), plain("rate"), plain("limit", 1), plain("expiry", 0)}},
    FinanceFunction{"royalty",
                    Gives::list_in_units,
                    [](Arguments a) { return list(f::royalty(a[0].numbers, a[1].number)); },
                    {amounts("revenue"), plain("rate")}},
    FinanceFunction{"sculpt",
                    Gives::in_units,
                    sculpt,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_interest",
                    Gives::list_in_units,
                    sculpted<&f::DebtSchedule::interest>,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_principal",
                    Gives::list_in_units,
                    sculpted<&f::DebtSchedule::principal>,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_balance",
                    Gives::list_in_units,
                    sculpted<&f::DebtSchedule::balance>,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"loan_interest",
                    Gives::list_in_units,
                    level<&f::DebtSchedule::interest>,
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"loan_principal",
                    Gives::list_in_units,
                    level<&f::DebtSchedule::principal>,
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"loan_balance",
                    Gives::list_in_units,
                    level<&f::DebtSchedule::balance>,
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"equal_principal_interest",
                    Gives::list_in_units,
                    equal_principal<&f::DebtSchedule::interest>,
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"idc", Gives::in_units, idc, {amounts("draws"), plain("rate")}},
    FinanceFunction{"dscr", Gives::plain_list, dscr, {amounts("cfads"), amounts("service")}},
    FinanceFunction{"min_dscr",
                    Gives::plain,
                    [](Arguments a) { return one(f::min_dscr(a[0].numbers, a[1].numbers)); },
                    {amounts("cfads"), amounts("service")}},
    FinanceFunction{
        "plcr",
        Gives::plain,
        [](Arguments a) { return one(f::plcr(a[0].numbers, a[1].number, a[2].number)); },
        {amounts("cfads"), amount("debt"), plain("interest")}},
    FinanceFunction{"llcr",
                    Gives::plain,
                    [](Arguments a) {
                        return one(f::llcr(a[0].numbers, a[1].number, a[2].number, a[3].number));
                    },
                    {amounts("cfads"), amount("debt"), plain("interest"), plain("tenor")}},
    FinanceFunction{"grant_element",
                    Gives::plain,
                    [](Arguments a) {
                        return one(f::grant_element(a[0].number, a[1].number, a[2].number,
                                                    a[3].number, a[4].number));
                    },
                    {plain("interest"), plain("maturity"), plain("grace"), plain("discount", 0.1),
                     plain("payments_per_year", 2)}},
    FinanceFunction{"lcoe",
                    Gives::in_units,
                    lcoe,
                    {plain("rate"), amounts("costs"), divisors("energy"), plain("energy_rate", 0)}},
    FinanceFunction{
        "lcoe_fcr",
        Gives::in_units,
        [](Arguments a) {
            return one(f::lcoe_fixed_charge(a[0].number, a[1].number, a[2].number, a[3].number));
        },
        {plain("fixed_charge_rate"), amount("capital"), amount("fixed"), divisor("energy")}},
    FinanceFunction{"lcoe_cash",
                    Gives::in_units,
                    [](Arguments a) {
                        return one(f::lcoe_cash(a[0].number, a[1].number, a[2].number, a[3].number,
                                                a[4].number, a[5].number));
                    },
                    {plain("rate"), amount("capital"), amount("fixed"), divisor("energy"),
                     plain("years"), plain("degradation", 0)}},
    FinanceFunction{
        "degrading",
        Gives::list_in_units,
        [](Arguments a) { return list(f::degrading(a[0].number, a[1].number, a[2].number)); },
        {amount("first"), plain("degradation"), plain("years")}},
    FinanceFunction{
        "range", Gives::plain_list, range, {plain("first"), plain("last"), plain("step", 1)}},
    FinanceFunction{"repeat", Gives::list_in_units, repeat, {amount("amount"), plain("times")}},
    FinanceFunction{"sum", Gives::in_units, sum, {amounts("amounts")}},
    FinanceFunction{"mean", Gives::in_units, mean, {amounts("amounts")}},
    FinanceFunction{"cumulative", Gives::list_in_units, cumulative, {amounts("amounts")}},
    FinanceFunction{"first",
                    Gives::in_units,
                    [](Arguments a) { return member(a[0].numbers, 1); },
                    {amounts("amounts")}},
    FinanceFunction{"last",
                    Gives::in_units,
                    [](Arguments a) { return member(a[0].numbers, -1); },
                    {amounts("amounts")}},
    FinanceFunction{"at",
                    Gives::in_units,
                    [](Arguments a) { return member(a[0].numbers, a[1].number); },
                    {amounts("amounts"), plain("number")}},
    FinanceFunction{"count", Gives::plain, count, {amounts("amounts")}},
};

constexpr auto names = [] {
    std::array<std::string_view, functions.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = functions[i].name;
    return all;
}();

}  // namespace

std::span<const Parameter> FinanceFunction::parameters() const {
    std::size_t count = 0;
    while (count < slots.size() && !slots[count].name.empty()) ++count;
    return {slots.data(), count};
}

std::span<const FinanceFunction> finance_functions() {
    return functions;
}

std::span<const std::string_view> finance_function_names() {
    return names;
}

std::string signature(const FinanceFunction& function) {
    std::string text(function.name);
    char before = '(';
    for (const Parameter& parameter : function.parameters()) {
        text += before == '(' ? "(" : ", ";
        before = ',';
        text += parameter.name;
        if (parameter.takes == Takes::when) text += "=end";
        if (parameter.takes == Takes::basis) text += "=act/365";
        if (parameter.fallback) text += fmt::format("={}", *parameter.fallback);
    }
    return text + ")";
}

const FinanceFunction* find_finance_function(std::string_view name) {
    const auto found = std::ranges::find(functions, name, &FinanceFunction::name);
    return found == functions.end() ? nullptr : &*found;
}

}  // namespace ballpark::model
