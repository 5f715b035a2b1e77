#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/expression.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

/// An expression longer or deeper than this is refused, so that no text can exhaust the stack.
inline constexpr std::size_t max_expression_bytes = 4096;
inline constexpr int max_expression_depth = 64;
inline constexpr int max_operands = 128;

/// What the names of an expression may be.
struct Scope {
    /// The model's quantities in order; a name's place in it is its `Node::index`.
    std::span<const std::string_view> quantities;
    /// A unit on its own stands for one of it ("3 * kWh"): for the calculator. Models write "1
    /// kWh", so that a mistyped quantity is never taken for a unit.
    bool bare_units = false;
};

/// Reads an expression into postfix order.
///
///     or < and < not < comparison < + - < * / < sign < ^ < number with its unit
///
/// A unit after a number belongs to it ("1 MW / 2 kW" is 500): it runs as far as its words,
/// "/", "per" and powers do, and stops before a quantity of the scope. Spans are offsets into
/// `text`. Codes: empty-expression, syntax, too-long, too-deep, unknown-name, unknown-function,
/// wrong-arguments, bad-number, and those of `units::parse_unit`.
base::Result<std::vector<Node>> parse_expression(std::string_view text, const Scope& scope,
                                                 const units::Catalogue& catalogue);

/// As above, for an expression that may end in "to UNIT" or "in UNIT"; `target` is where that unit
/// stands, empty if there is none.
struct Conversion {
    std::vector<Node> nodes;
    base::Span target;
};
base::Result<Conversion> parse_conversion(std::string_view text, const Scope& scope,
                                          const units::Catalogue& catalogue);

}  // namespace ballpark::model
