#pragma once

#include <optional>
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

/// What only the calculator knows: calls whose arguments may be lists, dates and words, and values
/// other than numbers. They are worked out as they are read, and the expression around them sees
/// one operand whose `index`, counted from 1, is its place among the reader's.
class CallReader {
public:
    virtual ~CallReader() = default;
    virtual std::span<const std::string_view> names() const = 0;
    virtual bool knows(std::string_view name) const = 0;
    /// The call whose name stands at `name`; the node's span is the whole call. `depth`: how deep
    /// the call is nested.
    virtual base::Result<Node> read(std::string_view text, base::Span name, int depth) = 0;
    /// The list, the date or the interval that starts at `position`; nothing if none does.
    /// `grouped`: "1,000" is a number there, not two arguments.
    virtual base::Result<std::optional<Node>> operand(std::string_view text, std::size_t position,
                                                      int depth, bool grouped) = 0;
    /// What `nodes` come to in the unit that stands at `target`: "(5 h to s)". The node's span is
    /// for the caller to set.
    virtual base::Result<Node> converted(std::string_view text, std::span<const Node> nodes,
                                         base::Span whole, base::Span target) = 0;
};

/// What the names of an expression may be.
struct Scope {
    /// The model's quantities in order; a name's place in it is its `Node::index`.
    std::span<const std::string_view> quantities;
    /// A unit on its own stands for one of it ("3 * kWh"): for the calculator. Models write "1
    /// kWh", so that a mistyped quantity is never taken for a unit.
    bool bare_units = false;
    CallReader* calls = nullptr;
    std::size_t most_bytes = max_expression_bytes;
    /// Which of the quantities are series, one a quantity; empty where there are none and the
    /// functions over series are not known.
    std::span<const bool> series = {};
    /// The expression is worked out step by step: `t`, `year` and `x[t]` may stand anywhere, not
    /// only in the arguments of functions over series.
    bool stepwise = false;
};

/// Reads an expression into postfix order.
///
///     when < or < and < not < comparison < + - < * / < sign < ^ < number with its unit
///
/// "value when condition" is 0 where the condition does not hold; "a <= b < c" is a <= b and b < c.
/// A series is read as x[t], x[t-1] (0 before the first step) or x[t+1]; in the argument of a
/// function over series ("npv(rate, revenue - cost)") its bare name stands for x[t].
///
/// A unit after a number belongs to it ("1 MW / 2 kW" is 500): it runs as far as its words,
/// "/", "per" and powers do, and stops before a quantity of the scope. Spans are offsets into
/// `text`. Codes: empty-expression, syntax, too-long, too-deep, unknown-name, unknown-function,
/// wrong-arguments, bad-number, bare-series, no-series, no-step, and those of `units::parse_unit`.
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

/// An expression within a text: the one that starts at `begin`, as far as it goes.
struct Part {
    std::vector<Node> nodes;
    std::size_t end = 0;
};
base::Result<Part> parse_part(std::string_view text, std::size_t begin, int depth,
                              const Scope& scope, const units::Catalogue& catalogue);

/// The unit after the "to" or "in" that stands at `begin`; empty if nothing but blanks does.
base::Result<base::Span> parse_target(std::string_view text, std::size_t begin, const Scope& scope,
                                      const units::Catalogue& catalogue);

}  // namespace ballpark::model
