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
#include "ballpark/finance/mirr.hpp"
#include "ballpark/finance/npv.hpp"
#include "ballpark/finance/payback.hpp"
#include "ballpark/finance/rates.hpp"
#include "ballpark/finance/tax.hpp"

namespace ballpark::model {
namespace {

using Arguments = std::span<const Argument>;
using Outcome = base::Result<std::vector<double>>;

Outcome one(base::Result<double> value) {
    if (!value) return tl::unexpected(std::move(value.error()));
    return std::vector<double>{*value};
}

/// With several roots none is the return of the project, so that none is given for it.
Outcome only_root(const base::Result<finance::IrrRoots>& found, base::Result<double> value) {
    if (!found || !found->ambiguous()) return one(std::move(value));
    constexpr std::size_t shown = 5;
    std::string rates;
    for (std::size_t i = 0; i < std::min(shown, found->roots.size()); ++i)
        rates += fmt::format("{}{:.10g}", i == 0 ? "" : ", ", found->roots[i].rate);
    if (found->roots.size() + found->too_large > shown || found->too_large > 0) rates += ", ...";
    auto fault = base::failure(
        "several-roots", fmt::format("the net present value of the flows is zero at {} rates: {}",
                                     found->roots.size() + found->too_large, rates));
    fault.value().notes.push_back(
        fmt::format("the one to quote if one must be: {:.10g}", found->quoted()));
    return fault;
}

Outcome irr(Arguments a) {
    return only_root(finance::irr_roots(a[0].numbers), finance::irr(a[0].numbers));
}

Outcome irr_roots(Arguments a) {
    auto found = finance::irr_roots(a[0].numbers);
    if (!found) return tl::unexpected(std::move(found.error()));
    if (found->too_large > 0)
        return base::failure("rate-overflow", "a rate of return is larger than a number can hold");
    std::vector<double> rates;
    for (const finance::IrrRoot& root : found->roots) rates.push_back(root.rate);
    return rates;
}

Outcome xirr(Arguments a) {
    return only_root(finance::xirr_roots(a[0].dates, a[1].numbers, a[2].basis),
                     finance::xirr(a[0].dates, a[1].numbers, a[2].basis));
}

Outcome tax(Arguments a) {
    auto taxes = finance::tax(a[0].numbers, a[1].number, a[2].number);
    if (!taxes) return tl::unexpected(std::move(taxes.error()));
    return std::move(taxes->tax);
}

Outcome sculpt(Arguments a) {
    const auto schedule = finance::sculpt(a[0].numbers, a[1].number, a[2].number, a[3].number);
    if (!schedule) return tl::unexpected(schedule.error());
    return std::vector<double>{schedule->debt};
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
    FinanceFunction{"irr_roots", Gives::plain_list, irr_roots, {amounts("flows")}},
    FinanceFunction{
        "mirr",
        Gives::plain,
        [](Arguments a) { return one(f::mirr(a[0].numbers, a[1].number, a[2].number)); },
        {amounts("flows"), plain("finance_rate"), plain("reinvest_rate")}},
    FinanceFunction{"xnpv",
                    Gives::in_units,
                    [](Arguments a) { return one(f::xnpv(a[0].number, a[1].dates, a[2].numbers)); },
                    {plain("rate"), dates, amounts("flows")}},
    FinanceFunction{"xirr", Gives::plain, xirr, {dates, amounts("flows"), basis}},
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
                    [](Arguments a) { return f::macrs(a[0].number, a[1].number); },
                    {amount("basis"), plain("years")}},
    FinanceFunction{
        "ddb",
        Gives::list_in_units,
        [](Arguments a) { return f::ddb(a[0].number, a[1].number, a[2].number, a[3].number); },
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
        "tax", Gives::list_in_units, tax, {amounts("income"), plain("rate"), plain("limit", 1)}},
    FinanceFunction{"sculpt",
                    Gives::in_units,
                    sculpt,
                    {amounts("cfads"), plain("dscr"), plain("interest"), plain("tenor")}},
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
