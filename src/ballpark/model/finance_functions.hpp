#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/finance/day_count.hpp"
#include "ballpark/finance/loan.hpp"

namespace ballpark::model {

/// What a parameter takes. `plain`: a number without a dimension. `amount`, `amounts`: a number, a
/// list of them, in any unit, but all those of one call in the same; `divisor`, `divisors`: the
/// same in a unit of their own, by which that of the result is divided (the energy of an LCOE).
enum class Takes : std::uint8_t {
    plain,
    amount,
    amounts,
    divisor,
    divisors,
    date,
    dates,
    when,
    basis
};

struct Parameter {
    std::string_view name;
    Takes takes = Takes::plain;
    std::optional<double> fallback;  ///< of a number that may be left out

    constexpr bool one_number() const {
        return takes == Takes::plain || takes == Takes::amount || takes == Takes::divisor;
    }
    constexpr bool list() const {
        return takes == Takes::amounts || takes == Takes::divisors || takes == Takes::dates;
    }
    constexpr bool divides() const { return takes == Takes::divisor || takes == Takes::divisors; }
    /// A word always has a value of its own to fall back to: end, act/365.
    constexpr bool may_be_left_out() const {
        return fallback.has_value() || takes == Takes::when || takes == Takes::basis;
    }
};

/// What was given for a parameter; which member holds it follows from what the parameter takes.
struct Argument {
    bool given = false;
    base::Span span;
    double number = 0;
    std::vector<double> numbers;  ///< of a list; of a number, if a list stands for it
    std::vector<base::Date> dates;
    finance::When when = finance::When::end;
    finance::DayCount basis = finance::DayCount::act_365f;
};

/// What a function comes to, and what has to be said with it.
struct Outcome {
    std::vector<double> numbers;
    std::vector<std::string> notes;
};

/// What comes out. `in_units`: in the unit of the amounts that went in, over that of the divisors.
enum class Gives : std::uint8_t { plain, plain_list, in_units, list_in_units };

inline constexpr std::size_t max_parameters = 7;

/// One finance function as the calculator offers it: signs and order of arguments as in
/// ballpark/finance.
struct FinanceFunction {
    std::string_view name;
    Gives gives = Gives::plain;
    base::Result<Outcome> (*work)(std::span<const Argument> arguments) = nullptr;
    std::array<Parameter, max_parameters> slots;

    constexpr bool gives_list() const {
        return gives == Gives::plain_list || gives == Gives::list_in_units;
    }
    constexpr bool gives_units() const {
        return gives == Gives::in_units || gives == Gives::list_in_units;
    }
    std::span<const Parameter> parameters() const;
};

std::span<const FinanceFunction> finance_functions();
std::span<const std::string_view> finance_function_names();

/// "pmt(rate, nper, pv, fv=0, when=end)"
std::string signature(const FinanceFunction& function);

/// The function of that name, or null.
const FinanceFunction* find_finance_function(std::string_view name);

}  // namespace ballpark::model
