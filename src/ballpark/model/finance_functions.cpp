#include "ballpark/model/finance_functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

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
#include "ballpark/model/finance_work.hpp"

namespace ballpark::model {
namespace {

using work::Arguments;
using work::list;
using work::one;

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
namespace w = work;

constexpr std::array functions{
    FinanceFunction{"npv",
                    Gives::in_units,
                    [](Arguments a) { return one(f::npv(a[0].number, a[1].numbers, a[2].number)); },
                    {plain("rate"), amounts("flows"), plain("first", 0)}},
    FinanceFunction{"irr", Gives::plain, w::irr, {amounts("flows")}},
    FinanceFunction{"irr_roots",
                    Gives::plain_list,
                    [](Arguments a) { return w::all_rates(f::irr_roots(a[0].numbers)); },
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
    FinanceFunction{"xirr", Gives::plain, w::xirr, {dates, amounts("flows"), basis}},
    FinanceFunction{"xirr_roots",
                    Gives::plain_list,
                    [](Arguments a) {
                        return w::all_rates(f::xirr_roots(a[0].dates, a[1].numbers, a[2].basis));
                    },
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
                    w::tax,
                    {amounts("income"), plain("rate"), plain("limit", 1), plain("expiry", 0)}},
    FinanceFunction{"royalty",
                    Gives::list_in_units,
                    [](Arguments a) { return list(f::royalty(a[0].numbers, a[1].number)); },
                    {amounts("revenue"), plain("rate")}},
    FinanceFunction{"sculpt",
                    Gives::in_units,
                    w::sculpt,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_interest",
                    Gives::list_in_units,
                    [](Arguments a) { return w::sculpted(a, &f::DebtSchedule::interest); },
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_principal",
                    Gives::list_in_units,
                    [](Arguments a) { return w::sculpted(a, &f::DebtSchedule::principal); },
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"sculpt_balance",
                    Gives::list_in_units,
                    [](Arguments a) { return w::sculpted(a, &f::DebtSchedule::balance); },
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
    FinanceFunction{"loan_interest",
                    Gives::list_in_units,
                    [](Arguments a) { return w::level(a, &f::DebtSchedule::interest); },
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"loan_principal",
                    Gives::list_in_units,
                    [](Arguments a) { return w::level(a, &f::DebtSchedule::principal); },
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"loan_balance",
                    Gives::list_in_units,
                    [](Arguments a) { return w::level(a, &f::DebtSchedule::balance); },
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"equal_principal_interest",
                    Gives::list_in_units,
                    [](Arguments a) { return w::equal_principal(a, &f::DebtSchedule::interest); },
                    {amount("debt"), plain("interest"), plain("tenor"), plain("grace", 0)}},
    FinanceFunction{"idc", Gives::in_units, w::idc, {amounts("draws"), plain("rate")}},
    FinanceFunction{"dscr", Gives::plain_list, w::dscr, {amounts("cfads"), amounts("service")}},
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
                    w::lcoe,
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
        "range", Gives::plain_list, w::range, {plain("first"), plain("last"), plain("step", 1)}},
    FinanceFunction{"repeat", Gives::list_in_units, w::repeat, {amount("amount"), plain("times")}},
    FinanceFunction{"sum", Gives::in_units, w::sum, {amounts("amounts")}},
    FinanceFunction{"mean", Gives::in_units, w::mean, {amounts("amounts")}},
    FinanceFunction{"cumulative", Gives::list_in_units, w::cumulative, {amounts("amounts")}},
    FinanceFunction{"first",
                    Gives::in_units,
                    [](Arguments a) { return w::member(a[0].numbers, 1); },
                    {amounts("amounts")}},
    FinanceFunction{"last",
                    Gives::in_units,
                    [](Arguments a) { return w::member(a[0].numbers, -1); },
                    {amounts("amounts")}},
    FinanceFunction{"at",
                    Gives::in_units,
                    [](Arguments a) { return w::member(a[0].numbers, a[1].number); },
                    {amounts("amounts"), plain("number")}},
    FinanceFunction{"count", Gives::plain, w::count, {amounts("amounts")}},
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
